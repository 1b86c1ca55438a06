// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/storage/ChangeSet.h"

namespace cartera {

/// Rows that were written, for whoever keeps what is derived of them.
struct Renewal {
  TouchedRows rows;
  /// Of each table the columns that were written in any of its rows, as bits; all of them where a row is new, was erased,
  /// or nobody knows. Columns from the 64th on count as all.
  std::map<Table, quint64> columns;
  /// Rows, not among the others, of which nothing changed but that they went into the trash: an undone import is nothing
  /// else, and most of what is derived stays as it is.
  TouchedRows trashed;
  /// Records from which parts were taken, to be another's, by the table of the parts.
  TouchedRows left;

  [[nodiscard]] bool isEmpty() const { return rows.empty() && trashed.empty(); }
};

/// Values that can be computed from the recorded tables and live beside them (folded keys, sort keys, kept totals).
/// The Journal calls renew() for every row it writes, whoever wrote it (rule I8). Thread of the connection.
class Derived {
 public:
  Derived() = default;
  Derived(const Derived&) = delete;
  Derived& operator=(const Derived&) = delete;
  virtual ~Derived() = default;
  /// Renews what depends on these rows, inside the running transaction. Answers the contacts concerned.
  [[nodiscard]] virtual Result<std::vector<qint64>> renew(Connection& db, const Renewal& renewal) = 0;
  /// Recomputes everything.
  [[nodiscard]] virtual Result<> rebuild(Connection& db) = 0;
  /// What stored differs from what would be computed now, as "table id"; empty when all is well.
  [[nodiscard]] virtual Result<QStringList> check(Connection& db) = 0;
};

}  // namespace cartera
