// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Undo.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

#include "core/storage/ChangesetScan.h"
#include "core/storage/Erase.h"
#include "core/storage/KeptRows.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

/// A write of one cell by an action, in order of time.
struct Write {
  ChangeId unit;
  QVariant before;
  QVariant after;
  bool made = false;
};

/// A row that a change made, and the record it is a part of (0: it stands for itself).
struct MadeRow {
  Table table;
  qint64 row;
  qint64 parent;
};
/// What one change of an import made, in its order, but for the parts of records that it made as well: those hide with
/// them.
struct Made {
  std::vector<MadeRow> rows;
  bool onlyInserts = true;
};

constexpr Undo::Reference kReferences[] = {
    {Table::Point, "contact_id", Table::Contact},        {Table::Address, "contact_id", Table::Contact},
    {Table::Membership, "contact_id", Table::Contact},   {Table::Membership, "company_id", Table::Contact},
    {Table::ContactTag, "contact_id", Table::Contact},   {Table::ContactTag, "tag_id", Table::Tag},
    {Table::CustomValue, "contact_id", Table::Contact},  {Table::CustomValue, "field_id", Table::CustomField},
    {Table::StageEntry, "contact_id", Table::Contact},   {Table::Interaction, "contact_id", Table::Contact},
    {Table::ConsentEvent, "contact_id", Table::Contact}, {Table::Task, "contact_id", Table::Contact},
    {Table::Suppression, "contact_id", Table::Contact},
};

}  // namespace

/// One switching of one unit: what it needs to know, and what it finds out.
struct Undo::Run {
  bool setwiseAllowed;
  Journal& journal;
  Connection& db;
  History history;
  ChangeId unit;
  bool on;
  qint64 now;
  bool bulk = false;
  std::vector<qint64> changes;
  bool setwise = false;  // whether the rows it made go to the trash together
  std::map<Table, QStringList> columns;
  std::map<Table, int> parents;           // the column of the record a row is a part of; -1: none
  TouchedRows inserted;                   // rows this unit made, ascending
  std::map<qint64, Made> madeBy;          // setwise: what each of its changes made
  TouchedRows toTrash;                    // setwise
  std::map<Table, QSet<qint64>> revived;  // tags and fields it took out of the trash
  KeptRows kept;                          // when it goes off
  QHash<qint64, bool> active;
  QHash<qint64, qint64> unitOf;
  bool anyErased = false;
  std::map<Table, QHash<qint64, ChangeId>> erasedRows;  // asked for when first needed
  std::map<Table, QSet<qint64>> erasedTold;
  // Prepared once: an import has a hundred thousand rows and more.
  using CellStatements = std::map<std::pair<Table, int>, std::unique_ptr<Statement>>;
  CellStatements cellReads;
  CellStatements cellWrites;
  std::unique_ptr<Statement> clockOf;
  UndoResult result;

  Run(Journal& j, ChangeId u, bool o, Way way)
      : setwiseAllowed(way == Way::Bulk),
        journal(j),
        db(j.connection()),
        history(j.connection()),
        unit(u),
        on(o),
        now(j.clock().nowMs()) {}

  Result<int> column(Table table, const QString& name) {
    auto it = columns.find(table);
    if (it == columns.end()) {
      CARTERA_ASSIGN(const QStringList names, schema::columnsOf(db, *schema::recordedTable(table)));
      it = columns.emplace(table, names).first;
    }
    return static_cast<int>(it->second.indexOf(name));
  }
  QString columnName(Table table, int c) { return columns[table].value(c); }

  Result<bool> isActive(ChangeId u) {
    if (u == unit) return on;  // as it will be
    const auto it = active.constFind(u.value);
    if (it != active.constEnd()) return *it;
    CARTERA_ASSIGN(const bool a, history.isActive(u));
    active.insert(u.value, a);
    return a;
  }

