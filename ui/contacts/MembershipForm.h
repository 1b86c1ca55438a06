// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "ui/contacts/CardForm.h"

class QCheckBox;

namespace cartera {

/// A person in a company: role, department, since when and until when, and whether it is the main one. Without an id it
/// is a new one, and the company is found or made by its name.
class MembershipForm final : public CardForm {
  Q_OBJECT
 public:
  MembershipForm(const AppContext& context, ContactId contact, const QString& name, const CardMembership& membership,
                 QWidget* parent);

 protected:
  void retranslate() override;
  void save() override;

 private:
  [[nodiscard]] bool isNew() const { return !m_was.membership.id.isSet(); }

  CardMembership m_was;
  QLineEdit* m_company;
  QLineEdit* m_role;
  QLineEdit* m_department;
  QLineEdit* m_started;
  QLineEdit* m_ended;
  QCheckBox* m_main;
  QPushButton* m_endToday = nullptr;
  QPushButton* m_remove = nullptr;
};

}  // namespace cartera
