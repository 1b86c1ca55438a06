// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/References.h"

#include <QHash>
#include <algorithm>

#include "core/storage/ChangesetCodec.h"
#include "core/storage/Rows.h"
#include "core/storage/Statement.h"

namespace cartera::references {

namespace {

/// Where each moved row points; taken back from now on, change by change.
struct Moved {
  Table table = Table::Contact;
  int column = 0;
  QHash<qint64, qint64> at;
};

Result<Moved> movedSince(const Connection& db, const Reference& reference, qint64 since) {
  const RecordedTable& table = *schema::recordedTable(reference.table);
  CARTERA_ASSIGN(const QStringList columns, schema::columnsOf(db, table));
  Moved moved{reference.table, static_cast<int>(columns.indexOf(QLatin1String(reference.column))), {}};
  // Each cell that was ever updated has its clock; an undo that moved it back has set it too.
  Statement s(db, QStringLiteral("SELECT t.id, t.") + QLatin1String(reference.column) +
                      QStringLiteral(" FROM cell_clock k JOIN ") + QLatin1String(table.name) +
                      QStringLiteral(" t ON t.id = k.row WHERE k.tbl = :t AND k.col = :c AND k.stamp > :since"));
  s.bind(":t", static_cast<int>(moved.table)).bind(":c", moved.column).bind(":since", since);
  CARTERA_TRY(s.each([&](const Statement& r) { moved.at.insert(r.integer(0), r.integer(1)); }));
  return moved;
}

/// Takes one row of a change back, and notes it if it pointed at a target on either side.
void takeBack(std::vector<Moved>& all, const RowChange& row, const QSet<qint64>& targets, qint64 change,
              std::vector<Pointing>& found) {
  bool pointed = false;
  for (auto& moved : all) {
    if (moved.table != row.table) continue;
    const auto at = moved.at.find(row.row);
    if (at == moved.at.end()) continue;
    const RowChange::Cell* cell = row.cell(moved.column);
    pointed = pointed || targets.contains(*at);
    if (cell == nullptr || row.kind != RowChange::Kind::Update) continue;
    *at = cell->before.toLongLong();
    pointed = pointed || targets.contains(cell->after.toLongLong()) || targets.contains(*at);
  }
  if (pointed) found.push_back({row.table, row.row, change});
}

}  // namespace

Result<std::set<qint64>> changesOf(const Connection& db, const TouchedRows& rows) {
  std::set<qint64> out;
  for (const auto& entry : rows) {
    const auto& ids = entry.second;
    if (ids.empty()) continue;
    Statement listed(db, QStringLiteral("SELECT DISTINCT r.change FROM json_each(:ids) j JOIN change_row r "
                                        "ON r.tbl = :t AND r.row = j.value"));
    listed.bind(":ids", jsonIds(ids)).bind(":t", static_cast<int>(entry.first));
    CARTERA_TRY(listed.each([&](const Statement& r) { out.insert(r.integer(0)); }));
    Statement ranges(db, QStringLiteral("SELECT lo, hi, change FROM change_range WHERE tbl = :t AND lo <= :last "
                                        "AND hi >= :first"));
    ranges.bind(":t", static_cast<int>(entry.first)).bind(":last", ids.back()).bind(":first", ids.front());
    CARTERA_TRY(ranges.each([&](const Statement& r) {
      const auto next = std::lower_bound(ids.begin(), ids.end(), r.integer(0));
      if (next != ids.end() && *next <= r.integer(1)) out.insert(r.integer(2));
    }));
  }
  return out;
}

Result<Pointings> pointings(const Connection& db, const std::vector<Reference>& references, const QSet<qint64>& targets,
                            qint64 since) {
  Pointings out;
  std::vector<Moved> all;
  std::map<Table, std::set<qint64>> rows;
  for (const auto& reference : references) {
    CARTERA_ASSIGN(Moved moved, movedSince(db, reference, since));
    if (moved.at.isEmpty()) continue;
    for (auto it = moved.at.keyBegin(); it != moved.at.keyEnd(); ++it) rows[moved.table].insert(*it);
    all.push_back(std::move(moved));
  }
  TouchedRows touched;
  for (const auto& entry : rows) touched[entry.first].assign(entry.second.begin(), entry.second.end());
  CARTERA_ASSIGN(const auto changes, changesOf(db, touched));
  Statement read(db, QStringLiteral("SELECT cs FROM change WHERE id = :id"));
  for (auto change = changes.rbegin(); change != changes.rend() && *change > since; ++change) {
    const qint64 id = *change;
    read.bind(":id", id);
    CARTERA_ASSIGN(const bool there, read.next());
    const QByteArray packed = there ? read.blob(0) : QByteArray();
    read.reset();
    if (!there) continue;
    const auto raw = changeset::unpack(packed);
    const auto done = raw ? changeset::forEachRow(*raw,
                                                  [&](const RowChange& row) -> Result<> {
                                                    takeBack(all, row, targets, id, out.found);
                                                    return {};
                                                  })
                          : Result<>(fail(raw.error()));
    if (!done) out.damaged.push_back(id);
  }
  return out;
}

}  // namespace cartera::references
