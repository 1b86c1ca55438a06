// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <iterator>

#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"

// A static library's resources are linked only when somebody asks for them; the macro must stand outside namespaces.
static void initMigrations() { Q_INIT_RESOURCE(cartera_migrations); }

namespace cartera::schema {

namespace {

const QStringList& migrationFiles() {
  static const QStringList files = [] {
    initMigrations();
    return QDir(QStringLiteral(":/cartera/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
  }();
  return files;
}

/// fingerprint() of a file of each version as we write it: most files are, and making the schema anew to compare takes more
/// than half of the time of opening one. A version that is missing here is only slower. A test says what belongs here.
constexpr const char* kFingerprints[] = {"0f26612af83d15c93fa9b13d2c1b9eda76dbdd76acbdc2b5e18f26168d2001c8",
                                         "3afd06159f7ac8adf0abe089c9c9f056d051b6823e96c0cfaa8959cf5efa37a0",
                                         "4b199a1c0fc5cafd44dd52dbc28d446eea1dcc188f9df90a45fe8f4f0af7b8fd",
                                         "62000272a25d8791cb503b387fee0c3abd51c822ef28b1c90b2f84e2b4d9bf65",
                                         "33c24aaacf20b3a185980f0f535d483554875e6622e77b08085470b9432966cf"};

Result<QMap<QString, QString>> objects(const Connection& db) {
  QMap<QString, QString> out;
  // sqlite_stat* come from ANALYZE, sqlite_autoindex* and sqlite_sequence from SQLite itself.
  Statement s(db, QStringLiteral("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master "
                                 "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
  CARTERA_TRY(s.each([&](const Statement& row) { out.insert(row.text(0), row.text(1)); }));
  return out;
}

QByteArray fingerprintOf(const QMap<QString, QString>& objects) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (auto it = objects.begin(); it != objects.end(); ++it)
    hash.addData(QString(it.key() + QChar(u'\0') + it.value() + QChar(u'\0')).toUtf8());
  return hash.result().toHex();
}

Result<> runMigration(Connection& db, int version) {
  CARTERA_ASSIGN(auto tx, Transaction::begin(db));
  CARTERA_TRY(db.execScript(migration(version)));
  CARTERA_TRY(db.execScript("PRAGMA user_version=" + QByteArray::number(version)));
  return tx.commit();
}

}  // namespace

const std::vector<RecordedTable>& recordedTables() {
  // Children first: the session's order is the order of its tables, and a replay reads it backwards.
  static const std::vector<RecordedTable> tables = {
      {Table::Point, "point", "contact_id"},
      {Table::Address, "address", "contact_id"},
      {Table::Membership, "membership", "contact_id"},
      {Table::ContactTag, "contact_tag", "contact_id", true},
      {Table::CustomValue, "custom_value", "contact_id", true},
      {Table::StageEntry, "stage_entry", "contact_id"},
      {Table::Interaction, "interaction", "contact_id"},
      {Table::ConsentEvent, "consent_event", "contact_id"},
      {Table::Photo, "photo", "contact_id"},
      {Table::ForeignProperty, "foreign_property", "contact_id"},
      {Table::Suppression, "suppression", nullptr, true},
      {Table::PairDecision, "pair_decision", nullptr, true},
      {Table::ContactMergeRow, "contact_merge_row", nullptr},
      {Table::ContactMerge, "contact_merge", nullptr},
      {Table::Task, "task", nullptr},
      {Table::Contact, "contact", nullptr},
      {Table::Tag, "tag", nullptr, true},
      {Table::CustomField, "custom_field", nullptr, true},
      {Table::ImportRun, "import_run", nullptr},
      {Table::ImportMapping, "import_mapping", nullptr},
      {Table::ExportRun, "export_run", nullptr},
      {Table::SavedView, "saved_view", nullptr},
  };
  return tables;
}

const RecordedTable* recordedTable(Table number) {
  for (const auto& t : recordedTables())
    if (t.number == number) return &t;
  return nullptr;
}

const RecordedTable* recordedTable(const QByteArray& name) {
  for (const auto& t : recordedTables())
    if (name == t.name) return &t;
  return nullptr;
}

Result<QStringList> columnsOf(const Connection& db, const RecordedTable& table) {
  QStringList names;
  Statement s(db, QStringLiteral("SELECT name FROM pragma_table_info(:t) ORDER BY cid"));
  s.bindText(":t", QLatin1String(table.name));
  CARTERA_TRY(s.each([&](const Statement& row) { names.append(row.text(0)); }));
  return names;
}

int currentVersion() { return static_cast<int>(migrationFiles().size()); }

QByteArray migration(int version) {
  const QStringList& files = migrationFiles();
  if (version < 1 || version > files.size()) return {};
  QFile f(QStringLiteral(":/cartera/migrations/") + files[version - 1]);
  return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

Result<> migrate(Connection& db) {
  CARTERA_ASSIGN(const qint64 from, db.scalar("PRAGMA user_version"));
  if (from > currentVersion()) return fail(ErrorCode::TooNew, QStringLiteral("file.too_new"), db.path());
  for (int v = static_cast<int>(from) + 1; v <= currentVersion(); ++v) CARTERA_TRY(runMigration(db, v));
  db.trustSchema();
  return {};
}

Result<> standInForMissing(Connection& db) {
  CARTERA_ASSIGN(const qint64 version, db.scalar("PRAGMA user_version"));
  if (version >= currentVersion()) return {};
  CARTERA_ASSIGN(const auto model, Connection::inMemory());
  for (int v = 1; v <= currentVersion(); ++v) CARTERA_TRY(model->execScript(migration(v)));
  QByteArray script;
  for (const RecordedTable& table : recordedTables()) {
    CARTERA_ASSIGN(const QStringList there, columnsOf(db, table));
    if (!there.isEmpty()) continue;
    CARTERA_ASSIGN(const QStringList columns, columnsOf(*model, table));
    script += QByteArrayLiteral("CREATE TEMP TABLE ") + table.name + '(' + columns.join(u',').toUtf8() + ");";
  }
  if (script.isEmpty()) return {};
  CARTERA_ASSIGN(const qint64 queryOnly, db.scalar("PRAGMA query_only"));
  CARTERA_TRY(db.execScript("PRAGMA query_only=OFF;" + script));
  return queryOnly != 0 ? db.execScript("PRAGMA query_only=ON") : Result<>();
}

Result<QByteArray> fingerprint(const Connection& db) {
  CARTERA_ASSIGN(const auto found, objects(db));
  return fingerprintOf(found);
}

QByteArray knownFingerprint(int version) {
  const auto count = static_cast<int>(std::size(kFingerprints));
  return version < 1 || version > count ? QByteArray() : QByteArray(kFingerprints[version - 1]);
}

Result<QStringList> differences(const Connection& db) {
  CARTERA_ASSIGN(const qint64 version, db.scalar("PRAGMA user_version"));
  CARTERA_ASSIGN(const auto found, objects(db));
  const QByteArray known = knownFingerprint(static_cast<int>(version));
  if (!known.isEmpty() && fingerprintOf(found) == known) return QStringList();
  CARTERA_ASSIGN(const auto model, Connection::inMemory());
  for (int v = 1; v <= version && v <= currentVersion(); ++v) CARTERA_TRY(model->execScript(migration(v)));
  CARTERA_ASSIGN(const auto expected, objects(*model));
  QStringList out;
  for (auto it = expected.begin(); it != expected.end(); ++it)
    if (found.value(it.key()) != it.value()) out.append(it.key());
  for (auto it = found.begin(); it != found.end(); ++it)
    if (!expected.contains(it.key())) out.append(it.key());
  return out;
}

}  // namespace cartera::schema
