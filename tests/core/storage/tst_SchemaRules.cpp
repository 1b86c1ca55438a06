// SPDX-License-Identifier: GPL-3.0-or-later
// Rules I1 to I8 of the change journal, held over every recorded table of a new file.
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <set>

#include "tests/support/Places.h"
#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/RandomRows.h"

using namespace cartera;
using cartera::test::JournalFixture;
using cartera::test::RandomRows;

namespace {

// What is not recorded, and why it need not be.
const std::set<QString> kJournalTables = {QStringLiteral("change"),       QStringLiteral("change_row"),
                                          QStringLiteral("change_range"), QStringLiteral("cell_clock"),
                                          QStringLiteral("peer"),         QStringLiteral("conflict")};
// Computed from recorded tables; rebuilt at any time.
const std::set<QString> kDerivedTables = {
    QStringLiteral("contact_key"), QStringLiteral("point_key"), QStringLiteral("suppression_key"),
    QStringLiteral("contact_stat"),
    // Full text, and the tables in which SQLite keeps it.
    QStringLiteral("interaction_words"), QStringLiteral("interaction_words_config"),
    QStringLiteral("interaction_words_data"), QStringLiteral("interaction_words_idx")};
// About this file on this machine.
const std::set<QString> kLocalTables = {QStringLiteral("meta"), QStringLiteral("quality_day"),
                                        QStringLiteral("export_sent")};

QString withoutComments(QString sql) {
  static const QRegularExpression line(QStringLiteral("--[^\n]*"));
  return sql.remove(line);
}

/// What stands in the brackets after each CHECK.
QStringList checksIn(const QString& sql) {
  QStringList out;
  static const QRegularExpression start(QStringLiteral("\\bCHECK\\s*\\("), QRegularExpression::CaseInsensitiveOption);
  auto it = start.globalMatch(sql);
  while (it.hasNext()) {
    const auto found = it.next();
    const qsizetype from = found.capturedEnd();
    int depth = 1;
    qsizetype to = from;
    for (; to < sql.size() && depth > 0; ++to) {
      if (sql[to] == u'(') ++depth;
      if (sql[to] == u')') --depth;
    }
    out.append(sql.mid(from, to - from - 1));
  }
  return out;
}

QStringList columnsNamedIn(const QString& expression, const QStringList& columns) {
  QString bare = expression;
  static const QRegularExpression literal(QStringLiteral("'[^']*'"));
  bare.remove(literal);
  QStringList out;
  for (const auto& c : columns)
    if (QRegularExpression(QStringLiteral("\\b%1\\b").arg(c)).match(bare).hasMatch()) out.append(c);
  return out;
}

/// Tables that the body of a trigger writes to.
QStringList writtenBy(const QString& trigger) {
  QStringList out;
  const QString body = trigger.mid(trigger.indexOf(QStringLiteral("BEGIN"), 0, Qt::CaseInsensitive));
  static const QRegularExpression write(
      QStringLiteral("\\b(?:INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO|REPLACE\\s+INTO|UPDATE(?:\\s+OR\\s+\\w+)?|DELETE\\s+FROM)"
                     "\\s+\"?(\\w+)"),
      QRegularExpression::CaseInsensitiveOption);
  auto it = write.globalMatch(body);
  while (it.hasNext()) out.append(it.next().captured(1));
  return out;
}

QStringList readLines(const char* file) {
  QFile f(cartera::test::sourcePath("tests/data/") + QLatin1String(file));
  INFO(f.fileName().toStdString());
  REQUIRE(f.open(QIODevice::ReadOnly));
  QStringList lines;
  for (const auto& line : QString::fromUtf8(f.readAll()).split(u'\n', Qt::SkipEmptyParts))
    if (!line.startsWith(u'#')) lines.append(line);
  return lines;
}

/// The texts of core without their comments, by file.
std::vector<std::pair<QString, QString>> coreSources() {
  std::vector<std::pair<QString, QString>> out;
  QDirIterator it(cartera::test::sourcePath("core"),
                  {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.sql")}, QDir::Files,
                  QDirIterator::Subdirectories);
  static const QRegularExpression comment(QStringLiteral("(//|--)[^\n]*"));
  while (it.hasNext()) {
    QFile f(it.next());
    REQUIRE(f.open(QIODevice::ReadOnly));
    out.emplace_back(f.fileName(), QString::fromUtf8(f.readAll()).remove(comment));
  }
  REQUIRE(out.size() > 20);
  return out;
}

}  // namespace

TEST_CASE_METHOD(JournalFixture, "I1: id INTEGER PRIMARY KEY comes first and is the only key", "[schema]") {
  for (const auto& t : schema::recordedTables()) {
    INFO(t.name);
    const QByteArray info = QByteArray(" FROM pragma_table_info('") + t.name + "') ";
    CHECK(text("SELECT name || ' ' || type || ' ' || pk" + info + "WHERE cid = 0") == QStringLiteral("id INTEGER 1"));
    CHECK(number("SELECT count(*)" + info + "WHERE pk > 0") == 1);
    // Without a rowid of its own the id would not be the row's number.
    CHECK(number(QByteArray("SELECT wr FROM pragma_table_list WHERE name = '") + t.name + "'") == 0);
  }
}

TEST_CASE_METHOD(JournalFixture, "I2: every recorded table has deleted_at, unset for what is alive", "[schema]") {
  for (const auto& t : schema::recordedTables()) {
    INFO(t.name);
    CHECK(text(QByteArray("SELECT type || \"notnull\" || coalesce(dflt_value, '-') FROM pragma_table_info('") + t.name +
               "') WHERE name = 'deleted_at'") == QStringLiteral("INTEGER0-"));
    if (t.parentColumn != nullptr)
      CHECK(number(QByteArray("SELECT \"notnull\" FROM pragma_table_info('") + t.name + "') WHERE name = '" +
                   t.parentColumn + "'") == 1);
  }
}

TEST_CASE_METHOD(JournalFixture, "I2: a DELETE from any recorded table takes the whole recording back", "[schema]") {
  RandomRows rows(*db, 1);
  qint64 id = 1;
  for (const auto& t : schema::recordedTables()) {
    INFO(t.name);
    act(rows.insert(t.name, ++id));
    const QString before = dump(*db);
    const qint64 changes = number("SELECT count(*) FROM change");
    const auto done = journal->record(Op{QStringLiteral("test"), {}}, [&]() -> Result<> {
      CARTERA_TRY(db->execScript("INSERT INTO tag(id, name) VALUES(999999, 'beside');"));
      // Rows pointed at by others could not go anyway; the journal must refuse without that help.
      CARTERA_TRY(db->execScript("PRAGMA defer_foreign_keys=ON"));
      return db->execScript(QByteArray("DELETE FROM ") + t.name + " WHERE id = " + QByteArray::number(id));
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().subject == QStringLiteral("journal.delete"));
    CHECK(done.error().detail == QLatin1String(t.name));
    CHECK(dump(*db) == before);
    CHECK(number("SELECT count(*) FROM change") == changes);
  }
}

TEST_CASE_METHOD(JournalFixture, "I2: a row that changes its number is a DELETE and refused", "[schema]") {
  act(insertContact(5, "Ana"));
  const auto done = journal->record(Op{QStringLiteral("test"), {}},
                                    [&] { return db->execScript("UPDATE contact SET id = 6 WHERE id = 5"); });
  CHECK_FALSE(done);
  CHECK(number("SELECT id FROM contact") == 5);
}

TEST_CASE_METHOD(JournalFixture, "I3: no UNIQUE, no generated column, no CHECK over several columns", "[schema]") {
  for (const auto& t : schema::recordedTables()) {
    INFO(t.name);
    const QByteArray name(t.name);
    CHECK(number("SELECT count(*) FROM pragma_index_list('" + name + "') WHERE \"unique\" = 1") == 0);
    CHECK(number("SELECT count(*) FROM pragma_table_xinfo('" + name + "') WHERE hidden <> 0") == 0);
    const QString sql = withoutComments(text("SELECT sql FROM sqlite_master WHERE name = '" + name + "'"));
    const auto columns = schema::columnsOf(*db, t);
    REQUIRE(columns);
    for (const auto& check : checksIn(sql)) {
      INFO(check.toStdString());
      CHECK(columnsNamedIn(check, *columns).size() == 1);
    }
  }
  // The reader above does find what it looks for.
  const QString bad = QStringLiteral("CREATE TABLE t(a CHECK(a IN ('b', 'c')), b, CHECK ((a > 1) OR b < 2))");
  REQUIRE(checksIn(bad).size() == 2);
  CHECK(columnsNamedIn(checksIn(bad)[0], {QStringLiteral("a"), QStringLiteral("b")}).size() == 1);
  CHECK(columnsNamedIn(checksIn(bad)[1], {QStringLiteral("a"), QStringLiteral("b")}).size() == 2);
}

TEST_CASE_METHOD(JournalFixture, "I3: references act on nothing, and children come before what they point at",
                 "[schema]") {
  std::vector<QString> seen;
  for (const auto& t : schema::recordedTables()) {
    INFO(t.name);
    Statement s(*db, QStringLiteral("SELECT \"table\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(:t)"));
    s.bindText(":t", QLatin1String(t.name));
    REQUIRE(s.each([&](const Statement& r) {
      CHECK(schema::recordedTable(r.text(0).toLatin1()) != nullptr);
      CHECK(r.text(1) == QStringLiteral("id"));
      CHECK(r.text(2) == QStringLiteral("NO ACTION"));
      CHECK(r.text(3) == QStringLiteral("NO ACTION"));
      CHECK(std::find(seen.begin(), seen.end(), r.text(0)) == seen.end());
    }));
    seen.push_back(QLatin1String(t.name));
  }
}

TEST_CASE_METHOD(JournalFixture, "I4: triggers write derived tables only", "[schema]") {
  Statement s(*db, QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"));
  REQUIRE(s.each([&](const Statement& r) {
    INFO(r.text(0).toStdString());
    for (const auto& table : writtenBy(withoutComments(r.text(1)))) CHECK(kDerivedTables.count(table) == 1);
  }));
  const QString bad = QStringLiteral(
      "CREATE TRIGGER x AFTER UPDATE ON contact BEGIN UPDATE point SET label = 1; INSERT OR IGNORE INTO tag(id) "
      "VALUES(1); DELETE FROM task; END");
  CHECK(writtenBy(bad) == QStringList{QStringLiteral("point"), QStringLiteral("tag"), QStringLiteral("task")});
}

TEST_CASE("I4: nothing in core replaces or deletes rows of recorded tables", "[schema]") {
  static const QRegularExpression replaces(QStringLiteral("INSERT\\s+OR\\s+REPLACE|REPLACE\\s+INTO|"
                                                          "ON\\s+CONFLICT\\s+REPLACE|UPDATE\\s+OR\\s+REPLACE"),
                                           QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression deletes(QStringLiteral("DELETE\\s+FROM\\s+(\\w+)"));
  for (const auto& [file, source] : coreSources()) {
    INFO(file.toStdString());
    CHECK_FALSE(replaces.match(source).hasMatch());
    auto it = deletes.globalMatch(source);
    while (it.hasNext()) {
      const QString table = it.next().captured(1);
      INFO(table.toStdString());
      CHECK(schema::recordedTable(table.toLatin1()) == nullptr);
    }
  }
}

TEST_CASE("I5: the numbers of the tables are as they were given out", "[schema]") {
  // A number stands in every file: never change one, never use one again; new tables are added below.
  const std::map<int, QByteArray> pinned = {{1, "contact"},
                                            {2, "point"},
                                            {3, "address"},
                                            {4, "membership"},
                                            {5, "tag"},
                                            {6, "contact_tag"},
                                            {7, "custom_field"},
                                            {8, "custom_value"},
                                            {9, "stage_entry"},
                                            {10, "interaction"},
                                            {11, "consent_event"},
                                            {12, "suppression"},
                                            {13, "task"},
                                            {14, "import_run"},
                                            {15, "import_mapping"},
                                            {16, "export_run"},
                                            {17, "photo"},
                                            {18, "foreign_property"},
                                            {19, "pair_decision"},
                                            {20, "contact_merge"},
                                            {21, "contact_merge_row"},
                                            {22, "saved_view"}};
  std::map<int, QByteArray> found;
  for (const auto& t : schema::recordedTables()) found[static_cast<int>(t.number)] = t.name;
  CHECK(found == pinned);
  CHECK(schema::recordedTables().size() == pinned.size());
  for (const auto& [number, name] : pinned) {
    REQUIRE(schema::recordedTable(static_cast<Table>(number)) != nullptr);
    CHECK(schema::recordedTable(static_cast<Table>(number))->name == name);
    CHECK(schema::recordedTable(name)->number == static_cast<Table>(number));
  }
  CHECK(schema::recordedTable(static_cast<Table>(0)) == nullptr);
  CHECK(schema::recordedTable(QByteArray("change")) == nullptr);
}

TEST_CASE_METHOD(JournalFixture, "I5: columns are where they were; new ones come last", "[schema]") {
  // The clocks and the changesets know a column by its place. tests/data/columns.txt names each in its place: append
  // there what a migration appends, and change nothing else in it.
  QStringList found;
  for (const auto& t : schema::recordedTables()) {
    const auto columns = schema::columnsOf(*db, t);
    REQUIRE(columns);
    found.append(QLatin1String(t.name) + u' ' + columns->join(u' '));
  }
  found.sort();
  CHECK(found == readLines("columns.txt"));
}

TEST_CASE_METHOD(JournalFixture, "I6 and I8: every table is recorded, of the journal, derived or local", "[schema]") {
  std::set<QString> known = kJournalTables;
  known.insert(kDerivedTables.begin(), kDerivedTables.end());
  known.insert(kLocalTables.begin(), kLocalTables.end());
  for (const auto& t : schema::recordedTables()) CHECK(known.insert(QLatin1String(t.name)).second);
  std::set<QString> found;
  Statement s(*db, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' "
                                  "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
  REQUIRE(s.each([&](const Statement& r) { found.insert(r.text(0)); }));
  CHECK(found == known);
}

TEST_CASE_METHOD(JournalFixture, "I7: two changes never have one stamp, and a device never one number twice",
                 "[schema]") {
  for (int i = 1; i <= 200; ++i) {
    if (i == 100) clock.set(1'000'000'000'000);
    const auto done =
        journal->record(Op{QStringLiteral("test"), {}}, [&] { return db->execScript(insertContact(i, "a")); });
    REQUIRE(done);
    CHECK((done->id.value & 1023) == journal->device());
  }
  CHECK(number("SELECT count(DISTINCT id) FROM change") == 200);
  CHECK(number("SELECT count(DISTINCT seq) = 200 AND max(seq) = 200 AND min(seq) = 1 FROM change") == 1);
}

TEST_CASE("Migrations that were released are byte for byte as they were", "[schema]") {
  // A file out there has run them: mend by a new migration. At a release, append the line that sha256sum prints for each
  // new one to tests/data/migrations.sha256. Nothing is released yet, so the list may be empty, but not wrong.
  int listed = 0;
  for (const auto& line : readLines("migrations.sha256")) {
    ++listed;
    INFO("migration " << listed);
    const QByteArray sql = schema::migration(listed);
    REQUIRE_FALSE(sql.isEmpty());
    CHECK(line.section(u' ', 0, 0) ==
          QString::fromLatin1(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()));
  }
  CHECK(listed <= schema::currentVersion());
}

TEST_CASE("An older file that is only read answers as if nothing stood in the tables it has not", "[schema]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("old.cartera"));
  {
    const auto made = Connection::create(path);
    REQUIRE(made);
    REQUIRE((*made)->execScript(schema::migration(1) + "PRAGMA user_version=1"));
  }
  const auto db = Connection::open(path, Connection::Mode::ReadOnly);
  REQUIRE(db);
  REQUIRE(schema::standInForMissing(**db));
  for (const auto& table : schema::recordedTables()) {
    INFO(table.name);
    const auto rows = (*db)->scalar(QByteArrayLiteral("SELECT count(*) FROM ") + table.name);
    REQUIRE(rows);
    CHECK(*rows == 0);
    CHECK((*db)->scalar(QByteArrayLiteral("SELECT count(deleted_at) FROM ") + table.name).has_value());
  }
  // The file itself is as it was.
  const auto differences = schema::differences(**db);
  REQUIRE(differences);
  CHECK(differences->isEmpty());
}

TEST_CASE("The fingerprint of every version is known, so that its files open without making them anew", "[schema]") {
  const auto db = Connection::inMemory();
  REQUIRE(db);
  for (int version = 1; version <= schema::currentVersion(); ++version) {
    REQUIRE((*db)->execScript(schema::migration(version)));
    const auto made = schema::fingerprint(**db);
    REQUIRE(made);
    INFO("version " << version << " belongs in kFingerprints of Schema.cpp as " << made->toStdString());
    CHECK(schema::knownFingerprint(version) == *made);
  }
}

TEST_CASE("Every file that a migration made is as the program would make it", "[schema]") {
  const auto db = Connection::inMemory();
  REQUIRE(db);
  REQUIRE(schema::migrate(**db));
  const auto none = schema::differences(**db);
  REQUIRE(none);
  CHECK(none->isEmpty());
  REQUIRE(
      (*db)->execScript("CREATE TRIGGER evil AFTER INSERT ON tag BEGIN SELECT 1; END; DROP INDEX task_open; "
                        "ALTER TABLE tag ADD COLUMN more TEXT;"));
  auto found = schema::differences(**db);
  REQUIRE(found);
  found->sort();
  CHECK(*found ==
        QStringList{QStringLiteral("index task_open"), QStringLiteral("table tag"), QStringLiteral("trigger evil")});
}

TEST_CASE("A file of a newer program is not migrated", "[schema]") {
  const auto db = Connection::inMemory();
  REQUIRE(db);
  REQUIRE((*db)->execScript("PRAGMA user_version=" + QByteArray::number(schema::currentVersion() + 1)));
  const auto done = schema::migrate(**db);
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::TooNew);
  CHECK(schema::migration(schema::currentVersion() + 1).isEmpty());
  CHECK(schema::migration(0).isEmpty());
}

TEST_CASE_METHOD(JournalFixture, "Tables without rowid have their key first and in its order", "[schema]") {
  // With any other order quick_check of SQLite 3.40 finds NULLs where there are none, and no file would open any more.
  Statement s(*db, QStringLiteral("SELECT name FROM pragma_table_list WHERE wr = 1 AND schema = 'main'"));
  int tables = 0;
  REQUIRE(s.each([&](const Statement& r) {
    ++tables;
    INFO(r.text(0).toStdString());
    CHECK(number("SELECT count(*) FROM pragma_table_info('" + r.text(0).toLatin1() +
                 "') WHERE pk <> 0 AND pk <> cid + 1") == 0);
  }));
  CHECK(tables >= 4);
}

TEST_CASE_METHOD(JournalFixture, "A file whose every table holds something is found whole", "[schema]") {
  RandomRows rows(*db, 2);
  qint64 id = 0;
  for (const auto& t : schema::recordedTables()) {
    act(rows.insert(t.name, ++id));
    act(rows.insert(t.name, ++id), ChangeKind::Bulk);
    act(rows.update(t.name));
  }
  REQUIRE(
      db->execScript("INSERT INTO peer(dev, seq) VALUES(2, 1); "
                     "INSERT INTO conflict(tbl, row, col, stamp) VALUES(1, 1, 1, 1);"));
  CHECK(text("PRAGMA quick_check") == QStringLiteral("ok"));
  CHECK(text("PRAGMA integrity_check") == QStringLiteral("ok"));
  CHECK(text("PRAGMA foreign_key_check").isEmpty());
}
