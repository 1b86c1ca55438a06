// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/UnitRows.h"

#include <algorithm>

#include "core/base/SortUnique.h"
#include "core/storage/ChangesetScan.h"

namespace cartera {

Result<> UnitRows::lookThrough(const std::vector<qint64>& changes, bool setwise) {
  for (const auto& table : schema::recordedTables()) {
    CARTERA_ASSIGN(m_parents[table.number], m_cells.column(table.number, QLatin1String(table.parentColumn)));
  }
  for (const qint64 change : changes) CARTERA_TRY(lookThrough(change, setwise));
  for (auto& entry : m_inserted) sortUnique(entry.second);
  return {};
}

/// A million rows: values are not looked at.
Result<> UnitRows::lookThrough(qint64 change, bool setwise) {
  CARTERA_ASSIGN(const QByteArray raw, m_cells.changes().rawOf(change));
  const auto parentOf = [this](Table table) { return m_parents.at(table); };
  Made made;
  CARTERA_TRY(changeset::scanRows(raw, parentOf, [&](const changeset::ScannedRow& row) -> Result<> {
    if (row.kind != RowChange::Kind::Insert) {
      made.onlyInserts = false;
      return {};
    }
    m_inserted[row.table].push_back(row.row);
    if (setwise) made.rows.push_back({row.table, row.row, row.number});
    return {};
  }));
  // Only contacts are asked for before all changes were looked through.
  if (const auto contacts = m_inserted.find(Table::Contact); contacts != m_inserted.end()) sortUnique(contacts->second);
  const bool onlyInserts = made.onlyInserts;
  if (setwise) {
    CARTERA_TRY(keepStanding(made));
    m_madeBy.emplace(change, std::move(made));
  }
  if (onlyInserts) return {};
  return changeset::forEachRow(raw, [this](const RowChange& row) { return noteRevived(row); });
}

/// Nothing is a part of a record that comes after it, so what is left is little. Of erased parts there is to tell.
Result<> UnitRows::keepStanding(Made& made) {
  std::vector<MadeRow> standing;
  for (const MadeRow& r : made.rows) {
    CARTERA_ASSIGN(const ChangeId erased, m_erased.by(r.table, r.row));
    if (erased.isSet() || r.parent == 0 || !isMade(Table::Contact, r.parent)) standing.push_back(r);
  }
  made.rows = std::move(standing);
  return {};
}

/// A tag or field that was there before is taken out of the trash by whoever uses it again.
Result<> UnitRows::noteRevived(const RowChange& row) {
  if (row.kind != RowChange::Kind::Update || (row.table != Table::Tag && row.table != Table::CustomField)) return {};
  CARTERA_ASSIGN(const int deletedAt, m_cells.column(row.table, QStringLiteral("deleted_at")));
  const auto* cell = row.cell(deletedAt);
  if (cell != nullptr && !cell->after.isValid()) m_revived[row.table].insert(row.row);
  return {};
}

bool UnitRows::isMade(Table table, qint64 row) const {
  const auto it = m_inserted.find(table);
  return it != m_inserted.end() && std::binary_search(it->second.begin(), it->second.end(), row);
}

bool UnitRows::isRevived(Table table, qint64 row) const {
  const auto it = m_revived.find(table);
  return it != m_revived.end() && it->second.contains(row);
}

bool UnitRows::hidesWithParent(const RowChange& made) const {
  const auto parent = m_parents.find(made.table);
  if (parent == m_parents.end() || parent->second < 0) return false;
  const auto* cell = made.cell(parent->second);
  return cell != nullptr && isMade(Table::Contact, cell->after.toLongLong());
}

const UnitRows::Made* UnitRows::madeBy(qint64 change) const {
  const auto it = m_madeBy.find(change);
  return it == m_madeBy.end() ? nullptr : &it->second;
}

TouchedRows UnitRows::all() const {
  TouchedRows out = m_inserted;
  for (const auto& [table, rows] : m_revived) {
    out[table].insert(out[table].end(), rows.begin(), rows.end());
    sortUnique(out[table]);
  }
  return out;
}

}  // namespace cartera
