// SPDX-License-Identifier: GPL-3.0-or-later
// The list under changes made elsewhere, and with very many rows.
#include <sqlite3.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QThread>
#include <atomic>

#include "tests/support/ui/ContactsFixture.h"
#include "ui/contacts/ContactData.h"

using namespace cartera;
using namespace cartera::test;

namespace {

std::atomic<int> statementsHere{0};
std::atomic<int> statementsElsewhere{0};

int onStatement(unsigned, void*, void*, void*) {
  ++(QThread::currentThread() == qApp->thread() ? statementsHere : statementsElsewhere);
  return 0;
}

int watchConnection(sqlite3* db, const char**, const sqlite3_api_routines*) {
  return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, onStatement, nullptr);
}

/// Counts every statement of connections opened while it lives, by thread.
struct StatementWatch {
  using Entry = void (*)();
  StatementWatch() { sqlite3_auto_extension(reinterpret_cast<Entry>(watchConnection)); }
  ~StatementWatch() { sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(watchConnection)); }
};

contactfields::FieldValues named(const QString& name) { return {{QStringLiteral("full_name"), name}}; }

Result<> alphabet(Workspace& file) {
  std::vector<contactfields::FieldValues> all;
  for (char c = 'b'; c <= 'z'; ++c) {
    for (char d = 'a'; d <= 'e'; ++d) {
      all.push_back(named(QString(QChar::fromLatin1(c)).toUpper() + QChar::fromLatin1(d) + QStringLiteral(" Sanz")));
    }
  }
  return file
      .transact({QStringLiteral("sample"), {}, ChangeKind::Bulk},
                [&](StoreContext& ctx) -> Result<> {
                  for (const auto& values : all) {
                    CARTERA_TRY(contactfields::create(ctx, ContactKind::Person, values));
                  }
                  return {};
                })
      .map([](const ChangeSet&) {});
}

Result<ChangeSet> addNamed(Workspace& file, const QString& name) {
  CARTERA_ASSIGN(const auto added, contactdata::add(file, ContactKind::Person, name, named(name)));
  return added.change;
}

}  // namespace

TEST_CASE("selection and place stay with their contacts when the list changes elsewhere") {
  ContactsFixture f(alphabet);
  const QAbstractItemModelTester tester(&f.model(), QAbstractItemModelTester::FailureReportingMode::Warning);
  ContactTable& table = f.page->table();
  REQUIRE(f.model().rowCount() == 125);
  table.selectRow(60);
  const ContactId chosen = table.currentId();
  REQUIRE(waitFor([&] { return !f.model().index(60, 0).data().toString().isEmpty(); }));
  const int y = table.rowViewportPosition(60);

  SECTION("somebody new before it") {
    f.elsewhere([](Workspace& file) { return addNamed(file, QStringLiteral("Aarón Sanz")); });
    REQUIRE(waitFor([&] { return f.model().rowCount() == 126; }));
    CHECK(table.currentId() == chosen);
    CHECK(table.currentIndex().row() == 61);
    CHECK(table.selectedIds() == std::vector<ContactId>{chosen});
    CHECK(f.model().idAt(0) != chosen);
  }
  SECTION("several gone before and after it") {
    const std::vector<ContactId> gone{f.model().idAt(3), f.model().idAt(4), f.model().idAt(40), f.model().idAt(90)};
    f.elsewhere([gone](Workspace& file) { return contactdata::trash(file, gone); });
    REQUIRE(waitFor([&] { return f.model().rowCount() == 121; }));
    CHECK(table.currentId() == chosen);
    CHECK(table.currentIndex().row() == 57);
  }
  SECTION("it gets another name and goes to another place") {
    f.elsewhere([chosen](Workspace& file) {
      return contactdata::edit(file, chosen, QStringLiteral("x"), QStringLiteral("full_name"),
                               QStringLiteral("Aa Sanz"));
    });
    REQUIRE(waitFor([&] { return f.model().rowOf(chosen) == 0; }));
    CHECK(table.currentId() == chosen);
    CHECK(table.selectedIds() == std::vector<ContactId>{chosen});
    CHECK(waitFor([&] { return f.model().index(0, 0).data().toString() == u"Aa Sanz"; }));
  }
  SECTION("its own row shows what was changed") {
    f.elsewhere([chosen](Workspace& file) {
      return contactdata::edit(file, chosen, QStringLiteral("x"), QStringLiteral("phone"), QStringLiteral("612345678"));
    });
    CHECK(waitFor([&] { return f.model().index(60, 1).data().toString() == u"+34 612 345 678"; }));
    CHECK(table.rowViewportPosition(60) == y);
  }
  SECTION("a filter that keeps it keeps it chosen") {
    f.page->filters().chip(QStringLiteral("people"))->click();
    REQUIRE(waitFor([&] { return f.model().isComplete(); }));
    CHECK(table.currentId() == chosen);
  }
  SECTION("what is looked for is chosen when it stands on top, and stays so when the box is emptied") {
    f.page->search().setText(f.model().index(60, 0).data().toString().left(2));
    REQUIRE(waitFor([&] { return f.model().isComplete() && f.model().rowCount() < 125; }));
    CHECK(table.currentIndex().row() == 0);
    const ContactId best = table.currentId();
    f.page->search().clear();
    REQUIRE(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 125; }));
    CHECK(table.currentId() == best);
  }
}

TEST_CASE("letters typed fast end in the list of the last one") {
  ContactsFixture f(alphabet);
  for (const auto* text : {"b", "ba", "ba ", "ba s", "ba sa", "c", "ce", "ce s"}) {
    f.page->search().setText(QString::fromLatin1(text));
  }
  CHECK(f.showsNames({QStringLiteral("Ce Sanz")}));
}

TEST_CASE("a hundred thousand rows scroll without one question to the file on the window's thread") {
  const StatementWatch watch;
  constexpr int kRows = 100'000;
  ContactsFixture f([](Workspace& file) -> Result<> {
    CARTERA_TRY(
        file.db().execScript("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                             "INSERT INTO contact(id, kind, given, family, created_at) "
                             "SELECT i, 'person', 'Persona', printf('%06d', i), 1790000000000 FROM n"));
    return file.rebuildDerived();
  });
  REQUIRE(waitFor([&] { return f.model().rowCount() == kRows; }, 20'000));
  ContactTable& table = f.page->table();
  statementsHere = 0;
  statementsElsewhere = 0;
  // Exact: the last row ends where the bar ends.
  table.scrollToBottom();
  REQUIRE(waitFor([&] { return !f.model().index(kRows - 1, 0).data().toString().isEmpty(); }));
  CHECK(f.model().index(kRows - 1, 0).data().toString() == u"Persona 100000");
  CHECK(table.rowViewportPosition(kRows - 1) + table.rowHeight(kRows - 1) <= table.viewport()->height());
  table.selectRow(kRows / 2);
  REQUIRE(waitFor([&] { return f.page->detail().isLoaded() && f.page->detail().shownName() == u"Persona 050001"; }));
  for (int i = 0; i < 50; ++i) {
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / 50 * i);
    table.grab();
  }
  f.page->search().setText(QStringLiteral("persona 099999"));
  CHECK(waitFor([&] { return f.model().isComplete() && f.model().rowCount() == 1; }, 20'000));
  CHECK(statementsElsewhere > 0);
  CHECK(statementsHere == 0);
}
