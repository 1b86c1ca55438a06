// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/Audit.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/actions/Menus.h"
#include "ui/shell/Page.h"
#include "ui/widgets/JobsPanel.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/TopBar.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace cartera;
using namespace cartera::test;

namespace {

const QString kStage = QStringLiteral("customer");

QStringList pagesOf(MainWindow& window) {
  QStringList ids;
  for (const char* id : {"contacts", "history", "quality", "trash", "settings"}) {
    if (window.page(QString::fromLatin1(id))) ids += QString::fromLatin1(id);
  }
  return ids;
}

}  // namespace

TEST_CASE_METHOD(ProgramFixture, "Ctrl+Z and Ctrl+Y switch off and on what was done, and the toast says so") {
  FileSession& session = open();
  MainWindow& window = session.window();
  const ContactId who = idOf(session, QStringLiteral("Iker"));
  setStage(session, QStringLiteral("Iker"), kStage);
  REQUIRE(waitFor([&] { return window.toastWidget()->isVisible(); }));
  CHECK(window.toastWidget()->text().contains(QStringLiteral("Iker")));
  CHECK(window.toastWidget()->button()->isVisible());

  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return stageOf(session, who).isEmpty(); }));
  CHECK(waitFor([&] { return window.toastWidget()->text().startsWith(QStringLiteral("Undone: ")); }));
  QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return stageOf(session, who) == kStage; }));
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return stageOf(session, who).isEmpty(); }));
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(waitFor([&] { return stageOf(session, who) == kStage; }));
}

TEST_CASE_METHOD(ProgramFixture, "the button of the toast undoes exactly the change it speaks of") {
  FileSession& session = open();
  const ContactId who = idOf(session, QStringLiteral("Iker"));
  setStage(session, QStringLiteral("Iker"), kStage);
  REQUIRE(waitFor([&] { return session.window().toastWidget()->isVisible(); }));
  QTest::mouseClick(session.window().toastWidget()->button(), Qt::LeftButton);
  CHECK(waitFor([&] { return stageOf(session, who).isEmpty(); }));
  CHECK(people(session) == 3);
}

