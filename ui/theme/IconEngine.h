// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QHash>
#include <QIconEngine>
#include <QPixmap>
#include <memory>

namespace cartera {

/// What icons share: the tokens in force and the pictures already drawn. Outlives the theme as long as an icon does.
struct IconSource {
  Tokens tokens;
  QHash<QString, QPixmap> pictures;
};

/// Draws one of our own one-stroke pictures (`:/cartera/icons/NAME.svg`) in a token's colour, at the size and ratio
/// asked for. Because the colour is looked up when it paints, a theme switch needs no new icons. UI thread only.
///
/// Wider than high (22 × 16) the picture stands at the leading edge: that is how buttons get air between it and their
/// text without blanks in the text, which a screen reader would read.
class IconEngine final : public QIconEngine {
 public:
  IconEngine(QString name, TokenRole role, std::shared_ptr<IconSource> source);
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
  [[nodiscard]] QIconEngine* clone() const override;
  QString key() const override { return QStringLiteral("cartera"); }
  bool isNull() override { return false; }

 private:
  /// `size` in device pixels.
  [[nodiscard]] QPixmap drawn(const QSize& size, const QColor& colour) const;
  [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const;

  QString m_name;
  TokenRole m_role;
  std::shared_ptr<IconSource> m_source;
};

}  // namespace cartera
