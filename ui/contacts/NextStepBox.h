// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>
#include <optional>

#include "ui/contacts/ContactData.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace cartera {

/// What comes next with a contact: the first open task, or an amber word that nothing is planned. A step is planned and
/// ticked off here. What was begun for a contact waits there until it is planned or Esc throws it away.
class NextStepBox final : public QFrame {
  Q_OBJECT
 public:
  explicit NextStepBox(const AppContext& context, QWidget* parent = nullptr);
  void setCard(const ContactCard& card);
  [[nodiscard]] QString text() const;
  /// Asks what comes next, with an answer that may be taken, written over, or refused. Nothing is asked of whom something
  /// is planned with already.
  void ask(const QString& suggestion);
  /// What was begun and not planned, by the number of its contact.
  [[nodiscard]] QHash<qint64, QString> drafts() const;
  /// Keeps each of them as a step without a date. What could not be written stays a draft.
  void saveDrafts();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void retranslate();
  void startPlanning(bool on);
  void refuse();
  /// What was typed; a suggestion that nobody touched is not.
  [[nodiscard]] QString typed() const;
  void plan(int days);
  void write(ContactId id, const QString& what, const QString& day);
  void clearFor(ContactId id, const QString& saved);
  void finish();

  AppContext m_ctx;
  ContactId m_contact;
  QHash<qint64, QString> m_drafts;
  /// What was sent and not answered, by the number of its contact.
  QMultiHash<qint64, QString> m_saving;
  std::optional<Task> m_task;
  TaskId m_finishing;
  QLabel* m_title;
  QLabel* m_text;
  QPushButton* m_button;
  QWidget* m_form;
  QLineEdit* m_what;
  QPushButton* m_when[3];
  QPushButton* m_none;
  /// What was suggested; empty while nothing is asked.
  QString m_suggested;
};

}  // namespace cartera
