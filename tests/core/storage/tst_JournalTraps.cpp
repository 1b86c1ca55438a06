// SPDX-License-Identifier: GPL-3.0-or-later
// The traps of SQLite's session extension, each shown on SQLite itself and then how the journal stays out of it.
// When a newer SQLite closes one, its first half fails here: then the care taken for it may go.
#include <sqlite3.h>

#include <memory>

#include "core/storage/ChangesetCodec.h"
#include "tests/support/core/JournalFixture.h"

using namespace cartera;
using cartera::test::JournalFixture;

namespace {

/// SQLite without us.
class Raw {
 public:
  Raw() {
    REQUIRE(sqlite3_open(":memory:", &m_db) == SQLITE_OK);
    sqlite3_extended_result_codes(m_db, 1);
  }
  ~Raw() {
    if (m_session != nullptr) sqlite3session_delete(m_session);
    sqlite3_close(m_db);
  }
  Raw(const Raw&) = delete;
  Raw& operator=(const Raw&) = delete;

  void run(const char* sql) {
    INFO(sql);
    REQUIRE(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  void start(const char* table) {
    REQUIRE(sqlite3session_create(m_db, "main", &m_session) == SQLITE_OK);
    REQUIRE(sqlite3session_attach(m_session, table) == SQLITE_OK);
  }
  /// Result code and the changeset so far.
  std::pair<int, QByteArray> changeset() {
    int size = 0;
    void* bytes = nullptr;
    const int rc = sqlite3session_changeset(m_session, &size, &bytes);
    const QByteArray out(static_cast<const char*>(bytes), size);
    sqlite3_free(bytes);
    return {rc, out};
  }
  qint64 number(const char* sql) {
    sqlite3_stmt* s = nullptr;
    REQUIRE(sqlite3_prepare_v2(m_db, sql, -1, &s, nullptr) == SQLITE_OK);
    const qint64 n = sqlite3_step(s) == SQLITE_ROW ? sqlite3_column_int64(s, 0) : -1;
    sqlite3_finalize(s);
    return n;
  }
  int apply(const QByteArray& cs) {
    return sqlite3changeset_apply(
        m_db, static_cast<int>(cs.size()), const_cast<char*>(cs.constData()), nullptr,
        [](void*, int, sqlite3_changeset_iter*) { return SQLITE_CHANGESET_OMIT; }, nullptr);
  }
  sqlite3* handle() { return m_db; }

 private:
  sqlite3* m_db = nullptr;
  sqlite3_session* m_session = nullptr;
};

struct Query {
  sqlite3_stmt* s = nullptr;
  Query(sqlite3* db, const char* sql) { REQUIRE(sqlite3_prepare_v2(db, sql, -1, &s, nullptr) == SQLITE_OK); }
  ~Query() { sqlite3_finalize(s); }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
};

}  // namespace

TEST_CASE_METHOD(JournalFixture, "Trap 1: attaching every table would record the insides of full text", "[traps]") {
  Raw raw;
  raw.run("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT); CREATE VIRTUAL TABLE f USING fts5(v);");
  raw.start(nullptr);
  raw.run("INSERT INTO f(rowid, v) VALUES(1, 'ana');");
  CHECK(raw.changeset().second.contains("f_data"));

  // What the triggers write to the index of words leaves no trace in ours, nor does any other full text beside it.
  const ChangeSet note =
      act(insertContact(7, "Eva") +
          "INSERT INTO interaction(id, contact_id, kind, at, body) VALUES(8, 7, 'note', 1, 'hola');");
  CHECK(number("SELECT count(*) FROM interaction_words WHERE interaction_words MATCH 'hola'") == 1);
  const auto recorded = History(*db).rawOf(note.id.value);
  REQUIRE(recorded);
  CHECK(recorded->contains("hola"));
  CHECK_FALSE(recorded->contains("interaction_words"));
  REQUIRE(db->execScript("CREATE VIRTUAL TABLE f USING fts5(v);"));
  const ChangeSet done = act(insertContact(1, "Ana") + "INSERT INTO f(rowid, v) VALUES(1, 'ana');");
  const auto bytes = History(*db).rawOf(done.id.value);
  REQUIRE(bytes);
  CHECK(bytes->contains("contact"));
  CHECK_FALSE(bytes->contains("f_data"));
  CHECK(act("INSERT INTO f(rowid, v) VALUES(2, 'eva');").isEmpty());
}

TEST_CASE_METHOD(JournalFixture, "Trap 2: a DELETE prepared before the first session is still seen", "[traps]") {
  {
    Raw raw;
    raw.run("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES(1, 'a'), (2, 'b');");
    const Query early(raw.handle(), "DELETE FROM t");
    raw.start("t");
    REQUIRE(sqlite3_step(early.s) == SQLITE_DONE);
    // The whole table went, and the session says nothing happened.
    CHECK(raw.number("SELECT count(*) FROM t") == 0);
    CHECK(raw.changeset().second.isEmpty());
  }
  // Ours: whatever is prepared after the file was opened is prepared under the hook.
  act("INSERT INTO task(id, title, created_at) VALUES(1, 'call', 1), (2, 'visit', 1);");
  Statement early(*db, QStringLiteral("DELETE FROM task"));
  const auto done = journal->record(Op{QStringLiteral("test"), {}}, [&] { return early.run(); });
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("journal.delete"));
  CHECK(number("SELECT count(*) FROM task") == 2);
}

TEST_CASE("Trap 3: generated columns and missing keys are kept out by the schema, and a failed extraction is an error",
          "[traps]") {
  {
    Raw raw;
    raw.run("CREATE TABLE t(v TEXT);");
    raw.start("t");
    raw.run("INSERT INTO t VALUES('a');");
    const auto [rc, bytes] = raw.changeset();
    CHECK(rc == SQLITE_OK);
    CHECK(bytes.isEmpty());
  }
  {
    Raw raw;
    raw.run("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT, w TEXT AS (upper(v)) STORED);");
    raw.start("t");
    raw.run("INSERT INTO t(id, v) VALUES(1, 'a'); ");
    (void)raw.changeset();
    raw.run("UPDATE t SET v = 'b';");
    CHECK(raw.changeset().first != SQLITE_OK);
  }
  // In a file that somebody gave a generated column, a write fails as a whole instead of going unrecorded.
  JournalFixture f;
  REQUIRE(f.db->execScript("ALTER TABLE tag ADD COLUMN loud TEXT AS (upper(name)) VIRTUAL"));
  const auto done = f.journal->record(Op{QStringLiteral("test"), {}},
                                      [&] { return f.db->execScript("INSERT INTO tag(id, name) VALUES(1, 'x')"); });
  CHECK_FALSE(done);
  CHECK(f.number("SELECT count(*) FROM tag") == 0);
  CHECK(f.number("SELECT count(*) FROM change") == 0);
}

TEST_CASE("Trap 4: a changeset with more columns than the table is passed over by SQLite and refused by the replay",
          "[traps]") {
  Raw wide;
  wide.run(
      "CREATE TABLE tag(id INTEGER PRIMARY KEY, name TEXT, colour TEXT, archived INTEGER, deleted_at INTEGER, "
      "later TEXT);");
  wide.start("tag");
  wide.run("INSERT INTO tag(id, name, later) VALUES(1, 'x', 'y');");
  const QByteArray bytes = wide.changeset().second;
  Raw narrow;
  narrow.run("CREATE TABLE tag(id INTEGER PRIMARY KEY, name TEXT, colour TEXT, archived INTEGER, deleted_at INTEGER);");
  CHECK(narrow.apply(bytes) == SQLITE_OK);
  CHECK(narrow.number("SELECT count(*) FROM tag") == 0);

  const JournalFixture f;
  const auto done = changeset::replay(*f.db, bytes);
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("journal.columns"));
}

