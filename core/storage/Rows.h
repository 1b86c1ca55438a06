// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <optional>
#include <utility>
#include <vector>

#include "core/storage/Statement.h"

namespace cartera {

/// The columns of one row but its id, by name, in a fixed order. Names are the program's own, never a user's.
using Columns = std::vector<std::pair<const char*, QVariant>>;

/// Column values. Empty text is NULL (a form field that was left alone must not make a change); for NOT NULL columns
/// there is `textNotNull`.
[[nodiscard]] inline QVariant column(const QString& s) { return s.isEmpty() ? QVariant() : QVariant(s); }
[[nodiscard]] inline QVariant textNotNull(const QString& s) {
  return s.isNull() ? QVariant(QStringLiteral("")) : QVariant(s);
}
[[nodiscard]] inline QVariant column(qint64 v) { return QVariant(v); }
[[nodiscard]] inline QVariant column(const std::optional<qint64>& v) { return v ? QVariant(*v) : QVariant(); }
/// A flag in a nullable column: set is 1, unset is NULL.
[[nodiscard]] inline QVariant flagOrNull(bool v) { return v ? QVariant(qint64{1}) : QVariant(); }
/// 0 stands for "none".
[[nodiscard]] inline QVariant idOrNull(qint64 v) { return v != 0 ? QVariant(v) : QVariant(); }

/// INSERT INTO table(id, ...). Fails with Internal if the id is taken.
[[nodiscard]] Result<> insertRow(Connection& db, const char* table, qint64 id, const Columns& columns);
/// UPDATEs only the columns that differ; no statement at all when none does. Answers whether something changed.
/// `was` and `is` hold the same columns in the same order.
[[nodiscard]] Result<bool> updateRow(Connection& db, const char* table, qint64 id, const Columns& was,
                                     const Columns& is);
/// Sets deleted_at where it is not yet set, or takes it away where it is. Answers whether something changed.
[[nodiscard]] Result<bool> setDeleted(Connection& db, const char* table, qint64 id, std::optional<qint64> at);

/// All rows of a query, each through `map(Statement&)`.
template <class F>
[[nodiscard]] auto collect(Statement& s, F&& map) -> Result<std::vector<decltype(map(s))>> {
  std::vector<decltype(map(s))> out;
  CARTERA_TRY(s.each([&](Statement& row) { out.push_back(map(row)); }));
  return out;
}

/// Row ids as a JSON array, for `IN (SELECT value FROM json_each(:ids))`: one bound value for any number of ids.
[[nodiscard]] QString jsonIds(const std::vector<qint64>& ids);

}  // namespace cartera
