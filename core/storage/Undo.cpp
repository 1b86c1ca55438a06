// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Undo.h"

#include <QSet>
#include <map>

#include "core/base/SortUnique.h"
#include "core/storage/CellHistory.h"
#include "core/storage/ErasedRows.h"
#include "core/storage/KeptRows.h"
#include "core/storage/LaterUse.h"
#include "core/storage/MergedMaking.h"
#include "core/storage/OffUnits.h"
#include "core/storage/UnitRows.h"

namespace cartera {

namespace {

const std::vector<Undo::Reference> kReferences = {
    {Table::Point, "contact_id", Table::Contact},           {Table::Address, "contact_id", Table::Contact},
    {Table::Membership, "contact_id", Table::Contact},      {Table::Membership, "company_id", Table::Contact},
    {Table::ContactTag, "contact_id", Table::Contact},      {Table::ContactTag, "tag_id", Table::Tag},
    {Table::CustomValue, "contact_id", Table::Contact},     {Table::CustomValue, "field_id", Table::CustomField},
    {Table::StageEntry, "contact_id", Table::Contact},      {Table::Interaction, "contact_id", Table::Contact},
    {Table::ConsentEvent, "contact_id", Table::Contact},    {Table::Task, "contact_id", Table::Contact},
    {Table::Suppression, "contact_id", Table::Contact},     {Table::Photo, "contact_id", Table::Contact},
    {Table::ForeignProperty, "contact_id", Table::Contact}, {Table::PairDecision, "contact_a", Table::Contact},
    {Table::PairDecision, "contact_b", Table::Contact},     {Table::ContactMerge, "kept_id", Table::Contact},
    {Table::ContactMerge, "other_id", Table::Contact},      {Table::ContactMergeRow, "merge_id", Table::ContactMerge},
};

}  // namespace

/// One switching of one unit: what it needs to know, and what it finds out.
struct Undo::Run {
  bool setwiseAllowed;
  Journal& journal;
  Connection& db;
  ChangeId unit;
  bool on;
  qint64 now;
  CellHistory cells;
  ErasedRows erased;
  UnitRows made;
  OffUnits others;
  bool bulk = false;
  std::vector<qint64> changes;
  bool setwise = false;  // whether the rows it made go to the trash together
  TouchedRows toTrash;   // setwise
  KeptRows kept;         // when it goes off
  std::map<Table, QSet<qint64>> erasedTold;
  UndoResult result;

  Run(Journal& j, ChangeId u, bool o, Way way)
      : setwiseAllowed(way == Way::Bulk),
        journal(j),
        db(j.connection()),
        unit(u),
        on(o),
        now(j.clock().nowMs()),
        cells(db, unit, on),
        erased(db),
        made(cells, erased),
        others(db, unit, on, cells, erased) {}

  [[nodiscard]] const History& history() const { return cells.changes(); }

  Result<> prepare() {
    CARTERA_ASSIGN(const ChangeInfo info, history().get(unit));
    bulk = info.op.kind == ChangeKind::Bulk;
    setwise = bulk && !on && setwiseAllowed;
    CARTERA_ASSIGN(changes, history().changesOfUnit(unit));
    CARTERA_TRY(made.lookThrough(changes, setwise));
    CARTERA_TRY(others.lookBefore(changes, made));
    if (!bulk) CARTERA_TRY(refuseMergeSwitch(db, cells, erased, unit, changes));
    if (on) return {};
    if (bulk) {
      CARTERA_TRY(LaterUse(db, cells).since(changes.back(), kept.used));
    } else {
      CARTERA_TRY(refuseMerged(db, made));
      CARTERA_TRY(findStanding());
    }
    return findNeeded(db, bulk, made.all(), kept);
  }

  /// Whoever a later action took out of the trash stays though what made them goes.
  Result<> findStanding() {
    CARTERA_ASSIGN(const int deletedAt, cells.column(Table::Contact, QStringLiteral("deleted_at")));
    const TouchedRows all = made.all();
    const auto contacts = all.find(Table::Contact);
    if (contacts == all.end()) return {};
    for (const qint64 contact : contacts->second) {
      CARTERA_ASSIGN(const auto writes, cells.writesOf(Table::Contact, contact, deletedAt));
      for (auto it = writes.rbegin(); it != writes.rend(); ++it) {
        CARTERA_ASSIGN(const bool holds, cells.isActive(it->unit));
        if (!holds) continue;
        if (!it->after.isValid()) kept.used[Table::Contact].insert(contact, it->unit);
        break;
      }
    }
    return {};
  }

