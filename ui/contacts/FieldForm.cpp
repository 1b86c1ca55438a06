// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/FieldForm.h"

#include <QComboBox>
#include <QLineEdit>

#include "core/base/Text.h"
#include "core/contacts/CustomFieldStore.h"
#include "ui/contacts/ContactData.h"
#include "ui/contacts/ContactRows.h"
#include "ui/shell/Language.h"
#include "ui/text/FieldText.h"
#include "ui/text/ReasonText.h"

namespace cartera {

namespace {

const FieldType kTypes[]{FieldType::Text, FieldType::Number, FieldType::Date, FieldType::YesNo, FieldType::Choice};

}  // namespace

FieldForm::FieldForm(const AppContext& context, ContactId contact, const QString& name, QWidget* parent)
    : CardForm(context, contact, name, parent) {
  setObjectName(QStringLiteral("fieldForm"));
  m_fieldName = addLine("fieldName");
  m_type = addCombo("fieldType");
  for (const FieldType type : kTypes) m_type->addItem(QString(), toText(type));
  m_choices = addLine("fieldChoices");
  m_value = addLine("fieldValue");
  connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
    clearError();
    showType();
  });
  showType();
}

void FieldForm::showType() { m_choices->setEnabled(m_type->currentData().toString() == toText(FieldType::Choice)); }

void FieldForm::retranslate() {
  CardForm::retranslate();
  setWindowTitle(tr("New field"));
  //: The value is the one of the contact %1.
  setLabels({tr("Name"), tr("Kind"), tr("Choices"), tr("Value for %1").arg(name())});
  for (int i = 0; i < m_type->count(); ++i) m_type->setItemText(i, fieldTypeLabel(m_type->itemData(i).toString()));
  //: Examples for the choices of a field; semicolons stand between them.
  m_choices->setPlaceholderText(tr("small; medium; large"));
}

void FieldForm::save() {
  CustomField field;
  field.name = text::clean(m_fieldName->text());
  field.type = fieldTypeFrom(m_type->currentData().toString()).value_or(FieldType::Text);
  if (field.type == FieldType::Choice) field.choices = customfields::readChoices(m_choices->text());
  // A number is read with the marks of the language, as on the card.
  contactdata::Details with;
  with.customFields = {field};
  const QString key = QStringLiteral("custom[") + field.name + u']';
  const Reading<QString> value = contactrows::writtenForm(with, key, m_value->text(), m_ctx.language.current());
  if (value.isRefused()) {
    showError([reason = value.reason, typed = m_value->text().trimmed()] { return reasonText(reason, typed); });
    m_value->setFocus(Qt::OtherFocusReason);
    return;
  }
  run([field, id = contact(), written = value.value.value_or(QString())](Workspace& file) {
    return contactdata::addField(file, id, field, written);
  });
}

}  // namespace cartera
