// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/RawStatement.h"

#include <sqlite3.h>

namespace cartera {

namespace {

// A view of no bytes may have no address, which SQLite would take for NULL.
const char* bytesOf(std::string_view v) { return v.data() == nullptr ? "" : v.data(); }

}  // namespace

RawStatement::RawStatement(const Connection& db, QByteArray sql) : m_db(db), m_sql(std::move(sql)) {
  note(sqlite3_prepare_v3(m_db.handle(), m_sql.constData(), static_cast<int>(m_sql.size()), SQLITE_PREPARE_PERSISTENT,
                          &m_s, nullptr));
}

RawStatement::~RawStatement() { sqlite3_finalize(ready()); }

sqlite3_stmt* RawStatement::ready() const {
  m_db.settle();
  return m_s;
}

void RawStatement::note(int rc) {
  if (rc != SQLITE_OK && m_failed == SQLITE_OK) m_failed = rc;
}

void RawStatement::bindNull(int place) { note(sqlite3_bind_null(ready(), place)); }
void RawStatement::bind(int place, qint64 v) { note(sqlite3_bind_int64(ready(), place, v)); }
void RawStatement::bindReal(int place, double v) { note(sqlite3_bind_double(ready(), place, v)); }
void RawStatement::bindText(int place, std::string_view utf8) {
  note(sqlite3_bind_text64(ready(), place, bytesOf(utf8), utf8.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void RawStatement::bindKnown(int place, std::string_view utf8) {
  if (utf8.empty()) {
    bindNull(place);
  } else {
    bindText(place, utf8);
  }
}
void RawStatement::bindBlob(int place, std::string_view bytes) {
  note(sqlite3_bind_blob64(ready(), place, bytesOf(bytes), bytes.size(), SQLITE_STATIC));
}

Result<> RawStatement::run() {
  CARTERA_ASSIGN(const bool row, next());
  if (row) reset();
  return {};
}

Result<bool> RawStatement::next() {
  if (m_failed != SQLITE_OK) {
    // A statement that was never prepared stays what it is; a value that did not fit may be followed by one that does.
    const Error wrong = error(m_failed);
    if (m_s != nullptr) m_failed = SQLITE_OK;
    return fail(wrong);
  }
  const int rc = sqlite3_step(ready());
  if (rc == SQLITE_ROW) return true;
  if (rc == SQLITE_DONE) {
    sqlite3_reset(m_s);
    return false;
  }
  const Error wrong = error(rc);
  sqlite3_reset(m_s);
  return fail(wrong);
}

void RawStatement::reset() { sqlite3_reset(ready()); }

Error RawStatement::error(int rc) const {
  return sqliteError(
      rc, QString::fromUtf8(sqlite3_errmsg(m_db.handle())) + QStringLiteral(" in: ") + QString::fromUtf8(m_sql));
}

}  // namespace cartera
