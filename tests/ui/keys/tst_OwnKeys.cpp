// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that somebody chose himself, through the sheet of the real window.
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/Clipping.h"
#include "tests/support/ui/FocusOrder.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/actions/Menus.h"
#include "ui/keys/KeyChange.h"
#include "ui/keys/KeyField.h"
#include "ui/keys/KeyListView.h"
#include "ui/keys/KeySheet.h"
#include "ui/keys/OwnKeys.h"
#include "ui/shell/Page.h"
#include "ui/widgets/TopBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace cartera;
using namespace cartera::test;

namespace {

struct OwnKeysFixture : ProgramFixture {
  KeySheet* sheet = nullptr;

  MainWindow& begin() { return open().window(); }
  void openSheet(MainWindow& window) {
    window.actions().action("help.keys")->trigger();
    sheet = window.findChild<KeySheet*>();
    REQUIRE(sheet != nullptr);
    REQUIRE(waitFor([this] { return sheet->search()->hasFocus(); }));
  }
  /// Brings an action's line to the top and begins to change its keys.
  KeyChange& change(const QString& typed) {
    sheet->search()->clear();
    sheet->chip(KeyFilter::All)->click();
    sheet->search()->setFocus();
    type(sheet->search(), typed);
    QTest::keyClick(sheet->search(), Qt::Key_Return);
    REQUIRE(sheet->change()->isVisible());
    REQUIRE(sheet->change()->field()->hasFocus());
    return *sheet->change();
  }
  static void press(KeyChange& change, Qt::Key key, Qt::KeyboardModifiers with = {}) {
    QTest::keyClick(change.field(), key, with);
  }
  static std::string keysOf(MainWindow& window, const char* id) {
    return allKeysTexts(*window.actions().action(id)).join(QStringLiteral(" / ")).toStdString();
  }
};

}  // namespace

TEST_CASE_METHOD(OwnKeysFixture, "another key is pressed, works at once everywhere it is shown, and stays") {
  const QString file = makeFile();
  MainWindow& window = open(file).window();
  openSheet(window);
  press(change(QStringLiteral("history")), Qt::Key_F9);
  CHECK_FALSE(sheet->change()->isVisible());
  CHECK(keysOf(window, "go.history") == "F9");
  CHECK(sheet->list()->currentIndex().data(Qt::AccessibleTextRole).toString() ==
        u"History, F9, Everywhere · Go, your own");
  CHECK(window.actions().action("go.history")->toolTip() == u"History (F9)");
  CHECK(window.rail()->button(QStringLiteral("history"))->toolTip() == u"History (F9)");
  CHECK(waitFor([&] { return window.menus()->entry(QStringLiteral("go.history"))->text().endsWith(u"\tF9"); }));
  sheet->close();
  window.activateWindow();
  REQUIRE(waitFor([&] { return window.isActiveWindow() && window.findChild<KeySheet*>() == nullptr; }));
  QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier);
  CHECK(window.currentPage()->id() == u"contacts");
  QTest::keyClick(&window, Qt::Key_F9);
  CHECK(window.currentPage()->id() == u"history");
  window.close();
  REQUIRE(waitFor([this] { return program->sessions().empty(); }));
  CHECK(keysOf(open(file).window(), "go.history") == "F9");
}

TEST_CASE_METHOD(OwnKeysFixture, "a key that somebody has already is said in a sentence, and can be taken from there") {
  MainWindow& window = begin();
  openSheet(window);
  KeyChange& asks = change(QStringLiteral("history"));
  press(asks, Qt::Key_M, Qt::ControlModifier);
  CHECK(asks.isVisible());
  CHECK(asks.objection()->text() == u"Ctrl+M is “Merge two contacts…” already (In the list of contacts).");
  CHECK(keysOf(window, "go.history") == "Ctrl+H");
  SECTION("Esc leaves everything as it was") {
    QTest::keyClick(asks.field(), Qt::Key_Escape);
    CHECK_FALSE(asks.isVisible());
    CHECK(sheet->isVisible());
    CHECK(keysOf(window, "contacts.merge") == "Ctrl+M");
  }
  SECTION("another one is pressed instead") {
    press(asks, Qt::Key_J, Qt::ControlModifier);
    CHECK(keysOf(window, "go.history") == "Ctrl+J");
    CHECK(keysOf(window, "contacts.merge") == "Ctrl+M");
  }
  SECTION("it is taken, and comes back when that one is put back") {
    QTest::mouseClick(asks.takeButton(), Qt::LeftButton);
    CHECK(keysOf(window, "go.history") == "Ctrl+M");
    CHECK(keysOf(window, "contacts.merge").empty());
    sheet->chip(KeyFilter::Own)->click();
    sheet->search()->setText(QStringLiteral("merge"));
    QTest::mouseClick(sheet->putBackButton(), Qt::LeftButton);
    CHECK(keysOf(window, "contacts.merge") == "Ctrl+M");
    CHECK(keysOf(window, "go.history").empty());
  }
}

