// SPDX-License-Identifier: GPL-3.0-or-later
// Prepared statements are used again: nothing of one use may be seen by the next.
#include "core/storage/StatementPool.h"

#include <sqlite3.h>

#include "core/storage/Transaction.h"
#include "tests/support/core/JournalFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<Connection> memory(const char* sql) {
  auto db = Connection::inMemory();
  REQUIRE(db);
  REQUIRE((*db)->execScript(sql));
  return std::move(*db);
}

const char* const kThree =
    "CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES(1,'a'),(2,'b'),(3,'c');";

}  // namespace

TEST_CASE("The same SQL twice is prepared once", "[statement]") {
  const auto db = memory(kThree);
  sqlite3_stmt* first = nullptr;
  for (int i = 0; i < 3; ++i) {
    const auto taken = db->statements().take(u"SELECT v FROM t WHERE id = :id"_s);
    REQUIRE(taken.first != nullptr);
    if (first == nullptr) first = taken.first;
    CHECK(taken.first == first);
    db->statements().give(u"SELECT v FROM t WHERE id = :id"_s, taken.first);
  }
  CHECK(db->statements().size() == 1);
}

TEST_CASE("One statement may run inside another of the same SQL", "[statement]") {
  const auto db = memory(kThree);
  const QString sql = u"SELECT id FROM t WHERE id >= :from ORDER BY id"_s;
  Statement outer(*db, sql);
  outer.bind(":from", 1);
  int pairs = 0;
  REQUIRE(outer.each([&](const Statement& o) {
    Statement inner(*db, sql);
    inner.bind(":from", o.integer(0));
    REQUIRE(inner.each([&](const Statement& i) { pairs += i.integer(0) >= o.integer(0) ? 1 : 100; }));
  }));
  CHECK(pairs == 6);
}

TEST_CASE("What one use bound is forgotten by the next, which must bind its own", "[statement]") {
  const auto db = memory(kThree);
  const QString sql = u"SELECT v FROM t WHERE id = :id"_s;
  {
    Statement s(*db, sql);
    s.bind(":id", 2);
    REQUIRE(s.next() == true);
  }
  Statement s(*db, sql);
  const auto forgotten = s.next();
  REQUIRE_FALSE(forgotten);
  CHECK(forgotten.error().code == ErrorCode::Internal);
  s.bind(":id", 3);
  REQUIRE(s.next() == true);
  CHECK(s.text(0) == u"c"_s);
  s.bind(":di", 3);
  CHECK_FALSE(s.next());
}

TEST_CASE("A statement that was left in the middle holds nothing open", "[statement]") {
  const auto db = memory(kThree);
  {
    Statement s(*db, u"SELECT v FROM t"_s);
    REQUIRE(s.next() == true);
    CHECK(sqlite3_txn_state(db->handle(), "main") == SQLITE_TXN_READ);
  }
  CHECK(sqlite3_txn_state(db->handle(), "main") == SQLITE_TXN_NONE);
}

TEST_CASE("A change of the schema is seen by statements that were prepared before", "[statement]") {
  const auto db = memory(kThree);
  const auto columns = [&] {
    Statement s(*db, u"SELECT * FROM t WHERE id = :id"_s);
    s.bind(":id", 1);
    REQUIRE(s.next() == true);
    return std::make_pair(s.text(1), s.text(2));
  };
  CHECK(columns() == std::make_pair(u"a"_s, QString()));
  REQUIRE(db->execScript("ALTER TABLE t ADD COLUMN w TEXT DEFAULT 'w'; CREATE INDEX i ON t(v);"));
  CHECK(columns() == std::make_pair(u"a"_s, u"w"_s));
  REQUIRE(
      db->execScript("DROP INDEX i; DROP TABLE t; CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT, w TEXT);"
                     "INSERT INTO t VALUES(1, 'x', 'y');"));
  CHECK(columns() == std::make_pair(u"x"_s, u"y"_s));
  REQUIRE(db->execScript("DROP TABLE t"));
  Statement gone(*db, u"SELECT * FROM t WHERE id = :id"_s);
  gone.bind(":id", 1);
  CHECK_FALSE(gone.next());
}

