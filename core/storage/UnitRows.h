// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <map>
#include <vector>

#include "core/storage/CellHistory.h"
#include "core/storage/ErasedRows.h"

namespace cartera {

/// What a unit made, and took out of the trash: looked up once, before it is switched. Thread of the connection.
class UnitRows {
 public:
  /// A row that a change made, and the record it is a part of (0: it stands for itself).
  struct MadeRow {
    Table table;
    qint64 row;
    qint64 parent;
  };
  /// What one change made, in its order, but for the parts of records that the unit made as well: those hide with them.
  struct Made {
    std::vector<MadeRow> rows;
    bool onlyInserts = true;
  };

  UnitRows(CellHistory& cells, ErasedRows& erased) : m_cells(cells), m_erased(erased) {}

  /// Looks through the changes of the unit, oldest first. `setwise`: also says what each of them made (madeBy()).
  [[nodiscard]] Result<> lookThrough(const std::vector<qint64>& changes, bool setwise);

  [[nodiscard]] bool isMade(Table table, qint64 row) const;
  [[nodiscard]] bool isRevived(Table table, qint64 row) const;
  /// Whether a row of an import hides and comes back with the record it belongs to, because that was made there as well.
  [[nodiscard]] bool hidesWithParent(const RowChange& made) const;
  /// Null if that was not looked for.
  [[nodiscard]] const Made* madeBy(qint64 change) const;
  /// All rows that it made, and tags and fields that it took out of the trash, ascending.
  [[nodiscard]] TouchedRows all() const;

 private:
  [[nodiscard]] Result<> lookThrough(qint64 change, bool setwise);
  [[nodiscard]] Result<> keepStanding(Made& made);
  [[nodiscard]] Result<> noteRevived(const RowChange& row);

  CellHistory& m_cells;
  ErasedRows& m_erased;
  std::map<Table, int> m_parents;  // the column of the record a row is a part of; -1: none
  TouchedRows m_inserted;          // ascending
  std::map<qint64, Made> m_madeBy;
  std::map<Table, QSet<qint64>> m_revived;
};

}  // namespace cartera