  /// The unit of a change, or an unset one for Undo, Redo and Log, which write nothing of their own.
  Result<ChangeId> actionOf(qint64 change) {
    const auto it = unitOf.constFind(change);
    if (it != unitOf.constEnd()) return ChangeId(*it);
    Statement s(db, QStringLiteral("SELECT coalesce(grp, id) FROM change WHERE id = :id AND kind IN (1, 2)"));
    s.bind(":id", change);
    CARTERA_ASSIGN(const bool found, s.next());
    const qint64 u = found ? s.integer(0) : 0;
    unitOf.insert(change, u);
    return ChangeId(u);
  }

  Result<> prepare() {
    CARTERA_ASSIGN(anyErased, erase::any(db));
    CARTERA_ASSIGN(const ChangeInfo info, history.get(unit));
    bulk = info.op.kind == ChangeKind::Bulk;
    setwise = bulk && !on && setwiseAllowed;
    CARTERA_ASSIGN(changes, history.changesOfUnit(unit));
    for (const auto& table : schema::recordedTables()) {
      CARTERA_ASSIGN(parents[table.number], column(table.number, QLatin1String(table.parentColumn)));
    }
    for (const qint64 change : changes) CARTERA_TRY(lookThrough(change));
    if (on) return {};
    if (bulk) CARTERA_TRY(findUsedLater());
    auto made = inserted;
    for (const auto& [table, rows] : revived) {
      made[table].insert(made[table].end(), rows.begin(), rows.end());
      sortOut(made[table]);
    }
    return findNeeded(db, bulk, made, kept);
  }

  static void sortOut(std::vector<qint64>& rows) {
    if (!std::is_sorted(rows.begin(), rows.end())) std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  }

  bool isMade(Table table, qint64 row) const {
    const auto it = inserted.find(table);
    return it != inserted.end() && std::binary_search(it->second.begin(), it->second.end(), row);
  }

  /// What one change of the unit made and took out of the trash. A million rows: values are not looked at.
  Result<> lookThrough(qint64 change) {
    CARTERA_ASSIGN(const QByteArray raw, history.rawOf(change));
    const auto parentOf = [&](Table table) { return parents.at(table); };
    Made made;
    CARTERA_TRY(changeset::scanRows(raw, parentOf, [&](const changeset::ScannedRow& row) -> Result<> {
      if (row.kind != RowChange::Kind::Insert) {
        made.onlyInserts = false;
        return {};
      }
      inserted[row.table].push_back(row.row);
      if (setwise) made.rows.push_back({row.table, row.row, row.number});
      return {};
    }));
    for (auto& entry : inserted) sortOut(entry.second);
    const bool onlyInserts = made.onlyInserts;
    if (setwise) {
      // Nothing is a part of a record that comes after it, so what is left is little. Of erased parts there is to tell.
      std::vector<MadeRow> standing;
      for (const MadeRow& r : made.rows) {
        CARTERA_ASSIGN(const ChangeId erased, erasedBy(r.table, r.row));
        if (erased.isSet() || r.parent == 0 || !isMade(Table::Contact, r.parent)) standing.push_back(r);
      }
      made.rows = std::move(standing);
      madeBy.emplace(change, std::move(made));
    }
    if (onlyInserts) return {};
    return changeset::forEachRow(raw, [&](const RowChange& row) { return noteRevived(row); });
  }

  /// A tag or field that was there before is taken out of the trash by whoever uses it again.
  Result<> noteRevived(const RowChange& row) {
    if (row.kind != RowChange::Kind::Update || (row.table != Table::Tag && row.table != Table::CustomField)) return {};
    CARTERA_ASSIGN(const int deletedAt, column(row.table, QStringLiteral("deleted_at")));
    const auto* cell = row.cell(deletedAt);
    if (cell != nullptr && !cell->after.isValid()) revived[row.table].insert(row.row);
    return {};
  }