TEST_CASE("Trap 5: a trigger that writes a recorded table would be applied twice", "[traps]") {
  const char* schema =
      "CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER); CREATE TABLE log(id INTEGER PRIMARY KEY, n INTEGER);"
      "CREATE TRIGGER x AFTER INSERT ON t BEGIN INSERT INTO log(n) VALUES(new.n); END;";
  Raw from;
  from.run(schema);
  sqlite3_session* s = nullptr;
  REQUIRE(sqlite3session_create(from.handle(), "main", &s) == SQLITE_OK);
  sqlite3session_attach(s, "t");
  sqlite3session_attach(s, "log");
  from.run("INSERT INTO t VALUES(1, 7);");
  int size = 0;
  void* bytes = nullptr;
  REQUIRE(sqlite3session_changeset(s, &size, &bytes) == SQLITE_OK);
  const QByteArray cs(static_cast<const char*>(bytes), size);
  sqlite3_free(bytes);
  sqlite3session_delete(s);
  Raw into;
  into.run(schema);
  // A row further on, so that the trigger's row there is another one than the one that travelled.
  into.run("INSERT INTO log VALUES(5, 0);");
  REQUIRE(into.apply(cs) == SQLITE_OK);
  CHECK(into.number("SELECT count(*) FROM log WHERE n = 7") == 2);

  // Ours write nothing but the index of words (rule I4), and a file that was given another one opens for reading only.
  const JournalFixture f;
  const auto none = f.db->scalar(
      "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'interaction\\_words\\_%' ESCAPE "
      "'\\'");
  CHECK(none == 0);
  REQUIRE(
      f.db->execScript("CREATE TRIGGER x AFTER INSERT ON tag BEGIN INSERT INTO task(title, created_at) "
                       "VALUES(new.name, 0); END;"));
  const auto altered = schema::differences(*f.db);
  REQUIRE(altered);
  CHECK(*altered == QStringList{QStringLiteral("trigger x")});
}

