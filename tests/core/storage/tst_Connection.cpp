// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong between us and SQLite, and what is said of it.
#include "core/storage/Connection.h"

#include <sqlite3.h>

#include <QFile>
#include <QTemporaryDir>
#include <atomic>
#include <chrono>
#include <thread>

#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

std::unique_ptr<Connection> memory(const char* sql = "") {
  auto db = Connection::inMemory();
  REQUIRE(db);
  REQUIRE((*db)->execScript(sql));
  return std::move(*db);
}

QString madeFile(const QTemporaryDir& dir) {
  const QString path = dir.filePath(QStringLiteral("a #1?.cartera"));
  const auto db = Connection::create(path);
  REQUIRE(db);
  REQUIRE((*db)->execScript("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES(1, 'a');"));
  return path;
}

}  // namespace

TEST_CASE("Each code of SQLite has its own kind and name", "[connection]") {
  struct Row {
    int code;
    ErrorCode expected;
    const char* subject;
  };
  const Row rows[] = {{SQLITE_FULL, ErrorCode::DiskFull, "disk.full"},
                      {SQLITE_BUSY_SNAPSHOT, ErrorCode::Busy, "file.busy"},
                      {SQLITE_LOCKED_SHAREDCACHE, ErrorCode::Busy, "file.busy"},
                      {SQLITE_INTERRUPT, ErrorCode::Cancelled, "cancelled"},
                      {SQLITE_CORRUPT_INDEX, ErrorCode::Corrupt, "file.damaged"},
                      {SQLITE_NOTADB, ErrorCode::Corrupt, "file.foreign"},
                      {SQLITE_READONLY_DBMOVED, ErrorCode::Io, "file.vanished"},
                      {SQLITE_READONLY_DIRECTORY, ErrorCode::ReadOnly, "file.readonly"},
                      {SQLITE_PERM, ErrorCode::Io, "file.cannot_open"},
                      {SQLITE_CANTOPEN_ISDIR, ErrorCode::Io, "file.cannot_open"},
                      {SQLITE_IOERR_SHORT_READ, ErrorCode::Io, "file.io"},
                      {SQLITE_CONSTRAINT_NOTNULL, ErrorCode::Internal, "internal"}};
  for (const auto& row : rows) {
    INFO(row.code);
    const Error e = sqliteError(row.code, QStringLiteral("d"));
    CHECK(e.code == row.expected);
    CHECK(e.subject == QLatin1String(row.subject));
    CHECK(e.detail == QStringLiteral("d"));
  }
}

TEST_CASE("A file that is not there is not made by opening it", "[connection]") {
  const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("none.cartera"));
  const auto db = Connection::open(path, Connection::Mode::ReadWrite);
  REQUIRE_FALSE(db);
  CHECK(db.error().subject == QStringLiteral("file.missing"));
  CHECK_FALSE(QFile::exists(path));
  const auto folder = Connection::create(dir.filePath(QStringLiteral("no/such.cartera")));
  REQUIRE_FALSE(folder);
  CHECK(folder.error().subject == QStringLiteral("file.cannot_open"));
}

TEST_CASE("A file that is no database is refused as foreign", "[connection]") {
  const QTemporaryDir dir;
  QFile f(dir.filePath(QStringLiteral("text.cartera")));
  REQUIRE(f.open(QIODevice::WriteOnly));
  f.write(QByteArray(5000, 'x'));
  f.close();
  const auto db = Connection::open(f.fileName(), Connection::Mode::ReadWrite);
  if (db) {
    const auto read = (*db)->scalar("SELECT count(*) FROM sqlite_master");
    REQUIRE_FALSE(read);
    CHECK(read.error().subject == QStringLiteral("file.foreign"));
  } else {
    CHECK(db.error().subject == QStringLiteral("file.foreign"));
  }
}

