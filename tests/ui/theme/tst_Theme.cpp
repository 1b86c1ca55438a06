// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>

using namespace cartera;

TEST_CASE("contrast is computed as WCAG does it") {
  CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0));
  CHECK(contrastRatio(Qt::white, Qt::black) == Approx(21.0));
  CHECK(contrastRatio(Qt::red, Qt::red) == Approx(1.0));
  // #767676 is the well-known lightest grey that passes on white.
  CHECK(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("every pair of colours in use can be told apart in every theme") {
  for (const Tokens& t : {lightTokens(), darkTokens(), highContrastTokens()}) {
    for (const ContrastPair& p : contrastPairs(t)) {
      INFO(p.name.toStdString() << " in " << (t.dark ? "dark" : "light") << ", window "
                                << t.window.name().toStdString());
      REQUIRE(p.front.isValid());
      REQUIRE(p.back.isValid());
      CHECK(contrastRatio(p.front, p.back) >= p.least);
    }
  }
}

TEST_CASE("a theme switch reaches palette, style sheet and icons already handed out") {
  Theme theme;
  theme.apply({.scheme = Scheme::Light});
  const QIcon icon = theme.icon(QStringLiteral("phone"));
  const QImage light = icon.pixmap(24, 24).toImage();
  CHECK(QApplication::palette().color(QPalette::Base) == lightTokens().surface);
  CHECK(QApplication::palette().color(QPalette::PlaceholderText) == lightTokens().text2);

  theme.apply({.scheme = Scheme::Dark});
  CHECK(theme.isDark());
  CHECK(QApplication::palette().color(QPalette::Base) == darkTokens().surface);
  CHECK(icon.pixmap(24, 24).toImage() != light);
  CHECK(qApp->styleSheet().contains(darkTokens().sunken.name()));
  CHECK_FALSE(qApp->styleSheet().contains(QLatin1Char('@')));

  theme.apply({.scheme = Scheme::Light});
  CHECK(icon.pixmap(24, 24).toImage() == light);
}

TEST_CASE("icons have the colour of their state and the sharpness of the screen") {
  Theme theme;
  theme.apply({.scheme = Scheme::Light});
  const QIcon icon = theme.icon(QStringLiteral("check"));
  const auto strongest = [](const QImage& image) {
    QColor best(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y).alpha() > best.alpha()) best = image.pixelColor(x, y);
      }
    }
    best.setAlpha(255);
    return best;
  };
  const auto near = [](const QColor& a, const QColor& b) {
    return qAbs(a.red() - b.red()) < 6 && qAbs(a.green() - b.green()) < 6 && qAbs(a.blue() - b.blue()) < 6;
  };
  CHECK(near(strongest(icon.pixmap(QSize(48, 48)).toImage()), lightTokens().text2));
  CHECK(near(strongest(icon.pixmap(QSize(48, 48), QIcon::Normal, QIcon::On).toImage()), lightTokens().accentText));
  CHECK(icon.pixmap(QSize(16, 16), 1.5).size() == QSize(24, 24));
  // Two icons at one size are two pictures.
  CHECK(icon.pixmap(24, 24).toImage() != theme.icon(QStringLiteral("close")).pixmap(24, 24).toImage());
}

TEST_CASE("each picture of the icon set can be drawn and stays inside its square") {
  Theme theme;
  theme.apply({.scheme = Scheme::Light});
  const QStringList names = QDir(QStringLiteral(":/cartera/icons")).entryList({QStringLiteral("*.svg")});
  REQUIRE(names.size() >= 55);
  for (const QString& file : names) {
    INFO(file.toStdString());
    const QImage image = theme.icon(file.chopped(4)).pixmap(48, 48).toImage();
    int drawn = 0;
    int onEdge = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y).alpha() < 128) continue;
        ++drawn;
        if (x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1) ++onEdge;
      }
    }
    CHECK(drawn > 60);
    CHECK(onEdge == 0);
  }
}

TEST_CASE("text size and density are kept within what the layouts bear") {
  Theme theme;
  theme.apply({.textPercent = 500});
  CHECK(theme.appearance().textPercent == 140);
  CHECK(theme.font().pointSizeF() == Approx(9.5 * 1.4));
  theme.apply({.density = Density::Compact, .textPercent = 10});
  CHECK(theme.appearance().textPercent == 90);
  theme.apply({.density = Density::Compact});
  CHECK(theme.rowHeight() == 36);
  theme.apply({.density = Density::Comfortable});
  CHECK(theme.rowHeight() == 52);
}

TEST_CASE("applying the same looks again tells nobody") {
  Theme theme;
  theme.apply({.scheme = Scheme::Dark});
  int told = 0;
  QObject::connect(&theme, &Theme::changed, [&told] { ++told; });
  theme.apply({.scheme = Scheme::Dark});
  CHECK(told == 0);
  theme.apply({.scheme = Scheme::Light});
  CHECK(told == 1);
}

TEST_CASE("what is on the screen grows with the text while it is open") {
  Theme theme;
  theme.apply({.scheme = Scheme::Light});
  QPushButton button(QStringLiteral("Import"));
  button.setIcon(theme.icon(QStringLiteral("import")));
  button.show();
  const QSize before = button.sizeHint();
  CHECK(button.iconSize() == QSize(20, 16));
  theme.apply({.scheme = Scheme::Light, .textPercent = 140});
  CHECK(button.iconSize() == QSize(26, 22));
  CHECK(button.sizeHint().height() > before.height());
  CHECK(button.sizeHint().width() > before.width());
}