  /// Records that an action after this unit wrote to or hung something on. Read from the later changes, which are few
  /// beside the rows of an import.
  Result<> findUsedLater() {
    std::vector<qint64> later;
    Statement s(db, QStringLiteral("SELECT id FROM change WHERE id > :last AND kind IN (1, 2) ORDER BY id"));
    s.bind(":last", changes.back());
    CARTERA_TRY(s.each([&](const Statement& r) { later.push_back(r.integer(0)); }));
    for (const qint64 change : later) {
      CARTERA_ASSIGN(const ChangeId by, actionOf(change));
      CARTERA_ASSIGN(const bool holds, isActive(by));
      if (!holds) continue;
      CARTERA_ASSIGN(const QByteArray raw, history.rawOf(change));
      CARTERA_TRY(changeset::forEachRow(raw, [&](const RowChange& row) { return noteUse(row, by); }));
    }
    return {};
  }

  Result<> noteUse(const RowChange& row, ChangeId by) {
    // Putting a record in the trash is no reason to keep it; taking a part off one is work on it.
    CARTERA_ASSIGN(const int deletedAt, column(row.table, QStringLiteral("deleted_at")));
    const bool isRoot = schema::recordedTable(row.table)->parentColumn == nullptr;
    const bool onlyTrashed = isRoot && row.kind == RowChange::Kind::Update && row.cells.size() == 1 &&
                             row.cells[0].column == deletedAt && row.cells[0].after.isValid();
    if (onlyTrashed) return {};
    kept.used[row.table].insert(row.row, by);
    for (const auto& ref : kReferences) {
      if (ref.from != row.table) continue;
      CARTERA_ASSIGN(const int c, column(row.table, QLatin1String(ref.column)));
      qint64 target = 0;
      if (const auto* cell = row.cell(c)) {
        target = cell->after.toLongLong();
      } else {
        Statement s(db, QStringLiteral("SELECT ") + QLatin1String(ref.column) + QStringLiteral(" FROM ") +
                            QLatin1String(schema::recordedTable(row.table)->name) + QStringLiteral(" WHERE id = :id"));
        s.bind(":id", row.row);
        CARTERA_ASSIGN(const bool found, s.next());
        if (found) target = s.integer(0);
      }
      if (target != 0) kept.used[ref.to].insert(target, by);
    }
    return {};
  }

  Result<ChangeId> erasedBy(Table table, qint64 row) {
    if (!anyErased) return ChangeId();
    auto it = erasedRows.find(table);
    if (it == erasedRows.end()) {
      CARTERA_ASSIGN(const auto rows, erase::marked(db, table));
      it = erasedRows.emplace(table, rows).first;
    }
    return it->second.value(row);
  }

  /// Whether a row was erased: then it is left, and told once for the record it belonged to.
  Result<bool> leaveErased(Table table, qint64 row) {
    CARTERA_ASSIGN(const ChangeId by, erasedBy(table, row));
    if (!by.isSet()) return false;
    std::pair<Table, qint64> told(table, row);
    if (const char* parent = schema::recordedTable(table)->parentColumn) {
      CARTERA_ASSIGN(const int c, column(table, QLatin1String(parent)));
      CARTERA_ASSIGN(const QVariant contact, current(table, row, c));
      CARTERA_ASSIGN(const ChangeId whole, erasedBy(Table::Contact, contact.toLongLong()));
      if (whole.isSet()) told = {Table::Contact, contact.toLongLong()};
    }
    auto& known = erasedTold[told.first];
    if (!known.contains(told.second)) {
      known.insert(told.second);
      result.left.push_back({told.first, told.second, {}, QStringLiteral("erased"), by});
    }
    return true;
  }

