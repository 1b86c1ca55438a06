// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/actions/Menus.h"
#include "ui/shell/RestoreDialog.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/TopBar.h"

#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace cartera;
using namespace cartera::test;

namespace {

struct RestoreFixture : ProgramFixture {
  RestoreFixture() {
    program = std::make_unique<Program>(
        Services{looks.theme, language, settings, clock, path(QStringLiteral("backups")), [this](QWidget*) {
                   auto made = std::make_unique<FakePrompts>();
                   prompts.push_back(made.get());
                   return made;
                 }});
  }
  static FakePrompts& answers(FileSession& session) { return static_cast<FakePrompts&>(session.prompts()); }
  static void backUp(FileSession& session) {
    run<int>(session, [](Workspace& file) -> Result<int> {
      CARTERA_TRY(file.backupNow({}, QStringLiteral("manual")));
      return 0;
    });
  }
  static RestoreDialog& dialog(FileSession& session) {
    session.window().actions().action("file.restore")->trigger();
    auto* found = session.window().findChild<RestoreDialog*>();
    REQUIRE(found != nullptr);
    REQUIRE(waitFor([&] { return found->isVisible() && found->table()->model()->rowCount() > 0; }));
    return *found;
  }
  static void clickGo(RestoreDialog& dialog) {
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("restore.go")), Qt::LeftButton);
  }
  /// The files of that name beside the first one.
  [[nodiscard]] QStringList besides() const {
    return QDir(folder.path()).entryList({QStringLiteral("shop*.cartera")}, QDir::Files);
  }
};

}  // namespace

TEST_CASE_METHOD(RestoreFixture,
                 "a backup is put back from the window: the file is opened anew, the other one is kept") {
  FileSession& session = open();
  const QString file = session.path();
  backUp(session);
  trash(session, QStringLiteral("Marta Núñez"));
  REQUIRE(people(session) == 2);
  FakePrompts& asked = answers(session);
  RestoreDialog& chooser = dialog(session);
  REQUIRE(chooser.table()->model()->rowCount() == 1);
  CHECK(chooser.table()->model()->index(0, 1).data().toString() == u"by hand");
  clickGo(chooser);
  REQUIRE(asked.confirmations.size() == 1);
  CHECK(asked.confirmations[0].text.contains(QStringLiteral("is kept beside it")));
  // Its prompts go with its window; those of the new one are the last.
  const std::size_t windows = prompts.size();
  REQUIRE(waitFor([&] { return prompts.size() > windows + 1 && program->sessions().size() == 1; }, 10000));
  FileSession& again = *program->sessions().front();
  REQUIRE(waitFor([&] { return !answers(again).messages.empty(); }));
  CHECK(again.path() == file);
  CHECK(again.window().isVisible());
  CHECK(program->startWindow() == nullptr);
  CHECK(people(again) == 3);
  REQUIRE(besides().size() == 2);
  const QString kept = besides()[0] == QFileInfo(file).fileName() ? besides()[1] : besides()[0];
  CHECK(answers(again).messages[0].text.contains(kept));
  CHECK(people(open(path(kept))) == 2);
}

TEST_CASE_METHOD(RestoreFixture, "whoever does not confirm, or stays in the window, keeps the file as it is") {
  FileSession& session = open();
  backUp(session);
  trash(session, QStringLiteral("Marta Núñez"));
  FakePrompts& asked = answers(session);
  SECTION("not confirmed") {
    asked.nextConfirm = false;
    clickGo(dialog(session));
    QTest::qWait(50);
    CHECK(session.window().isVisible());
    CHECK(session.toRestore().isEmpty());
  }
  SECTION("work is going on, and is to go on") {
    std::atomic<bool> ends = false;
    session.jobs().longJob<int>(
        &session, QStringLiteral("import"), {},
        [&](Workspace&, JobHandle&) -> Result<int> {
          while (!ends) QThread::msleep(5);
          return 0;
        },
        [](const Result<int>&) {});
    asked.nextConfirm = false;
    session.closeToRestore(path(QStringLiteral("x.cartera")));
    REQUIRE(waitFor([&] { return session.toRestore().isEmpty(); }));
    CHECK(session.window().isVisible());
    ends = true;
    REQUIRE(waitFor([&] { return !session.jobs().isBusy(); }));
  }
  CHECK(people(session) == 2);
  CHECK(besides().size() == 1);
}

TEST_CASE_METHOD(RestoreFixture, "what is no backup leaves the file as it is, and the window says why") {
  FileSession& session = open();
  backUp(session);
  FakePrompts& asked = answers(session);
  RestoreDialog& chooser = dialog(session);
  asked.nextPath = write(QStringLiteral("other.cartera"), "no backup at all");
  QTest::mouseClick(chooser.findChild<QPushButton*>(QStringLiteral("restore.other")), Qt::LeftButton);
  const std::size_t windows = prompts.size();
  REQUIRE(waitFor([&] { return prompts.size() > windows + 1 && program->sessions().size() == 1; }, 10000));
  FileSession& again = *program->sessions().front();
  REQUIRE(waitFor([&] { return again.window().errorBar()->isVisible(); }));
  CHECK(people(again) == 3);
  CHECK(besides().size() == 1);
}

TEST_CASE_METHOD(RestoreFixture, "backups are reached without knowing a key: by the menu button, and in the settings") {
  FileSession& session = open();
  REQUIRE_FALSE(session.window().menuBar()->isVisible());
  QToolButton* const button = session.window().topBar()->menuButton();
  REQUIRE(button->isVisible());
  CHECK(button->accessibleName() == u"Menu");
  QTest::mouseClick(button, Qt::LeftButton);
  auto* menus = session.window().findChild<QMenu*>(QStringLiteral("topBar.menus"));
  REQUIRE(menus != nullptr);
  CHECK(menus->isVisible());
  CHECK(menus->actions().size() == session.window().menus()->menus().size());
  const QAction* entry = session.window().menus()->entry(QStringLiteral("file.restore"));
  REQUIRE(entry != nullptr);
  CHECK(menus->actions()[0]->menu()->actions().contains(const_cast<QAction*>(entry)));
  menus->close();

  session.window().showPage(QStringLiteral("settings"));
  auto* place = session.window().findChild<QWidget*>(QStringLiteral("settings.backups"));
  REQUIRE(place != nullptr);
  CHECK(place->isVisible());
  CHECK(place->findChildren<QPushButton*>().size() == 2);
}

TEST_CASE_METHOD(RestoreFixture, "pictures of the way back to a backup in both languages and colours", "[tour]") {
  FileSession& session = open();
  backUp(session);
  for (const char* code : {"es", "en"}) {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      REQUIRE(language.set(QString::fromLatin1(code)));
      looks.theme.apply({.scheme = scheme});
      const QString tail = QStringLiteral("-%1-%2").arg(
          QLatin1String(code), scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
      RestoreDialog& chooser = dialog(session);
      QTest::qWait(50);
      CHECK(takePicture(chooser, QString(QStringLiteral("restore") + tail)));
      chooser.close();
      session.window().showPage(QStringLiteral("settings"));
      QTest::qWait(50);
      CHECK(takePicture(session.window(), QString(QStringLiteral("settings") + tail)));
      QTest::mouseClick(session.window().topBar()->menuButton(), Qt::LeftButton);
      auto* menus = session.window().findChild<QMenu*>(QStringLiteral("topBar.menus"));
      QTest::qWait(50);
      CHECK(takePicture(*menus, QString(QStringLiteral("menu") + tail)));
      menus->close();
      QTest::qWait(20);
    }
  }
  static_cast<void>(language.set(QStringLiteral("en")));
}
