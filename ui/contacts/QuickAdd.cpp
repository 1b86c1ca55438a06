// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickAdd.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/Text.h"
#include "ui/actions/KeyText.h"
#include "ui/contacts/ContactData.h"
#include "ui/duplicates/KnownHint.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

namespace {

bool startsWithWords(const QString& name, const QString& words) {
  return !words.isEmpty() && QString(name + u' ').startsWith(QString(words + u' '));
}
bool hasWords(const QString& name, const QString& words) {
  return QString(u' ' + name + u' ').contains(QString(u' ' + words + u' '));
}
/// A name without the words it begins with.
QString without(const QString& name, const QString& words) {
  return startsWithWords(name, words) ? name.mid(words.size()).trimmed() : name;
}

}  // namespace

QuickAdd::QuickAdd(const AppContext& context, QWidget* parent) : QDialog(parent), m_ctx(context) {
  setObjectName(QStringLiteral("quickAdd"));
  setModal(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 20);
  layout->setSpacing(12);
  auto* kinds = new QHBoxLayout;
  kinds->setSpacing(8);
  m_person = makeButton({}, ButtonKind::Chip, this);
  m_company = makeButton({}, ButtonKind::Chip, this);
  m_household = makeButton({}, ButtonKind::Chip, this);
  m_household->setObjectName(QStringLiteral("quickHousehold"));
  kinds->addWidget(m_person);
  kinds->addWidget(m_company);
  kinds->addWidget(m_household);
  kinds->addStretch(1);
  layout->addLayout(kinds);

  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(8);
  QLineEdit** const fields[]{&m_name, &m_phone, &m_email, &m_org};
  const char* const names[]{"quickName", "quickPhone", "quickEmail", "quickCompany"};
  for (int i = 0; i < 4; ++i) {
    *fields[i] = new QLineEdit(this);
    (*fields[i])->setObjectName(QLatin1String(names[i]));
    (*fields[i])->setMinimumWidth(280);
    m_labels[i] = makeLabel({}, "muted", this);
    m_labels[i]->setBuddy(*fields[i]);
    const int row = i == 0 ? 0 : i + 1;
    grid->addWidget(m_labels[i], row, 0);
    grid->addWidget(*fields[i], row, 1);
  }
  auto* parts = new QHBoxLayout;
  parts->setSpacing(8);
  const char* const partNames[]{"quickPrefix", "quickGiven", "quickFamily"};
  const int shares[]{1, 2, 3};
  for (int i = 0; i < 3; ++i) {
    // In a box of its own, so that one that is not needed leaves no gap.
    m_partBoxes[i] = new QWidget(this);
    auto* box = new QVBoxLayout(m_partBoxes[i]);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2);
    m_parts[i] = new QLineEdit(this);
    m_parts[i]->setObjectName(QLatin1String(partNames[i]));
    m_parts[i]->setMinimumWidth(48);
    m_partLabels[i] = makeLabel({}, "small", this);
    m_partLabels[i]->setBuddy(m_parts[i]);
    box->addWidget(m_partLabels[i]);
    box->addWidget(m_parts[i]);
    parts->addWidget(m_partBoxes[i], shares[i]);
    connect(m_parts[i], &QLineEdit::textEdited, this, [this, i] { m_corrected[i] = true; });
  }
  grid->addLayout(parts, 1, 1);
  layout->addLayout(grid);

  m_known = new KnownHint(m_ctx, this);
  m_known->label()->setObjectName(QStringLiteral("quickWarning"));
  m_known->openButton()->setObjectName(QStringLiteral("quickOpenHolder"));
  layout->addWidget(m_known);
  m_error = makeLabel({}, "error", this);
  m_error->setWordWrap(true);
  layout->addWidget(m_error);
  layout->addStretch(1);

  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  m_cancel = makeButton({}, ButtonKind::Plain, this);
  m_cancel->setObjectName(QStringLiteral("quickCancel"));
  m_saveAnother = makeButton({}, ButtonKind::Normal, this);
  m_saveAnother->setObjectName(QStringLiteral("quickSaveAnother"));
  m_save = makeButton({}, ButtonKind::Primary, this);
  m_save->setObjectName(QStringLiteral("quickSave"));
  m_save->setDefault(true);
  buttons->addStretch(1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_saveAnother);
  buttons->addWidget(m_save);
  layout->addLayout(buttons);

  connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
  connect(m_saveAnother, &QPushButton::clicked, this, [this] { save(true); });
  connect(m_cancel, &QPushButton::clicked, this, &QuickAdd::discard);
  auto* either = new QButtonGroup(this);
  const std::pair<QPushButton*, ContactKind> kindOf[]{
      {m_person, ContactKind::Person}, {m_company, ContactKind::Company}, {m_household, ContactKind::Household}};
  for (const auto& [button, kind] : kindOf) {
    either->addButton(button);
    // Not clicked(): assistive technology toggles.
    connect(button, &QPushButton::toggled, this, [this, of = kind](bool on) {
      if (on) setKind(of);
    });
  }
  for (const QLineEdit* field : {m_name, m_phone, m_email})
    connect(field, &QLineEdit::textChanged, this, &QuickAdd::checkKnown);
  connect(m_name, &QLineEdit::textChanged, this, [this] {
    showError(std::nullopt);
    guessName();
  });
  for (QLineEdit* field : {m_name, m_phone, m_email, m_org})
    connect(field, &QLineEdit::textChanged, this, &QuickAdd::retranslate);
  connect(m_known, &KnownHint::changed, this, &QuickAdd::retranslate);
  connect(m_known, &KnownHint::openWanted, this, [this](ContactId contact) {
    hide();
    Q_EMIT openRequested(contact);
  });
  m_person->setChecked(true);
  showError(std::nullopt);
}

