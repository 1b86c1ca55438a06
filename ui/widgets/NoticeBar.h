// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace cartera {

class IconLabel;
class Theme;

/// A strip above a page that stays until its cause is gone: sample data, a read-only file, an error that needs an
/// answer. Hidden until setNotice().
class NoticeBar final : public QFrame {
  Q_OBJECT
 public:
  explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);
  /// Info, Ok, Warn or Bad. `button` empty means none; `closable` adds a cross that hides the strip.
  void setNotice(Tone tone, const QString& text, const QString& button = {}, bool closable = false);
  /// The same with a cross, for a text that is asked for again when the language changes.
  void setNotice(Tone tone, std::function<QString()> text);
  /// A second button before the other one, until the next setNotice(); empty means none.
  void setOther(const QString& button);
  void clear();
  [[nodiscard]] QString text() const;
  [[nodiscard]] QPushButton* button() const { return m_button; }
  [[nodiscard]] QPushButton* other() const { return m_other; }

 Q_SIGNALS:
  void buttonClicked();
  void otherClicked();
  /// The cross.
  void closed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showText(const QString& text);

  std::function<QString()> m_text;
  IconLabel* m_icon;
  QLabel* m_label;
  QPushButton* m_other;
  QPushButton* m_button;
  QToolButton* m_close;
};

}  // namespace cartera
