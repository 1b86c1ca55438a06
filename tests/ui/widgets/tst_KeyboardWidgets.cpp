// SPDX-License-Identifier: GPL-3.0-or-later
// What widgets do for somebody without a mouse.
#include "tests/support/ui/WindowFixture.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReadLabel.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace cartera;
using namespace cartera::test;

namespace {

template <class Window>
struct Row : LightTheme {
  Window window;
  QVBoxLayout* layout = new QVBoxLayout(&window);
  template <class Button>
  Button* add(Button* button) {
    layout->addWidget(button);
    return button;
  }
};

int presses(QAbstractButton* button, Qt::Key key, Qt::KeyboardModifiers with = {}) {
  const QSignalSpy clicked(button, &QAbstractButton::clicked);
  button->setFocus(Qt::TabFocusReason);
  QTest::keyClick(button, key, with);
  return static_cast<int>(clicked.size());
}

/// Whether two pictures of a label that lie longer apart than a caret stays on or off differ.
bool isBlinking(QWidget& widget) {
  const QImage before = widget.grab().toImage();
  return waitFor([&] { return widget.grab().toImage() != before; }, QApplication::cursorFlashTime() + 200);
}

}  // namespace

TEST_CASE("Enter presses the button that has the keyboard, as Space does") {
  Row<QWidget> row;
  QAction action(QStringLiteral("Import"));
  auto* push = row.add(makeButton(QStringLiteral("Open")));
  auto* chip = row.add(makeButton(QStringLiteral("Customers"), ButtonKind::Chip));
  auto* tool = row.add(makeActionTool(&action));
  auto* choice = row.add(makeChoice({}));
  showActive(row.window);
  for (QAbstractButton* button : std::initializer_list<QAbstractButton*>{push, chip, tool, choice}) {
    CHECK(presses(button, Qt::Key_Space) == 1);
    CHECK(presses(button, Qt::Key_Return) == 1);
    CHECK(presses(button, Qt::Key_Enter, Qt::KeypadModifier) == 1);
    // A key of its own for whoever took it.
    CHECK(presses(button, Qt::Key_Return, Qt::ControlModifier) == 0);
  }
  // Three times the other way.
  CHECK(chip->isChecked());
}

TEST_CASE("in a dialog Enter on a button is that button, and on a chip it ends the dialog") {
  Row<QDialog> row;
  auto* chip = row.add(makeButton(QStringLiteral("Person"), ButtonKind::Chip));
  auto* cancel = row.add(makeButton(QStringLiteral("Cancel")));
  auto* go = row.add(makeButton(QStringLiteral("Save"), ButtonKind::Primary));
  go->setDefault(true);
  showActive(row.window);
  const QSignalSpy saved(go, &QPushButton::clicked);
  CHECK(presses(cancel, Qt::Key_Return) == 1);
  CHECK(saved.isEmpty());
  CHECK(presses(chip, Qt::Key_Return) == 0);
  CHECK(saved.size() == 1);
}

TEST_CASE("Enter that is held down presses once") {
  Row<QWidget> row;
  auto* button = row.add(makeButton(QStringLiteral("Open")));
  showActive(row.window);
  button->setFocus(Qt::TabFocusReason);
  const QSignalSpy clicked(button, &QAbstractButton::clicked);
  QTest::keyPress(button, Qt::Key_Return);
  for (int i = 0; i < 3; ++i) {
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QApplication::sendEvent(button, &again);
  }
  QTest::keyRelease(button, Qt::Key_Return);
  CHECK(clicked.size() == 1);
}

TEST_CASE("text to be read takes the keyboard without a caret, with a ring, and can be copied") {
  Row<QWidget> row;
  const QString text = QStringLiteral("The address book was not found.");
  auto* label = row.add(new ReadLabel(text));
  auto* button = row.add(makeButton(QStringLiteral("Close")));
  showActive(row.window);
  button->setFocus(Qt::TabFocusReason);
  const QImage without = label->grab().toImage();
  label->setFocus(Qt::TabFocusReason);
  REQUIRE(label->hasFocus());
  CHECK(label->grab().toImage() != without);
  CHECK_FALSE(isBlinking(*label));
  QGuiApplication::clipboard()->clear();
  QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
  CHECK(QGuiApplication::clipboard()->text() == text);
  // Tab goes on.
  QTest::keyClick(label, Qt::Key_Tab);
  CHECK(button->hasFocus());
}

TEST_CASE("text to be read has no ring after a click") {
  Row<QWidget> row;
  auto* label = row.add(new ReadLabel(QStringLiteral("Nothing was told yet.")));
  showActive(row.window);
  row.add(makeButton(QStringLiteral("Close")))->setFocus(Qt::TabFocusReason);
  const QImage without = label->grab().toImage();
  label->setFocus(Qt::MouseFocusReason);
  CHECK(label->grab().toImage() == without);
}
