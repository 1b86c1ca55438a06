// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/MergedMaking.h"

#include "core/storage/ChangesetScan.h"

namespace cartera {

namespace {

Result<QString> nameOf(Connection& db, qint64 contact) {
  Statement s(db, QStringLiteral("SELECT name FROM contact_key WHERE contact_id = :id"));
  s.bind(":id", contact);
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? s.text(0) : QString::number(contact);
}

/// The merges that changes made, or took back.
Result<std::vector<qint64>> mergesOf(const CellHistory& cells, const std::vector<qint64>& changes) {
  std::vector<qint64> merges;
  for (const qint64 change : changes) {
    CARTERA_ASSIGN(const QByteArray raw, cells.changes().rawOf(change));
    const auto none = [](Table) { return -1; };
    CARTERA_TRY(changeset::scanRows(raw, none, [&](const changeset::ScannedRow& row) -> Result<> {
      if (row.table == Table::ContactMerge) merges.push_back(row.row);
      return {};
    }));
  }
  return merges;
}

/// The references of a merge stay in it when it is erased, so that who is left is known.
Result<> refuseHalfErased(Connection& db, ErasedRows& erased, const std::vector<qint64>& merges) {
  Statement two(db, QStringLiteral("SELECT kept_id, other_id FROM contact_merge WHERE id = :id"));
  for (const qint64 merge : merges) {
    CARTERA_ASSIGN(const ChangeId by, erased.by(Table::ContactMerge, merge));
    if (!by.isSet()) continue;
    two.bind(":id", merge);
    CARTERA_ASSIGN(const bool found, two.next());
    const qint64 both[] = {found ? two.integer(0) : 0, found ? two.integer(1) : 0};
    two.reset();
    for (const qint64 contact : both) {
      CARTERA_ASSIGN(const ChangeId gone, erased.by(Table::Contact, contact));
      if (contact == 0 || gone.isSet()) continue;
      CARTERA_ASSIGN(const QString who, nameOf(db, contact));
      return fail(ErrorCode::Conflict, QStringLiteral("undo.half_erased"), who);
    }
  }
  return {};
}

}  // namespace

Result<bool> isUnmade(CellHistory& cells, ContactId contact, ChangeId besides) {
  CARTERA_ASSIGN(const int deletedAt, cells.column(Table::Contact, QStringLiteral("deleted_at")));
  // Not by the changes alone that are on record for the number: a range holds numbers that it did not write.
  CARTERA_ASSIGN(const auto writes, cells.writesOf(Table::Contact, contact.value, deletedAt));
  if (writes.empty() || !writes.front().made || writes.front().unit == besides) return false;
  CARTERA_ASSIGN(const ChangeInfo making, cells.changes().get(writes.front().unit));
  return making.op.kind == ChangeKind::Action && making.undone;
}

Result<> refuseMerged(Connection& db, const UnitRows& made) {
  const TouchedRows all = made.all();
  const auto contacts = all.find(Table::Contact);
  if (contacts == all.end()) return {};
  Statement merges(db, QStringLiteral("SELECT m.id FROM contact_merge m JOIN contact o ON o.id = m.other_id WHERE "
                                      "(m.other_id = :id OR m.kept_id = :id) AND m.deleted_at IS NULL AND "
                                      "o.deleted_at IS NOT NULL"));
  for (const qint64 contact : contacts->second) {
    merges.bind(":id", contact);
    bool isMerged = false;
    CARTERA_TRY(merges.each(
        [&](const Statement& r) { isMerged = isMerged || !made.isMade(Table::ContactMerge, r.integer(0)); }));
    if (!isMerged) continue;
    CARTERA_ASSIGN(const QString who, nameOf(db, contact));
    return fail(ErrorCode::Conflict, QStringLiteral("undo.merged"), who);
  }
  return {};
}

Result<> refuseMergeSwitch(Connection& db, CellHistory& cells, ErasedRows& erased, ChangeId unit,
                           const std::vector<qint64>& changes) {
  CARTERA_ASSIGN(const auto merges, mergesOf(cells, changes));
  CARTERA_TRY(refuseHalfErased(db, erased, merges));
  Statement gone(db,
                 QStringLiteral("SELECT c.id FROM contact_merge m JOIN contact c ON c.id IN (m.kept_id, m.other_id) "
                                "WHERE m.id = :id AND c.deleted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                                "contact_merge o WHERE o.other_id = c.id AND o.deleted_at IS NULL)"));
  for (const qint64 merge : merges) {
    gone.bind(":id", merge);
    std::vector<qint64> contacts;
    CARTERA_TRY(gone.each([&](const Statement& r) { contacts.push_back(r.integer(0)); }));
    for (const qint64 contact : contacts) {
      CARTERA_ASSIGN(const bool is, isUnmade(cells, ContactId(contact), unit));
      if (!is) continue;
      CARTERA_ASSIGN(const QString who, nameOf(db, contact));
      return fail(ErrorCode::Conflict, QStringLiteral("undo.unmade"), who);
    }
  }
  return {};
}

}  // namespace cartera
