// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactFields.h"
#include "tests/support/ui/ProgramFixture.h"
#include "ui/contacts/ContactTable.h"
#include "ui/contacts/ContactsPage.h"
#include "ui/quality/QualityPage.h"
#include "ui/widgets/LineTable.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

QualityPage* quality(FileSession& session) {
  session.window().showPage(u"quality"_s);
  auto* page = static_cast<QualityPage*>(session.window().page(u"quality"_s));
  REQUIRE(waitFor([&] { return page->isSettled(); }));
  return page;
}

QString cell(const LineTable* table, int row, int column) {
  return table->model()->index(row, column).data().toString();
}

int rowOf(const LineTable* table, const QString& what) {
  for (int row = 0; row < table->model()->rowCount(); ++row)
    if (cell(table, row, FiguresModel::What) == what) return row;
  FAIL("no figure is called " << what.toStdString());
  return -1;
}

void choose(LineTable* table, int row) {
  table->setCurrentIndex(table->model()->index(row, 0));
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Return);
}

}  // namespace

TEST_CASE_METHOD(ProgramFixture, "a figure of the quality opens the contacts it counts") {
  FileSession& session = open();
  QualityPage* page = quality(session);
  const int row = rowOf(page->figures(), u"Without phone"_s);
  const int counted = cell(page->figures(), row, FiguresModel::Count).toInt();
  CHECK_FALSE(cell(page->figures(), row, FiguresModel::Who).isEmpty());
  choose(page->figures(), row);
  CHECK(session.window().currentPage()->id() == u"contacts");
  auto* contacts = static_cast<ContactsPage*>(session.window().page(u"contacts"_s));
  CHECK(waitFor([&] { return contacts->isSettled() && contacts->table().model()->rowCount() == counted; }));
  CHECK(contacts->queryWords() != QString());
}

TEST_CASE_METHOD(ProgramFixture,
                 "a wrong value stands with its reason, and Enter opens the card where it is put right") {
  FileSession& session = open();
  QualityPage* page = quality(session);
  CHECK(page->faults()->model()->rowCount() == 0);
  (void)run<ChangeSet>(session, [](Workspace& file) {
    return file.transact(Op{u"contact.add"_s, {u"Zoe"_s}}, [](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(
          contactfields::create(ctx, ContactKind::Person, {{u"given"_s, u"Zoe"_s}, {u"tax_id"_s, u"12345678A"_s}}));
      return {};
    });
  });
  REQUIRE(waitFor([&] { return page->isSettled() && page->faults()->model()->rowCount() == 1; }));
  CHECK(cell(page->faults(), 0, FaultsModel::Name) == u"Zoe");
  CHECK(cell(page->faults(), 0, FaultsModel::Why).contains(u"12345678A"));
  // The figure leads to the list beneath it.
  choose(page->figures(), rowOf(page->figures(), u"With a wrong value"_s));
  CHECK(page->faults()->hasFocus());
  choose(page->faults(), 0);
  CHECK(session.window().currentPage()->id() == u"contacts");
}

TEST_CASE_METHOD(ProgramFixture, "who is counted stands there in full, on a small screen and in close rows too") {
  FileSession& session = open();
  session.window().resize(1366, 768);
  QualityPage* page = quality(session);
  const Density density = GENERATE(Density::Comfortable, Density::Compact);
  looks.theme.apply({.scheme = Scheme::Light, .density = density});
  for (const auto& code : {u"en"_s, u"es"_s}) {
    REQUIRE(language.set(code));
    REQUIRE(waitFor([&] { return session.window().width() == 1366 && page->isSettled(); }));
    QApplication::processEvents();
    for (int row = 0; row < page->figures()->model()->rowCount(); ++row) {
      const QModelIndex who = page->figures()->model()->index(row, FiguresModel::Who);
      INFO(who.data().toString().toStdString());
      CHECK_FALSE(page->figures()->isCut(who));
    }
  }
}

TEST_CASE_METHOD(ProgramFixture, "the line that has the keyboard is the one that is chosen") {
  FileSession& session = open();
  QualityPage* page = quality(session);
  LineTable* figures = page->figures();
  REQUIRE(waitFor([&] { return figures->hasFocus() && figures->currentIndex().isValid(); }));
  CHECK(figures->selectionModel()->isRowSelected(figures->currentIndex().row(), {}));
  QTest::keyClick(figures, Qt::Key_Down);
  CHECK(figures->currentIndex().row() == 1);
  CHECK(figures->selectionModel()->isRowSelected(1, {}));
}

TEST_CASE_METHOD(ProgramFixture, "the quality page speaks both languages without being opened anew") {
  FileSession& session = open();
  QualityPage* page = quality(session);
  CHECK(rowOf(page->figures(), u"Cannot be reached"_s) == 0);
  REQUIRE(language.set(u"es"_s));
  CHECK(waitFor([&] { return cell(page->figures(), 0, FiguresModel::What) == u"Sin forma de contacto"; }));
}
