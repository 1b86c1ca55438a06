// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <map>
#include <optional>

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"

namespace cartera {

/// Which rows were erased, and by which change: read once for each table that is asked for. It must not outlive the
/// transaction it was made in. Thread of the connection.
class ErasedRows {
 public:
  explicit ErasedRows(const Connection& db) : m_db(db) {}

  /// Unset if the row was not erased.
  [[nodiscard]] Result<ChangeId> by(Table table, qint64 row);

 private:
  const Connection& m_db;
  std::optional<bool> m_any;
  std::map<Table, QHash<qint64, ChangeId>> m_rows;
};

}  // namespace cartera