  /// All writes of one cell by actions, oldest first. A row's creation writes every cell.
  Result<std::vector<Write>> writesOf(Table table, qint64 row, int c) {
    std::vector<Write> out;
    CARTERA_ASSIGN(const auto ids, history.changesOfRow(table, row));
    for (const qint64 change : ids) {
      CARTERA_ASSIGN(const ChangeId action, actionOf(change));
      if (!action.isSet()) continue;
      CARTERA_ASSIGN(const auto found, history.rowOf(change, table, row));
      if (!found) continue;
      if (const auto* cell = found->cell(c))
        out.push_back({action, cell->before, cell->after, found->kind == RowChange::Kind::Insert});
    }
    return out;
  }

  Result<QVariant> current(Table table, qint64 row, int c) {
    auto& s = cellReads[{table, c}];
    if (!s)
      s = std::make_unique<Statement>(db, QStringLiteral("SELECT ") + columnName(table, c) + QStringLiteral(" FROM ") +
                                              QLatin1String(schema::recordedTable(table)->name) +
                                              QStringLiteral(" WHERE id = :id"));
    s->bind(":id", row);
    CARTERA_ASSIGN(const bool found, s->next());
    const QVariant value = !found || s->isNull(0) ? QVariant() : s->value(0);
    s->reset();
    return value;
  }

  Result<> write(Table table, qint64 row, int c, const QVariant& value) {
    auto& s = cellWrites[{table, c}];
    if (!s)
      s = std::make_unique<Statement>(
          db, QStringLiteral("UPDATE ") + QLatin1String(schema::recordedTable(table)->name) + QStringLiteral(" SET ") +
                  columnName(table, c) + QStringLiteral(" = :v WHERE id = :id"));
    s->bind(":v", value).bind(":id", row);
    CARTERA_TRY(s->run());
    ++result.restored;
    return {};
  }

  /// Of a row whose creation is off: whether the undo of its import kept it because somebody had worked on it.
  Result<bool> keptByUndo(Table table, qint64 row, int deletedAt, const std::vector<Write>& writes) {
    const ChangeId maker = writes.front().unit;
    CARTERA_ASSIGN(const ChangeInfo info, history.get(maker));
    if (info.op.kind != ChangeKind::Bulk) return false;
    CARTERA_ASSIGN(const qint64 undo, db.scalar("SELECT max(id) FROM change WHERE kind = 3 AND undoes = " +
                                                QByteArray::number(maker.value)));
    if (undo == 0) return true;
    CARTERA_ASSIGN(const auto written, history.rowOf(undo, table, row));
    if (written && written->cell(deletedAt) != nullptr) return false;
    return std::none_of(writes.begin(), writes.end(),
                        [&](const Write& w) { return w.unit.value < undo && !w.made && w.after.isValid(); });
  }

  Result<> switchCell(Table table, qint64 row, int c) {
    CARTERA_ASSIGN(const auto writes, writesOf(table, row, c));
    if (writes.empty()) return {};
    // Before its first write that is on, a cell shows what it had, or what its row was made with.
    QVariant value = writes.front().made ? writes.front().after : writes.front().before;
    if (writes.front().made && columnName(table, c) == QLatin1String("deleted_at")) {
      CARTERA_ASSIGN(const bool alive, keptByUndo(table, row, c, writes));
      if (!alive) value = now;
    }
    ChangeId holder;
    for (auto it = writes.rbegin(); it != writes.rend(); ++it) {
      CARTERA_ASSIGN(const bool holds, isActive(it->unit));
      if (!holds) continue;
      value = it->after;
      holder = it->unit;
      break;
    }
    if (holder > unit) {
      result.left.push_back({table, row, columnName(table, c), QStringLiteral("changed.later"), holder});
      return {};
    }
    CARTERA_ASSIGN(const QVariant now_, current(table, row, c));
    if (now_ == value) return {};
    CARTERA_ASSIGN(const ChangeId erased, erasedTarget(table, c, value));
    if (erased.isSet()) {
      result.left.push_back({table, row, columnName(table, c), QStringLiteral("erased"), erased});
      return {};
    }
    return write(table, row, c, value);
  }