void QuickAdd::retranslate() {
  setWindowTitle(tr("New contact"));
  m_person->setText(tr("Person"));
  m_company->setText(tr("Company"));
  m_household->setText(tr("Household"));
  const QString texts[]{tr("Name"), tr("Phone"), tr("E-mail"), tr("Company")};
  QLineEdit* const fields[]{m_name, m_phone, m_email, m_org};
  for (int i = 0; i < 4; ++i) {
    m_labels[i]->setText(texts[i]);
    fields[i]->setAccessibleName(texts[i]);
  }
  const QString partTexts[]{tr("Title"), tr("Given name"), tr("Surnames")};
  for (int i = 0; i < 3; ++i) {
    m_partLabels[i]->setText(partTexts[i]);
    m_parts[i]->setAccessibleName(partTexts[i]);
  }
  m_cancel->setText(hasDraft() ? tr("Discard") : tr("Cancel"));
  m_saveAnother->setText(tr("Save and another"));
  m_saveAnother->setToolTip(keyText(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)));
  m_save->setText(m_known->isShown() ? tr("Create anyway") : tr("Save"));
}

void QuickAdd::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  writeError();
}

void QuickAdd::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && (event->modifiers() & Qt::ControlModifier) != 0 && (event->modifiers() & Qt::ShiftModifier) != 0) {
    save(true);
    return;
  }
  QDialog::keyPressEvent(event);
}

void QuickAdd::open() {
  show();
  raise();
  activateWindow();
  m_name->setFocus(Qt::OtherFocusReason);
}

void QuickAdd::begin(const QString& typed) {
  if (hasDraft()) return;
  QLineEdit* const field = text::looksLikeEmail(typed) ? m_email : text::looksLikePhone(typed) ? m_phone : m_name;
  field->setText(typed);
}

void QuickAdd::reject() {
  if (!m_saving) QDialog::reject();
}

void QuickAdd::discard() {
  clear(false);
  hide();
}

bool QuickAdd::hasDraft() const {
  const QLineEdit* const fields[]{m_name, m_phone, m_email};
  const bool typed = std::any_of(std::begin(fields), std::end(fields),
                                 [](const QLineEdit* field) { return !field->text().trimmed().isEmpty(); });
  return typed || m_org->text().trimmed() != m_keptCompany;
}

