// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Statement.h"

#include <sqlite3.h>

#include <QLoggingCategory>
#include <utility>

#include "core/storage/StatementPool.h"

Q_LOGGING_CATEGORY(lcSql, "cartera.sql", QtWarningMsg)

namespace cartera {

Statement::Statement(const Connection& db, const QString& sql) : m_db(db), m_sql(sql) {
  const auto [statement, rc] = db.statements().take(sql);
  m_s = statement;
  if (m_s == nullptr) m_prepareError = error(rc);
}

Statement::~Statement() { m_db.statements().give(m_sql, m_s); }

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db),
      m_sql(std::move(other.m_sql)),
      m_s(std::exchange(other.m_s, nullptr)),
      m_prepareError(std::move(other.m_prepareError)),
      m_unknown(std::move(other.m_unknown)),
      m_bound(other.m_bound),
      m_running(other.m_running),
      m_row(std::exchange(other.m_row, false)),
      m_affected(other.m_affected) {}

int Statement::place(const char* name) {
  if (m_s == nullptr) return 0;
  m_db.settle();
  if (m_running) reset();
  const int place = sqlite3_bind_parameter_index(m_s, name);
  if (place == 0) m_unknown = name;
  if (place > 0 && place <= kCounted) m_bound |= quint64{1} << (place - 1);
  return place;
}

Statement& Statement::bind(const char* name, qint64 v) {
  if (const int at = place(name)) sqlite3_bind_int64(m_s, at, v);
  return *this;
}
Statement& Statement::bind(const char* name, double v) {
  if (const int at = place(name)) sqlite3_bind_double(m_s, at, v);
  return *this;
}
Statement& Statement::bind(const char* name, const QString& v) {
  return v.isEmpty() ? bindNull(name) : bindText(name, v);
}
Statement& Statement::bindText(const char* name, const QString& v) {
  if (const int at = place(name)) {
    const QByteArray utf8 = v.toUtf8();
    sqlite3_bind_text64(m_s, at, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
  }
  return *this;
}
Statement& Statement::bind(const char* name, const QByteArray& blob) {
  if (const int at = place(name))
    sqlite3_bind_blob64(m_s, at, blob.constData(), static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT);
  return *this;
}
Statement& Statement::bind(const char* name, const QVariant& v) {
  if (v.isNull()) return bindNull(name);
  switch (v.userType()) {
    case QMetaType::QByteArray: {
      const QByteArray blob = v.toByteArray();
      return blob.isNull() ? bindNull(name) : bind(name, blob);
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
    case QMetaType::LongLong: return bind(name, v.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double: return bind(name, v.toDouble());
    default: {
      const QString text = v.toString();
      return text.isNull() ? bindNull(name) : bindText(name, text);
    }
  }
}
Statement& Statement::bindNull(const char* name) {
  if (const int at = place(name)) sqlite3_bind_null(m_s, at);
  return *this;
}

Result<> Statement::start() {
  if (m_prepareError) return fail(*m_prepareError);
  if (m_running) reset();
  qCDebug(lcSql).noquote() << m_sql;
  // SQLite takes a value that was forgotten for NULL.
  const auto misused = [this](const QString& what) {
    return fail(ErrorCode::Internal, QStringLiteral("internal"), QString(what + QStringLiteral(" in: ") + m_sql));
  };
  if (!m_unknown.isEmpty()) return misused(QStringLiteral("no parameter ") + QString::fromLatin1(m_unknown));
  const int asked = sqlite3_bind_parameter_count(m_s);
  if (asked > 0 && asked <= kCounted && m_bound != (~quint64{0} >> (kCounted - asked)))
    return misused(QStringLiteral("a parameter was not bound"));
  m_running = true;
  return {};
}

Result<bool> Statement::step() {
  m_db.settle();
  const int rc = sqlite3_step(m_s);
  m_row = rc == SQLITE_ROW;
  if (m_row) return true;
  // The words are gone after the reset.
  const auto failed = rc == SQLITE_DONE ? std::nullopt : std::optional(error(rc));
  reset();
  if (failed) return fail(*failed);
  return false;
}

Result<> Statement::run() {
  CARTERA_TRY(start());
  CARTERA_TRY(step());
  m_affected = sqlite3_changes64(m_db.handle());
  reset();
  return {};
}

Result<bool> Statement::next() {
  if (!m_running) CARTERA_TRY(start());
  return step();
}

void Statement::reset() {
  m_db.settle();
  if (m_s != nullptr) sqlite3_reset(m_s);
  m_running = false;
  m_row = false;
}

qint64 Statement::integer(int column) const {
  if (!m_row) return 0;
  switch (sqlite3_column_type(m_s, column)) {
    case SQLITE_INTEGER: return sqlite3_column_int64(m_s, column);
    case SQLITE_FLOAT: return qRound64(sqlite3_column_double(m_s, column));
    default: return text(column).toLongLong();
  }
}

double Statement::real(int column) const {
  if (!m_row) return 0;
  return sqlite3_column_type(m_s, column) == SQLITE_TEXT ? text(column).toDouble() : sqlite3_column_double(m_s, column);
}

QString Statement::text(int column) const {
  if (!m_row) return {};
  switch (sqlite3_column_type(m_s, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return QString::number(sqlite3_column_int64(m_s, column));
    case SQLITE_FLOAT: return QVariant(sqlite3_column_double(m_s, column)).toString();
    default: {
      const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_s, column));
      return QString::fromUtf8(bytes == nullptr ? "" : bytes, sqlite3_column_bytes(m_s, column));
    }
  }
}

QByteArray Statement::blob(int column) const {
  if (!m_row) return {};
  switch (sqlite3_column_type(m_s, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER:
    case SQLITE_FLOAT: return text(column).toUtf8();
    default: {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_s, column));
      return bytes == nullptr ? QByteArray("") : QByteArray(bytes, sqlite3_column_bytes(m_s, column));
    }
  }
}

bool Statement::isNull(int column) const { return !m_row || sqlite3_column_type(m_s, column) == SQLITE_NULL; }

QVariant Statement::value(int column) const {
  if (!m_row) return {};
  switch (sqlite3_column_type(m_s, column)) {
    case SQLITE_NULL: return QVariant(QMetaType::fromType<QString>());
    case SQLITE_INTEGER: return QVariant(static_cast<qint64>(sqlite3_column_int64(m_s, column)));
    case SQLITE_FLOAT: return QVariant(sqlite3_column_double(m_s, column));
    case SQLITE_BLOB: return QVariant(blob(column));
    default: return QVariant(text(column));
  }
}

Error Statement::error(int code) const {
  const QString detail = QString::fromUtf8(sqlite3_errmsg(m_db.handle())) + QStringLiteral(" in: ") + m_sql;
  return sqliteError(code, detail);
}

}  // namespace cartera
