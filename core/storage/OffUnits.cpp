// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/OffUnits.h"

#include <algorithm>
#include <iterator>

#include "core/storage/LaterUse.h"
#include "core/storage/Statement.h"

namespace cartera {

OffUnits::OffUnits(Connection& db, ChangeId unit, bool on, CellHistory& cells, ErasedRows& erased)
    : m_db(db), m_unit(unit), m_cells(cells), m_cellsBefore(db, unit, !on), m_erased(erased) {}

/// Of single actions only tags and fields stay for the sake of others.
Result<> OffUnits::find() {
  Statement s(
      m_db,
      QStringLiteral("SELECT c.id, c.kind FROM change c WHERE c.id IN (SELECT undoes FROM change WHERE undoes < :unit) "
                     "AND (SELECT t.kind FROM change t WHERE t.undoes = c.id ORDER BY t.id DESC LIMIT 1) = 3 "
                     "AND (c.kind = 2 OR c.id IN (SELECT change FROM change_row WHERE tbl IN (:tag, :field))) "
                     "ORDER BY c.id DESC"));
  s.bind(":unit", m_unit.value);
  s.bind(":tag", static_cast<int>(Table::Tag)).bind(":field", static_cast<int>(Table::CustomField));
  return s.each([&](const Statement& r) {
    Other other;
    other.unit = ChangeId(r.integer(0));
    other.bulk = r.integer(1) == static_cast<int>(ChangeKind::Bulk);
    m_others.push_back(std::move(other));
  });
}

Result<> OffUnits::lookBefore(const std::vector<qint64>& changes, const UnitRows& made) {
  CARTERA_TRY(find());
  if (m_others.empty()) return {};
  CARTERA_ASSIGN(const ChangeId newest, newestWorkedOn(changes, made));
  if (!newest.isSet()) return {};
  // What stays for the sake of a row that stays belongs to it or to an older one.
  for (Other& other : m_others) {
    if (other.unit > newest) continue;
    CARTERA_TRY(lookAt(other));
    other.looked = true;
    CARTERA_ASSIGN(other.before, keptOf(other, m_cellsBefore));
  }
  return {};
}

/// The newest of the others of which the unit worked on a row; ranges of rows may name one that is none.
Result<ChangeId> OffUnits::newestWorkedOn(const std::vector<qint64>& changes, const UnitRows& made) {
  KeptRows::Rows used;
  LaterUse use(m_db, m_cells);
  for (const qint64 change : changes) CARTERA_TRY(use.of(change, m_unit, used));
  ChangeId newest;
  for (const auto& [table, rows] : used) {
    for (auto it = rows.constBegin(); it != rows.constEnd(); ++it) {
      if (made.isMade(table, it.key())) continue;
      CARTERA_ASSIGN(const auto ids, m_cells.changes().changesOfRow(table, it.key()));
      for (const qint64 id : ids) {
        CARTERA_ASSIGN(const ChangeId action, m_cells.actionOf(id));
        if (!action.isSet() || !(newest < action)) continue;
        if (std::any_of(m_others.begin(), m_others.end(), [&](const Other& o) { return o.unit == action; }))
          newest = action;
      }
      if (newest == m_others.front().unit) return newest;
    }
  }
  return newest;
}

Result<> OffUnits::lookAt(Other& other) {
  if (other.made) return {};
  CARTERA_ASSIGN(other.changes, m_cells.changes().changesOfUnit(other.unit));
  other.made = std::make_unique<UnitRows>(m_cells, m_erased);
  return other.made->lookThrough(other.changes, false);
}

/// Of the rows it made, and tags and fields it took out of the trash.
Result<OffUnits::RowSet> OffUnits::keptOf(const Other& other, CellHistory& cells) {
  KeptRows kept;
  if (other.bulk) CARTERA_TRY(LaterUse(m_db, cells).since(other.changes.back(), kept.used));
  CARTERA_TRY(findNeeded(m_db, other.bulk, other.made->all(), kept));
  RowSet out;
  for (const auto* all : {&kept.used, &kept.needed}) {
    for (const auto& [table, rows] : *all) {
      for (auto it = rows.constBegin(); it != rows.constEnd(); ++it) {
        if (other.made->isMade(table, it.key()) || other.made->isRevived(table, it.key())) out.emplace(table, it.key());
      }
    }
  }
  return out;
}

Result<bool> OffUnits::takesOver(Table table, qint64 row, ChangeId maker) {
  const auto other = std::find_if(m_others.begin(), m_others.end(), [&](const Other& o) { return o.unit == maker; });
  if (other == m_others.end() || !other->bulk) return false;
  CARTERA_TRY(lookAt(*other));
  other->open.emplace(table, row);
  return true;
}

Result<qint64> OffUnits::settle(qint64 now) {
  qint64 settled = 0;
  for (const Other& other : m_others) {
    if (!other.looked && other.open.empty()) continue;
    CARTERA_ASSIGN(const RowSet after, keptOf(other, m_cells));
    RowSet rows = other.open;
    if (other.looked) {
      std::set_symmetric_difference(other.before.begin(), other.before.end(), after.begin(), after.end(),
                                    std::inserter(rows, rows.end()));
    }
    for (const auto& [table, row] : rows) {
      CARTERA_ASSIGN(const bool is, settle(other, table, row, after.count({table, row}) > 0, now));
      settled += is ? 1 : 0;
    }
  }
  return settled;
}

/// Whether a row of an import is a part of a record that came with it.
Result<bool> OffUnits::hidesWithParent(const Other& other, Table table, qint64 row) {
  if (!other.bulk || schema::recordedTable(table)->parentColumn == nullptr) return false;
  CARTERA_ASSIGN(const auto ids, m_cells.changes().changesOfRow(table, row));
  for (const qint64 id : ids) {
    CARTERA_ASSIGN(const auto written, m_cells.changes().rowOf(id, table, row));
    if (written && written->kind == RowChange::Kind::Insert) return other.made->hidesWithParent(*written);
  }
  return false;
}

/// As if the action that made the row were on while the row is kept.
Result<bool> OffUnits::settle(const Other& other, Table table, qint64 row, bool kept, qint64 now) {
  CARTERA_ASSIGN(const ChangeId erased, m_erased.by(table, row));
  if (erased.isSet()) return false;
  CARTERA_ASSIGN(const int deletedAt, m_cells.column(table, QStringLiteral("deleted_at")));
  CARTERA_ASSIGN(const auto writes, m_cells.writesOf(table, row, deletedAt));
  QVariant value = now;
  for (auto it = writes.rbegin(); it != writes.rend(); ++it) {
    bool holds = kept && it->unit == other.unit;
    if (!holds && it->made && it->unit == other.unit) {
      // A part of a record that was made with it hides with that alone.
      CARTERA_ASSIGN(holds, hidesWithParent(other, table, row));
    }
    if (!holds) {
      CARTERA_ASSIGN(holds, m_cells.isActive(it->unit));
    }
    if (!holds) continue;
    value = it->after;
    break;
  }
  CARTERA_ASSIGN(const QVariant before, m_cells.current(table, row, deletedAt));
  // What lies in the trash because somebody put it there, which is undone now, lies there by nobody's will.
  const bool same = other.open.count({table, row}) > 0 ? before == value : before.isValid() == value.isValid();
  if (same) return false;
  CARTERA_TRY(m_cells.write(table, row, deletedAt, value));
  return true;
}

}  // namespace cartera
