// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/contacts/Contact.h"
#include "ui/contacts/CardForm.h"

class QButtonGroup;

namespace cartera {

/// Writes down what a person said to being written to or called: yes or no on one channel, on what basis, where it was
/// said and when. Nothing is chosen beforehand, and nothing saved without a choice. What was said before on that channel
/// stands beneath, and stays: nothing is ever changed, only followed. UI thread.
class ConsentForm final : public CardForm {
  Q_OBJECT
 public:
  /// `events` is what was said before, oldest first.
  ConsentForm(const AppContext& context, ContactId contact, const QString& name, std::vector<ConsentEvent> events,
              Channel channel, QWidget* parent);

 protected:
  void retranslate() override;
  void save() override;

 private:
  [[nodiscard]] Channel channel() const;
  /// Nobody's answer is supposed: a consent is written down only when somebody has chosen it for this channel.
  void forgetAnswer();
  void showAnswer();
  void showHistory();

  std::vector<ConsentEvent> m_events;
  QComboBox* m_channel;
  QButtonGroup* m_either;
  QPushButton* m_yesButton;
  QPushButton* m_noButton;
  QComboBox* m_basis;
  QLineEdit* m_source;
  QLineEdit* m_day;
  QLabel* m_historyTitle;
  QLabel* m_history;
};

}  // namespace cartera
