// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded, beside SQLite's own session over the same statements.
#include "core/storage/RowRecorder.h"

#include <sqlite3.h>

#include <algorithm>
#include <random>

#include "core/storage/ChangesetBytes.h"
#include "core/storage/Schema.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

/// A file of ours in memory, with rules of its rows out of the way: any value in any cell.
std::unique_ptr<Connection> file() {
  auto db = Connection::inMemory();
  REQUIRE(db);
  REQUIRE(schema::migrate(**db));
  REQUIRE((*db)->execScript("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON"));
  return std::move(*db);
}

/// The rows of each table, whatever their order: a session has one of its own.
std::map<QByteArray, std::vector<QByteArray>> rowsOf(const QByteArray& raw) {
  std::map<QByteArray, std::vector<QByteArray>> out;
  changeset::Reader in(raw);
  std::vector<QByteArray>* rows = nullptr;
  int columns = 0;
  std::vector<changeset::Span> before;
  std::vector<changeset::Span> after;
  while (!in.atEnd()) {
    const qsizetype from = in.at();
    if (in.peek() == changeset::kTable) {
      in.byte();
      columns = static_cast<int>(in.varint());
      in.skip(columns);
      in.name();
      rows = &out[raw.mid(from, in.at() - from)];
    } else {
      in.row(columns, before, after);
      rows->push_back(raw.mid(from, in.at() - from));
    }
    REQUIRE_FALSE(in.isDamaged());
  }
  for (auto& entry : out) std::sort(entry.second.begin(), entry.second.end());
  return out;
}

/// Takes back SQLite's session with the end of a test.
struct Session {
  sqlite3_session* raw = nullptr;
  explicit Session(sqlite3* db) {
    REQUIRE(sqlite3session_create(db, "main", &raw) == SQLITE_OK);
    for (const auto& table : schema::recordedTables()) REQUIRE(sqlite3session_attach(raw, table.name) == SQLITE_OK);
  }
  ~Session() { sqlite3session_delete(raw); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  QByteArray changes() {
    int size = 0;
    void* bytes = nullptr;
    REQUIRE(sqlite3session_changeset(raw, &size, &bytes) == SQLITE_OK);
    const QByteArray out(static_cast<const char*>(bytes), size);
    sqlite3_free(bytes);
    return out;
  }
};

/// Statements on two tables and few rows, so that they meet: each a script that may end in an error, the same on both
/// sides.
class Statements {
 public:
  explicit Statements(unsigned seed) : m_random(seed) {}

  QByteArray next() {
    const QByteArray row = QByteArray::number(1 + pick(12));
    switch (pick(9)) {
      case 0:
      case 1: return "INSERT OR IGNORE INTO tag(id, name, colour) VALUES(" + row + ", 'n', " + value() + ")";
      case 2: return "INSERT OR REPLACE INTO tag(id, name, archived) VALUES(" + row + ", 'r', " + value() + ")";
      case 3: return "UPDATE tag SET colour = " + value() + ", deleted_at = " + value() + " WHERE id = " + row;
      case 4: return "UPDATE OR IGNORE tag SET id = " + QByteArray::number(1 + pick(12)) + " WHERE id = " + row;
      case 5: return "DELETE FROM tag WHERE id = " + row;
      case 6:
        return "INSERT OR IGNORE INTO task(id, title, note, created_at) VALUES(" + row + ", 't', " + value() + ", 1)";
      case 7:
        return "UPDATE task SET note = " + value() + ", record_id = " + value() +
               " WHERE id % 3 = " + QByteArray::number(pick(3));
      default: return pick(8) == 0 ? QByteArray("DELETE FROM task") : "UPDATE tag SET name = name";
    }
  }
  size_t pick(size_t n) { return m_random() % n; }

 private:
  QByteArray value() {
    switch (pick(8)) {
      case 0: return "NULL";
      case 1: return QByteArray::number(static_cast<int>(pick(5)) - 2);
      case 2: return "9223372036854775807";
      case 3: return "0.5";
      case 4: return "'1'";
      case 5: return "''";
      case 6: return "x'00ff'";
      default: return '\'' + QByteArray("año\n").repeated(static_cast<int>(pick(60))) + '\'';
    }
  }

  std::mt19937 m_random;
};

}  // namespace

TEST_CASE("What is recorded is what a session of SQLite records, whatever is written", "[recorder]") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    const auto ours = file();
    const auto theirs = file();
    RowRecorder recorder(*ours);
    Statements statements(seed);
    const auto both = [&](const QByteArray& sql) {
      const bool done = ours->execScript(sql).has_value();
      CHECK(theirs->execScript(sql).has_value() == done);
    };
    for (int i = 0; i < 10; ++i) both(statements.next());
    // More than one change on one recorder: what is kept from the first must not show in the second.
    for (int change = 0; change < 3; ++change) {
      recorder.start();
      Session session(theirs->handle());
      both("BEGIN");
      for (size_t i = 0, n = 1 + statements.pick(25); i < n; ++i) {
        const bool takenBack = statements.pick(5) == 0;
        if (takenBack) both("SAVEPOINT s");
        both(statements.next());
        if (takenBack) both(statements.pick(2) == 0 ? "ROLLBACK TO s; RELEASE s" : "RELEASE s");
      }
      const auto recorded = recorder.take();
      REQUIRE(recorded);
      CHECK(rowsOf(*recorded) == rowsOf(session.changes()));
      both("COMMIT");
    }
  }
}

TEST_CASE("Nothing is recorded before start, in a pause, after take, or of tables that are not recorded",
          "[recorder]") {
  const auto db = file();
  RowRecorder recorder(*db);
  REQUIRE(db->execScript("INSERT INTO tag(id, name) VALUES(1, 'before')"));
  recorder.start();
  {
    const RowRecorder::Pause pause(recorder);
    REQUIRE(db->execScript("INSERT INTO tag(id, name) VALUES(2, 'pause')"));
  }
  REQUIRE(db->execScript("INSERT INTO meta(key, value) VALUES('k', 'v')"));
  const auto nothing = recorder.take();
  REQUIRE(nothing);
  CHECK(nothing->isEmpty());
  REQUIRE(db->execScript("INSERT INTO tag(id, name) VALUES(3, 'after')"));

  recorder.start();
  REQUIRE(db->execScript("INSERT INTO tag(id, name) VALUES(4, 'heard')"));
  const auto one = recorder.take();
  REQUIRE(one);
  const auto rows = rowsOf(*one);
  REQUIRE(rows.size() == 1);
  CHECK(rows.begin()->second.size() == 1);
}

TEST_CASE("Recorders of one connection hear the same, and one that ends silences no other", "[recorder]") {
  const auto db = file();
  RowRecorder first(*db);
  auto second = std::make_unique<RowRecorder>(*db);
  auto third = std::make_unique<RowRecorder>(*db);
  first.start();
  third->start();
  REQUIRE(db->execScript("INSERT INTO tag(id, name) VALUES(1, 'both')"));
  second.reset();
  REQUIRE(db->execScript("UPDATE tag SET name = 'still both'"));
  const auto one = first.take();
  const auto other = third->take();
  REQUIRE(one);
  REQUIRE(other);
  CHECK_FALSE(one->isEmpty());
  CHECK(*one == *other);
  third.reset();
  first.start();
  REQUIRE(db->execScript("UPDATE tag SET name = 'the first alone'"));
  const auto last = first.take();
  REQUIRE(last);
  CHECK_FALSE(last->isEmpty());
}
