// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/WindowFixture.h"
#include "ui/widgets/InlineEdit.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace cartera;
using namespace cartera::test;

namespace {

struct Form {
  LightTheme looks;
  QWidget window;
  InlineEdit* phone = new InlineEdit;
  QLineEdit* next = new QLineEdit;
  QSignalSpy committed{phone, &InlineEdit::committed};

  Form() {
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(phone);
    layout->addWidget(next);
    phone->setFieldName(QStringLiteral("Phone"));
    phone->setValue(QStringLiteral("612"));
    showActive(window);
    phone->setFocus();
  }
  QLineEdit* field() const { return phone->field(); }
};

}  // namespace

TEST_CASE("a value is shown read-only until F2, Enter or a click opens it with its text selected") {
  Form f;
  CHECK(f.field()->isReadOnly());
  SECTION("F2") { QTest::keyClick(f.field(), Qt::Key_F2); }
  SECTION("Enter") { QTest::keyClick(f.field(), Qt::Key_Return); }
  SECTION("click") { QTest::mouseClick(f.field(), Qt::LeftButton); }
  SECTION("double click") {
    f.phone->setValue(QStringLiteral("612 345"));
    QTest::mouseClick(f.field(), Qt::LeftButton);
    QTest::mouseDClick(f.field(), Qt::LeftButton);
  }
  CHECK(f.phone->isEditing());
  CHECK(f.field()->selectedText() == f.phone->value());
  type(f.field(), QStringLiteral("ñ7"));
  CHECK(f.field()->text() == u"ñ7");
}

TEST_CASE("what is typed or pasted onto a value opens it and takes its place") {
  Form f;
  QGuiApplication::clipboard()->setText(QStringLiteral("699"));
  SECTION("letters") { type(f.field(), QStringLiteral("699")); }
  SECTION("a letter with Shift") {
    QTest::sendKeyEvent(QTest::Click, f.field(), Qt::Key_6, QStringLiteral("6"), Qt::ShiftModifier);
    type(f.field(), QStringLiteral("99"));
  }
  SECTION("a letter of the third level") {
    QTest::sendKeyEvent(QTest::Click, f.field(), Qt::Key_6, QStringLiteral("6"), Qt::ControlModifier | Qt::AltModifier);
    type(f.field(), QStringLiteral("99"));
  }
  SECTION("an accent made of two keys") {
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("6"));
    CHECK(f.field()->testAttribute(Qt::WA_InputMethodEnabled));
    QCoreApplication::sendEvent(f.field(), &composed);
    type(f.field(), QStringLiteral("99"));
  }
  SECTION("paste") { QTest::keySequence(f.field(), QKeySequence(QKeySequence::Paste)); }
  CHECK(f.phone->isEditing());
  CHECK(f.field()->text() == u"699");
  QTest::keyClick(f.field(), Qt::Key_Return);
  REQUIRE(f.committed.size() == 1);
  CHECK(f.committed[0][0].toString() == u"699");
}

TEST_CASE("a window's own letter does not take what is typed onto a value") {
  Form f;
  auto* letter = new QAction(&f.window);
  letter->setShortcut(QKeySequence(Qt::Key_7));
  f.window.addAction(letter);
  const QSignalSpy taken(letter, &QAction::triggered);
  QTest::keyClick(f.field(), Qt::Key_7);
  CHECK(taken.isEmpty());
  CHECK(f.field()->text() == u"7");
}

