// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Merge.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/trash/TrashPage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"
#include "ui/widgets/NoticeBar.h"

#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace cartera;
using namespace cartera::test;

namespace {
constexpr int kDays = cartera::trash::kDays;

/// This row alone, whatever keys the test before this one left pressed.
void chooseRow(const TrashPage& page, int row) {
  page.table()->selectionModel()->setCurrentIndex(page.model()->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

}  // namespace

TEST_CASE_METHOD(ProgramFixture, "the trash shows who is in it and for how long, and gives back one or many") {
  FileSession& session = open();
  session.window().showPage(QStringLiteral("trash"));
  auto* page = static_cast<TrashPage*>(session.window().page(QStringLiteral("trash")));
  REQUIRE(waitFor([&] { return page->findChild<EmptyState*>()->isVisible(); }));
  trash(session, QStringLiteral("Iker"));
  trash(session, QStringLiteral("Marta"));
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 2; }));
  CHECK(page->model()->index(0, TrashModel::Who).data().toString() == u"Ana");
  CHECK(page->model()->index(0, TrashModel::Left).data().toString() == u"30 days");
  auto* restore = session.window().findChild<QPushButton*>(QStringLiteral("button.trash.restore"));
  REQUIRE(restore);
  // One row is always current: the keyboard goes on at once.
  CHECK(page->table()->hasFocus());
  CHECK(page->table()->currentIndex().isValid());
  chooseRow(*page, 0);
  REQUIRE(restore->isEnabled());
  QTest::mouseClick(restore, Qt::LeftButton);
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 1; }));
  CHECK(people(session) == 2);
  CHECK(page->table()->currentIndex().row() == 0);
  CHECK(restore->isEnabled());

  trash(session, QString::fromUtf8("Lucía"));
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 2; }));
  page->table()->selectAll();
  QTest::keyClick(page->table(), Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 0; }));
  CHECK(people(session) >= 2);
  CHECK(waitFor([&] { return page->findChild<EmptyState*>()->isVisible(); }));
  // One key takes the restoring of all of them back.
  QTest::keyClick(&session.window(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(waitFor([&] { return page->model()->rowCount() == 2; }));
}

TEST_CASE_METHOD(ProgramFixture, "what is deleted for good is asked for in plain words and gone after a yes") {
  FileSession& session = open();
  session.window().showPage(QStringLiteral("trash"));
  auto* page = static_cast<TrashPage*>(session.window().page(QStringLiteral("trash")));
  trash(session, QStringLiteral("Iker"));
  trash(session, QStringLiteral("Marta"));
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 2; }));
  auto* erase = session.window().findChild<QPushButton*>(QStringLiteral("button.trash.erase"));
  auto* empty = session.window().findChild<QPushButton*>(QStringLiteral("button.trash.empty"));
  REQUIRE(erase);
  REQUIRE(empty);
  CHECK(empty->isEnabled());
  CHECK_FALSE(page->notice()->isVisible());

  chooseRow(*page, 0);
  REQUIRE(erase->isEnabled());
  FakePrompts& asked = *prompts.back();
  asked.nextConfirm = false;
  QTest::mouseClick(erase, Qt::LeftButton);
  REQUIRE(asked.confirmations.size() == 1);
  CHECK(asked.confirmations[0].destructive);
  CHECK(asked.confirmations[0].title.contains(QString::fromUtf8("Marta Núñez")));
  CHECK(asked.confirmations[0].text.contains(u"cannot be undone"));
  CHECK(asked.confirmations[0].text.contains(u"Backups"));
  CHECK(asked.confirmations[0].typed == QString::fromUtf8("Marta Núñez"));
  // A no leaves everything.
  CHECK(run<qint64>(session, [](Workspace& file) {
          return file.db().scalar("SELECT count(*) FROM change WHERE kind = 6");
        }) == 0);
  CHECK(page->model()->rowCount() == 2);

  asked.nextConfirm = true;
  QTest::mouseClick(erase, Qt::LeftButton);
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 1; }));
  REQUIRE(waitFor([&] { return empty->isEnabled(); }));
  QTest::mouseClick(empty, Qt::LeftButton);
  CHECK(waitFor([&] { return page->findChild<EmptyState*>()->isVisible(); }));
  REQUIRE(asked.confirmations.size() == 3);
  CHECK(asked.confirmations[2].typed == u"delete");
  CHECK(people(session) == 1);
  // Ctrl+Z brings nobody back.
  QTest::keyClick(&session.window(), Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(waitFor([&] {
    return run<qint64>(session, [](Workspace& file) {
             return file.db().scalar("SELECT count(*) FROM change WHERE kind = 3");
           }) == 1;
  }));
  CHECK(people(session) == 1);
  CHECK(page->model()->rowCount() == 0);
}

