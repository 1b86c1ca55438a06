// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/ProgramFixture.h"
#include "ui/widgets/NoticeBar.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>

using namespace cartera;
using namespace cartera::test;

namespace {

struct SampleFixture : ProgramFixture {
  FileSession& sample() {
    program->openSample();
    REQUIRE(waitFor([&] { return program->sessions().size() == 1; }, 30000));
    FileSession& session = *program->sessions().front();
    REQUIRE(session.isSample());
    return session;
  }
  static FakePrompts& answers(FileSession& session) { return static_cast<FakePrompts&>(session.prompts()); }
  /// As a person would: one more customer.
  static void add(FileSession& session, const QString& name) {
    run<int>(session, [name](Workspace& file) -> Result<int> {
      CARTERA_TRY(file.transact({QStringLiteral("contact.add"), {name}}, [&](StoreContext& ctx) -> Result<> {
        Contact contact;
        contact.displayName = name;
        CARTERA_TRY(contacts::insert(ctx, contact));
        return {};
      }));
      return 0;
    });
  }
};

}  // namespace

TEST_CASE_METHOD(SampleFixture, "the sample shop closes without a word while nothing was changed in it") {
  FileSession& session = sample();
  FakePrompts& asked = answers(session);
  session.window().close();
  CHECK(asked.confirmations.empty());
  CHECK(waitFor([&] { return program->sessions().empty(); }));
}

TEST_CASE_METHOD(SampleFixture, "the sample shop asks before what was done in it goes") {
  FileSession& session = sample();
  add(session, QStringLiteral("My Real Customer"));
  FakePrompts& asked = answers(session);
  const QString file = session.path();
  const QString kept = path(QStringLiteral("kept.cartera"));
  SECTION("cancel keeps it open, and it asks the next time too") {
    asked.nextConfirm = false;
    session.window().close();
    REQUIRE(asked.confirmations.size() == 1);
    CHECK_FALSE(asked.confirmations[0].other.isEmpty());
    QTest::qWait(50);
    CHECK(session.window().isVisible());
    session.window().close();
    CHECK(asked.confirmations.size() == 2);
  }
  SECTION("discard lets it go") {
    asked.nextOther = true;
    session.window().close();
    REQUIRE(waitFor([&] { return program->sessions().empty(); }));
    CHECK_FALSE(QFile::exists(file));
  }
  SECTION("kept as a file it is among the recent files, with all that was done") {
    asked.nextPath = kept;
    session.window().close();
    REQUIRE(waitFor([&] { return program->sessions().empty(); }));
    CHECK(settings::kRecentFiles.get(settings) == QStringList{kept});
    FileSession& mine = open(kept);
    CHECK_FALSE(mine.isSample());
    CHECK(idOf(mine, QStringLiteral("My Real Customer")).isSet());
    CHECK_FALSE(mine.window().standingBar()->isVisible());
  }
  SECTION("where it cannot be written it stays open and says why") {
    asked.nextPath = write(QStringLiteral("kept.cartera"), "precious");
    session.window().close();
    REQUIRE(waitFor([&] { return session.window().errorBar()->isVisible(); }));
    CHECK(session.window().isVisible());
    CHECK(bytes(kept) == "precious");
  }
}

TEST_CASE_METHOD(SampleFixture, "the banner of the sample shop keeps it as a file, which takes its place") {
  FileSession& session = sample();
  add(session, QStringLiteral("My Real Customer"));
  NoticeBar* const banner = session.window().standingBar();
  REQUIRE(banner->other()->isVisible());
  // What the first window says of it.
  CHECK(banner->text().contains(QStringLiteral("It goes when you close it")));
  FakePrompts& asked = answers(session);
  asked.nextPath = path(QStringLiteral("kept.cartera"));
  QTest::mouseClick(banner->other(), Qt::LeftButton);
  REQUIRE(waitFor([&] { return program->sessions().size() == 1 && !program->sessions().front()->isSample(); }, 10000));
  FileSession& mine = *program->sessions().front();
  CHECK(mine.path() == path(QStringLiteral("kept.cartera")));
  CHECK(idOf(mine, QStringLiteral("My Real Customer")).isSet());
}

TEST_CASE_METHOD(SampleFixture, "the first window and the banner say the same of the sample shop, in both languages") {
  for (const auto& [code, said] :
       {std::pair("en", "It goes when you close it"), std::pair("es", "Desaparece al cerrarla")}) {
    REQUIRE(language.set(QString::fromLatin1(code)));
    const QString words = QString::fromUtf8(said);
    program->showStart();
    QString card;
    for (auto* label :
         program->startWindow()->findChild<QPushButton*>(QStringLiteral("start.sample"))->findChildren<QLabel*>())
      card += label->text();
    CHECK(card.contains(words));
    if (program->sessions().empty()) sample();
    const NoticeBar* banner = program->sessions().front()->window().standingBar();
    CHECK(waitFor([&] { return banner->text().contains(words); }));
  }
  static_cast<void>(language.set(QStringLiteral("en")));
}

TEST_CASE("a question with a second way has three buttons, and each does its own") {
  LightTheme looks;
  QWidget window;
  showActive(window);
  WindowPrompts prompts(looks.theme, &window);
  QStringList done;
  Confirmation question{QStringLiteral("Keep it?"), QStringLiteral("It goes."), QStringLiteral("Keep")};
  question.other = QStringLiteral("Discard");
  question.runOther = [&] { done += QStringLiteral("other"); };
  question.runStay = [&] { done += QStringLiteral("stay"); };
  for (const char* name : {"confirm.go", "confirm.other", "confirm.cancel", ""}) {
    prompts.confirm(&window, question, [&] { done += QStringLiteral("go"); });
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("confirm"));
    REQUIRE(dialog != nullptr);
    REQUIRE(dialog->isVisible());
    CHECK(takePicture(*dialog, QStringLiteral("confirm-three")));
    const QPointer<QDialog> open(dialog);
    if (*name != 0) {
      QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
    } else {
      QTest::keyClick(dialog, Qt::Key_Escape);
    }
    REQUIRE(waitFor([&] { return open.isNull(); }));
  }
  CHECK(done ==
        QStringList{QStringLiteral("go"), QStringLiteral("other"), QStringLiteral("stay"), QStringLiteral("stay")});
}