  /// Whether a row was erased: then it is left, and told once for the record it belonged to.
  Result<bool> leaveErased(Table table, qint64 row) {
    CARTERA_ASSIGN(const ChangeId by, erased.by(table, row));
    if (!by.isSet()) return false;
    std::pair<Table, qint64> told(table, row);
    if (const char* parent = schema::recordedTable(table)->parentColumn) {
      CARTERA_ASSIGN(const int c, cells.column(table, QLatin1String(parent)));
      CARTERA_ASSIGN(const QVariant contact, cells.current(table, row, c));
      CARTERA_ASSIGN(const ChangeId whole, erased.by(Table::Contact, contact.toLongLong()));
      if (whole.isSet()) told = {Table::Contact, contact.toLongLong()};
    }
    auto& known = erasedTold[told.first];
    if (!known.contains(told.second)) {
      known.insert(told.second);
      result.left.push_back({told.first, told.second, {}, QStringLiteral("erased"), by});
    }
    return true;
  }

  Result<> switchCell(Table table, qint64 row, int c) {
    CARTERA_ASSIGN(const auto writes, cells.writesOf(table, row, c));
    if (writes.empty()) return {};
    // Before its first write that is on, a cell shows what it had, or what its row was made with.
    QVariant value = writes.front().made ? writes.front().after : writes.front().before;
    const bool isTrash = writes.front().made && cells.columnName(table, c) == QLatin1String("deleted_at");
    if (isTrash) value = now;
    ChangeId holder;
    for (auto it = writes.rbegin(); it != writes.rend(); ++it) {
      CARTERA_ASSIGN(const bool holds, cells.isActive(it->unit));
      if (!holds) continue;
      value = it->after;
      holder = it->unit;
      break;
    }
    if (holder > unit) {
      result.left.push_back({table, row, cells.columnName(table, c), QStringLiteral("changed.later"), holder});
      return {};
    }
    if (isTrash && !holder.isSet()) {
      CARTERA_ASSIGN(const bool later, others.takesOver(table, row, writes.front().unit));
      if (later) return {};
    }
    CARTERA_ASSIGN(const QVariant now_, cells.current(table, row, c));
    if (now_ == value) return {};
    CARTERA_ASSIGN(const ChangeId eraser, erasedTarget(table, c, value));
    if (eraser.isSet()) {
      result.left.push_back({table, row, cells.columnName(table, c), QStringLiteral("erased"), eraser});
      return {};
    }
    return write(table, row, c, value);
  }

  Result<> write(Table table, qint64 row, int c, const QVariant& value) {
    CARTERA_TRY(cells.write(table, row, c, value));
    ++result.restored;
    return {};
  }

  /// What erased the record this cell would point at: nothing is hung on it again.
  Result<ChangeId> erasedTarget(Table table, int c, const QVariant& value) {
    if (!value.isValid()) return ChangeId();
    for (const auto& ref : kReferences) {
      if (ref.from != table || cells.columnName(table, c) != QLatin1String(ref.column)) continue;
      return erased.by(ref.to, value.toLongLong());
    }
    return ChangeId();
  }

  /// Whether a row stays though what made it goes: told.
  bool leaveKept(Table table, qint64 row) {
    const bool used = kept.used[table].contains(row);
    if (!used && !kept.needed[table].contains(row)) return false;
    const QString later = bulk ? QStringLiteral("used.later") : QStringLiteral("changed.later");
    const QString why = used ? later : QStringLiteral("kept.with");
    result.left.push_back({table, row, {}, why, (used ? kept.used : kept.needed)[table].value(row)});
    return true;
  }

