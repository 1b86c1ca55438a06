// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/RandomRows.h"

using namespace cartera;
using cartera::test::JournalFixture;

TEST_CASE_METHOD(JournalFixture, "Every write leaves a change with its rows and its label", "[journal]") {
  const ChangeSet made = act(insertContact(5, "Ana") +
                             "INSERT INTO point(id, contact_id, kind, value) "
                             "VALUES(6, 5, 'email', 'ana@example.es');");
  CHECK(made.id.isSet());
  CHECK(made.rows.at(Table::Contact) == std::vector<qint64>{5});
  CHECK(made.rows.at(Table::Point) == std::vector<qint64>{6});
  const auto list = History(*db).list(10);
  REQUIRE(list);
  REQUIRE(list->size() == 1);
  CHECK(list->front().records == 2);
  CHECK(list->front().author == QStringLiteral("Ana"));
  CHECK(list->front().op.code == QStringLiteral("test"));
}

TEST_CASE_METHOD(JournalFixture, "Work that changes nothing leaves no change", "[journal]") {
  act(insertContact(5, "Ana"));
  const ChangeSet none = act("UPDATE contact SET given = 'Ana' WHERE id = 5;");
  CHECK(none.isEmpty());
  CHECK(number("SELECT count(*) FROM change") == 1);
}

TEST_CASE_METHOD(JournalFixture, "An error inside takes everything back", "[journal]") {
  act(insertContact(5, "Ana"));
  const auto done = journal->record(Op{QStringLiteral("test"), {}}, [&]() -> Result<> {
    CARTERA_TRY(db->execScript("UPDATE contact SET given = 'Eva' WHERE id = 5;"));
    return fail(ErrorCode::Invalid, QStringLiteral("no"));
  });
  CHECK_FALSE(done);
  CHECK(text("SELECT given FROM contact") == QStringLiteral("Ana"));
  CHECK(number("SELECT count(*) FROM change") == 1);
}

TEST_CASE_METHOD(JournalFixture,
                 "A use-case inside another joins it: one change, and its failure takes back only its part",
                 "[journal]") {
  const auto done = journal->record(Op{QStringLiteral("outer"), {}}, [&]() -> Result<> {
    CARTERA_TRY(db->execScript(insertContact(5, "Ana")));
    const auto inner = journal->record(Op{QStringLiteral("inner"), {}}, [&]() -> Result<> {
      CARTERA_TRY(db->execScript(insertContact(6, "Eva")));
      return fail(ErrorCode::Invalid, QStringLiteral("no"));
    });
    CHECK_FALSE(inner);
    return {};
  });
  REQUIRE(done);
  CHECK(number("SELECT count(*) FROM contact") == 1);
  CHECK(number("SELECT count(*) FROM change") == 1);
}

TEST_CASE_METHOD(JournalFixture, "Stamps and row numbers grow when the clock steps back", "[journal]") {
  const ChangeSet first = act(insertContact(journal->next(), "Ana"));
  const qint64 before = journal->next();
  clock.set(1'700'000'000'000);
  CHECK(journal->next() > before);
  const ChangeSet second = act(insertContact(journal->next(), "Eva"));
  CHECK(second.id > first.id);
  // A program started again with the wrong clock must not repeat a number either.
  const qint64 top = number("SELECT max(id) FROM contact");
  auto again = Journal::open(*db, clock, QStringLiteral("Ana"), nullptr);
  REQUIRE(again);
  CHECK((*again)->next() > top);
}

TEST_CASE_METHOD(JournalFixture, "Row numbers carry the device and stay unique beyond 4,096 in a millisecond",
                 "[journal]") {
  qint64 last = 0;
  for (int i = 0; i < 10'000; ++i) {
    const qint64 id = journal->next();
    CHECK_FALSE(id <= last);
    last = id;
  }
  CHECK(((last >> 12) & 1023) == journal->device());
}

TEST_CASE_METHOD(JournalFixture, "A device numbers its changes 1, 2, 3", "[journal]") {
  for (int i = 1; i <= 4; ++i) act(insertContact(i, "Ana"));
  CHECK(text("SELECT group_concat(seq) FROM (SELECT seq FROM change ORDER BY id)") == QStringLiteral("1,2,3,4"));
}