TEST_CASE_METHOD(ProgramFixture, "whoever was merged into the one who is deleted for good is named") {
  FileSession& session = open();
  session.window().showPage(QStringLiteral("trash"));
  auto* page = static_cast<TrashPage*>(session.window().page(QStringLiteral("trash")));
  const merging::MergeRequest two{idOf(session, QStringLiteral("Marta")), idOf(session, QStringLiteral("Iker")), {}};
  run<ChangeSet>(session, [&two](Workspace& file) {
    return file.transact({QStringLiteral("contact.merge"), {QStringLiteral("x")}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(merging::merge(ctx, two));
      return {};
    });
  });
  trash(session, QStringLiteral("Marta"));
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 1; }));
  chooseRow(*page, 0);
  FakePrompts& asked = *prompts.back();
  asked.nextConfirm = true;
  QTest::keyClick(page->table(), Qt::Key_Delete, Qt::ShiftModifier);
  REQUIRE(asked.confirmations.size() == 1);
  CHECK(asked.confirmations[0].text.startsWith(u"Whoever was merged into them goes as well: Iker"));
  CHECK(waitFor([&] { return page->model()->rowCount() == 0; }));
  CHECK(people(session) == 1);
}

TEST_CASE("what destroys goes ahead only when it was typed") {
  LightTheme looks;
  QWidget window;
  showActive(window);
  WindowPrompts prompts(looks.theme, &window);
  int answers = 0;
  Confirmation question{QStringLiteral("Delete?"), QStringLiteral("All of it."), QStringLiteral("Delete"), true};
  question.typed = QString::fromUtf8("Marta Núñez");
  prompts.confirm(&window, question, [&] { ++answers; });
  QPointer<QDialog> dialog = window.findChild<QDialog*>(QStringLiteral("confirm"));
  REQUIRE(dialog);
  REQUIRE(QTest::qWaitForWindowActive(dialog));
  auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("confirm.typed"));
  auto* go = dialog->findChild<QPushButton*>(QStringLiteral("confirm.go"));
  REQUIRE(field);
  CHECK(waitFor([&] { return field->hasFocus(); }));
  CHECK_FALSE(go->isEnabled());
  type(field, QStringLiteral("Marta"));
  QTest::mouseClick(go, Qt::LeftButton);
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(answers == 0);
  REQUIRE(dialog);
  CHECK(dialog->isVisible());
  SECTION("typed, and Enter") {
    type(field, QStringLiteral(" nunez"));
    CHECK(go->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(answers == 1);
  }
  SECTION("left by Esc") {
    type(field, QString::fromUtf8(" Núñez"));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(answers == 0);
  }
  CHECK(waitFor([&] { return dialog.isNull(); }));
}

TEST_CASE_METHOD(ProgramFixture, "what is past its days is offered to be deleted, and only that, and not by itself") {
  FileSession& session = open();
  trash(session, QStringLiteral("Iker"));
  clock.advance((kDays + 1LL) * 24 * 3600 * 1000);
  trash(session, QStringLiteral("Marta"));
  session.window().showPage(QStringLiteral("trash"));
  auto* page = static_cast<TrashPage*>(session.window().page(QStringLiteral("trash")));
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 2; }));
  REQUIRE(waitFor([&] { return page->notice()->isVisible(); }));
  CHECK(page->notice()->text().contains(u"30"));
  CHECK(page->notice()->text().contains(u"stays until you delete it"));
  CHECK(page->model()->index(page->model()->rowCount() - 1, TrashModel::Left).data().toString() == u"time is up");
  QTest::mouseClick(page->notice()->button(), Qt::LeftButton);
  REQUIRE(prompts.back()->confirmations.size() == 1);
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 1; }));
  CHECK(page->model()->at(0)->name == QString::fromUtf8("Marta Núñez"));
  CHECK(waitFor([&] { return !page->notice()->isVisible(); }));
}