TEST_CASE("A pragma does its work each time it is run", "[statement]") {
  const auto db = memory(kThree);
  for (const qint64 on : {0, 1, 0}) {
    REQUIRE(db->execScript("PRAGMA recursive_triggers=" + QByteArray::number(on)));
    CHECK(db->scalar("PRAGMA recursive_triggers") == on);
  }
  CHECK(db->statements().size() == 0);
}

TEST_CASE("Only so many statements are kept, those used last", "[statement]") {
  const auto db = memory(kThree);
  for (int i = 0; i < 1000; ++i) {
    Statement s(*db, u"SELECT v FROM t WHERE id = %1"_s.arg(i));
    REQUIRE(s.next());
    Statement often(*db, u"SELECT count(*) FROM t"_s);
    REQUIRE(often.next());
  }
  CHECK(db->statements().size() < 200);
  const auto [kept, rc] = db->statements().take(u"SELECT count(*) FROM t"_s);
  CHECK(sqlite3_stmt_status(kept, SQLITE_STMTSTATUS_RUN, 0) == 1000);
  db->statements().give(u"SELECT count(*) FROM t"_s, kept);
  CHECK(rc == SQLITE_OK);
}

TEST_CASE("Two statements in one text are refused instead of running the first", "[statement]") {
  const auto db = memory(kThree);
  Statement s(*db, u"DELETE FROM t WHERE id = 1; DELETE FROM t WHERE id = 2"_s);
  CHECK_FALSE(s.run());
  CHECK(db->scalar("SELECT count(*) FROM t") == 3);
  Statement one(*db, u"DELETE FROM t WHERE id = 1 \n "_s);
  CHECK(one.run());
}

TEST_CASE("Text with signs of all kinds, and with nothing, is stored as it is", "[statement]") {
  const auto db = memory("CREATE TABLE t(v)");
  const QString odd = u"Íñigo 日本 \U0001F600"_s + QChar(0) + u"behind"_s;
  Statement in(*db, u"INSERT INTO t VALUES(:v)"_s);
  for (const QString& v : {odd, u""_s}) REQUIRE(in.bindText(":v", v).run());
  REQUIRE(in.bind(":v", u""_s).run());
  REQUIRE(in.bind(":v", QVariant(u"7"_s)).run());
  REQUIRE(in.bind(":v", QVariant(QByteArray("\0b", 2))).run());
  REQUIRE(in.bind(":v", 2.5).run());
  Statement out(*db, u"SELECT v, typeof(v) FROM t ORDER BY rowid"_s);
  std::vector<std::pair<QVariant, QString>> found;
  REQUIRE(out.each([&](const Statement& r) { found.emplace_back(r.value(0), r.text(1)); }));
  REQUIRE(found.size() == 6);
  CHECK(found[0].first.toString() == odd);
  CHECK(found[1].second == u"text"_s);
  CHECK(found[2].second == u"null"_s);
  CHECK(found[2].first.isNull());
  CHECK(found[3].first == QVariant(u"7"_s));
  CHECK(found[4].first == QVariant(QByteArray("\0b", 2)));
  CHECK(found[5].first == QVariant(2.5));
}

TEST_CASE("Trap 2: a DELETE that was prepared and kept before the journal opened is still seen by it", "[traps]") {
  const auto db = memory("");
  REQUIRE(schema::migrate(*db));
  {
    Statement early(*db, u"DELETE FROM task"_s);
    REQUIRE(early.run());
  }
  const FixedClock clock{1'760'000'000'000};
  auto journal = Journal::open(*db, clock, u"Ana"_s, nullptr);
  REQUIRE(journal);
  const auto record = [&](const QString& sql) {
    return (*journal)->record(Op{u"test"_s, {}}, [&] { return Statement(*db, sql).run(); });
  };
  REQUIRE(record(u"INSERT INTO task(id, title, created_at) VALUES(1, 'call', 1), (2, 'visit', 1)"_s));
  const auto done = record(u"DELETE FROM task"_s);
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == u"journal.delete"_s);
  CHECK(db->scalar("SELECT count(*) FROM task") == 2);
}
