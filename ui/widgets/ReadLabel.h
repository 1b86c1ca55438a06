// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace cartera {

/// Text to be read that the keyboard comes to: with a ring around it while it is there, and Ctrl+C takes what the mouse has
/// marked, or all of it. Nothing can be typed into it, so it has no caret.
class ReadLabel final : public QLabel {
  Q_OBJECT
 public:
  explicit ReadLabel(const QString& text = {}, QWidget* parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  bool m_ringed = false;
};

}  // namespace cartera
