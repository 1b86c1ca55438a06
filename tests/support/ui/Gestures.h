// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/WindowFixture.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace cartera::test {

/// What a person does at the window, counted as the interaction budget counts it: a click, a drag or a chord of keys is
/// one, text that is typed is extra. Keys go to whatever has the keyboard, as they would.
class Gestures {
 public:
  void press(const QKeySequence& chord) {
    ++m_count;
    const int key = chord[0].key();
    QTest::keyClick(listener(), static_cast<Qt::Key>(key), chord[0].keyboardModifiers());
  }
  void press(Qt::Key key) { press(QKeySequence(key)); }
  /// Letter by letter: what has the keyboard may change on the way.
  static void type(const QString& text) {
    for (const QChar c : text) cartera::test::type(listener(), QString(c));
  }
  void click(QWidget* widget) {
    ++m_count;
    REQUIRE(widget != nullptr);
    REQUIRE(widget->isVisible());
    REQUIRE(widget->isEnabled());
    QTest::mouseClick(widget, Qt::LeftButton);
  }
  /// A file from elsewhere, let go over a window.
  void drop(QWidget& window, const QString& path) {
    ++m_count;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPointF at = window.rect().center();
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    REQUIRE(event.isAccepted());
  }
  [[nodiscard]] int count() const { return m_count; }

 private:
  static QWidget* listener() {
    QWidget* widget = QApplication::activePopupWidget();
    if (widget != nullptr && widget->focusWidget() != nullptr) return widget->focusWidget();
    if (widget == nullptr) widget = QApplication::focusWidget();
    if (widget == nullptr) widget = QApplication::activeWindow();
    REQUIRE(widget != nullptr);
    return widget;
  }
  int m_count = 0;
};

}  // namespace cartera::test
