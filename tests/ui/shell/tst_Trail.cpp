// SPDX-License-Identifier: GPL-3.0-or-later
// Alt+← and Alt+→ from anywhere: places, opened records, and what the list was filtered by.
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/contacts/ContactDetail.h"
#include "ui/contacts/ContactFilterBar.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Page.h"
#include "ui/widgets/TopBar.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

using namespace cartera;
using namespace cartera::test;

namespace {

struct TrailFixture : ProgramFixture {
  FileSession* session = nullptr;
  MainWindow& openWindow() {
    session = &open();
    MainWindow& window = session->window();
    window.resize(1366, 768);
    REQUIRE(waitFor([&] { return window.currentPage()->isSettled(); }));
    return window;
  }
  static ContactsPage& contacts(MainWindow& window) {
    return *static_cast<ContactsPage*>(window.page(QStringLiteral("contacts")));
  }
  static void back(MainWindow& window) { QTest::keyClick(window.focusWidget(), Qt::Key_Left, Qt::AltModifier); }
  static void forward(MainWindow& window) { QTest::keyClick(window.focusWidget(), Qt::Key_Right, Qt::AltModifier); }
  static std::string pageOf(MainWindow& window) { return window.currentPage()->id().toStdString(); }
  static bool shows(MainWindow& window, const QString& name) {
    return waitFor(
        [&] { return contacts(window).detail().isLoaded() && contacts(window).detail().shownName() == name; });
  }
  static void click(MainWindow& window, const char* place) {
    QTest::mouseClick(window.rail()->button(QString::fromLatin1(place)), Qt::LeftButton);
  }
};

}  // namespace

TEST_CASE_METHOD(TrailFixture,
                 "Alt+Left goes back through the places, Alt+Right forth, and a new turn forgets what lay ahead") {
  MainWindow& window = openWindow();
  back(window);
  CHECK(pageOf(window) == "contacts");
  click(window, "history");
  click(window, "trash");
  back(window);
  CHECK(pageOf(window) == "history");
  back(window);
  CHECK(pageOf(window) == "contacts");
  forward(window);
  CHECK(pageOf(window) == "history");
  click(window, "settings");
  forward(window);
  CHECK(pageOf(window) == "settings");
  back(window);
  CHECK(pageOf(window) == "history");
  // The rail goes along.
  CHECK(window.rail()->current() == u"history");
}

TEST_CASE_METHOD(TrailFixture,
                 "going back brings the contact that was looked at, and the search and the filters of then") {
  MainWindow& window = openWindow();
  ContactsPage& page = contacts(window);
  page.table().selectRow(1);
  REQUIRE(shows(window, QStringLiteral("Lucía Peña")));
  page.filters().chip(QStringLiteral("people"))->click();
  type(window.topBar()->search(), QStringLiteral("lucia"));
  REQUIRE(waitFor([&] { return page.isSettled() && page.table().model()->rowCount() == 1; }));
  click(window, "history");
  // From there to somebody else, whom the filters leave out.
  const ContactId iker = idOf(*session, QStringLiteral("Iker"));
  window.showPage(QStringLiteral("contacts"));
  page.search().clear();
  page.filters().clear();
  page.openContact(iker);
  REQUIRE(shows(window, QStringLiteral("Iker Etxeberria")));
  back(window);
  CHECK(pageOf(window) == "history");
  back(window);
  CHECK(pageOf(window) == "contacts");
  CHECK(shows(window, QStringLiteral("Lucía Peña")));
  CHECK(window.topBar()->search()->text() == u"lucia");
  CHECK(page.filters().chip(QStringLiteral("people"))->isChecked());
  forward(window);
  forward(window);
  CHECK(shows(window, QStringLiteral("Iker Etxeberria")));
  CHECK(window.topBar()->search()->text().isEmpty());
}

TEST_CASE_METHOD(TrailFixture, "in a narrow window the way back goes over the card to the list") {
  MainWindow& window = openWindow();
  window.resize(1024, 640);
  ContactsPage& page = contacts(window);
  QTest::keyClick(&page.table(), Qt::Key_Return);
  REQUIRE(page.isDetailAlone());
  click(window, "history");
  back(window);
  CHECK(pageOf(window) == "contacts");
  CHECK(page.isDetailAlone());
  back(window);
  CHECK_FALSE(page.isDetailAlone());
  CHECK(pageOf(window) == "contacts");
  CHECK(window.focusWidget() == &page.table());
}

TEST_CASE_METHOD(TrailFixture, "back and forth are greyed where the way ends, and stand in the menu with their keys") {
  MainWindow& window = openWindow();
  CHECK_FALSE(window.actions().action("go.back")->isEnabled());
  CHECK_FALSE(window.actions().action("go.forward")->isEnabled());
  click(window, "history");
  CHECK(window.actions().action("go.back")->isEnabled());
  window.actions().action("go.back")->trigger();
  CHECK_FALSE(window.actions().action("go.back")->isEnabled());
  CHECK(window.actions().action("go.forward")->isEnabled());
}
