// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickAdd.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <utility>

#include "ui/actions/KeyText.h"
#include "ui/contacts/ContactData.h"
#include "ui/contacts/QuickContactForm.h"
#include "ui/contacts/QuickLine.h"
#include "ui/contacts/QuickTaskForm.h"
#include "ui/duplicates/KnownHint.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/GrowingScroll.h"
#include "ui/widgets/ReadingOrder.h"

namespace cartera {

namespace {
constexpr int kWidth = 560;
constexpr int kSide = 24;
/// With the frame of a window and the bar of a desktop it has room on 768 px.
constexpr int kMostHeight = 680;
/// What a smaller screen keeps for them.
constexpr int kAround = 64;
}  // namespace

QuickAdd::QuickAdd(const AppContext& context, QWidget* parent) : QDialog(parent), m_ctx(context) {
  setObjectName(QStringLiteral("quickAdd"));
  setModal(false);
  setMinimumWidth(kWidth);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_scroll = new GrowingScroll(this);
  m_scroll->setWidget(makeBody());
  layout->addWidget(m_scroll, 1);
  layout->addWidget(makeScrollEdge(*m_scroll));
  layout->addWidget(makeFoot());
  listen();
  check(m_person);
  retranslate();
  showError(std::nullopt);
}

QWidget* QuickAdd::makeBody() {
  auto* body = new QFrame;
  body->setProperty("role", QStringLiteral("page"));
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(kSide, 20, kSide, 8);
  layout->setSpacing(12);
  m_line = new QuickLine(m_ctx, body);
  m_contactForm = new QuickContactForm(body);
  m_taskForm = new QuickTaskForm(m_ctx, body);
  m_taskForm->hide();
  layout->addWidget(m_line);
  layout->addWidget(makeKinds());
  layout->addWidget(m_contactForm);
  layout->addWidget(m_taskForm);
  layout->addStretch(1);
  return body;
}

QWidget* QuickAdd::makeKinds() {
  auto* row = new QWidget;
  auto* kinds = new QHBoxLayout(row);
  kinds->setContentsMargins(0, 0, 0, 0);
  kinds->setSpacing(8);
  auto* group = new QButtonGroup(this);
  const std::pair<QPushButton**, const char*> buttons[]{{&m_person, "quickPerson"},
                                                        {&m_company, "quickCompanyKind"},
                                                        {&m_household, "quickHousehold"},
                                                        {&m_taskKind, "quickTask"}};
  for (const auto& [button, name] : buttons) {
    *button = makeButton({}, ButtonKind::Chip, row);
    (*button)->setObjectName(QLatin1String(name));
    // The arrow keys choose; Enter saves here as in the fields.
    (*button)->setAutoDefault(false);
    group->addButton(*button);
    kinds->addWidget(*button);
  }
  kinds->addStretch(1);
  return row;
}

QWidget* QuickAdd::makeFoot() {
  auto* foot = new QWidget;
  auto* layout = new QVBoxLayout(foot);
  layout->setContentsMargins(kSide, 12, kSide, 20);
  layout->setSpacing(12);
  m_known = new KnownHint(m_ctx, foot);
  m_known->label()->setObjectName(QStringLiteral("quickWarning"));
  m_known->openButton()->setObjectName(QStringLiteral("quickOpenHolder"));
  layout->addWidget(m_known);
  m_error = makeLabel({}, "error", foot);
  m_error->setWordWrap(true);
  layout->addWidget(m_error);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  m_cancel = makeButton({}, ButtonKind::Plain, foot);
  m_cancel->setObjectName(QStringLiteral("quickCancel"));
  m_saveAnother = makeButton({}, ButtonKind::Normal, foot);
  m_saveAnother->setObjectName(QStringLiteral("quickSaveAnother"));
  m_save = makeButton({}, ButtonKind::Primary, foot);
  m_save->setObjectName(QStringLiteral("quickSave"));
  m_save->setDefault(true);
  buttons->addStretch(1);
  for (QPushButton* button : {m_cancel, m_saveAnother, m_save}) buttons->addWidget(button);
  layout->addLayout(buttons);
  return foot;
}

void QuickAdd::listen() {
  connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
  connect(m_saveAnother, &QPushButton::clicked, this, [this] { save(true); });
  connect(m_cancel, &QPushButton::clicked, this, &QuickAdd::discard);
  const std::pair<QPushButton*, ContactKind> kindOf[]{
      {m_person, ContactKind::Person}, {m_company, ContactKind::Company}, {m_household, ContactKind::Household}};
  for (const auto& [button, kind] : kindOf) {
    // Not clicked(): assistive technology toggles.
    connect(button, &QPushButton::toggled, this, [this, of = kind](bool on) {
      if (!on) return;
      setKind(of);
      chooseKind();
    });
  }
  connect(m_taskKind, &QPushButton::toggled, this, [this](bool on) {
    if (!on) return;
    setTask(true);
    chooseKind();
  });
  connect(m_line, &QuickLine::understoodAnew, this, &QuickAdd::takeLine);
  connect(m_line, &QuickLine::saveWanted, this, [this] { save(false); });
  connect(m_contactForm, &QuickContactForm::whoChanged, this, &QuickAdd::checkKnown);
  connect(m_contactForm, &QuickContactForm::changed, this, &QuickAdd::retranslate);
  connect(m_taskForm, &QuickTaskForm::edited, this, [this] {
    showError(std::nullopt);
    retranslate();
  });
  connect(m_taskForm, &QuickTaskForm::found, this, [this] {
    if (m_saveWhenFound) saveTask(*std::exchange(m_saveWhenFound, std::nullopt));
  });
  connect(m_known, &KnownHint::changed, this, &QuickAdd::retranslate);
  connect(m_known, &KnownHint::openWanted, this, [this](ContactId contact) {
    hide();
    Q_EMIT openRequested(contact);
  });
}

void QuickAdd::check(QPushButton* kind) {
  m_isTakingLine = true;
  kind->setChecked(true);
  m_isTakingLine = false;
}

void QuickAdd::retranslate() {
  setWindowTitle(m_isTask ? tr("New task") : tr("New contact"));
  m_person->setText(tr("Person"));
  m_company->setText(tr("Company"));
  m_household->setText(tr("Household"));
  m_taskKind->setText(tr("Task"));
  m_cancel->setText(hasDraft() ? tr("Discard") : tr("Cancel"));
  m_saveAnother->setText(tr("Save and another"));
  m_saveAnother->setToolTip(keyText(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)));
  m_save->setText(m_known->isShown() && !m_isTask ? tr("Create anyway") : tr("Save"));
}

