// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/NextStepBox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/Dates.h"
#include "ui/contacts/ContactTexts.h"
#include "ui/shell/Language.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {
/// Tomorrow, in a week, in a month.
constexpr int kDays[]{1, 7, 30};
}  // namespace

NextStepBox::NextStepBox(const AppContext& context, QWidget* parent) : QFrame(parent), m_ctx(context) {
  setObjectName(QStringLiteral("nextStep"));
  setProperty("role", QStringLiteral("soft"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 8, 8, 8);
  layout->setSpacing(4);
  auto* row = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  m_title = makeLabel({}, "strong", this);
  m_text = makeLabel({}, nullptr, this);
  m_text->setWordWrap(true);
  words->addWidget(m_title);
  words->addWidget(m_text);
  m_button = makeButton({}, ButtonKind::Link, this);
  m_button->setObjectName(QStringLiteral("nextStepButton"));
  row->addLayout(words, 1);
  row->addWidget(m_button, 0, Qt::AlignTop);
  layout->addLayout(row);
  m_form = new QWidget(this);
  auto* form = new QVBoxLayout(m_form);
  form->setContentsMargins(0, 4, 4, 2);
  form->setSpacing(8);
  m_what = new QLineEdit(m_form);
  m_what->setObjectName(QStringLiteral("nextStepWhat"));
  m_what->installEventFilter(this);
  form->addWidget(m_what);
  auto* when = new QHBoxLayout;
  when->setSpacing(6);
  for (int i = 0; i < 3; ++i) {
    m_when[i] = makeButton({}, ButtonKind::Normal, m_form);
    m_when[i]->setObjectName(QStringLiteral("nextStepIn%1").arg(kDays[i]));
    when->addWidget(m_when[i]);
    connect(m_when[i], &QPushButton::clicked, this, [this, days = kDays[i]] { plan(days); });
  }
  m_none = makeButton({}, ButtonKind::Normal, m_form);
  m_none->setObjectName(QStringLiteral("nextStepNone"));
  when->addWidget(m_none);
  connect(m_none, &QPushButton::clicked, this, &NextStepBox::refuse);
  when->addStretch(1);
  form->addLayout(when);
  layout->addWidget(m_form);
  m_form->hide();
  connect(m_button, &QPushButton::clicked, this, [this] {
    if (m_task) {
      finish();
    } else {
      // What was begun is not hidden away.
      startPlanning(m_form->isHidden() || !m_what->text().trimmed().isEmpty());
    }
  });
  connect(m_what, &QLineEdit::returnPressed, this, [this] { plan(kDays[0]); });
  retranslate();
}

void NextStepBox::setCard(const ContactCard& card) {
  if (m_contact != card.contact.id) {
    m_drafts = drafts();
    m_contact = card.contact.id;
    m_suggested.clear();
    m_what->setText(m_drafts.value(m_contact.value));
    m_form->setVisible(!m_what->text().isEmpty());
  }
  m_task.reset();
  if (!card.tasks.empty() && !card.tasks.front().doneAt) m_task = card.tasks.front();
  if (m_task) {
    m_form->hide();
    m_suggested.clear();
  }
  if (!m_task && !m_what->text().isEmpty()) m_form->show();
  retranslate();
}

QString NextStepBox::text() const { return m_text->isHidden() ? m_title->text() : m_text->text(); }

void NextStepBox::retranslate() {
  const QDate today = m_ctx.clock.today();
  const bool isAsked = !m_suggested.isEmpty();
  const bool late = m_task && !m_task->dueOn.isEmpty() && m_task->dueOn < dates::iso(today);
  setStyleProperty(this, "tone", late ? QStringLiteral("bad") : m_task ? QString() : QStringLiteral("warn"));
  if (m_task) {
    m_title->setText(late ? tr("Next step, overdue") : tr("Next step"));
    const QString due = contacttexts::due(*m_task, today, m_ctx.language.current());
    //: What is to be done, and when.
    m_text->setText(due.isEmpty() ? m_task->title : tr("%1 · %2").arg(m_task->title, due));
  } else {
    m_title->setText(isAsked ? tr("Next step?") : tr("No next step"));
  }
  m_text->setVisible(m_task.has_value());
  m_button->setText(m_task ? tr("Done") : tr("Plan one"));
  m_button->setAccessibleName(m_task ? tr("Next step done") : tr("Plan the next step"));
  m_button->setVisible(!m_ctx.jobs.whyReadOnly() && !isAsked);
  m_what->setPlaceholderText(tr("What comes next?"));
  m_what->setAccessibleName(tr("What comes next?"));
  const QString when[]{tr("Tomorrow"), tr("In 1 week"), tr("In 1 month")};
  for (int i = 0; i < 3; ++i) m_when[i]->setText(when[i]);
  // One of them makes place for "none": four have no room on the card.
  m_when[2]->setVisible(!isAsked);
  m_none->setText(tr("None"));
  m_none->setAccessibleName(tr("No next step"));
  m_none->setVisible(isAsked);
}

void NextStepBox::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

bool NextStepBox::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_what && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    refuse();
    return true;
  }
  return QFrame::eventFilter(watched, event);
}