TEST_CASE("Reading connections read and do not write, whatever stands in the name", "[connection]") {
  const QTemporaryDir dir;
  const QString path = madeFile(dir);
  for (const auto mode : {Connection::Mode::ReadOnly, Connection::Mode::Immutable}) {
    const auto db = Connection::open(path, mode);
    REQUIRE(db);
    CHECK((*db)->mode() == mode);
    CHECK((*db)->path() == path);
    CHECK((*db)->scalarText("SELECT v FROM t") == QStringLiteral("a"));
    const auto wrote = (*db)->execScript("INSERT INTO t VALUES(2, 'b')");
    REQUIRE_FALSE(wrote);
    CHECK(wrote.error().code == ErrorCode::ReadOnly);
    CHECK(wrote.error().detail.contains(QStringLiteral("INSERT INTO t")));
  }
}

TEST_CASE("A second writer is told that the file is busy", "[connection]") {
  const QTemporaryDir dir;
  const QString path = madeFile(dir);
  const auto a = Connection::open(path, Connection::Mode::ReadWrite);
  const auto b = Connection::open(path, Connection::Mode::ReadWrite);
  REQUIRE(a);
  REQUIRE(b);
  REQUIRE((*b)->execScript("PRAGMA busy_timeout=10"));
  auto held = Transaction::begin(**a);
  REQUIRE(held);
  const auto refused = Transaction::begin(**b);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::Busy);
  held->rollback();
  CHECK(Transaction::begin(**b));
}

TEST_CASE("A file that was removed or replaced under the connection is noticed", "[connection]") {
  const QTemporaryDir dir;
  const QString path = madeFile(dir);
  const auto db = Connection::open(path, Connection::Mode::ReadWrite);
  REQUIRE(db);
  CHECK_FALSE((*db)->fileVanished());
  REQUIRE(QFile::rename(path, path + QStringLiteral(".moved")));
  CHECK((*db)->fileVanished());
}

TEST_CASE("A statement that runs long can be stopped from another thread", "[connection]") {
  const auto db = memory();
  std::atomic<bool> over{false};
  std::thread stopper([&] {
    while (!over) {
      db->interrupt();
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  });
  const auto done = db->scalar(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT max(i) FROM n");
  over = true;
  stopper.join();
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::Cancelled);
}

TEST_CASE("A scalar of no row is nothing, and of bad SQL an error with the SQL in it", "[connection]") {
  const auto db = memory("CREATE TABLE t(v TEXT)");
  CHECK(db->scalar("SELECT v FROM t") == 0);
  CHECK(db->scalarText("SELECT v FROM t") == QString());
  const auto bad = db->scalar("SELECT nonsense");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == ErrorCode::Internal);
  CHECK(bad.error().detail.contains(QStringLiteral("SELECT nonsense")));
}

TEST_CASE("References are kept, and the schema cannot be rewritten by hand", "[connection]") {
  const auto db = memory("CREATE TABLE a(id INTEGER PRIMARY KEY); CREATE TABLE b(a INTEGER REFERENCES a(id));");
  CHECK_FALSE(db->execScript("INSERT INTO b VALUES(1)"));
  (void)db->execScript("PRAGMA writable_schema=ON");
  CHECK_FALSE(db->execScript("UPDATE sqlite_master SET sql = 'x' WHERE name = 'a'"));
}