TEST_CASE("keys that are no text leave a value closed") {
  Form f;
  SECTION("arrows and blank") {
    for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_Escape, Qt::Key_Space})
      QTest::keyClick(f.field(), key);
    QTest::keyClick(f.field(), Qt::Key_Delete);
    QTest::keyClick(f.field(), Qt::Key_Backspace);
  }
  SECTION("shortcuts") {
    QTest::keyClick(f.field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(f.field(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(f.field(), Qt::Key_D, Qt::AltModifier);
  }
  SECTION("Tab") {
    QTest::keyClick(f.field(), Qt::Key_Tab);
    CHECK(f.next->hasFocus());
  }
  SECTION("dragging over it, to copy a piece") {
    f.phone->setValue(QStringLiteral("612 345 678"));
    QTest::mousePress(f.field(), Qt::LeftButton, {}, QPoint(4, f.field()->height() / 2));
    QTest::mouseMove(f.field(), QPoint(60, f.field()->height() / 2));
    QMouseEvent drag(QEvent::MouseMove, QPointF(60, 8), f.field()->mapToGlobal(QPointF(60, 8)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(f.field(), &drag);
    QTest::mouseRelease(f.field(), Qt::LeftButton, {}, QPoint(60, f.field()->height() / 2));
    CHECK_FALSE(f.field()->selectedText().isEmpty());
  }
  SECTION("the right button") { QTest::mouseClick(f.field(), Qt::RightButton); }
  CHECK_FALSE(f.phone->isEditing());
  CHECK(f.phone->value() == f.field()->text());
  CHECK(f.committed.isEmpty());
}

TEST_CASE("a value says how it is changed, and one that may not be changed does not open") {
  Form f;
  CHECK(f.field()->accessibleDescription() == u"Click or type to change it");
  CHECK(f.field()->toolTip() == u"612\nClick or type to change it");
  f.phone->setValue({});
  CHECK(f.field()->toolTip() == u"Click or type to change it");
  f.phone->setReadOnly(true);
  CHECK(f.field()->toolTip().isEmpty());
  type(f.field(), QStringLiteral("7"));
  QTest::mouseClick(f.field(), Qt::LeftButton);
  CHECK_FALSE(f.phone->isEditing());
  CHECK(f.field()->text().isEmpty());
}

TEST_CASE("Enter commits a changed value and says nothing about an unchanged one") {
  Form f;
  QTest::keyClick(f.field(), Qt::Key_F2);
  QTest::keyClick(f.field(), Qt::Key_Return);
  CHECK_FALSE(f.phone->isEditing());
  CHECK(f.committed.isEmpty());

  QTest::keyClick(f.field(), Qt::Key_F2);
  type(f.field(), QStringLiteral(" 699 "));
  QTest::keyClick(f.field(), Qt::Key_Return);
  REQUIRE(f.committed.size() == 1);
  CHECK(f.committed[0][0].toString() == u"699");
  CHECK(f.field()->isReadOnly());
  CHECK(f.field()->text() == u"699");
}

TEST_CASE("Tab commits and goes on, and so does a click elsewhere") {
  Form f;
  QTest::keyClick(f.field(), Qt::Key_F2);
  type(f.field(), QStringLiteral("1"));
  SECTION("Tab") { QTest::keyClick(f.field(), Qt::Key_Tab); }
  SECTION("click") { f.next->setFocus(Qt::MouseFocusReason); }
  CHECK(f.next->hasFocus());
  REQUIRE(f.committed.size() == 1);
  CHECK(f.phone->value() == u"1");
}

TEST_CASE("Esc puts back what was, even when the window has a use for Esc") {
  Form f;
  auto* close = new QAction(&f.window);
  close->setShortcut(QKeySequence(Qt::Key_Escape));
  f.window.addAction(close);
  const QSignalSpy closed(close, &QAction::triggered);
  QTest::keyClick(f.field(), Qt::Key_F2);
  type(f.field(), QStringLiteral("999"));
  QTest::keyClick(f.field(), Qt::Key_Escape);
  CHECK(f.phone->value() == u"612");
  CHECK(f.field()->text() == u"612");
  CHECK(f.committed.isEmpty());
  CHECK(closed.isEmpty());
  QTest::keyClick(f.field(), Qt::Key_Escape);
  CHECK(closed.size() == 1);
}

TEST_CASE("a refused value keeps the field open and says why") {
  Form f;
  f.phone->setCheck([](const QString& text) { return text.size() < 3 ? QStringLiteral("Too short") : QString(); });
  QTest::keyClick(f.field(), Qt::Key_F2);
  type(f.field(), QStringLiteral("1"));
  SECTION("on Enter") { QTest::keyClick(f.field(), Qt::Key_Return); }
  SECTION("on Tab") { QTest::keyClick(f.field(), Qt::Key_Tab); }
  CHECK(f.phone->isEditing());
  CHECK(f.field()->hasFocus());
  CHECK(f.phone->errorText() == u"Too short");
  CHECK(f.field()->accessibleDescription() == u"Too short");
  CHECK(f.committed.isEmpty());

  type(f.field(), QStringLiteral("234"));
  QTest::keyClick(f.field(), Qt::Key_Return);
  CHECK(f.phone->errorText().isEmpty());
  CHECK(f.committed.size() == 1);
}

TEST_CASE("a value that could not be saved opens again as typed, and Esc still knows the old one") {
  Form f;
  QTest::keyClick(f.field(), Qt::Key_F2);
  type(f.field(), QStringLiteral("777"));
  QTest::keyClick(f.field(), Qt::Key_Return);
  f.phone->refuse([] { return QStringLiteral("The file is read-only"); });
  CHECK(f.phone->isEditing());
  CHECK(f.field()->text() == u"777");
  CHECK(f.phone->errorText() == u"The file is read-only");
  QTest::keyClick(f.field(), Qt::Key_Escape);
  CHECK(f.phone->value() == u"612");
}

TEST_CASE("a value that changes elsewhere does not take away what is being typed") {
  Form f;
  QTest::keyClick(f.field(), Qt::Key_F2);
  type(f.field(), QStringLiteral("777"));
  f.phone->setValue(QStringLiteral("600"));
  CHECK(f.field()->text() == u"777");
  QTest::keyClick(f.field(), Qt::Key_Escape);
  CHECK(f.field()->text() == u"600");
}

TEST_CASE("a field that was opened and left as it was writes no old value back") {
  Form f;
  QTest::keyClick(f.field(), Qt::Key_F2);
  SECTION("untouched it shows the new value") {
    f.phone->setValue(QStringLiteral("600"));
    CHECK(f.field()->text() == u"600");
  }
  SECTION("typed away and back it is the new value again") {
    type(f.field(), QStringLiteral("777"));
    f.phone->setValue(QStringLiteral("600"));
    f.field()->selectAll();
    type(f.field(), QStringLiteral("612"));
  }
  f.next->setFocus(Qt::MouseFocusReason);
  CHECK_FALSE(f.phone->isEditing());
  CHECK(f.committed.isEmpty());
  CHECK(f.phone->value() == u"600");
  CHECK(f.field()->text() == u"600");
}

TEST_CASE("the window's undo works while a value is only shown, or was opened and not touched") {
  Form f;
  auto* undo = new QAction(&f.window);
  undo->setShortcut(QKeySequence::Undo);
  f.window.addAction(undo);
  const QSignalSpy undone(undo, &QAction::triggered);
  QTest::keySequence(f.field(), QKeySequence(QKeySequence::Undo));
  CHECK(undone.size() == 1);
  QTest::mouseClick(f.field(), Qt::LeftButton);
  QTest::keySequence(f.field(), QKeySequence(QKeySequence::Undo));
  CHECK(undone.size() == 2);
  type(f.field(), QStringLiteral("7"));
  QTest::keySequence(f.field(), QKeySequence(QKeySequence::Undo));
  CHECK(f.field()->text() == u"612");
  QTest::keySequence(f.field(), QKeySequence(QKeySequence::Undo));
  CHECK(undone.size() == 2);
}

TEST_CASE("a value too long for its line ends in an ellipsis, and is whole for copying and in the tool tip") {
  Form f;
  const QString whole = QStringLiteral("https://www.example.es/") + QString(400, u'w');
  f.phone->setValue(whole);
  f.next->setFocus();
  const auto rightEdge = [&] {
    const QImage image = f.field()->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    QByteArray out;
    for (int y = 0; y < image.height(); ++y)
      out += QByteArray(reinterpret_cast<const char*>(image.constScanLine(y)) + image.width() - 14, 8);
    return out;
  };
  // Three points at the foot instead of letters.
  const QByteArray elided = rightEdge();
  f.phone->startEditing();
  f.field()->deselect();
  f.field()->setCursorPosition(0);
  CHECK(f.field()->text() == whole);
  CHECK(rightEdge() != elided);
  QTest::keyClick(f.field(), Qt::Key_Escape);
  CHECK(f.field()->text() == whole);
  CHECK(f.field()->toolTip().startsWith(whole));
  f.phone->setValue(QStringLiteral("<b>bold</b>"));
  CHECK(f.field()->toolTip().contains(QStringLiteral("&lt;b&gt;")));
}
