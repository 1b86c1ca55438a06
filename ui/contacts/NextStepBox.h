// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <optional>

#include "ui/contacts/ContactData.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace cartera {

/// What comes next with a contact: the first open task, or an amber word that nothing is planned. A step is planned and
/// ticked off here.
class NextStepBox final : public QFrame {
  Q_OBJECT
 public:
  explicit NextStepBox(const AppContext& context, QWidget* parent = nullptr);
  void setCard(const ContactCard& card);
  [[nodiscard]] QString text() const;

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();
  void startPlanning(bool on);
  void plan(int days);
  void finish();

  AppContext m_ctx;
  ContactId m_contact;
  std::optional<Task> m_task;
  QLabel* m_title;
  QLabel* m_text;
  QPushButton* m_button;
  QWidget* m_form;
  QLineEdit* m_what;
  QPushButton* m_when[3];
};

}  // namespace cartera