  /// What erased the record this cell would point at: nothing is hung on it again.
  Result<ChangeId> erasedTarget(Table table, int c, const QVariant& value) {
    if (!anyErased || !value.isValid()) return ChangeId();
    for (const auto& ref : kReferences) {
      if (ref.from != table || columnName(table, c) != QLatin1String(ref.column)) continue;
      return erasedBy(ref.to, value.toLongLong());
    }
    return ChangeId();
  }

  /// Whether a row stays though what made it goes: told.
  bool leaveKept(Table table, qint64 row) {
    const bool used = kept.used[table].contains(row);
    if (!used && !kept.needed[table].contains(row)) return false;
    const QString why = used ? QStringLiteral("used.later") : QStringLiteral("kept.with");
    result.left.push_back({table, row, {}, why, (used ? kept.used : kept.needed)[table].value(row)});
    return true;
  }

  /// Parts of an import hide and come back with the record they belong to, when that was made there as well.
  Result<bool> hidesWithParent(const RowChange& made) {
    const char* parent = schema::recordedTable(made.table)->parentColumn;
    if (!bulk || parent == nullptr) return false;
    CARTERA_ASSIGN(const int c, column(made.table, QLatin1String(parent)));
    const auto* cell = made.cell(c);
    return cell != nullptr && isMade(Table::Contact, cell->after.toLongLong());
  }

  /// A row this unit made: in the trash while the unit is off, unless a later action says otherwise.
  Result<> switchRow(const RowChange& made, int deletedAt) {
    const Table table = made.table;
    CARTERA_ASSIGN(const bool hides, hidesWithParent(made));
    if (hides) return {};
    if (!on && leaveKept(table, made.row)) return {};
    // The clock spares the reading of histories: without one nobody but the creation wrote this cell.
    if (!clockOf)
      clockOf = std::make_unique<Statement>(
          db, QStringLiteral("SELECT 1 FROM cell_clock WHERE tbl = :t AND row = :r AND col = :c"));
    clockOf->bind(":t", static_cast<int>(table)).bind(":r", made.row).bind(":c", deletedAt);
    CARTERA_ASSIGN(const bool touched, clockOf->next());
    clockOf->reset();
    CARTERA_ASSIGN(const QVariant before, current(table, made.row, deletedAt));
    QVariant value = on ? QVariant() : QVariant(now);
    // Undoing an import may skip the histories: what a later action gave back from the trash is among the used.
    if (touched && (on || !bulk)) {
      CARTERA_ASSIGN(const auto writes, writesOf(table, made.row, deletedAt));
      for (auto it = writes.rbegin(); it != writes.rend(); ++it) {
        CARTERA_ASSIGN(const bool holds, isActive(it->unit));
        if (!holds) continue;
        value = it->after;
        if (!on && !value.isValid())
          result.left.push_back({table, made.row, {}, QStringLiteral("changed.later"), it->unit});
        break;
      }
    }
    if (before.isValid() == value.isValid()) return {};
    return write(table, made.row, deletedAt, value);
  }

  /// A row this unit made, that is no part of another and not erased: to the trash with all of its kind, unless it is kept.
  /// What a later action gave back from the trash is among the used.
  void trashMade(Table table, qint64 row) {
    if (!leaveKept(table, row)) toTrash[table].push_back(row);
  }

  Result<> writeTrash() {
    for (auto& [table, rows] : toTrash) {
      sortOut(rows);
      CARTERA_ASSIGN(const qint64 put, journal.trash(table, rows, now));
      result.restored += put;
    }
    return {};
  }

  Result<> takeBack(const RowChange& row) {
    CARTERA_ASSIGN(const bool erased, leaveErased(row.table, row.row));
    if (erased) return {};
    if (row.kind == RowChange::Kind::Insert) return takeBackMade(row);
    // A row made by this very unit goes as a whole.
    if (isMade(row.table, row.row)) return {};
    if (!on && revived[row.table].contains(row.row) && leaveKept(row.table, row.row)) return {};
    for (const auto& cell : row.cells) CARTERA_TRY(switchCell(row.table, row.row, cell.column));
    return {};
  }

