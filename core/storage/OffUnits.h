// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "core/storage/KeptRows.h"
#include "core/storage/UnitRows.h"

namespace cartera {

/// The older actions that are off when another, the unit, is switched. Rows that they made and that stay for the sake of
/// the unit go with it, and come back with it: what is kept follows from what is on, not from the order of the switching.
/// Thread of the connection, inside the transaction of the switching.
class OffUnits {
 public:
  /// `cells` and `erased` are those of the switching and outlive this.
  OffUnits(Connection& db, ChangeId unit, bool on, CellHistory& cells, ErasedRows& erased);

  /// Before anything is written: what of the older actions is kept as things stand. Only looked for if the unit works on
  /// rows of one of them; `changes` and `made` are the unit's.
  [[nodiscard]] Result<> lookBefore(const std::vector<qint64>& changes, const UnitRows& made);

  /// Whether a row that an action made which is off is to be settled here, because whether it stays depends on who works
  /// on it: rows of imports. The unit wrote whether it is in the trash, and no action that is on does.
  [[nodiscard]] Result<bool> takesOver(Table table, qint64 row, ChangeId maker);

  /// After the unit was switched: puts the rows that nothing keeps any more into the trash, and takes out those that are
  /// kept again. Answers how many.
  [[nodiscard]] Result<qint64> settle(qint64 now);

 private:
  using RowSet = std::set<std::pair<Table, qint64>>;
  struct Other {
    ChangeId unit;
    bool bulk = false;
    bool looked = false;  // at what it keeps, before
    std::vector<qint64> changes;
    std::unique_ptr<UnitRows> made;
    RowSet before;
    RowSet open;  // taken over
  };

  [[nodiscard]] Result<> find();
  [[nodiscard]] Result<ChangeId> newestWorkedOn(const std::vector<qint64>& changes, const UnitRows& made);
  [[nodiscard]] Result<> lookAt(Other& other);
  [[nodiscard]] Result<RowSet> keptOf(const Other& other, CellHistory& cells);
  [[nodiscard]] Result<bool> hidesWithParent(const Other& other, Table table, qint64 row);
  [[nodiscard]] Result<bool> settle(const Other& other, Table table, qint64 row, bool kept, qint64 now);

  Connection& m_db;
  ChangeId m_unit;
  CellHistory& m_cells;
  CellHistory m_cellsBefore;
  ErasedRows& m_erased;
  std::vector<Other> m_others;  // newest first
};

}  // namespace cartera