TEST_CASE("Pages that are damaged are found, with what is wrong", "[connection]") {
  const QTemporaryDir dir;
  const QString path = madeFile(dir);
  {
    const auto db = Connection::open(path, Connection::Mode::ReadWrite);
    REQUIRE(db);
    CHECK((*db)->checkPages(true));
    REQUIRE(
        (*db)->execScript("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                          "INSERT INTO t SELECT i, 'some words' FROM n"));
  }
  QFile f(path);
  REQUIRE(f.open(QIODevice::ReadWrite));
  REQUIRE(f.seek(4096 * 5));
  f.write(QByteArray(4096, '\x7f'));
  f.close();
  const auto db = Connection::open(path, Connection::Mode::ReadOnly);
  REQUIRE(db);
  for (const bool thorough : {false, true}) {
    const auto done = (*db)->checkPages(thorough);
    REQUIRE_FALSE(done);
    CHECK(done.error().subject == QStringLiteral("file.damaged"));
  }
}

TEST_CASE("A statement that cannot be prepared says so when it is run, not before", "[statement]") {
  const auto db = memory();
  Statement s(*db, QStringLiteral("SELECT * FROM nowhere WHERE a = :a"));
  s.bind(":a", 1);
  const auto ran = s.run();
  const auto read = s.next();
  REQUIRE_FALSE(ran);
  REQUIRE_FALSE(read);
  CHECK(ran.error().detail.contains(QStringLiteral("nowhere")));
  CHECK(read.error() == ran.error());
  CHECK_FALSE(s.each([](const Statement&) {}));
}

TEST_CASE("A statement that fails in the middle is an error and not the end", "[statement]") {
  const auto db = memory("CREATE TABLE t(v TEXT); INSERT INTO t VALUES('{}'), ('{}'), ('broken');");
  Statement s(*db, QStringLiteral("SELECT json_extract(v, '$.a') FROM t"));
  int rows = 0;
  CHECK_FALSE(s.each([&](const Statement&) { ++rows; }));
  CHECK(rows == 2);
}

TEST_CASE("Values come back as they were bound, and a statement may be run again", "[statement]") {
  const auto db = memory("CREATE TABLE t(a, b, c, d, e, f)");
  Statement in(*db, QStringLiteral("INSERT INTO t VALUES(:a, :b, :c, :d, :e, :f)"));
  in.bind(":a", qint64{1} << 60).bind(":b", 1.5).bind(":c", true).bind(":d", QByteArray("\0x", 2));
  in.bind(":e", ContactId()).bind(":f", std::optional<qint64>());
  REQUIRE(in.run());
  CHECK(in.affected() == 1);
  in.bind(":e", ContactId(7)).bind(":f", std::optional<qint64>(8)).bind(":d", QByteArray()).bindNull(":b");
  REQUIRE(in.run());
  Statement out(*db, QStringLiteral("SELECT * FROM t ORDER BY rowid"));
  REQUIRE(out.next() == true);
  CHECK(out.integer(0) == qint64{1} << 60);
  CHECK(out.real(1) == 1.5);
  CHECK(out.flag(2));
  CHECK(out.blob(3) == QByteArray("\0x", 2));
  CHECK(out.isNull(4));
  CHECK_FALSE(out.optInteger(5));
  REQUIRE(out.next() == true);
  CHECK(out.isNull(1));
  CHECK_FALSE(out.isNull(3));
  CHECK(out.id<ContactId>(4) == ContactId(7));
  CHECK(out.optInteger(5) == 8);
  CHECK(out.next() == false);
  Statement none(*db, QStringLiteral("UPDATE t SET a = 0 WHERE a = 5"));
  REQUIRE(none.run());
  CHECK(none.affected() == 0);
}

TEST_CASE("A transaction that is let go takes everything back, a nested one its part", "[transaction]") {
  const auto db = memory("CREATE TABLE t(v)");
  const auto count = [&] { return *db->scalar("SELECT count(*) FROM t"); };
  {
    auto outer = Transaction::begin(*db);
    REQUIRE(outer);
    REQUIRE(db->execScript("INSERT INTO t VALUES(1)"));
    {
      auto inner = Transaction::begin(*db);
      REQUIRE(inner);
      REQUIRE(db->execScript("INSERT INTO t VALUES(2)"));
    }
    CHECK(count() == 1);
    {
      auto inner = Transaction::begin(*db);
      REQUIRE(inner);
      REQUIRE(db->execScript("INSERT INTO t VALUES(3)"));
      REQUIRE(inner->commit());
      CHECK(inner->commit());  // again is nothing
    }
    CHECK(count() == 2);
    outer->rollback();
    outer->rollback();
  }
  CHECK(count() == 0);
}

TEST_CASE("A commit that fails leaves nothing behind and no transaction open", "[transaction]") {
  const auto db = memory(
      "CREATE TABLE a(id INTEGER PRIMARY KEY);"
      "CREATE TABLE b(a INTEGER REFERENCES a(id) DEFERRABLE INITIALLY DEFERRED);");
  auto tx = Transaction::begin(*db);
  REQUIRE(tx);
  REQUIRE(db->execScript("INSERT INTO b VALUES(1)"));
  CHECK_FALSE(tx->commit());
  CHECK(db->scalar("SELECT count(*) FROM b") == 0);
  CHECK(sqlite3_get_autocommit(db->handle()) == 1);
}
