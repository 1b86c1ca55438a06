// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Trash.h"

#include <algorithm>

#include "core/storage/ChangeSet.h"
#include "core/storage/Statement.h"

namespace cartera::trash {

namespace {

/// As merging::heldBy() finds them, which is what an erase takes along.
Result<> nameMerged(const Connection& db, std::vector<TrashEntry>& entries) {
  QHash<qint64, TrashEntry*> byId;
  for (TrashEntry& entry : entries) byId.insert(entry.id.value, &entry);
  Statement s(
      db,
      QStringLiteral("WITH RECURSIVE held(root, id) AS (SELECT m.kept_id, m.other_id FROM contact_merge m JOIN contact "
                     "c ON c.id = m.kept_id JOIN contact o ON o.id = m.other_id WHERE c.deleted_at IS NOT NULL AND "
                     "m.deleted_at IS NULL AND o.deleted_at IS NOT NULL UNION SELECT held.root, m.other_id FROM held "
                     "JOIN contact_merge m ON m.kept_id = held.id AND m.deleted_at IS NULL JOIN contact o ON o.id = "
                     "m.other_id WHERE o.deleted_at IS NOT NULL) SELECT held.root, coalesce(k.name, '') FROM held LEFT "
                     "JOIN contact_key k ON k.contact_id = "
                     "held.id ORDER BY held.root, k.sort_key, held.id"));
  return s.each([&](const Statement& row) {
    TrashEntry* entry = byId.value(row.integer(0));
    if (entry != nullptr) entry->merged += row.text(1);
  });
}

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

int daysLeft(qint64 deletedAt, qint64 nowMs) {
  // A clock that stepped back must not promise more days than there are.
  const qint64 passed = std::max<qint64>(nowMs - deletedAt, 0) / kDayMs;
  return static_cast<int>(std::max<qint64>(kDays - passed, 0));
}

}  // namespace

Result<std::vector<TrashEntry>> list(const Connection& db, qint64 nowMs) {
  CARTERA_ASSIGN(const QStringList columns, schema::columnsOf(db, *schema::recordedTable(Table::Contact)));
  // The clock of deleted_at names the change that set it. No clock: the row was made that way, by an exchange or import.
  // An undo that took back the row's own making is no trash, nor one that took back the last for whose sake it had stayed;
  // one that took back a restore is, while what made the row is on.
  // Files of before, opened for reading, have no merges.
  CARTERA_ASSIGN(const qint64 knowsMerges,
                 db.scalar("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'contact_merge'"));
  const QString notMerged = knowsMerges == 0 ? QString()
                                             : QStringLiteral(
                                                   " AND NOT EXISTS (SELECT 1 FROM contact_merge g WHERE g.other_id = "
                                                   "c.id AND g.deleted_at IS NULL)");
  Statement s(
      db, QStringLiteral("SELECT c.id, coalesce(k.name, ''), c.kind, c.deleted_at, coalesce(h.author, ''), h.id "
                         "FROM contact c LEFT JOIN contact_key k ON k.contact_id = c.id "
                         "LEFT JOIN cell_clock w ON w.tbl = :tbl AND w.row = c.id AND w.col = :col "
                         "LEFT JOIN change h ON h.id = w.stamp "
                         "WHERE c.deleted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM cell_clock e WHERE "
                         "e.tbl = 1 AND e.row = c.id AND e.col = -2) AND NOT (coalesce(h.kind, 0) = :undo AND :undo2 = "
                         "coalesce((SELECT t.kind FROM change t WHERE t.undoes = "
                         "(SELECT coalesce(m.grp, m.id) FROM change m WHERE m.id = (SELECT min(r.change) FROM ("
                         "SELECT change FROM change_row WHERE tbl = :tbl2 AND row = c.id UNION ALL "
                         "SELECT change FROM change_range WHERE tbl = :tbl3 AND lo <= c.id AND hi >= c.id) r)) "
                         "ORDER BY t.id DESC LIMIT 1), 0))") +
              notMerged + QStringLiteral(" ORDER BY c.deleted_at DESC, c.id DESC"));
  s.bind(":tbl", static_cast<int>(Table::Contact));
  s.bind(":tbl2", static_cast<int>(Table::Contact)).bind(":tbl3", static_cast<int>(Table::Contact));
  s.bind(":col", static_cast<int>(columns.indexOf(QStringLiteral("deleted_at"))));
  s.bind(":undo", static_cast<int>(ChangeKind::Undo)).bind(":undo2", static_cast<int>(ChangeKind::Undo));
  std::vector<TrashEntry> out;
  CARTERA_TRY(s.each([&](const Statement& row) {
    out.push_back({row.id<ContactId>(0), row.text(1), row.text(2), row.integer(3), row.text(4), row.id<ChangeId>(5),
                   daysLeft(row.integer(3), nowMs)});
  }));
  if (knowsMerges != 0) CARTERA_TRY(nameMerged(db, out));
  return out;
}

}  // namespace cartera::trash
