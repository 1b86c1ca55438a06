// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/CellHistory.h"
#include "core/storage/KeptRows.h"

namespace cartera {

/// Which records actions work on: what they write to, and what they hang something on. Thread of the connection.
class LaterUse {
 public:
  /// `cells` says which actions are on.
  LaterUse(Connection& db, CellHistory& cells);

  /// Notes what the actions that are on and came after a change work on. Read from the later changes, which are few beside
  /// the rows of an import.
  [[nodiscard]] Result<> since(qint64 change, KeptRows::Rows& used);
  /// Notes what one change of an action works on.
  [[nodiscard]] Result<> of(qint64 change, ChangeId action, KeptRows::Rows& used);

 private:
  [[nodiscard]] Result<> note(const RowChange& row, ChangeId by, KeptRows::Rows& used);

  Connection& m_db;
  CellHistory& m_cells;
};

}  // namespace cartera
