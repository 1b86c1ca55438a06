// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Connection.h"

#include <sqlite3.h>

#include <QFile>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include "core/storage/SqlFunctions.h"
#include "core/storage/Statement.h"
#include "core/storage/StatementPool.h"

namespace cartera {

Error sqliteError(int extendedCode, const QString& detail) {
  const auto as = [&](ErrorCode code, const char* subject) {
    return Error{code, QLatin1String(subject), detail, {}, {}, {}};
  };
  switch (extendedCode & 0xff) {
    case SQLITE_FULL: return as(ErrorCode::DiskFull, "disk.full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return as(ErrorCode::Busy, "file.busy");
    case SQLITE_INTERRUPT: return as(ErrorCode::Cancelled, "cancelled");
    case SQLITE_CORRUPT: return as(ErrorCode::Corrupt, "file.damaged");
    case SQLITE_NOTADB: return as(ErrorCode::Corrupt, "file.foreign");
    case SQLITE_READONLY:
      return extendedCode == SQLITE_READONLY_DBMOVED ? as(ErrorCode::Io, "file.vanished")
                                                     : as(ErrorCode::ReadOnly, "file.readonly");
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: return as(ErrorCode::Io, "file.cannot_open");
    case SQLITE_IOERR: return as(ErrorCode::Io, "file.io");
    default: return as(ErrorCode::Internal, "internal");
  }
}

Result<std::unique_ptr<Connection>> Connection::openWith(const QString& path, Mode mode, const QString& options) {
  // The program does not ask SQLite how much memory it has; counting takes a lock at each piece. Refused where SQLite runs
  // already: a program that wants to know calls sqlite3_initialize() first.
  static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)uncounted;
  std::unique_ptr<Connection> c(new Connection);
  c->m_name = QStringLiteral("cartera-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
  c->m_path = path;
  c->m_mode = mode;
  c->m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), c->m_name);
  if (!c->m_db.isValid()) return fail(ErrorCode::Internal, QStringLiteral("sqlite.driver"));
  QString name = path;
  QString opts = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000") + options;
  if (mode == Mode::Immutable) {
    // QUrl escapes what a URI file name must not hold bare ('?', '#', '%').
    name = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
    opts += QStringLiteral(";QSQLITE_OPEN_URI");
  }
  if (mode == Mode::ReadOnly || mode == Mode::Immutable) opts += QStringLiteral(";QSQLITE_OPEN_READONLY");
  c->m_db.setConnectOptions(opts);
  c->m_db.setDatabaseName(name);
  if (!c->m_db.open()) {
    const int code = c->m_db.lastError().nativeErrorCode().toInt();
    return fail(sqliteError(code == 0 ? SQLITE_CANTOPEN : code, path));
  }
  CARTERA_TRY(c->configure());
  return c;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode) {
  if (!QFile::exists(path)) return fail(ErrorCode::NotFound, QStringLiteral("file.missing"), path);
  return openWith(path, mode, {});
}

Result<std::unique_ptr<Connection>> Connection::create(const QString& path) {
  return openWith(path, Mode::ReadWrite, {});
}

Result<std::unique_ptr<Connection>> Connection::inMemory() {
  return openWith(QStringLiteral(":memory:"), Mode::ReadWrite, {});
}

Result<> Connection::configure() {
  const QVariant raw = m_db.driver()->handle();
  if (!raw.isValid() || qstrcmp(raw.typeName(), "sqlite3*") != 0)
    return fail(ErrorCode::Internal, QStringLiteral("sqlite.driver"));
  m_handle = *static_cast<sqlite3* const*>(raw.constData());
  m_statements = std::make_unique<StatementPool>(m_handle);

  // Two SQLite libraries in one process would each keep locks of their own and damage the file.
  QSqlQuery q(m_db);
  if (!q.exec(QStringLiteral("SELECT sqlite_source_id()")) || !q.next()) return fail(lastError(m_path));
  if (q.value(0).toString() != QLatin1String(sqlite3_sourceid()))
    return fail(ErrorCode::Internal, QStringLiteral("sqlite.mismatch"), q.value(0).toString());
  q.finish();

  sqlite3_extended_result_codes(m_handle, 1);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  CARTERA_TRY(
      execScript("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
                 "PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA mmap_size=0;"));
  if (m_mode == Mode::Query) CARTERA_TRY(execScript("PRAGMA query_only=ON"));
  CARTERA_TRY(addSqlFunctions(m_handle));
  return {};
}

Connection::Connection() = default;

Connection::~Connection() {
  m_statements.reset();  // SQLite closes no file that a statement may still read
  m_db.close();
  m_db = QSqlDatabase();
  if (!m_name.isEmpty()) QSqlDatabase::removeDatabase(m_name);
}

Result<> Connection::execScript(const QByteArray& sql) const {
  const int rc = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, nullptr);
  if (rc != SQLITE_OK) return fail(lastError(QString::fromUtf8(sql.left(400))));
  return {};
}

Result<qint64> Connection::scalar(const QByteArray& sql) const {
  CARTERA_ASSIGN(const QString text, scalarText(sql));
  return text.toLongLong();
}

Result<QString> Connection::scalarText(const QByteArray& sql) const {
  Statement s(*this, QString::fromUtf8(sql));
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? s.text(0) : QString();
}

Result<> Connection::checkPages(bool thorough) const {
  CARTERA_ASSIGN(const QString said, scalarText(thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"));
  if (said == QLatin1String("ok")) return {};
  // A page that could not be read is one more line of the answer there, and only its code tells why.
  static const QRegularExpression coded(QStringLiteral("error code[ =]+(\\d+)"));
  const auto found = coded.match(said);
  const int code = found.hasMatch() ? found.captured(1).toInt() : SQLITE_CORRUPT;
  Error error = sqliteError((code & 0xff) == SQLITE_IOERR ? code : SQLITE_CORRUPT, m_path);
  error.args = {said};
  return fail(error);
}

void Connection::interrupt() const { sqlite3_interrupt(m_handle); }

bool Connection::fileVanished() const {
  int moved = 0;
  return sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Connection::setCheckpointOnClose(bool on) const {
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

void Connection::trustSchema() const { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr); }

qint64 Connection::totalChanges() const { return sqlite3_total_changes64(handle()); }

Error Connection::lastError(const QString& sql) const {
  settle();
  if (m_handle == nullptr) return Error{ErrorCode::Internal, QStringLiteral("internal"), sql, {}, {}, {}};
  return sqliteError(sqlite3_extended_errcode(m_handle),
                     QString::fromUtf8(sqlite3_errmsg(m_handle)) + QStringLiteral(" in: ") + sql);
}

}  // namespace cartera
