// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "ui/contacts/CardForm.h"

namespace cartera {

/// "Never write to": puts a contact on the list of exclusions, for one channel or all, or shows an entry of the list that
/// concerns him, with the way to lift it. UI thread.
class ExclusionForm final : public CardForm {
  Q_OBJECT
 public:
  /// An entry without an id is a new one.
  ExclusionForm(const AppContext& context, ContactId contact, const QString& name, const Suppression& entry,
                QWidget* parent);

 protected:
  void retranslate() override;
  void save() override;

 private:
  [[nodiscard]] bool isNew() const { return !m_entry.id.isSet(); }

  Suppression m_entry;
  QComboBox* m_channel;
  QLineEdit* m_reason;
  QLineEdit* m_since = nullptr;
  QLabel* m_what;
  QPushButton* m_lift = nullptr;
};

}  // namespace cartera
