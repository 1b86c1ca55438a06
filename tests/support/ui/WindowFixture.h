// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Catch.h"
#include "tests/support/Places.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QTest>
#include <QWidget>
#include <functional>
#include <utility>

namespace cartera::test {

/// Runs the event loop until `condition` holds; false after `ms`.
inline bool waitFor(const std::function<bool()>& condition, int ms = 5000) {
  return QTest::qWaitFor([&] { return condition(); }, ms);
}

/// Shows a window and waits until it has the keyboard.
inline void showActive(QWidget& window) {
  window.show();
  REQUIRE(QTest::qWaitForWindowActive(&window));
}

/// Types any text; QTest::keyClicks aborts on "ñ".
inline void type(QWidget* widget, const QString& text) {
  for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

/// Saves a picture of the widget for people to look at, in build/…/tour/NAME.png.
inline bool takePicture(QWidget& widget, const QString& name) {
  const QDir folder(cartera::test::buildPath("tour"));
  // As on a screen, where nothing stays that has not its place yet; that may take some turns of the loop.
  constexpr int kStill = 3;
  constexpr int kPatience = 2000;
  QImage picture;
  int same = 0;
  const auto isStill = [&] {
    const QImage now = widget.grab().toImage();
    same = std::exchange(picture, now) == now ? same + 1 : 0;
    return same == kStill;
  };
  (void)waitFor(isStill, kPatience);
  return folder.mkpath(QStringLiteral(".")) && picture.save(folder.filePath(QString(name + QStringLiteral(".png"))));
}

/// A theme in light colours, put back to light when the test is over.
struct LightTheme {
  Theme theme;
  LightTheme() { theme.apply({.scheme = Scheme::Light}); }
};

}  // namespace cartera::test