void NextStepBox::startPlanning(bool on) {
  m_form->setVisible(on);
  if (on) m_what->setFocus(Qt::OtherFocusReason);
}

void NextStepBox::ask(const QString& suggestion) {
  if (m_task || m_ctx.jobs.whyReadOnly()) return;
  m_suggested = suggestion;
  // What was begun before is what comes next.
  if (m_what->text().trimmed().isEmpty()) m_what->setText(suggestion);
  retranslate();
  startPlanning(true);
  m_what->selectAll();
}

void NextStepBox::refuse() {
  m_suggested.clear();
  m_what->clear();
  retranslate();
  startPlanning(false);
  m_button->setFocus(Qt::OtherFocusReason);
}

QString NextStepBox::typed() const {
  const QString text = m_what->text().trimmed();
  return text == m_suggested ? QString() : text;
}

void NextStepBox::plan(int days) {
  const QString what = m_what->text().trimmed();
  if (what.isEmpty()) {
    m_what->setFocus(Qt::OtherFocusReason);
    return;
  }
  write(m_contact, what, dates::iso(m_ctx.clock.today().addDays(days)));
}

QHash<qint64, QString> NextStepBox::drafts() const {
  QHash<qint64, QString> all = m_drafts;
  const QString text = typed();
  if (text.isEmpty()) {
    all.remove(m_contact.value);
  } else {
    all.insert(m_contact.value, text);
  }
  return all;
}

void NextStepBox::saveDrafts() {
  const auto all = drafts();
  for (auto it = all.cbegin(); it != all.cend(); ++it) write(ContactId(it.key()), it.value(), {});
}

void NextStepBox::clearFor(ContactId id, const QString& saved) {
  // What was typed meanwhile is another step.
  if (m_drafts.value(id.value) == saved) m_drafts.remove(id.value);
  if (id != m_contact || m_what->text().trimmed() != saved) return;
  m_suggested.clear();
  m_what->clear();
}

void NextStepBox::write(ContactId id, const QString& what, const QString& day) {
  // The file may be busy for a while; the same is not written twice.
  if (m_saving.contains(id.value, what)) return;
  m_saving.insert(id.value, what);
  m_ctx.jobs.command<ChangeSet>(
      this, [id, what, day](Workspace& file) { return contactdata::addTask(file, id, what, day); },
      [this, id, what](Result<ChangeSet> done) {
        m_saving.remove(id.value, what);
        if (done) {
          clearFor(id, what);
        } else {
          // What was written stays in the field.
          m_ctx.notify.error(done.error());
        }
      });
}

void NextStepBox::finish() {
  if (m_finishing == m_task->id) return;
  m_finishing = m_task->id;
  m_ctx.jobs.command<ChangeSet>(
      this, [id = m_task->id](Workspace& file) { return contactdata::finishTask(file, id); },
      [this, title = m_task->title](Result<ChangeSet> done) {
        m_finishing = {};
        if (!done) {
          m_ctx.notify.error(done.error());
        } else {
          m_ctx.notify.toast(tr("“%1” is done").arg(title), done->id);
        }
      });
}

}  // namespace cartera