void QuickAdd::guessName() {
  const QString whole = m_name->text().simplified();
  for (int i = 0; i < 3; ++i) {
    const QString part = m_parts[i]->text().simplified();
    // What stood in the name and does not any more was corrected there.
    if (whole.isEmpty() || (hasWords(m_guessed, part) && !hasWords(whole, part))) m_corrected[i] = false;
  }
  m_guessed = whole;
  const auto kept = [this](int i) { return m_corrected[i] ? m_parts[i]->text().simplified() : QString(); };
  PersonName guess = splitPersonName(whole);
  const QString rest = without(whole, m_corrected[0] ? kept(0) : guess.prefix);
  if (m_corrected[0] && !kept(0).isEmpty()) guess = splitPersonName(rest);
  if (m_corrected[1] && !kept(1).isEmpty() && startsWithWords(rest, kept(1))) guess.family = without(rest, kept(1));
  if (m_corrected[2] && !kept(2).isEmpty() && rest.endsWith(QString(u' ' + kept(2)))) {
    guess.given = rest.left(rest.size() - kept(2).size()).trimmed();
  }
  const QString texts[]{guess.prefix, guess.given, guess.family};
  for (int i = 0; i < 3; ++i) {
    if (!m_corrected[i]) m_parts[i]->setText(texts[i]);
  }
  showParts();
}

void QuickAdd::showParts() {
  // One word leaves nothing to guess.
  const bool isCorrected = std::any_of(std::begin(m_corrected), std::end(m_corrected), [](bool on) { return on; });
  const bool shows = m_kind == ContactKind::Person && (isCorrected || m_name->text().trimmed().contains(u' '));
  for (int i = 0; i < 3; ++i) {
    const bool on = shows && (i > 0 || !m_parts[0]->text().isEmpty());
    m_partBoxes[i]->setVisible(on);
  }
}

PersonName QuickAdd::nameParts() const {
  return {m_parts[0]->text().trimmed(), m_parts[1]->text().trimmed(), m_parts[2]->text().trimmed()};
}

void QuickAdd::clear(bool keepCompany) {
  m_name->clear();
  m_phone->clear();
  m_email->clear();
  m_keptCompany = keepCompany ? m_org->text().trimmed() : QString();
  if (!keepCompany) m_org->clear();
  retranslate();
  showError(std::nullopt);
}

void QuickAdd::setKind(ContactKind kind) {
  m_kind = kind;
  m_org->setVisible(kind == ContactKind::Person);
  m_labels[3]->setVisible(kind == ContactKind::Person);
  showParts();
  checkKnown();
  retranslate();
}

void QuickAdd::checkKnown() {
  showError(std::nullopt);
  m_known->check({.kind = m_kind,
                  .name = m_name->text().trimmed(),
                  .email = m_email->text().trimmed(),
                  .phone = m_phone->text().trimmed()});
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
  for (auto* line : findChildren<QLineEdit*>()) line->setReadOnly(saving);
  for (QPushButton* button : {m_person, m_company, m_household, m_known->openButton(), m_cancel, m_saveAnother, m_save})
    button->setEnabled(!saving);
}

void QuickAdd::save(bool another) {
  if (m_saving) return;
  contactfields::FieldValues values;
  const auto putText = [&](const char* key, const QString& text) {
    if (!text.isEmpty()) values.emplace_back(QLatin1String(key), text);
  };
  const auto put = [&](const char* key, const QLineEdit* field) { putText(key, field->text().trimmed()); };
  QString name = m_name->text().trimmed();
  if (m_kind == ContactKind::Person) {
    const PersonName parts = nameParts();
    putText("prefix", parts.prefix);
    putText("given", parts.given);
    putText("family", parts.family);
    name = joined({{}, parts.given, parts.family});
  } else {
    put("full_name", m_name);
  }
  put("phone", m_phone);
  put("email", m_email);
  if (m_kind == ContactKind::Person) put("org.name", m_org);
  // Without a name it is called what else there is.
  if (name.isEmpty() && !values.empty()) name = values.front().second;
  setSaving(true);
  m_ctx.jobs.command<contactdata::Added>(
      this, [kind = m_kind, name, values](Workspace& file) { return contactdata::add(file, kind, name, values); },
      [this, another, name](Result<contactdata::Added> done) {
        setSaving(false);
        if (!done) {
          showError(done.error());
          return;
        }
        m_ctx.notify.toast(tr("“%1” is a contact now").arg(name), done->change.id);
        Q_EMIT added(done->id);
        clear(another);
        if (another) {
          m_name->setFocus(Qt::OtherFocusReason);
        } else {
          hide();
        }
      });
}

}  // namespace cartera
