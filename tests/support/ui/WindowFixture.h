// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Catch.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <QWidget>
#include <functional>

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
  const QDir folder(QStringLiteral(CARTERA_BUILD_DIR "/tour"));
  // As on a screen, where nothing is painted before it has its place.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  return folder.mkpath(QStringLiteral(".")) &&
         widget.grab().save(folder.filePath(QString(name + QStringLiteral(".png"))));
}

/// A theme in light colours, put back to light when the test is over.
struct LightTheme {
  Theme theme;
  LightTheme() { theme.apply({.scheme = Scheme::Light}); }
};

}  // namespace cartera::test