TEST_CASE_METHOD(JournalFixture, "Bulk work is cut into chunks that are one line of history", "[journal]") {
  const auto done = journal->record(Op{QStringLiteral("import"), {}, ChangeKind::Bulk}, [&]() -> Result<> {
    for (int i = 1; i <= 30; ++i) {
      CARTERA_TRY(db->execScript(insertContact(i, "Ana")));
      if (i % 10 == 0) CARTERA_TRY(journal->chunk());
    }
    return {};
  });
  REQUIRE(done);
  CHECK(number("SELECT count(*) FROM change") == 3);
  const auto list = History(*db).list(10);
  REQUIRE(list);
  REQUIRE(list->size() == 1);
  CHECK(list->front().records == 30);
  // The card of the last of them asks for the change that made it, which is a part.
  const auto last = History(*db).changesOfRow(Table::Contact, 30);
  REQUIRE(last);
  REQUIRE(last->size() == 1);
  CHECK(last->front() != done->id.value);
  const auto whole = History(*db).get(ChangeId(last->front()));
  REQUIRE(whole);
  CHECK(whole->id == done->id);
  CHECK(whole->records == 30);
  Undo undo(*journal);
  const auto undone = undo.undoLast();
  REQUIRE(undone);
  CHECK(number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 0);
}

TEST_CASE_METHOD(JournalFixture, "A use-case that fails inside bulk work takes back its own part and no chunk",
                 "[journal]") {
  const auto done = journal->record(Op{QStringLiteral("import"), {}, ChangeKind::Bulk}, [&]() -> Result<> {
    CARTERA_TRY(db->execScript(insertContact(1, "Ana")));
    const auto inner = journal->record(Op{QStringLiteral("inner"), {}}, [&]() -> Result<> {
      CARTERA_TRY(db->execScript(insertContact(2, "Eva")));
      CARTERA_TRY(journal->chunk());
      return fail(ErrorCode::Invalid, QStringLiteral("no"));
    });
    CHECK_FALSE(inner);
    return db->execScript(insertContact(3, "Pau"));
  });
  REQUIRE(done);
  CHECK(number("SELECT count(*) FROM contact") == 2);
  const auto list = History(*db).list(10);
  REQUIRE(list);
  REQUIRE(list->size() == 1);
  CHECK(list->front().id == done->id);
  CHECK(list->front().records == 2);
}

TEST_CASE_METHOD(JournalFixture, "The history of a field tells who set what when", "[journal]") {
  act(insertContact(5, "Ana"));
  const ChangeSet edit = act("UPDATE contact SET given = 'Eva' WHERE id = 5;");
  const auto cells = History(*db).ofRow(Table::Contact, 5);
  REQUIRE(cells);
  std::vector<CellChange> given;
  for (const auto& c : *cells)
    if (c.column == QStringLiteral("given")) given.push_back(c);
  REQUIRE(given.size() == 2);
  CHECK_FALSE(given[0].before.isValid());
  CHECK(given[1].before.toString() == QStringLiteral("Ana"));
  CHECK(given[1].after.toString() == QStringLiteral("Eva"));
  CHECK(given[1].change == edit.id);
  CHECK(given[1].author == QStringLiteral("Ana"));
}

namespace {

/// How far a row number lies from the clock, in milliseconds.
qint64 distance(qint64 id, const FixedClock& clock) {
  constexpr qint64 kYear2024 = 1'704'067'200'000;
  return std::abs((id >> 22) + kYear2024 - clock.nowMs());
}

// What an exclusion is numbered by: a hash, read as a number of the year 2079.
constexpr qint64 kHash = 0x6543'2100'1234'5678;

}  // namespace

TEST_CASE_METHOD(JournalFixture, "Row numbers follow the clock whatever stands in the recorded tables", "[journal]") {
  test::RandomRows rows(*db, 3);
  const auto& tables = schema::recordedTables();
  // Parents first.
  for (auto t = tables.rbegin(); t != tables.rend(); ++t)
    act(rows.insert(t->name, t->naturalKey ? kHash + static_cast<int>(t->number) : journal->next()));
  for (const auto& t : tables) {
    INFO(t.name);
    CHECK(number("SELECT count(*) FROM " + QByteArray(t.name)) == 1);
  }
  auto again = Journal::open(*db, clock, QStringLiteral("Ana"), nullptr);
  REQUIRE(again);
  clock.advance(500);
  CHECK(distance((*again)->next(), clock) < 1000);
}

TEST_CASE_METHOD(JournalFixture, "A file whose numbers once ran after the hash of an exclusion numbers rightly again",
                 "[journal]") {
  act("INSERT INTO suppression(id, kind, value, at) VALUES(" + QByteArray::number(kHash) +
      ", 'address', 'ana@example.es', 1);");
  // As earlier versions went on from there.
  act(insertContact(kHash + 1, "Ana") + insertContact(kHash + 2, "Eva"));
  const qint64 before = journal->next();
  act(insertContact(before, "Pau"));
  auto again = Journal::open(*db, clock, QStringLiteral("Ana"), nullptr);
  REQUIRE(again);
  const qint64 next = (*again)->next();
  CHECK(next > before);
  CHECK(distance(next, clock) < 1000);
}