bool QuickAdd::event(QEvent* event) {
  const bool done = QDialog::event(event);
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) fit(false);
  return done;
}

void QuickAdd::settle() {
  if (!isVisible()) return;
  for (const QWidget* part : {static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_contactForm),
                              static_cast<QWidget*>(m_taskForm), m_scroll->widget()})
    part->layout()->activate();
  m_scroll->updateGeometry();
  layout()->activate();
  fit(false);
}

void QuickAdd::fit(bool shrinks) {
  if (!isVisible()) return;
  const int most = qMin(kMostHeight, screen()->availableGeometry().height() - kAround);
  const int wanted = qMin(layout()->totalSizeHint().height(), most);
  if (height() < wanted || shrinks) resize(width(), wanted);
}

void QuickAdd::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  m_line->retranslate();
  m_taskForm->retranslate();
  m_contactForm->retranslate();
  retranslate();
  writeError();
}

bool QuickAdd::focusNextPrevChild(bool next) { return focusNextInReadingOrder(*this, next); }

void QuickAdd::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && (event->modifiers() & Qt::ControlModifier) != 0) {
    save((event->modifiers() & Qt::ShiftModifier) != 0);
    return;
  }
  QDialog::keyPressEvent(event);
}

void QuickAdd::open() {
  show();
  raise();
  activateWindow();
  m_line->takeKeyboard();
}

void QuickAdd::begin(const QString& typed) {
  if (hasDraft()) return;
  m_line->readAs(quickadd::Shape::Contact);
  m_line->setText(typed);
  if (!m_line->understood().pieces.empty()) return;
  // However odd, it is what somebody is called.
  m_line->clear();
  m_contactForm->setName(typed);
}

void QuickAdd::reject() {
  if (!m_saving) QDialog::reject();
}

void QuickAdd::discard() {
  clear(false);
  hide();
}

bool QuickAdd::hasDraft() const {
  return !m_line->text().trimmed().isEmpty() || !m_taskForm->isEmpty() || !m_contactForm->isEmpty();
}

