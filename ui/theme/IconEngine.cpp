// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/IconEngine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <utility>

namespace cartera {

IconEngine::IconEngine(QString name, TokenRole role, std::shared_ptr<IconSource> source)
    : m_name(std::move(name)), m_role(role), m_source(std::move(source)) {}

QIconEngine* IconEngine::clone() const { return new IconEngine(m_name, m_role, m_source); }

QColor IconEngine::colour(QIcon::Mode mode, QIcon::State state) const {
  const Tokens& t = m_source->tokens;
  QColor c = state == QIcon::On && m_role == &Tokens::text2 ? t.accentText : t.*m_role;
  if (mode == QIcon::Disabled) c.setAlphaF(0.45F);
  return c;
}

QPixmap IconEngine::drawn(const QSize& size, const QColor& colour) const {
  if (size.isEmpty()) return {};
  // By name, never by an address: two icons can live at the same address one after the other.
  const QString key =
      QStringLiteral("%1|%2|%3x%4").arg(m_name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
  if (const auto found = m_source->pictures.constFind(key); found != m_source->pictures.cend()) return *found;

  QFile file(QStringLiteral(":/cartera/icons/%1.svg").arg(m_name));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("There is no icon called \"%s\".", qUtf8Printable(m_name));
    return {};
  }
  QByteArray svg = file.readAll();
  svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
  QSvgRenderer renderer(svg);
  QPixmap picture(size);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setOpacity(colour.alphaF());
  const int side = qMin(size.width(), size.height());
  const bool leading = size.width() > size.height();
  int x = (size.width() - side) / 2;
  if (leading) x = QGuiApplication::isRightToLeft() ? size.width() - side : 0;
  renderer.render(&painter, QRect(x, (size.height() - side) / 2, side, side));
  painter.end();
  // A few hundred pictures are a megabyte; past that somebody zooms, and starting again costs nothing.
  if (m_source->pictures.size() > 600) m_source->pictures.clear();
  m_source->pictures.insert(key, picture);
  return picture;
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
  const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
  QPixmap picture = drawn((QSizeF(rect.size()) * ratio).toSize(), colour(mode, state));
  picture.setDevicePixelRatio(ratio);
  painter->drawPixmap(rect.topLeft(), picture);
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
  return drawn(size, colour(mode, state));
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) {
  QPixmap picture = drawn(size, colour(mode, state));
  picture.setDevicePixelRatio(scale);
  return picture;
}

}  // namespace cartera
