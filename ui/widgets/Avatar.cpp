// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Avatar.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <array>

namespace cartera {
namespace {

/// Words inside a name that do not begin it: particles, articles and legal forms.
bool isSmallWord(const QString& word) {
  static const std::array<const char16_t*, 11> words{u"de", u"del", u"la", u"las", u"los", u"el",
                                                     u"y",  u"e",   u"i",  u"van", u"of"};
  for (const char16_t* w : words) {
    if (word == QStringView(w)) return true;
  }
  return false;
}

}  // namespace

QString initials(const QString& name) {
  QString out;
  const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (const QString& word : words) {
    if (isSmallWord(word)) continue;
    for (const QChar& c : word) {
      if (!c.isLetterOrNumber()) continue;
      out += c.toUpper();
      break;
    }
    if (out.size() == 2) break;
  }
  if (!out.isEmpty()) return out;
  for (const QChar& c : name) {
    if (c.isLetterOrNumber()) return QString(c.toUpper());
  }
  return QStringLiteral("?");
}

quint32 stableHash(const QString& text) {
  quint32 hash = 2166136261U;
  for (const char c : text.toUtf8()) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619U;
  }
  return hash;
}

AvatarColours avatarColours(const QString& name, bool dark) {
  const int hue = static_cast<int>(stableHash(name) % 18U) * 20;
  // Lightness is far enough apart that the letters pass 4.5:1 at every hue.
  if (dark) return {QColor::fromHsl(hue, 82, 56), QColor::fromHsl(hue, 120, 210)};
  return {QColor::fromHsl(hue, 116, 217), QColor::fromHsl(hue, 140, 56)};
}

void paintAvatar(QPainter& painter, const QRectF& where, const QString& name, const Theme& theme) {
  const AvatarColours colours = avatarColours(name, theme.isDark());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours.ground);
  painter.drawEllipse(where);
  QFont font = theme.font(TextSize::Small, QFont::DemiBold);
  font.setPixelSize(qRound(where.height() * 0.375));
  painter.setFont(font);
  painter.setPen(colours.text);
  painter.drawText(where, Qt::AlignCenter, initials(name));
  painter.restore();
}

Avatar::Avatar(const Theme& theme, int side, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setFixedSize(side, side);
}

void Avatar::setName(const QString& name) {
  m_name = name;
  update();
}

void Avatar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAvatar(painter, rect(), m_name, m_theme);
}

}  // namespace cartera
