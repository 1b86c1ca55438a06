// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/ProgramFixture.h"
#include "ui/actions/Action.h"
#include "ui/shell/FileGate.h"
#include "ui/shell/Page.h"
#include "ui/widgets/NavRail.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/TopBar.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>
#include <set>

using namespace cartera;
using namespace cartera::test;

namespace {

void drop(QWidget& window, const QString& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&window, &enter);
  REQUIRE(enter.isAccepted());
  QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&window, &event);
}

QPushButton* button(QWidget& window, const char* name) {
  auto* found = window.findChild<QPushButton*>(QString::fromLatin1(name));
  REQUIRE(found);
  return found;
}

}  // namespace

TEST_CASE_METHOD(ProgramFixture, "the program begins with the file it was given and remembers it") {
  const QString file = makeFile();
  program->start({.file = file, .page = QStringLiteral("trash")});
  REQUIRE(waitFor([&] { return program->sessions().size() == 1; }));
  FileSession& session = *program->sessions().front();
  CHECK(session.window().windowTitle().startsWith(QStringLiteral("shop")));
  CHECK(session.window().rail()->current() == u"trash");
  CHECK(settings::kRecentFiles.get(settings) == QStringList{session.path()});
  CHECK(program->startWindow() == nullptr);
}

TEST_CASE_METHOD(ProgramFixture, "without a file the last one opens; when that is gone the first window does") {
  const QString file = makeFile();
  settings::kRecentFiles.set(settings, {file});
  program->start({});
  REQUIRE(waitFor([&] { return program->sessions().size() == 1; }));

  ProgramFixture other;
  settings::kRecentFiles.set(other.settings, {path(QStringLiteral("gone.cartera"))});
  other.program->start({});
  REQUIRE(other.program->startWindow());
  CHECK(other.program->startWindow()->isVisible());
  CHECK_FALSE(other.program->startWindow()->notice()->isVisible());
}

TEST_CASE_METHOD(ProgramFixture, "each faulty file gets a sentence of its own and is left byte for byte") {
  const QByteArray whole = bytes(makeFile());
  const QStringList files{write(QStringLiteral("empty.cartera"), {}),
                          write(QStringLiteral("foreign.cartera"), QByteArray(4096, 'x')),
                          write(QStringLiteral("cut.cartera"), whole.left(whole.size() / 2)), folder.path(),
                          path(QStringLiteral("missing.cartera"))};
  std::set<QString> sentences;
  for (const QString& file : files) {
    INFO(file.toStdString());
    const bool isFile = QFileInfo(file).isFile();
    const QByteArray before = isFile ? bytes(file) : QByteArray();
    const QSignalSpy failed(program.get(), &Program::failed);
    program->open(file);
    REQUIRE(waitFor([&] { return failed.size() == 1; }));
    StartWindow* window = program->startWindow();
    REQUIRE(window);
    CHECK(window->isVisible());
    CHECK(window->notice()->isVisible());
    CHECK(window->notice()->text().size() > 20);
    sentences.insert(window->notice()->text().remove(file).remove(QFileInfo(file).fileName()));
    if (isFile) CHECK(bytes(file) == before);
    CHECK(window->findChild<QPushButton*>(QStringLiteral("start.empty"))->isEnabled());
  }
  CHECK(sentences.size() == static_cast<std::size_t>(files.size()));
  CHECK(program->sessions().empty());
  CHECK(settings::kRecentFiles.get(settings).isEmpty());
}

TEST_CASE_METHOD(ProgramFixture, "the sentence of a fault follows the language chosen below it") {
  program->open(write(QStringLiteral("empty.cartera"), {}));
  REQUIRE(waitFor([&] { return program->startWindow() && program->startWindow()->notice()->isVisible(); }));
  const QString english = program->startWindow()->notice()->text();
  auto* languages = program->startWindow()->findChild<QComboBox*>(QStringLiteral("start.language"));
  REQUIRE(languages);
  languages->setCurrentIndex(languages->findData(QStringLiteral("es")));
  CHECK(waitFor([&] { return program->startWindow()->notice()->text() != english; }));
  CHECK(settings::kLanguage.get(settings) == u"es");
}

TEST_CASE_METHOD(ProgramFixture,
                 "start empty asks where, makes the file and opens it; an existing one is not replaced") {
  program->showStart();
  prompts.back()->nextPath = path(QStringLiteral("new.cartera"));
  QTest::mouseClick(button(*program->startWindow(), "start.empty"), Qt::LeftButton);
  REQUIRE(waitFor([&] { return program->sessions().size() == 1; }));
  CHECK(people(*program->sessions().front()) == 0);
  CHECK(program->startWindow() == nullptr);

  const QString taken = write(QStringLiteral("taken.cartera"), "precious");
  program->create(taken);
  CHECK(waitFor([&] { return program->sessions().front()->window().errorBar()->isVisible(); }));
  CHECK(bytes(taken) == "precious");
}

