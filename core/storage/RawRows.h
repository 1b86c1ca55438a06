// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>
#include <string_view>

#include "core/storage/Connection.h"

struct sqlite3_stmt;

namespace cartera {

/// One row of eachRaw(): UTF-8 as it lies in the page, without a copy. Good until the next row.
class RawRow {
 public:
  explicit RawRow(sqlite3_stmt* s) : m_s(s) {}
  [[nodiscard]] qint64 integer(int column) const;
  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] std::string_view text(int column) const;

 private:
  sqlite3_stmt* m_s;
};

/// Reads many rows past QVariant and QString: for loads of a whole table (a million rows in half the time of Statement).
/// `ids`, when given, is bound to ?1 as a JSON array (see jsonIds). The query must be constant text. `fn` answers false
/// to stop, which is Cancelled. Thread of the connection.
[[nodiscard]] Result<> eachRaw(const Connection& db, const char* sql, const QByteArray& ids,
                               const std::function<bool(const RawRow&)>& fn);

}  // namespace cartera
