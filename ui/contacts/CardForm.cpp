// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/CardForm.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "core/base/Dates.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ReasonText.h"
#include "ui/widgets/Buttons.h"

namespace cartera {

CardForm::CardForm(const AppContext& context, ContactId contact, const QString& name, QWidget* parent)
    : QDialog(parent), m_ctx(context), m_contact(contact), m_name(name) {
  setAttribute(Qt::WA_DeleteOnClose);
  setModal(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 20);
  layout->setSpacing(12);
  m_grid = new QGridLayout;
  m_grid->setHorizontalSpacing(12);
  m_grid->setVerticalSpacing(8);
  m_grid->setColumnStretch(1, 1);
  layout->addLayout(m_grid);
  m_error = makeLabel({}, "error", this);
  m_error->setObjectName(QStringLiteral("formError"));
  m_error->setWordWrap(true);
  m_error->hide();
  layout->addWidget(m_error);
  m_wide = new QVBoxLayout;
  layout->addLayout(m_wide);
  layout->addStretch(1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  m_buttonsLeft = new QVBoxLayout;
  buttons->addLayout(m_buttonsLeft);
  buttons->addStretch(1);
  m_cancel = makeButton({}, ButtonKind::Plain, this);
  m_cancel->setObjectName(QStringLiteral("formCancel"));
  m_save = makeButton({}, ButtonKind::Primary, this);
  m_save->setObjectName(QStringLiteral("formSave"));
  m_save->setDefault(true);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_save);
  layout->addLayout(buttons);
  connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_save, &QPushButton::clicked, this, [this] {
    clearError();
    save();
  });
}

void CardForm::open() {
  retranslate();
  const bool isNew = !isVisible();
  show();
  raise();
  activateWindow();
  if (!isNew) return;
  for (QWidget* field : std::as_const(m_fields)) {
    const auto* line = qobject_cast<QLineEdit*>(field);
    if (field->focusPolicy() == Qt::NoFocus || (line != nullptr && line->isReadOnly())) continue;
    field->setFocus(Qt::OtherFocusReason);
    break;
  }
}

void CardForm::retranslate() {
  m_cancel->setText(m_save->isHidden() ? tr("Close") : tr("Cancel"));
  m_save->setText(tr("Save"));
}

void CardForm::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  retranslate();
  writeError();
}

void CardForm::addRow(QWidget* field) {
  auto* label = makeLabel({}, "muted", this);
  label->setBuddy(field);
  const int row = static_cast<int>(m_fields.size());
  m_grid->addWidget(label, row, 0);
  m_grid->addWidget(field, row, 1);
  m_labels += label;
  m_fields += field;
}

void CardForm::addWide(QWidget* part) { m_wide->addWidget(part); }

QLineEdit* CardForm::addLine(const char* objectName) {
  auto* field = new QLineEdit(this);
  field->setObjectName(QLatin1String(objectName));
  field->setMinimumWidth(260);
  addRow(field);
  connect(field, &QLineEdit::textEdited, this, [this] {
    touch();
    clearError();
  });
  return field;
}

QLineEdit* CardForm::addShown(const char* objectName, const QString& text) {
  QLineEdit* field = addLine(objectName);
  field->setText(text);
  field->setReadOnly(true);
  field->setProperty("kind", QStringLiteral("shown"));
  return field;
}

QComboBox* CardForm::addCombo(const char* objectName) {
  auto* field = new QComboBox(this);
  field->setObjectName(QLatin1String(objectName));
  addRow(field);
  connect(field, &QComboBox::activated, this, &CardForm::touch);
  return field;
}

void CardForm::setLabels(const QStringList& texts) {
  for (qsizetype i = 0; i < m_labels.size(); ++i) {
    m_labels[i]->setText(texts.value(i));
    m_fields[i]->setAccessibleName(texts.value(i));
  }
}

QPushButton* CardForm::addButton(const char* objectName, bool danger) {
  auto* button = makeButton({}, danger ? ButtonKind::Danger : ButtonKind::Normal, this);
  button->setObjectName(QLatin1String(objectName));
  button->setAutoDefault(false);
  m_buttonsLeft->addWidget(button);
  return button;
}

void CardForm::writeError() {
  const QString text = m_errorText ? m_errorText() : QString();
  m_error->setText(text);
  m_error->setVisible(!text.isEmpty());
}

void CardForm::clearError() {
  m_errorText = nullptr;
  writeError();
}

void CardForm::showError(std::function<QString()> text) {
  m_errorText = std::move(text);
  writeError();
  QAccessibleEvent alert(m_error, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

std::optional<QString> CardForm::readDay(QLineEdit* field) {
  const QString text = field->text().trimmed();
  if (text.isEmpty()) return QString();
  const Reading<QDate> day = dates::read(text, DateOrder::Dmy);
  if (day.value) return dates::iso(*day.value);
  const QString reason = day.isRefused() ? day.reason : QStringLiteral("date.expected");
  showError([reason, text] { return reasonText(reason, text); });
  field->setFocus(Qt::OtherFocusReason);
  field->selectAll();
  return std::nullopt;
}

void CardForm::hideSave() {
  m_save->setDefault(false);
  m_save->hide();
  setSavable(false);
}

void CardForm::setSavable(bool savable) {
  m_savable = savable;
  m_save->setEnabled(m_savable && !m_saving);
}

void CardForm::setSaving(bool saving) {
  m_saving = saving;
  if (!saving) {
    for (QLineEdit* line : std::as_const(m_locked)) line->setReadOnly(false);
    for (QWidget* part : std::as_const(m_disabled)) part->setEnabled(true);
    m_locked.clear();
    m_disabled.clear();
    m_save->setEnabled(m_savable);
    return;
  }
  // What is changed while the file is busy would go with the form. Lines are not disabled: the keyboard stays there.
  for (auto* line : findChildren<QLineEdit*>()) {
    if (line->isReadOnly()) continue;
    line->setReadOnly(true);
    m_locked += line;
  }
  for (auto* part : findChildren<QWidget*>()) {
    const bool isPressed = qobject_cast<QAbstractButton*>(part) != nullptr || qobject_cast<QComboBox*>(part) != nullptr;
    if (!isPressed || !part->isEnabledTo(this)) continue;
    part->setEnabled(false);
    m_disabled += part;
  }
}

void CardForm::reject() {
  if (!m_saving) QDialog::reject();
}

void CardForm::run(std::function<Result<ChangeSet>(Workspace&)> what) {
  if (m_saving) return;
  setSaving(true);
  m_ctx.jobs.command<ChangeSet>(this, std::move(what), [this](Result<ChangeSet> done) {
    setSaving(false);
    if (!done) {
      showError([error = done.error()] { return refusalText(error); });
      return;
    }
    m_touched = false;
    close();
  });
}

}  // namespace cartera