TEST_CASE_METHOD(ProgramFixture, "the sample shop opens with a banner whose button leads to one's own data") {
  program->showStart();
  QTest::mouseClick(button(*program->startWindow(), "start.sample"), Qt::LeftButton);
  REQUIRE(waitFor([&] { return program->sessions().size() == 1; }, 30000));
  FileSession& session = *program->sessions().front();
  CHECK(people(session) > 200);
  REQUIRE(session.window().standingBar()->isVisible());
  CHECK(settings::kRecentFiles.get(settings).isEmpty());
  QTest::mouseClick(session.window().standingBar()->button(), Qt::LeftButton);
  REQUIRE(program->startWindow());
  CHECK(program->startWindow()->isVisible());
  SECTION("asked for again, the one that is open comes to the front, and keeps its file") {
    QTest::mouseClick(button(*program->startWindow(), "start.sample"), Qt::LeftButton);
    CHECK(waitFor([&] { return program->startWindow() == nullptr; }));
    CHECK(program->sessions().size() == 1);
    CHECK(QFile::exists(session.path()));
    CHECK(people(session) > 200);
  }
  SECTION("its file goes with its window") {
    const QString file = session.path();
    session.window().close();
    REQUIRE(waitFor([&] { return program->sessions().empty(); }));
    CHECK_FALSE(QFile::exists(file));
  }
}

TEST_CASE_METHOD(ProgramFixture, "a file that is open already comes to the front instead of opening twice") {
  FileSession& session = open();
  session.window().showMinimized();
  program->open(session.path());
  CHECK(program->sessions().size() == 1);
  CHECK_FALSE(session.window().isMinimized());
  session.window().showMinimized();
  // Another program knocks.
  CHECK(FileGate::knock(session.path()));
  CHECK(waitFor([&] { return !session.window().isMinimized(); }));
  CHECK_FALSE(FileGate::knock(path(QStringLiteral("other.cartera"))));
}

TEST_CASE_METHOD(ProgramFixture,
                 "a second window does not hide the first one exactly, though both remember one place") {
  MainWindow& first = open().window();
  first.setGeometry(40, 50, 900, 600);
  settings::kGeometry.set(settings, first.saveGeometry());
  MainWindow& second = open(makeFile(QStringLiteral("other.cartera"))).window();
  CHECK(second.size() == first.size());
  CHECK(second.geometry().x() > first.geometry().x());
  CHECK(second.geometry().y() > first.geometry().y());
  MainWindow& third = open(makeFile(QStringLiteral("third.cartera"))).window();
  CHECK_FALSE(third.geometry() == first.geometry());
  CHECK_FALSE(third.geometry() == second.geometry());
}

TEST_CASE_METHOD(ProgramFixture, "a file somebody else writes opens for reading and says who has it") {
  const QString file = makeFile();
  OpenOptions options;
  options.author = QStringLiteral("Iker");
  const auto theirs = Workspace::open(file, options, clock);
  REQUIRE(theirs);
  FileSession& session = open(file);
  REQUIRE(session.jobs().whyReadOnly());
  CHECK(session.window().standingBar()->isVisible());
  CHECK_FALSE(session.window().actions().action("edit.undo")->isEnabled());
  CHECK(session.window().status()->state() == u"Read only");
}

TEST_CASE_METHOD(ProgramFixture,
                 "a file that vanishes while it is open is said in the notice bar, and nothing is lost") {
  FileSession& session = open();
  REQUIRE(QFile::rename(session.path(), path(QStringLiteral("away.cartera"))));
  QTest::keyClick(&session.window(), Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return session.window().errorBar()->isVisible(); }));
  CHECK(session.window().errorBar()->text().contains(QStringLiteral("shop")));
}

TEST_CASE_METHOD(ProgramFixture, "dropping a Cartera file opens it, dropping something else says what can be dropped") {
  FileSession& session = open();
  const QString second = makeFile(QStringLiteral("second.cartera"));
  drop(session.window(), second);
  CHECK(waitFor([&] { return program->sessions().size() == 2; }));
  drop(session.window(), write(QStringLiteral("picture.png"), "x"));
  CHECK(session.window().toastWidget()->text().contains(QStringLiteral("picture.png")));
}

TEST_CASE_METHOD(ProgramFixture, "dropping a list anywhere on the window begins its import") {
  FileSession& session = open();
  session.window().showPage(QStringLiteral("trash"));
  drop(session.window(), write(QStringLiteral("people.csv"), "name,email\nRosa Gil,rosa@example.com\n"));
  CHECK(waitFor([&] {
    const auto* dialog = session.window().findChild<QDialog*>();
    return dialog && dialog->isVisible();
  }));
}

TEST_CASE_METHOD(ProgramFixture, "a list dropped on the first window begins an import, whatever its name ends in") {
  program->showStart();
  for (const char* name : {"list.csv", "list.TXT", "list.tsv"}) {
    const std::size_t before = prompts.back()->files.size();
    drop(*program->startWindow(), write(QLatin1String(name), "Nombre\nAna\n"));
    INFO(name);
    // Where the new file shall be.
    REQUIRE(prompts.back()->files.size() == before + 1);
    CHECK(prompts.back()->files.back().start.endsWith(QStringLiteral("list.cartera")));
  }
  CHECK_FALSE(program->startWindow()->notice()->isVisible());
}

