// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/keys/OwnKeys.h"

class QLabel;
class QPushButton;

namespace cartera {

class KeyField;

/// Asks for new keys of one action: the next ones that are pressed. What stands against them is said in a sentence, with a
/// button where another action may give them up. UI thread.
class KeyChange final : public QFrame {
  Q_OBJECT
 public:
  KeyChange(ActionRegistry& actions, OwnKeys& own, QWidget* parent = nullptr);
  void begin(const QString& action);
  [[nodiscard]] KeyField* field() const { return m_field; }
  [[nodiscard]] QLabel* objection() const { return m_objection; }
  [[nodiscard]] QPushButton* takeButton() const { return m_take; }
  [[nodiscard]] QPushButton* noneButton() const { return m_none; }

 Q_SIGNALS:
  /// Done, or given up.
  void finished();

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void translate();
  void onPressed(const QKeySequence& keys);
  [[nodiscard]] const ActionSpec* spec() const;
  void object();

  ActionRegistry& m_actions;
  OwnKeys& m_own;
  QString m_action;
  KeyObjection m_against;
  QLabel* m_title;
  KeyField* m_field;
  QLabel* m_objection;
  QPushButton* m_take;
  QPushButton* m_none;
  QPushButton* m_cancel;
};

}  // namespace cartera
