// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for people to look at, in build/…/tour/.
#include "tests/support/Catch.h"
#include "tests/support/Places.h"
#include "ui/theme/Theme.h"

#include <QDir>
#include <QPainter>

using namespace cartera;

TEST_CASE("the icon set is drawn on one sheet to be looked at", "[tour]") {
  Theme theme;
  const QDir folder(cartera::test::buildPath("tour"));
  REQUIRE(folder.mkpath(QStringLiteral(".")));
  for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
    theme.apply({.scheme = scheme});
    const QStringList names = QDir(QStringLiteral(":/cartera/icons")).entryList({QStringLiteral("*.svg")});
    QImage sheet(10 * 110, (static_cast<int>(names.size()) / 10 + 1) * 92, QImage::Format_RGB32);
    sheet.fill(theme.tokens().surface);
    QPainter painter(&sheet);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.tokens().text2);
    for (int i = 0; i < names.size(); ++i) {
      const QPoint at(i % 10 * 110, i / 10 * 92);
      const QIcon icon = theme.icon(names[i].chopped(4), &Tokens::text);
      icon.paint(&painter, QRect(at + QPoint(16, 8), QSize(48, 48)));
      icon.paint(&painter, QRect(at + QPoint(74, 24), QSize(18, 18)));
      painter.drawText(QRect(at + QPoint(0, 60), QSize(110, 20)), Qt::AlignCenter, names[i].chopped(4));
    }
    painter.end();
    CHECK(sheet.save(
        folder.filePath(theme.isDark() ? QStringLiteral("icons-dark.png") : QStringLiteral("icons-light.png"))));
  }
}