TEST_CASE_METHOD(ProgramFixture, "with nothing left to undo Ctrl+Z says so and nothing happens") {
  FileSession& session = open();
  for (int i = 0; i < 3; ++i) {
    QTest::keyClick(&session.window(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return people(session) == 2 - i; }));
  }
  QTest::keyClick(&session.window(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(waitFor([&] { return session.window().toastWidget()->text().contains(QStringLiteral("nothing")); }));
  CHECK_FALSE(session.window().errorBar()->isVisible());
}

TEST_CASE_METHOD(ProgramFixture, "every place, menu and notice changes its language while the window is open") {
  FileSession& session = open();
  MainWindow& window = session.window();
  window.showPage(QStringLiteral("settings"));
  window.error(Error{ErrorCode::DiskFull, QStringLiteral("disk.full"), {}, {}, {}, {}});
  const QString english = window.errorBar()->text();
  CHECK(window.rail()->button(QStringLiteral("trash"))->text() == u"Trash");
  window.actions().action("view.spanish")->trigger();
  CHECK(waitFor([&] { return window.rail()->button(QStringLiteral("trash"))->text() == u"Papelera"; }));
  CHECK(waitFor([&] { return window.menus()->menus().front()->title() == u"&Archivo"; }));
  CHECK(window.actions().action("edit.undo")->text() == u"Deshacer");
  CHECK(window.topBar()->search()->accessibleName() == u"Buscar contactos");
  CHECK(window.errorBar()->text() != english);
  CHECK(settings::kLanguage.get(settings) == u"es");
}

TEST_CASE_METHOD(ProgramFixture, "the theme, the density and the size of text change at once and are kept") {
  FileSession& session = open();
  MainWindow& window = session.window();
  const QColor before = window.grab().toImage().pixelColor(window.width() - 40, window.height() - 40);
  QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(looks.theme.isDark());
  const QColor after = window.grab().toImage().pixelColor(window.width() - 40, window.height() - 40);
  CHECK(after.lightness() < before.lightness());
  CHECK(settings::kScheme.get(settings) == Scheme::Dark);
  QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
  CHECK(settings::kTextPercent.get(settings) == 110);
  QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
  CHECK(settings::kTextPercent.get(settings) == 100);
}

TEST_CASE_METHOD(ProgramFixture, "high contrast is not lost by the key for dark colours") {
  FileSession& session = open();
  looks.theme.apply({.scheme = Scheme::HighContrast});
  QTest::keyClick(&session.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(looks.theme.appearance().scheme == Scheme::HighContrast);
  looks.theme.apply({.scheme = Scheme::Light});
  QTest::keyClick(&session.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(looks.theme.appearance().scheme == Scheme::Dark);
}

TEST_CASE_METHOD(ProgramFixture, "the rail narrows by Ctrl+B and by itself in a narrow window") {
  FileSession& session = open();
  MainWindow& window = session.window();
  window.resize(1366, 768);
  REQUIRE_FALSE(window.isRailCollapsed());
  QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
  CHECK(window.isRailCollapsed());
  QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
  CHECK_FALSE(window.isRailCollapsed());
  window.resize(1100, 700);
  CHECK(window.isRailCollapsed());
  QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
  CHECK_FALSE(window.isRailCollapsed());
  window.resize(1366, 768);
  CHECK_FALSE(window.isRailCollapsed());
}

TEST_CASE_METHOD(ProgramFixture, "long work shows in the panel with a cancel that stops it, short work does not") {
  FileSession& session = open();
  JobsPanel& panel = *session.window().jobsPanel();
  std::optional<Result<int>> answer;
  session.jobs().longJob<int>(
      &session, QStringLiteral("import"), QStringLiteral("clientes.csv"),
      [](Workspace&, JobHandle& job) -> Result<int> {
        for (int i = 0; i < 1000; ++i) {
          if (!job.progress(i, i / 1000.0)) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
          QThread::msleep(10);
        }
        return 1;
      },
      [&](Result<int> r) { answer = std::move(r); });
  CHECK_FALSE(panel.isVisible());
  REQUIRE(waitFor([&] { return panel.isVisible(); }));
  QPushButton* cancel = panel.findChild<QPushButton*>();
  REQUIRE(cancel);
  CHECK(cancel->accessibleName().contains(QStringLiteral("clientes.csv")));
  QTest::mouseClick(cancel, Qt::LeftButton);
  REQUIRE(waitFor([&] { return answer.has_value(); }));
  CHECK_FALSE(answer->has_value());
  CHECK(answer->error().code == ErrorCode::Cancelled);
  CHECK(waitFor([&] { return panel.count() == 0; }));

  session.jobs().longJob<int>(
      &session, QStringLiteral("backup"), {}, [](Workspace&, JobHandle&) -> Result<int> { return 1; },
      [](Result<int>) {});
  QTest::qWait(400);
  CHECK(panel.count() == 0);
}

TEST_CASE_METHOD(ProgramFixture,
                 "the foot of the window says since when everything is saved, and when a change has to wait") {
  FileSession& session = open();
  const StatusLine& line = *session.window().status();
  CHECK(line.state() == u"Everything is saved");
  setStage(session, QStringLiteral("Iker"), QStringLiteral("customer"));
  CHECK(waitFor([&] { return line.state() == u"Saved at 10:00"; }));
  // Something long is in the way of a change.
  std::atomic<bool> isDone = false;
  session.jobs().longJob<int>(
      &session, QStringLiteral("backup"), QStringLiteral("shop"),
      [&isDone](Workspace&, JobHandle&) -> Result<int> {
        while (!isDone) QThread::msleep(5);
        return 1;
      },
      [](Result<int>) {});
  bool isWritten = false;
  session.jobs().command<int>(
      &session, [](Workspace&) -> Result<int> { return 1; }, [&](Result<int>) { isWritten = true; });
  CHECK(waitFor([&] { return line.state() == u"Saving…"; }));
  isDone = true;
  REQUIRE(waitFor([&] { return isWritten; }));
  CHECK(waitFor([&] { return line.state() == u"Saved at 10:00"; }));
  REQUIRE(language.set(QStringLiteral("es")));
  CHECK(waitFor([&] { return line.state() == u"Guardado a las 10:00"; }));
}

TEST_CASE_METHOD(ProgramFixture, "everything that takes the keyboard has a name, a role and room, in both languages") {
  FileSession& session = open();
  trash(session, QStringLiteral("Iker"));
  for (const char* code : {"en", "es"}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    for (const QString& page : pagesOf(session.window())) {
      session.window().showPage(page);
      QTest::qWait(100);
      INFO(code << " " << page.toStdString());
      CHECK(auditAccessibility(session.window()).join(u'\n').toStdString().empty());
    }
  }
  program->showStart();
  REQUIRE(waitFor([&] { return program->startWindow()->isVisible(); }));
  CHECK(auditAccessibility(*program->startWindow()).join(u'\n').toStdString().empty());
}

TEST_CASE_METHOD(ProgramFixture, "no key is taken twice and no letter twice in a menu, in either language") {
  FileSession& session = open();
  MainWindow& window = session.window();
  // With them all pages are there, and their actions.
  REQUIRE(window.menus() != nullptr);
  CHECK(ActionRegistry::problems(window.actions().specs()).join(u'\n').toStdString().empty());
  for (const char* code : {"en", "es"}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    QTest::qWait(20);
    QStringList titles;
    for (QMenu* menu : window.menus()->menus()) {
      titles += menu->title();
      QSet<QString> letters;
      int entries = 0;
      for (QAction* entry : menu->actions()) {
        if (entry->isSeparator()) continue;
        INFO(code << " " << entry->text().toStdString());
        const QKeySequence letter = QKeySequence::mnemonic(entry->text());
        CHECK_FALSE(letter.isEmpty());
        letters.insert(letter.toString());
        ++entries;
      }
      CHECK(entries > 0);
      CHECK(letters.size() == entries);
    }
    QSet<QString> heads;
    for (const QString& title : titles) heads.insert(QKeySequence::mnemonic(title).toString());
    CHECK(heads.size() == titles.size());
  }
}

TEST_CASE_METHOD(ProgramFixture, "what the first picture does without is made behind it, or when it is asked for") {
  FileSession& session = open();
  MainWindow& window = session.window();
  SECTION("by itself") {
    CHECK(waitFor([&] { return window.pages().size() == 6 && window.menuBar()->actions().size() == 7; }));
    // No page is the one on the screen but the first.
    CHECK(window.currentPage()->id() == u"contacts");
  }
  SECTION("by its place in the rail") {
    QTest::mouseClick(window.rail()->button(QStringLiteral("settings")), Qt::LeftButton);
    CHECK(window.currentPage()->id() == u"settings");
    CHECK(waitFor([&] { return window.pages().size() == 5; }));
    CHECK(window.currentPage()->id() == u"settings");
  }
  SECTION("in the language that was chosen since") {
    REQUIRE(language.set(QStringLiteral("es")));
    window.showPage(QStringLiteral("trash"));
    CHECK(window.actions().action("trash.restore")->text() == u"Restaurar");
    CHECK(waitFor([&] { return window.menus()->menus().front()->title() == u"&Archivo"; }));
  }
}

TEST_CASE_METHOD(ProgramFixture, "Alt brings the menu bar out, and a menu's entry does what its action does") {
  FileSession& session = open();
  MainWindow& window = session.window();
  CHECK_FALSE(window.menuBar()->isVisible());
  const auto pressAlt = [&window](std::optional<Qt::Key> with = {}) {
    QTest::keyPress(&window, Qt::Key_Alt);
    if (with) QTest::keyClick(&window, *with, Qt::AltModifier);
    QTest::keyRelease(&window, Qt::Key_Alt);
  };
  pressAlt();
  CHECK(window.menuBar()->isVisible());
  pressAlt();
  CHECK_FALSE(window.menuBar()->isVisible());
  // A way back is no way to the menus.
  window.showPage(QStringLiteral("history"));
  pressAlt(Qt::Key_Left);
  CHECK(window.currentPage()->id() == u"contacts");
  CHECK_FALSE(window.menuBar()->isVisible());
  QTest::keyPress(&window, Qt::Key_Alt);
  QTest::keyClick(&window, Qt::Key_F, Qt::AltModifier);
  CHECK(window.menus()->menus().front()->isVisible());
  QTest::keyRelease(&window, Qt::Key_Alt);
  window.menus()->menus().front()->close();
  CHECK_FALSE(window.menuBar()->isVisible());
  QAction* entry = window.menus()->entry(QStringLiteral("go.trash"));
  REQUIRE(entry);
  entry->trigger();
  CHECK(window.currentPage()->id() == u"trash");
}

TEST_CASE("letters of a menu are its own, and an ampersand in a text stays one") {
  const QStringList made = withMnemonics({QStringLiteral("Open"), QStringLiteral("Open recent"), QStringLiteral("Ñ"),
                                          QStringLiteral("A & B"), QStringLiteral("a")});
  CHECK(made[0] == u"&Open");
  CHECK(made[1] == u"Open &recent");
  CHECK(made[2] == u"Ñ");
  CHECK(made[3] == u"A && &B");
  // Who has but one letter gets it, although another was there first.
  CHECK(made[4] == u"&a");
}