  Result<> takeBackMade(const RowChange& row) {
    if (!setwise) {
      CARTERA_ASSIGN(const int deletedAt, column(row.table, QStringLiteral("deleted_at")));
      return switchRow(row, deletedAt);
    }
    CARTERA_ASSIGN(const bool hides, hidesWithParent(row));
    if (!hides) trashMade(row.table, row.row);
    return {};
  }

  Result<> takeBackMade(const Made& made) {
    for (const MadeRow& row : made.rows) {
      CARTERA_ASSIGN(const bool erased, leaveErased(row.table, row.row));
      if (!erased) trashMade(row.table, row.row);
    }
    return {};
  }

  Result<> work() {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
      if (const auto made = madeBy.find(*change); made != madeBy.end() && made->second.onlyInserts) {
        CARTERA_TRY(takeBackMade(made->second));
        continue;
      }
      CARTERA_ASSIGN(const QByteArray raw, history.rawOf(*change));
      CARTERA_TRY(changeset::forEachRow(raw, [&](const RowChange& row) { return takeBack(row); }));
    }
    return writeTrash();
  }
};

Undo::Undo(Journal& journal, Way way) : m_journal(journal), m_way(way) {}

std::vector<Undo::Reference> Undo::references() { return {std::begin(kReferences), std::end(kReferences)}; }

Result<UndoResult> Undo::switchTo(ChangeId unit, bool on) {
  Run run(m_journal, unit, on, m_way);
  CARTERA_ASSIGN(const bool is, run.history.isActive(unit));
  if (is == on) return fail(ErrorCode::Conflict, QStringLiteral("undo.already"), unit.toString());
  CARTERA_ASSIGN(const ChangeInfo info, run.history.get(unit));
  Op op = info.op;
  op.kind = on ? ChangeKind::Redo : ChangeKind::Undo;
  auto recorded = m_journal.record(
      op,
      [&]() -> Result<> {
        CARTERA_TRY(run.prepare());
        return run.work();
      },
      unit);
  if (!recorded) return fail(recorded.error());
  run.result.change = *recorded;
  return run.result;
}

Result<UndoResult> Undo::undo(ChangeId change) {
  const History history(m_journal.connection());
  Statement s(m_journal.connection(),
              QStringLiteral("SELECT kind, coalesce(grp, id), undoes FROM change WHERE id = :id"));
  s.bind(":id", change.value);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("change.missing"), change.toString());
  const auto kind = static_cast<ChangeKind>(s.integer(0));
  const ChangeId unit(s.integer(1));
  const ChangeId target(s.integer(2));
  s.reset();
  switch (kind) {
    case ChangeKind::Action:
    case ChangeKind::Bulk: return switchTo(unit, false);
    case ChangeKind::Undo: return switchTo(target, true);
    case ChangeKind::Redo: return switchTo(target, false);
    case ChangeKind::Erase: return fail(ErrorCode::Invalid, QStringLiteral("undo.erase"), change.toString());
    case ChangeKind::Log: break;
  }
  return fail(ErrorCode::Invalid, QStringLiteral("undo.impossible"), change.toString());
}

Result<UndoResult> Undo::undoLast() {
  CARTERA_ASSIGN(const auto next, History(m_journal.connection()).nextUndo());
  if (!next) return fail(ErrorCode::NotFound, QStringLiteral("undo.nothing"));
  return switchTo(*next, false);
}

Result<UndoResult> Undo::redoLast() {
  CARTERA_ASSIGN(const auto next, History(m_journal.connection()).nextRedo());
  if (!next) return fail(ErrorCode::NotFound, QStringLiteral("redo.nothing"));
  return switchTo(*next, true);
}

}  // namespace cartera
