// SPDX-License-Identifier: GPL-3.0-or-later
// The window without the mouse: Tab, F6 and the rail.
#include "tests/support/ui/FocusOrder.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/shell/Page.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/TopBar.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

using namespace cartera;
using namespace cartera::test;

namespace {

struct KeyboardFixture : ProgramFixture {
  /// The sample shop: a notice with buttons, and cards with everything on them.
  MainWindow& openShop(const QSize& size) {
    program->openSample();
    REQUIRE(waitFor([&] { return program->sessions().size() == 1; }, 20000));
    MainWindow& window = program->sessions().front()->window();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.resize(size);
    REQUIRE(waitFor([&] { return window.currentPage()->isSettled() && window.pages().size() == 6; }, 20000));
    return window;
  }
  static ContactsPage& contacts(MainWindow& window) {
    return *static_cast<ContactsPage*>(window.page(QStringLiteral("contacts")));
  }
  static void focusPlace(MainWindow& window) {
    window.rail()->button(window.rail()->current())->setFocus(Qt::TabFocusReason);
  }
  static QString pageOf(MainWindow& window) { return window.currentPage()->id(); }
};

}  // namespace

TEST_CASE_METHOD(KeyboardFixture, "Tab goes through every page as it is read, and Shift+Tab the same way back") {
  const QSize size = GENERATE(QSize(1366, 768), QSize(1024, 640));
  MainWindow& window = openShop(size);
  for (const char* id : {"contacts", "history", "quality", "duplicates", "trash", "settings"}) {
    window.showPage(QString::fromLatin1(id));
    REQUIRE(waitFor([&] { return window.currentPage()->isSettled(); }));
    QTest::qWait(100);
    INFO(id << " at " << size.width());
    focusPlace(window);
    CHECK(auditFocusOrder(window, window.parts()).join(u'\n').toStdString() == "");
    focusPlace(window);
    QList<QWidget*> there = tabThrough(window);
    focusPlace(window);
    const QList<QWidget*> back = tabThrough(window, Qt::Key_Backtab);
    REQUIRE(there.size() == back.size());
    for (qsizetype i = 1; i < there.size(); ++i) CHECK(there[i] == back[back.size() - i]);
  }
}

TEST_CASE_METHOD(KeyboardFixture, "Tab goes through the first window as it is read, with files opened before") {
  const QString file = makeFile();
  settings::kRecentFiles.set(settings, {file, path(QStringLiteral("other.cartera"))});
  program->showStart();
  StartWindow& window = *program->startWindow();
  REQUIRE(QTest::qWaitForWindowActive(&window));
  window.findChild<QPushButton*>(QStringLiteral("start.sample"))->setFocus(Qt::TabFocusReason);
  CHECK(auditFocusOrder(window, {&window}).join(u'\n').toStdString() == "");
  QStringList names;
  for (const QWidget* widget : tabThrough(window)) names += widget->objectName();
  CHECK(names.join(u' ').toStdString() ==
        "start.sample start.import start.empty start.recent start.recent start.open start.language");
}

TEST_CASE_METHOD(KeyboardFixture,
                 "F6 goes from part to part and comes back to where it was in each, Shift+F6 backwards") {
  MainWindow& window = openShop(QSize(1366, 768));
  ContactsPage& page = contacts(window);
  const auto press = [&window](Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::keyClick(window.focusWidget(), Qt::Key_F6, with);
    return window.focusWidget();
  };
  focusPlace(window);
  CHECK(press() == window.topBar()->search());
  CHECK(press() == window.standingBar()->other());
  CHECK(press() == &page.table());
  QWidget* const inCard = press();
  CHECK(page.detail().isAncestorOf(inCard));
  QTest::keyClick(inCard, Qt::Key_Tab);
  QWidget* const further = window.focusWidget();
  CHECK(further != inCard);
  CHECK(press() == window.rail()->button(QStringLiteral("contacts")));
  CHECK(press(Qt::ShiftModifier) == further);
  CHECK(press(Qt::ShiftModifier) == &page.table());
}

TEST_CASE_METHOD(KeyboardFixture, "the rail is one stop of Tab; arrows go through its places and Enter into the page") {
  MainWindow& window = openShop(QSize(1366, 768));
  const auto button = [&window](const char* id) { return window.rail()->button(QString::fromLatin1(id)); };
  // By a key of its own, so that the rail did not have the keyboard before.
  window.actions().action("go.quality")->trigger();
  REQUIRE(pageOf(window) == u"quality");
  window.topBar()->search()->setFocus();
  QTest::keyClick(window.topBar()->search(), Qt::Key_Backtab, Qt::ShiftModifier);
  REQUIRE(window.focusWidget() == button("quality"));
  QTest::keyClick(window.focusWidget(), Qt::Key_Up);
  CHECK(pageOf(window) == u"history");
  CHECK(window.focusWidget() == button("history"));
  QTest::keyClick(window.focusWidget(), Qt::Key_Up);
  CHECK(pageOf(window) == u"contacts");
  CHECK(window.focusWidget() == button("contacts"));
  QTest::keyClick(window.focusWidget(), Qt::Key_Return);
  CHECK(window.focusWidget() == &contacts(window).table());
  QTest::keyClick(window.focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
  QTest::keyClick(window.focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
  QTest::keyClick(window.focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
  REQUIRE(window.focusWidget() == button("contacts"));
  QTest::keyClick(window.focusWidget(), Qt::Key_Space);
  CHECK(window.focusWidget() == &contacts(window).table());
}

TEST_CASE_METHOD(KeyboardFixture, "what is greyed while it has the keyboard hands it to what is read next") {
  MainWindow& window = openShop(QSize(1366, 768));
  QAction* const import = window.actions().action("exchange.import");
  auto* const button = window.findChild<QPushButton*>(QStringLiteral("button.exchange.import"));
  REQUIRE(button != nullptr);
  button->setFocus(Qt::TabFocusReason);
  import->setEnabled(false);
  CHECK(window.focusWidget() == window.findChild<QPushButton*>(QStringLiteral("button.exchange.export")));
}

TEST_CASE_METHOD(KeyboardFixture, "the first window hears the keys that the other windows have") {
  program->showStart();
  StartWindow& window = *program->startWindow();
  REQUIRE(QTest::qWaitForWindowActive(&window));
  FakePrompts& asked = *prompts.back();
  QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier);
  QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
  QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(asked.files.size() == 3);
  CHECK(asked.files[0].filters.join(u' ').contains(QStringLiteral("*.cartera")));
  CHECK(asked.files[1].filters.join(u' ').contains(QStringLiteral("*.xlsx")));
  CHECK(asked.files[2].suffix == u"cartera");
  QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
  CHECK_FALSE(window.isVisible());
}
