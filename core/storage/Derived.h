// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/storage/ChangeSet.h"

namespace cartera {

/// Values that can be computed from the recorded tables and live beside them (folded keys, sort keys, kept totals).
/// The Journal calls renew() for every row it writes, whoever wrote it (rule I8). Thread of the connection.
class Derived {
 public:
  Derived() = default;
  Derived(const Derived&) = delete;
  Derived& operator=(const Derived&) = delete;
  virtual ~Derived() = default;
  /// Renews what depends on these rows, inside the running transaction. Answers the contacts concerned.
  [[nodiscard]] virtual Result<std::vector<qint64>> renew(Connection& db, const TouchedRows& rows) = 0;
  /// Recomputes everything.
  [[nodiscard]] virtual Result<> rebuild(Connection& db) = 0;
  /// What stored differs from what would be computed now, as "table id"; empty when all is well.
  [[nodiscard]] virtual Result<QStringList> check(Connection& db) = 0;
};

}  // namespace cartera