TEST_CASE_METHOD(ProgramFixture, "typing in the top bar searches contacts from any page") {
  FileSession& session = open();
  MainWindow& window = session.window();
  window.showPage(QStringLiteral("history"));
  QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
  REQUIRE(window.focusWidget() == window.topBar()->search());
  CHECK(window.rail()->current() == u"contacts");
  type(window.topBar()->search(), QString::fromUtf8("nuñ"));
  auto* table = window.page(QStringLiteral("contacts"))->findChild<QAbstractItemView*>();
  REQUIRE(table);
  CHECK(waitFor([&] { return table->model()->rowCount() == 1; }));
  QTest::keyClick(window.topBar()->search(), Qt::Key_Escape);
  CHECK(waitFor([&] { return table->model()->rowCount() == 3; }));
}

TEST_CASE_METHOD(ProgramFixture, "closing a window keeps where it was and lets the file go") {
  const QString file = makeFile();
  FileSession& session = open(file);
  session.window().resize(1280, 720);
  session.window().close();
  REQUIRE(waitFor([&] { return program->sessions().empty(); }));
  CHECK_FALSE(settings::kGeometry.get(settings).isEmpty());
  OpenOptions options;
  const auto again = Workspace::open(file, options, clock);
  REQUIRE(again);
  CHECK((*again)->isWritable());
}

TEST_CASE("the command line of the window is read, and refused with a reason") {
  const auto read = [](const QStringList& words) {
    return readStartOptions(QStringList{QStringLiteral("cartera")} + words);
  };
  const auto all = read({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("--theme"),
                         QStringLiteral("contrast"), QStringLiteral("--size"), QStringLiteral("1280x800"),
                         QStringLiteral("--page"), QStringLiteral("trash"), QStringLiteral("shop.cartera")});
  REQUIRE(all);
  CHECK(*all == StartOptions{QStringLiteral("shop.cartera"),
                             QStringLiteral("es"),
                             Scheme::HighContrast,
                             {1280, 800},
                             QStringLiteral("trash"),
                             {},
                             {}});
  for (const QStringList& wrong :
       {QStringList{QStringLiteral("--lang"), QStringLiteral("fr")},
        QStringList{QStringLiteral("--theme"), QStringLiteral("pink")}, QStringList{QStringLiteral("--nothing")},
        QStringList{QStringLiteral("a"), QStringLiteral("b")}}) {
    const auto refused = read(wrong);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().exitCode == 2);
    CHECK_FALSE(refused.error().text.isEmpty());
  }
  CHECK(read({QStringLiteral("--help")}).error().exitCode == 0);
}

TEST_CASE("what is meant for Qt is not taken for an option of the program") {
  const auto left = [](const char* line) {
    return withoutToolkitOptions(QString::fromLatin1(line).split(u' ')).join(u' ');
  };
  CHECK(left("cartera -platform offscreen --lang es shop.cartera") == u"cartera --lang es shop.cartera");
  CHECK(left("cartera --style=fusion -reverse --help") == u"cartera --help");
  CHECK(left("cartera --title") == u"cartera");
  CHECK(left("cartera --nonsense -display :5") == u"cartera --nonsense");
}

TEST_CASE("changes are made in the name that the settings have, else in the one that CARTERA_AUTHOR says") {
  LightTheme looks;
  Language language;
  MemorySettings settings;
  const FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0))};
  const Services services{looks.theme, language, settings, clock, {}, {}};
  const QByteArray before = qgetenv("CARTERA_AUTHOR");
  qputenv("CARTERA_AUTHOR", "Amparo");
  CHECK(services.author() == u"Amparo");
  settings::kAuthor.set(settings, QStringLiteral("Berta"));
  CHECK(services.author() == u"Berta");
  if (before.isNull())
    qunsetenv("CARTERA_AUTHOR");
  else
    qputenv("CARTERA_AUTHOR", before);
}

TEST_CASE_METHOD(ProgramFixture,
                 "the search field is empty on pages it does not filter, and comes back with its page") {
  FileSession& session = open();
  MainWindow& window = session.window();
  QLineEdit* const field = window.topBar()->search();
  auto* list = window.page(QStringLiteral("contacts"))->findChild<QAbstractItemView*>();
  REQUIRE(list);
  for (const QChar c : QStringLiteral("iker"))
    QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(c), Qt::NoModifier);
  REQUIRE(waitFor([&] { return list->model()->rowCount() == 1; }));
  window.showPage(QStringLiteral("history"));
  CHECK(field->text().isEmpty());
  window.showPage(QStringLiteral("trash"));
  CHECK(field->text().isEmpty());
  window.showPage(QStringLiteral("contacts"));
  CHECK(field->text() == u"iker");
  CHECK(list->model()->rowCount() == 1);
  window.showPage(QStringLiteral("history"));
  for (const QChar c : QStringLiteral("marta"))
    QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(c), Qt::NoModifier);
  CHECK(window.rail()->current() == u"contacts");
  CHECK(field->text() == u"marta");
  CHECK(waitFor([&] { return list->model()->rowCount() == 1; }));
}