void QuickAdd::clear(bool another) {
  if (!another) {
    m_isKindChosen = false;
    check(m_person);
  }
  m_taskForm->clear();
  m_contactForm->clear(another);
  m_line->clear();
  if (m_isKindChosen) m_line->readAs(m_isTask ? quickadd::Shape::Task : quickadd::Shape::Contact);
  retranslate();
  showError(std::nullopt);
  fit(true);
}

void QuickAdd::chooseKind() {
  if (m_isTakingLine) return;
  m_isKindChosen = true;
  m_line->readAs(m_isTask ? quickadd::Shape::Task : quickadd::Shape::Contact);
}

void QuickAdd::setKind(ContactKind kind) {
  m_contactForm->setKind(kind);
  setTask(false);
}

void QuickAdd::setTask(bool on) {
  const bool isOther = on != m_isTask;
  m_isTask = on;
  m_contactForm->setVisible(!on);
  m_taskForm->setVisible(on);
  checkKnown();
  retranslate();
  if (isOther) fit(true);
}

void QuickAdd::takeLine() {
  using quickadd::Shape;
  const quickadd::Understood& said = m_line->understood();
  showError(std::nullopt);
  m_saveWhenFound.reset();
  if (!m_isKindChosen && said.shape == Shape::Task) check(m_taskKind);
  if (!m_isKindChosen && said.shape == Shape::Contact) {
    check(said.contactKind == ContactKind::Person      ? m_person
          : said.contactKind == ContactKind::Household ? m_household
                                                       : m_company);
  }
  m_taskForm->take(said.shape == Shape::Task ? said : quickadd::Understood());
  m_contactForm->take(said.shape == Shape::Contact ? said : quickadd::Understood());
  retranslate();
  settle();
}

void QuickAdd::checkKnown() {
  showError(std::nullopt);
  if (m_isTask) {
    m_known->clear();
  } else {
    m_known->check(m_contactForm->typed());
  }
}

void QuickAdd::showError(const std::optional<Error>& error) {
  m_refusedWith = error;
  writeError();
}

void QuickAdd::writeError() {
  const QString text = m_refusedWith ? errorLine(*m_refusedWith) : QString();
  m_error->setText(text);
  m_error->setVisible(!text.isEmpty());
}

void QuickAdd::setSaving(bool saving) {
  m_saving = saving;
  // What is typed while the file is busy would be cleared away. Not disabled: the keyboard stays where it is.
  m_line->setReadOnly(saving);
  m_contactForm->setReadOnly(saving);
  m_taskForm->setReadOnly(saving);
  for (QPushButton* button :
       {m_person, m_company, m_household, m_taskKind, m_known->openButton(), m_cancel, m_saveAnother, m_save})
    button->setEnabled(!saving);
}

void QuickAdd::save(bool another) {
  if (m_saving) return;
  m_line->settle();
  if (m_isTask) {
    saveTask(another);
  } else {
    saveContact(another);
  }
}

void QuickAdd::saved(bool another) {
  clear(another);
  if (another) {
    m_line->takeKeyboard();
  } else {
    hide();
  }
}

void QuickAdd::saveContact(bool another) {
  const contactfields::FieldValues values = m_contactForm->values();
  const QString name = m_contactForm->shownName();
  setSaving(true);
  m_ctx.jobs.command<contactdata::Added>(
      this,
      [kind = m_contactForm->kind(), name, values](Workspace& file) {
        return contactdata::add(file, kind, name, values);
      },
      [this, another, name](Result<contactdata::Added> done) {
        setSaving(false);
        if (!done) {
          showError(done.error());
          return;
        }
        m_ctx.notify.toast(tr("“%1” is a contact now").arg(name), done->change.id);
        Q_EMIT added(done->id);
        saved(another);
      });
}

void QuickAdd::saveTask(bool another) {
  if (m_taskForm->isLooking()) {
    m_saveWhenFound = another;
    return;
  }
  const auto planned = m_taskForm->planned();
  if (!planned) {
    showError(planned.error());
    return;
  }
  setSaving(true);
  m_ctx.jobs.command<ChangeSet>(
      this, [task = *planned](Workspace& file) { return contactdata::plan(file, task); },
      [this, another, title = planned->task.title](Result<ChangeSet> done) {
        setSaving(false);
        if (!done) {
          showError(done.error());
          return;
        }
        m_ctx.notify.toast(tr("“%1” is planned").arg(title), done->id);
        saved(another);
      });
}

}  // namespace cartera
