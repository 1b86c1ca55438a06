// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Statement.h"

#include <QLoggingCategory>
#include <QSqlError>

Q_LOGGING_CATEGORY(lcSql, "cartera.sql", QtWarningMsg)

namespace cartera {

Statement::Statement(const Connection& db, const QString& sql) : m_db(db), m_sql(sql), m_query(db.database()) {
  m_query.setForwardOnly(true);
  if (!m_query.prepare(sql)) m_prepareError = error();
}

Statement& Statement::bind(const char* name, qint64 v) {
  m_query.bindValue(QLatin1String(name), v);
  return *this;
}
Statement& Statement::bind(const char* name, double v) {
  m_query.bindValue(QLatin1String(name), v);
  return *this;
}
Statement& Statement::bind(const char* name, const QString& v) {
  m_query.bindValue(QLatin1String(name), v.isEmpty() ? QVariant() : QVariant(v));
  return *this;
}
Statement& Statement::bindText(const char* name, const QString& v) {
  m_query.bindValue(QLatin1String(name), v.isNull() ? QVariant(QStringLiteral("")) : QVariant(v));
  return *this;
}
Statement& Statement::bind(const char* name, const QByteArray& blob) {
  m_query.bindValue(QLatin1String(name), blob.isNull() ? QVariant(QByteArray("")) : QVariant(blob));
  return *this;
}
Statement& Statement::bind(const char* name, const QVariant& v) {
  m_query.bindValue(QLatin1String(name), v);
  return *this;
}
Statement& Statement::bindNull(const char* name) {
  m_query.bindValue(QLatin1String(name), QVariant());
  return *this;
}

Result<> Statement::run() {
  if (m_prepareError) return fail(*m_prepareError);
  qCDebug(lcSql).noquote() << m_sql;
  if (!m_query.exec()) return fail(error());
  m_affected = m_query.numRowsAffected();  // a finished query no longer says
  m_query.finish();
  return {};
}

Result<bool> Statement::next() {
  if (m_prepareError) return fail(*m_prepareError);
  if (!m_running) {
    qCDebug(lcSql).noquote() << m_sql;
    if (!m_query.exec()) return fail(error());
    m_running = true;
  }
  if (m_query.next()) return true;
  // Qt answers false at the end and after a failed step alike; only the error tells them apart.
  if (m_query.lastError().isValid()) return fail(error());
  m_query.finish();
  m_running = false;
  return false;
}

void Statement::reset() {
  m_query.finish();
  m_running = false;
}

Error Statement::error() const {
  bool known = false;
  const int code = m_query.lastError().nativeErrorCode().toInt(&known);
  const QString detail = m_query.lastError().databaseText() + QStringLiteral(" in: ") + m_sql;
  return known && code != 0 ? sqliteError(code, detail) : m_db.lastError(detail);
}

}  // namespace cartera
