// SPDX-License-Identifier: GPL-3.0-or-later
// What the window told somebody is not gone with the next word.
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/shell/NoticeList.h"
#include "ui/widgets/BellButton.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/TopBar.h"

#include <QLabel>
#include <QToolButton>

using namespace cartera;
using namespace cartera::test;

namespace {

struct NoticesFixture : ProgramFixture {
  static Error problem(const char* subject) {
    return Error{ErrorCode::NotFound, QString::fromLatin1(subject), QStringLiteral("214"), {}, {}, {}};
  }
  static void refuse(MainWindow& window, const QString& what) {
    window.offer([what] { return what; }, {}, {});
  }
  static QStringList listed(MainWindow& window) {
    QStringList out;
    for (const auto* label : window.notices().list()->findChildren<QLabel*>(QStringLiteral("notice")))
      out += label->text();
    return out;
  }
  static void close(MainWindow& window) {
    auto* cross = window.errorBar()->findChild<QToolButton*>();
    REQUIRE(cross->isVisible());
    QTest::mouseClick(cross, Qt::LeftButton);
  }
};

const QString kFirst = QStringLiteral("The address book was not found.");
const QString kSecond = QStringLiteral("The disk is full.");

}  // namespace

TEST_CASE_METHOD(NoticesFixture, "a second problem does not take the place of one that nobody has read") {
  MainWindow& window = open().window();
  BellButton& bell = *window.topBar()->bell();
  CHECK(bell.accessibleName() == u"Notices");
  refuse(window, kFirst);
  refuse(window, kSecond);
  CHECK(window.errorBar()->text() == kSecond);
  CHECK(bell.unread() == 2);
  CHECK(bell.accessibleName() == u"Notices, 2 not read");
  close(window);
  CHECK(window.errorBar()->isVisible());
  CHECK(window.errorBar()->text() == kFirst);
  CHECK(bell.unread() == 1);
  close(window);
  CHECK_FALSE(window.errorBar()->isVisible());
  CHECK(bell.unread() == 0);
}

TEST_CASE_METHOD(NoticesFixture, "the bell lists what was told, the newest first, and with that it is read") {
  FileSession& session = open();
  MainWindow& window = session.window();
  refuse(window, kFirst);
  setStage(session, QStringLiteral("Iker"), QStringLiteral("customer"));
  REQUIRE(waitFor([&] { return window.toastWidget()->isVisible(); }));
  const QString passing = window.toastWidget()->text();
  refuse(window, kSecond);
  QTest::keyClick(&window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
  NoticeList* list = window.notices().list();
  REQUIRE(list != nullptr);
  CHECK(list->isVisible());
  CHECK(listed(window) == QStringList{kSecond, passing, kFirst});
  CHECK(auditAccessibility(*list).join(u'\n').toStdString() == "");
  CHECK(window.topBar()->bell()->unread() == 0);
  CHECK_FALSE(window.errorBar()->isVisible());
  // The keyboard is in it, and Esc gives it back.
  CHECK(list->isAncestorOf(QApplication::focusWidget()));
  QTest::keyClick(list, Qt::Key_Escape);
  CHECK(waitFor([&] { return window.notices().list() == nullptr; }));
}

TEST_CASE_METHOD(NoticesFixture, "what can be done about a problem can be done from the list as well") {
  MainWindow& window = open().window();
  int done = 0;
  window.offer([] { return kFirst; }, [] { return QStringLiteral("Mend it"); }, [&done] { ++done; });
  refuse(window, kSecond);
  QTest::mouseClick(window.topBar()->bell(), Qt::LeftButton);
  auto* button = window.notices().list()->findChild<QPushButton*>();
  REQUIRE(button != nullptr);
  CHECK(button->text() == u"Mend it");
  QTest::keyClick(button, Qt::Key_Space);
  CHECK(done == 1);
}

TEST_CASE_METHOD(NoticesFixture, "the same problem again is one notice, and what was not read outlives passing words") {
  MainWindow& window = open().window();
  refuse(window, kFirst);
  refuse(window, kFirst);
  CHECK(window.topBar()->bell()->unread() == 1);
  for (int i = 0; i < 30; ++i) window.toast(QStringLiteral("Copied %1").arg(i));
  CHECK(window.errorBar()->text() == kFirst);
  QTest::mouseClick(window.topBar()->bell(), Qt::LeftButton);
  CHECK(listed(window).size() == 10);
  CHECK(listed(window).contains(kFirst));
  window.notices().list()->close();
}

TEST_CASE_METHOD(NoticesFixture, "notices follow the language, in the strip, the list and the bell") {
  MainWindow& window = open().window();
  window.error(problem("contact.missing"));
  const QString english = window.errorBar()->text();
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(waitFor([&] { return window.errorBar()->text() != english; }));
  CHECK(waitFor([&] { return window.topBar()->bell()->accessibleName() == u"Avisos, 1 sin leer"; }));
  QTest::mouseClick(window.topBar()->bell(), Qt::LeftButton);
  CHECK_FALSE(listed(window).contains(english));
  CHECK(takePicture(*window.notices().list(), QStringLiteral("notices-es-light")));
  window.notices().list()->close();
}
