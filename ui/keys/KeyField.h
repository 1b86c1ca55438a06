// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace cartera {

/// A field that takes the next keys that are pressed in it, whatever they mean elsewhere. Tab goes on and Esc is left to
/// whoever holds it. UI thread.
class KeyField final : public QLineEdit {
  Q_OBJECT
 public:
  explicit KeyField(QWidget* parent = nullptr);
  [[nodiscard]] const QKeySequence& keys() const { return m_keys; }
  void setKeys(const QKeySequence& keys);

 Q_SIGNALS:
  void pressed(const QKeySequence& keys);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QKeySequence m_keys;
};

}  // namespace cartera
