// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/LaterUse.h"

#include "core/storage/Statement.h"
#include "core/storage/Undo.h"

namespace cartera {

LaterUse::LaterUse(Connection& db, CellHistory& cells) : m_db(db), m_cells(cells) {}

Result<> LaterUse::since(qint64 change, KeptRows::Rows& used) {
  std::vector<qint64> later;
  Statement s(m_db, QStringLiteral("SELECT id FROM change WHERE id > :last AND kind IN (1, 2) ORDER BY id"));
  s.bind(":last", change);
  CARTERA_TRY(s.each([&](const Statement& r) { later.push_back(r.integer(0)); }));
  for (const qint64 id : later) {
    CARTERA_ASSIGN(const ChangeId by, m_cells.actionOf(id));
    CARTERA_ASSIGN(const bool holds, m_cells.isActive(by));
    if (holds) CARTERA_TRY(of(id, by, used));
  }
  return {};
}

Result<> LaterUse::of(qint64 change, ChangeId action, KeptRows::Rows& used) {
  CARTERA_ASSIGN(const QByteArray raw, m_cells.changes().rawOf(change));
  return changeset::forEachRow(raw, [&](const RowChange& row) { return note(row, action, used); });
}

Result<> LaterUse::note(const RowChange& row, ChangeId by, KeptRows::Rows& used) {
  // Putting a record in the trash is no reason to keep it; taking a part off one is work on it.
  CARTERA_ASSIGN(const int deletedAt, m_cells.column(row.table, QStringLiteral("deleted_at")));
  const bool isRoot = schema::recordedTable(row.table)->parentColumn == nullptr;
  const bool onlyTrashed = isRoot && row.kind == RowChange::Kind::Update && row.cells.size() == 1 &&
                           row.cells[0].column == deletedAt && row.cells[0].after.isValid();
  if (onlyTrashed) return {};
  used[row.table].insert(row.row, by);
  for (const auto& ref : Undo::references()) {
    if (ref.from != row.table) continue;
    CARTERA_ASSIGN(const int c, m_cells.column(row.table, QLatin1String(ref.column)));
    qint64 target = 0;
    if (const auto* cell = row.cell(c)) {
      target = cell->after.toLongLong();
    } else {
      CARTERA_ASSIGN(const QVariant current, m_cells.current(row.table, row.row, c));
      target = current.toLongLong();
    }
    if (target != 0) used[ref.to].insert(target, by);
  }
  return {};
}

}  // namespace cartera
