// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

class QPainter;

namespace cartera {

class Theme;

/// The room a pill with this text takes, in logical pixels.
[[nodiscard]] QSizeF pillSize(const QString& text, const Theme& theme);

/// A short word on a coloured ground ("Customer"). For delegates: it stands at the left of `where`, in the middle of its
/// height, and its text is elided when it does not fit. In a selected row the ground would vanish; `selected` gives it
/// the surface's.
void paintPill(QPainter& painter, const QRectF& where, const QString& text, Tone tone, const Theme& theme,
               bool selected = false);

/// The same as a widget.
class Pill final : public QWidget {
  Q_OBJECT
 public:
  explicit Pill(const Theme& theme, QWidget* parent = nullptr);
  void set(const QString& text, Tone tone);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QString m_text;
  Tone m_tone = Tone::Neutral;
};

}  // namespace cartera
