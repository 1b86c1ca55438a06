// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/CardForm.h"

namespace cartera {

/// Makes a field of one's own: what it is called, what kind of values it has and, for a choice, which. A value for this
/// contact may be given at once; field and value are then one change. UI thread.
class FieldForm final : public CardForm {
  Q_OBJECT
 public:
  FieldForm(const AppContext& context, ContactId contact, const QString& name, QWidget* parent);

 protected:
  void retranslate() override;
  void save() override;

 private:
  void showType();

  QLineEdit* m_fieldName;
  QComboBox* m_type;
  QLineEdit* m_choices;
  QLineEdit* m_value;
};

}  // namespace cartera
