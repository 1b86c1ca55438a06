// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/RawRows.h"

#include <sqlite3.h>

#include <memory>

namespace cartera {

qint64 RawRow::integer(int column) const { return sqlite3_column_int64(m_s, column); }

bool RawRow::isNull(int column) const { return sqlite3_column_type(m_s, column) == SQLITE_NULL; }

std::string_view RawRow::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_s, column));
  return bytes == nullptr ? std::string_view()
                          : std::string_view(bytes, static_cast<size_t>(sqlite3_column_bytes(m_s, column)));
}

Result<> eachRaw(const Connection& db, const char* sql, const QByteArray& ids,
                 const std::function<bool(const RawRow&)>& fn) {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(db.handle(), sql, -1, &prepared, nullptr) != SQLITE_OK) {
    return fail(db.lastError(QString::fromUtf8(sql)));
  }
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared, sqlite3_finalize);
  if (!ids.isNull()) {
    sqlite3_bind_text(prepared, 1, ids.constData(), static_cast<int>(ids.size()), SQLITE_STATIC);
  }
  const RawRow row(prepared);
  for (;;) {
    const int rc = sqlite3_step(prepared);
    if (rc == SQLITE_DONE) return {};
    if (rc != SQLITE_ROW) return fail(db.lastError(QString::fromUtf8(sql)));
    if (!fn(row)) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  }
}

}  // namespace cartera
