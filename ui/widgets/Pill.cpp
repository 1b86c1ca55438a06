// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Pill.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace cartera {
namespace {
constexpr double kSide = 8;
}

QSizeF pillSize(const QString& text, const Theme& theme) {
  const QFontMetricsF metrics(theme.font(TextSize::Small, QFont::Medium));
  return {metrics.horizontalAdvance(text) + 2 * kSide, static_cast<double>(theme.px(20))};
}

void paintPill(QPainter& painter, const QRectF& where, const QString& text, Tone tone, const Theme& theme,
               bool selected) {
  if (text.isEmpty()) return;
  QSizeF size = pillSize(text, theme);
  size.setWidth(qMin(size.width(), where.width()));
  size.setHeight(qMin(size.height(), where.height()));
  const QRectF box(where.left(), where.center().y() - size.height() / 2, size.width(), size.height());
  const ToneColours colours = toneColours(theme.tokens(), tone);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(selected ? theme.tokens().surface : colours.ground);
  painter.drawRoundedRect(box, size.height() / 2, size.height() / 2);
  const QFont font = theme.font(TextSize::Small, QFont::Medium);
  painter.setFont(font);
  painter.setPen(colours.text);
  const double room = box.width() - 2 * kSide + 0.5;
  painter.drawText(box, Qt::AlignCenter, QFontMetricsF(font).elidedText(text, Qt::ElideRight, room));
  painter.restore();
}

Pill::Pill(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::set(const QString& text, Tone tone) {
  m_text = text;
  m_tone = tone;
  setAccessibleName(text);
  setVisible(!text.isEmpty());
  updateGeometry();
  update();
}

QSize Pill::sizeHint() const {
  const QSizeF size = pillSize(m_text, m_theme);
  return {qCeil(size.width()), qCeil(size.height())};
}

void Pill::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintPill(painter, rect(), m_text, m_tone, m_theme);
}

}  // namespace cartera