TEST_CASE_METHOD(OwnKeysFixture,
                 "letters and the keys that move about are refused where one types, and taken where one does not") {
  MainWindow& window = begin();
  openSheet(window);
  KeyChange& asks = change(QStringLiteral("history"));
  for (const Qt::Key key : {Qt::Key_G, Qt::Key_Space, Qt::Key_Return, Qt::Key_Down}) {
    press(asks, key);
    CHECK(asks.isVisible());
    CHECK(asks.objection()->text().contains(QStringLiteral("typing")));
  }
  press(asks, Qt::Key_C, Qt::ControlModifier);
  CHECK(asks.isVisible());
  QTest::keyClick(asks.field(), Qt::Key_Escape);
  press(change(QStringLiteral("decide later")), Qt::Key_G);
  CHECK_FALSE(asks.isVisible());
  CHECK(keysOf(window, "duplicates.later") == "G");
}

TEST_CASE_METHOD(OwnKeysFixture, "a command loses its key, gets its first one, and all are put back together") {
  MainWindow& window = begin();
  openSheet(window);
  QTest::mouseClick(change(QStringLiteral("Ctrl+Shift+Z")).noneButton(), Qt::LeftButton);
  CHECK(keysOf(window, "edit.redo").empty());
  press(change(QStringLiteral("data quality")), Qt::Key_F7);
  CHECK(keysOf(window, "go.quality") == "F7");
  sheet->search()->clear();
  sheet->chip(KeyFilter::Own)->click();
  CHECK(sheet->model()->lineCount() == 2);
  QTest::mouseClick(sheet->putAllBackButton(), Qt::LeftButton);
  CHECK(sheet->model()->lineCount() == 0);
  CHECK(keysOf(window, "edit.redo") == "Ctrl+Y / Ctrl+Shift+Z");
  CHECK(keysOf(window, "go.quality").empty());
  CHECK_FALSE(settings::kKeys.get(settings).contains(QStringLiteral("edit.redo")));
}

TEST_CASE_METHOD(OwnKeysFixture, "the field of the top bar and the palette go by their new key, another window too") {
  MainWindow& window = begin();
  MainWindow& other = open(makeFile(QStringLiteral("other.cartera"))).window();
  openSheet(window);
  press(change(QStringLiteral("search or run")), Qt::Key_P, Qt::ControlModifier);
  CHECK(window.topBar()->search()->placeholderText().endsWith(QStringLiteral("Ctrl+P")));
  sheet->close();
  other.activateWindow();
  CHECK(waitFor([&] { return other.topBar()->search()->placeholderText().endsWith(QStringLiteral("Ctrl+P")); }));
}

TEST_CASE("keys of one's own are written so that a part that cannot be read harms nothing else") {
  const ActionKeys keys{
      {QStringLiteral("a"), {QKeySequence(Qt::CTRL | Qt::Key_Comma), QKeySequence(Qt::Key_MediaPlay)}},
      {QStringLiteral("b"), {}}};
  CHECK(readKeys(writeKeys(keys)) == keys);
  const ActionKeys read = readKeys({QStringLiteral("a\tHyper+Nothing"), QStringLiteral("b\tF5"), QString()});
  CHECK(read == ActionKeys{{QStringLiteral("b"), {QKeySequence(Qt::Key_F5)}}});
}

TEST_CASE_METHOD(OwnKeysFixture, "changing keys has names for all, and Tab does not stay in the field") {
  MainWindow& window = begin();
  openSheet(window);
  for (const char* code : {"en", "es"}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    QTest::qWait(20);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      looks.theme.apply({.scheme = scheme});
      KeyChange& asks = change(QStringLiteral("history"));
      press(asks, Qt::Key_M, Qt::ControlModifier);
      QTest::qWait(20);
      CHECK(auditAccessibility(*sheet).join(u'\n').toStdString().empty());
      CHECK(auditClipping(*sheet).join(u'\n').toStdString().empty());
      QTest::keyClick(asks.field(), Qt::Key_Tab);
      CHECK(asks.takeButton()->hasFocus());
      const QString look = scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
      CHECK(takePicture(*sheet, QStringLiteral("keys-change-%1-%2").arg(QString::fromLatin1(code), look)));
      QTest::keyClick(asks.takeButton(), Qt::Key_Escape);
      REQUIRE_FALSE(asks.isVisible());
    }
  }
}

TEST_CASE_METHOD(OwnKeysFixture, "the settings lead to the keys") {
  MainWindow& window = begin();
  window.showPage(QStringLiteral("settings"));
  auto* button = window.currentPage()->findChild<QPushButton*>(QStringLiteral("button.help.keys"));
  REQUIRE(button != nullptr);
  CHECK(button->isVisible());
  QTest::mouseClick(button, Qt::LeftButton);
  CHECK(waitFor([&] { return window.findChild<KeySheet*>() != nullptr; }));
}