TEST_CASE_METHOD(JournalFixture, "Trap 6: SQLite takes a damaged changeset for a good one; the journal hashes first",
                 "[traps]") {
  Raw raw;
  raw.run("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT);");
  raw.start("t");
  raw.run("INSERT INTO t VALUES(1, 'ana');");
  QByteArray bytes = raw.changeset().second;
  bytes.replace("ana", "anb");
  Raw into;
  into.run("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT);");
  CHECK(into.apply(bytes) == SQLITE_OK);
  CHECK(into.number("SELECT v = 'anb' FROM t") == 1);

  const ChangeSet made = act(insertContact(1, "Ana"));
  const ChangeSet edit = act("UPDATE contact SET given = 'Eva' WHERE id = 1;");
  REQUIRE(db->execScript("UPDATE change SET cs = CAST(replace(CAST(cs AS TEXT), 'Eva', 'Evo') AS BLOB)"));
  REQUIRE(db->execScript("UPDATE change SET cs = substr(cs, 1, length(cs) - 3) WHERE id = " +
                         made.id.toString().toLatin1()));
  for (const auto& change : {made, edit}) {
    const auto bad = History(*db).rawOf(change.id.value);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::Corrupt);
    // An undo of it is refused and leaves everything as it is.
    const qint64 before = number("SELECT count(*) FROM change");
    CHECK_FALSE(Undo(*journal).undo(change.id));
    CHECK(number("SELECT count(*) FROM change") == before);
    CHECK(text("SELECT given FROM contact") == QStringLiteral("Eva"));
  }
}

TEST_CASE_METHOD(JournalFixture, "Trap 7: a form field that was left alone makes no change, null or empty", "[traps]") {
  act(insertContact(1, "Ana"));
  for (const auto& untouched : {QString(), QStringLiteral("")}) {
    const auto done = journal->record(Op{QStringLiteral("test"), {}}, [&] {
      Statement s(*db, QStringLiteral("UPDATE contact SET family = :f WHERE id = 1"));
      s.bind(":f", untouched);
      return s.run();
    });
    REQUIRE(done);
    CHECK(done->isEmpty());
  }
  CHECK(number("SELECT family IS NULL FROM contact") == 1);
  // For columns that must hold something there is a way to store nothing.
  for (const auto& empty : {QString(), QStringLiteral("")}) {
    Statement s(*db, QStringLiteral("SELECT typeof(:v) || length(:v)"));
    s.bindText(":v", empty);
    REQUIRE(s.next());
    CHECK(s.text(0) == QStringLiteral("text0"));
  }
}

TEST_CASE_METHOD(JournalFixture, "Trap 8: a connection has one hook, and who takes it silences the others", "[traps]") {
  Raw raw;
  raw.run("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT);");
  raw.start("t");
  sqlite3_preupdate_hook(raw.handle(), nullptr, nullptr);
  raw.run("INSERT INTO t VALUES(1, 'a');");
  CHECK(raw.changeset().second.isEmpty());

  // Opening a second journal or ending one on the same connection takes the hook from nobody.
  {
    auto second = Journal::open(*db, clock, QStringLiteral("Eva"), nullptr);
    REQUIRE(second);
  }
  CHECK_FALSE(act(insertContact(1, "Ana")).isEmpty());
}

TEST_CASE("Trap 9: the library that is linked has sessions and the update hook", "[traps]") {
  CHECK(sqlite3_compileoption_used("ENABLE_SESSION") == 1);
  CHECK(sqlite3_compileoption_used("ENABLE_PREUPDATE_HOOK") == 1);
#if !defined(SQLITE_ENABLE_SESSION) || !defined(SQLITE_ENABLE_PREUPDATE_HOOK)
  FAIL("the header hides the API");
#endif
  // And Qt's driver uses that same library, or no file opens at all.
  CHECK(Connection::inMemory());
}
