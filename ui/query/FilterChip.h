// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace cartera {

class Theme;

/// A condition that is in force, in words, as a chip: pressing it edits it; its cross, Del and Backspace take it away.
class FilterChip final : public QPushButton {
  Q_OBJECT
 public:
  explicit FilterChip(const Theme& theme, QWidget* parent = nullptr);
  /// The whole; on the chip it may be shortened. Call again when the language changes.
  void setWords(const QString& words);
  [[nodiscard]] const QString& words() const { return m_words; }
  /// For the mouse; the keyboard has Del.
  [[nodiscard]] QAbstractButton* cross() const { return m_cross; }
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void removed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  QString m_words;
  QAbstractButton* m_cross;
};

}  // namespace cartera
