// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QPushButton>
#include <QRegularExpression>

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

TEST_CASE("every pair of colours that the style sheet puts together is among those that are held") {
  QFile file(QStringLiteral(":/cartera/theme/cartera.qss"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  QString sheet = QString::fromUtf8(file.readAll());
  sheet.remove(QRegularExpression(QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption));
  QStringList held;
  for (const ContrastPair& pair : contrastPairs(lightTokens())) held += pair.name;

  struct Colours {
    QString front;
    QString back;
  };
  QHash<QString, Colours> bySelector;
  const auto tokenOf = [](const QString& body, const char* property) {
    const QRegularExpression is(QStringLiteral("(?:^|[;\\s])%1:\\s*@(\\w+)").arg(QLatin1String(property)));
    return is.match(body).captured(1);
  };
  static const QRegularExpression rules(QStringLiteral("([^{}]+)\\{((?:[^{}]|@\\{\\w+\\})*)\\}"));
  int checked = 0;
  for (auto it = rules.globalMatch(sheet); it.hasNext();) {
    const QRegularExpressionMatch rule = it.next();
    const QString body = rule.captured(2);
    for (const QString& part : rule.captured(1).split(u',')) {
      const QString selector = part.trimmed();
      // Nobody has to read what cannot be used now.
      if (selector.contains(QStringLiteral(":disabled"))) continue;
      Colours c{tokenOf(body, "color"), tokenOf(body, "background")};
      // A state says only what is other in it.
      QStringList bases;
      for (QString base = selector; base.contains(u':'); bases += base) base = base.section(u':', 0, -2);
      bases += selector.section(u':', 0, 0).section(u'[', 0, 0);
      for (const QString& base : bases) {
        if (c.front.isEmpty()) c.front = bySelector.value(base).front;
        if (c.back.isEmpty()) c.back = bySelector.value(base).back;
      }
      bySelector.insert(selector, c);
      if (c.front.isEmpty() || c.back.isEmpty()) continue;
      ++checked;
      INFO(selector.toStdString());
      CHECK(held.contains(QString(c.front % QStringLiteral(" on ") % c.back)));
      const QString chosen = tokenOf(body, "selection-color");
      if (!chosen.isEmpty()) {
        CHECK(held.contains(QString(chosen % QStringLiteral(" on ") % tokenOf(body, "selection-background-color"))));
      }
    }
  }
  CHECK(checked > 15);
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

TEST_CASE("another theme polishes a widget as often wherever it stands: pages within pages are not paid for twice") {
  struct Polishes : QObject {
    int count = 0;
    bool eventFilter(QObject* watched, QEvent* event) override {
      if (event->type() == QEvent::StyleChange) ++count;
      return QObject::eventFilter(watched, event);
    }
  };
  Theme theme;
  theme.apply({Scheme::Light});
  QWidget window;
  QWidget* innermost = &window;
  for (int depth = 0; depth < 12; ++depth) innermost = new QWidget(innermost);
  window.show();
  Polishes outer;
  Polishes inner;
  window.installEventFilter(&outer);
  innermost->installEventFilter(&inner);
  theme.apply({Scheme::Dark});
  CHECK(outer.count > 0);
  CHECK(inner.count <= outer.count);
  theme.apply({Scheme::Light});
}
