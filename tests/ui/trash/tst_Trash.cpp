// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/ProgramFixture.h"
#include "ui/trash/TrashPage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LineTable.h"

#include <QPushButton>

using namespace cartera;
using namespace cartera::test;

TEST_CASE_METHOD(ProgramFixture, "the trash shows who is in it and for how long, and gives back one or many") {
  FileSession& session = open();
  session.window().showPage(QStringLiteral("trash"));
  auto* page = static_cast<TrashPage*>(session.window().page(QStringLiteral("trash")));
  REQUIRE(waitFor([&] { return page->findChild<EmptyState*>()->isVisible(); }));
  trash(session, QStringLiteral("Iker"));
  trash(session, QStringLiteral("Marta"));
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 2; }));
  CHECK(page->model()->index(0, TrashModel::Who).data().toString() == u"Ana");
  CHECK(page->model()->index(0, TrashModel::Left).data().toString() == u"30");
  auto* restore = session.window().findChild<QPushButton*>(QStringLiteral("button.trash.restore"));
  REQUIRE(restore);
  CHECK_FALSE(restore->isEnabled());

  page->table()->selectRow(0);
  REQUIRE(restore->isEnabled());
  QTest::mouseClick(restore, Qt::LeftButton);
  REQUIRE(waitFor([&] { return page->model()->rowCount() == 1; }));
  CHECK(people(session) == 2);

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