  /// A row this unit made: in the trash while the unit is off, unless a later action says otherwise.
  Result<> switchRow(Table table, qint64 row, int deletedAt) {
    if (!on && leaveKept(table, row)) return {};
    CARTERA_ASSIGN(const bool touched, cells.isTouched(table, row, deletedAt));
    CARTERA_ASSIGN(const QVariant before, cells.current(table, row, deletedAt));
    QVariant value = on ? QVariant() : QVariant(now);
    // Undoing an import may skip the histories: what a later action gave back from the trash is among the used.
    if (touched && (on || !bulk)) {
      CARTERA_ASSIGN(const auto writes, cells.writesOf(table, row, deletedAt));
      for (auto it = writes.rbegin(); it != writes.rend(); ++it) {
        CARTERA_ASSIGN(const bool holds, cells.isActive(it->unit));
        if (!holds) continue;
        value = it->after;
        if (!on && !value.isValid()) result.left.push_back({table, row, {}, QStringLiteral("changed.later"), it->unit});
        break;
      }
    }
    if (before.isValid() == value.isValid()) return {};
    return write(table, row, deletedAt, value);
  }

  /// A row this unit made, that is no part of another and not erased: to the trash with all of its kind, unless it is kept.
  /// What a later action gave back from the trash is among the used.
  void trashMade(Table table, qint64 row) {
    if (!leaveKept(table, row)) toTrash[table].push_back(row);
  }

  Result<> writeTrash() {
    for (auto& [table, rows] : toTrash) {
      sortUnique(rows);
      CARTERA_ASSIGN(const qint64 put, journal.trash(table, rows, now));
      result.restored += put;
    }
    return {};
  }

  Result<> takeBack(const RowChange& row) {
    CARTERA_ASSIGN(const bool isLeft, leaveErased(row.table, row.row));
    if (isLeft) return {};
    if (row.kind == RowChange::Kind::Insert) return takeBackMade(row);
    // A row made by this very unit goes as a whole.
    if (made.isMade(row.table, row.row)) return {};
    if (!on && made.isRevived(row.table, row.row) && leaveKept(row.table, row.row)) return {};
    for (const auto& cell : row.cells) CARTERA_TRY(switchCell(row.table, row.row, cell.column));
    return {};
  }

  /// Whether a part of a record that this unit made as well is left as it is: those of an import hide and come back with
  /// the record, and those of a single one stay with it where it stays.
  Result<bool> staysWithParent(const RowChange& row) {
    if (!made.hidesWithParent(row)) return false;
    if (bulk) return true;
    if (on) return false;
    CARTERA_ASSIGN(const int c, cells.column(row.table, QLatin1String(schema::recordedTable(row.table)->parentColumn)));
    const qint64 parent = row.cell(c)->after.toLongLong();
    return kept.used[Table::Contact].contains(parent) || kept.needed[Table::Contact].contains(parent);
  }

  Result<> takeBackMade(const RowChange& row) {
    CARTERA_ASSIGN(const bool stays, staysWithParent(row));
    if (stays) return {};
    if (setwise) {
      trashMade(row.table, row.row);
      return {};
    }
    CARTERA_ASSIGN(const int deletedAt, cells.column(row.table, QStringLiteral("deleted_at")));
    return switchRow(row.table, row.row, deletedAt);
  }

  Result<> takeBackMade(const UnitRows::Made& all) {
    for (const UnitRows::MadeRow& row : all.rows) {
      CARTERA_ASSIGN(const bool isLeft, leaveErased(row.table, row.row));
      if (!isLeft) trashMade(row.table, row.row);
    }
    return {};
  }

  Result<> work() {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
      if (const auto* all = made.madeBy(*change); all != nullptr && all->onlyInserts) {
        CARTERA_TRY(takeBackMade(*all));
        continue;
      }
      CARTERA_ASSIGN(const QByteArray raw, history().rawOf(*change));
      CARTERA_TRY(changeset::forEachRow(raw, [&](const RowChange& row) { return takeBack(row); }));
    }
    CARTERA_TRY(writeTrash());
    CARTERA_ASSIGN(const qint64 settled, others.settle(now));
    result.restored += settled;
    return {};
  }
};

Undo::Undo(Journal& journal, Way way) : m_journal(journal), m_way(way) {}

const std::vector<Undo::Reference>& Undo::references() { return kReferences; }

Result<UndoResult> Undo::switchTo(ChangeId unit, bool on) {
  Run run(m_journal, unit, on, m_way);
  CARTERA_ASSIGN(const bool is, run.history().isActive(unit));
  if (is == on) return fail(ErrorCode::Conflict, QStringLiteral("undo.already"), unit.toString());
  CARTERA_ASSIGN(const ChangeInfo info, run.history().get(unit));
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
