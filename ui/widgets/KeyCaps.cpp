// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyCaps.h"

#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace cartera {
namespace {

constexpr int kGap = 6;

int capWidth(const QString& keys, const Theme& theme) {
  return QFontMetrics(theme.font(TextSize::Small)).horizontalAdvance(keys) + theme.px(14);
}

}  // namespace

int keyCapsWidth(const QStringList& keys, const Theme& theme) {
  int width = 0;
  for (const QString& k : keys) width += capWidth(k, theme) + kGap;
  return keys.isEmpty() ? 0 : width - kGap;
}

void paintKeyCaps(QPainter& painter, const QRect& where, const QStringList& keys, const Theme& theme) {
  const Tokens& t = theme.tokens();
  const int height = theme.px(18);
  int left = where.right() + 1 - keyCapsWidth(keys, theme);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(theme.font(TextSize::Small));
  for (const QString& k : keys) {
    const QRect cap(left, where.center().y() - height / 2, capWidth(k, theme), height);
    painter.setPen(t.border == t.surface ? t.text2 : t.border);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(t.text2);
    painter.drawText(cap, Qt::AlignCenter, k);
    left += cap.width() + kGap;
  }
  painter.restore();
}

}  // namespace cartera
