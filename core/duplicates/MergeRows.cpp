// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/MergeRows.h"

#include <QHash>
#include <QJsonArray>
#include <algorithm>

#include "core/contacts/Primary.h"
#include "core/duplicates/MergeCopies.h"
#include "core/duplicates/MergeMains.h"
#include "core/duplicates/MergeOwnFields.h"
#include "core/duplicates/MergeParts.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

namespace {

QString nameOf(Table table) { return QLatin1String(schema::recordedTable(table)->name); }

/// Tables whose rows stand in an order, with a first one.
bool isOrdered(const Reference& r) {
  const bool isTheirs = QLatin1String(r.column) == u"contact_id";
  return isTheirs && (r.table == Table::Point || r.table == Table::Address || r.table == Table::Membership);
}

/// Whom the row points at.
Result<ContactId> ownerOf(Connection& db, const Reference& reference, qint64 row) {
  Statement s(db, QStringLiteral("SELECT ") + QLatin1String(reference.column) + QStringLiteral(" FROM ") +
                      nameOf(reference.table) + QStringLiteral(" WHERE id = :id"));
  s.bind(":id", row);
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? s.id<ContactId>(0) : ContactId();
}

/// Points the row at `to`, behind what is there.
Result<> point(Connection& db, const Reference& reference, qint64 row, ContactId from, ContactId to) {
  const QString column = QLatin1String(reference.column);
  Statement s(db, QStringLiteral("UPDATE ") + nameOf(reference.table) + QStringLiteral(" SET ") + column +
                      QStringLiteral(" = :to WHERE id = :id AND ") + column + QStringLiteral(" = :from"));
  s.bind(":to", to).bind(":id", row).bind(":from", from);
  return s.run();
}

Result<> setPlace(Connection& db, Table table, qint64 row, bool isPrimary, qint64 behind) {
  Statement s(db, QStringLiteral("UPDATE ") + nameOf(table) +
                      QStringLiteral(" SET is_primary = :primary, position = position + :behind WHERE id = :id"));
  s.bind(":primary", isPrimary).bind(":behind", behind).bind(":id", row);
  return s.run();
}

/// Moves the rows of one table and column.
class Mover {
 public:
  Mover(const Merging& merging, const Reference& reference) : m_merging(merging), m_reference(reference) {}

  Result<> move(MovedCounts& counts) {
    Connection& db = m_merging.ctx.db;
    CARTERA_ASSIGN(const auto theirs, hangingRows(db, m_reference, m_merging.other));
    if (theirs.empty()) return {};
    CARTERA_ASSIGN(const auto own, hangingRows(db, m_reference, m_merging.kept));
    for (const auto& row : own)
      if (!row.isDeleted) m_there.insert(row.says);
    if (m_reference.table == Table::Membership) {
      CARTERA_ASSIGN(m_between, membershipsBetween(db, m_merging.kept, m_merging.other));
    }
    for (const auto& row : theirs) CARTERA_TRY(moveOne(row, counts));
    return {};
  }

 private:
  Result<> moveOne(const HangingRow& row, MovedCounts& counts) {
    if (isOrdered(m_reference) && row.isPrimary) noteFirst(row, counts);
    CARTERA_ASSIGN(const qint64 like, likeOf(row));
    if (like != 0 || staysHidden(row)) {
      if (like != 0) CARTERA_TRY(fillRow(m_merging.ctx.db, m_reference.table, row.id, like, counts.filled));
      ++counts.hidden;
      return note(row.id, QStringLiteral("hidden"));
    }
    Connection& db = m_merging.ctx.db;
    if (isOrdered(m_reference)) CARTERA_TRY(putBehind(row));
    CARTERA_TRY(point(db, m_reference, row.id, m_merging.other, m_merging.kept));
    ++counts.moved;
    m_moved.insert(row.id);
    return note(row.id, QStringLiteral("moved"));
  }

  /// The row of the kept one that this one is one with; not one that came along with it.
  [[nodiscard]] Result<qint64> likeOf(const HangingRow& row) const {
    if (row.isDeleted || !hasParts(m_reference)) return qint64{0};
    return rowLike(m_merging.ctx.db, m_reference, m_merging.kept, row, m_moved);
  }

  [[nodiscard]] bool staysHidden(const HangingRow& row) const {
    if (m_between.contains(row.id)) return true;
    if (m_reference.way != Way::MovesUnlessSame || row.isDeleted) return false;
    // It is what the member shows of the company: that must not go out of sight.
    const bool isShown = QLatin1String(m_reference.column) == u"company_id" && row.isPrimary;
    return !row.says.isEmpty() && m_there.contains(row.says) && !isShown;
  }

  void noteFirst(const HangingRow& row, MovedCounts& counts) const {
    const QString table = nameOf(m_reference.table);
    QJsonArray rows = counts.primary.value(table).toArray();
    rows.append(QString::number(row.id));
    counts.primary.insert(table, rows);
  }

  Result<> putBehind(const HangingRow& row) {
    Connection& db = m_merging.ctx.db;
    if (!m_states.contains(row.kind)) {
      CARTERA_ASSIGN(const auto state,
                     primary::state(db, nameOf(m_reference.table).toLatin1().constData(), m_merging.kept, row.kind));
      m_states.insert(row.kind, state);
    }
    const primary::State& state = m_states[row.kind];
    return setPlace(db, m_reference.table, row.id, row.isPrimary && !state.hasPrimary, state.maxPosition);
  }

  Result<> note(qint64 row, const QString& what) const {
    return addRow(m_merging.ctx, m_merging.merge,
                  {0, m_reference.table, row, QString::fromLatin1(m_reference.column), what});
  }

  const Merging& m_merging;
  const Reference& m_reference;
  QSet<QString> m_there;
  QSet<qint64> m_between;
  QSet<qint64> m_moved;
  /// Of the kept one before anything came, by kind.
  QHash<QString, primary::State> m_states;
};

/// What left the kept one with a split.
struct Left {
  /// Rows that were copies, and were there.
  std::vector<MergedRow> copies;
  /// What the moved rows say, by place of their reference.
  QHash<qsizetype, QSet<QString>> says;
};

qsizetype placeOf(const Reference* reference) { return reference - references().data(); }

/// What comes to light takes the first place from nobody.
Result<> standBehind(Connection& db, const Reference& reference, const HangingRow& row, ContactId contact) {
  const QByteArray table = nameOf(reference.table).toLatin1();
  CARTERA_ASSIGN(const auto state, primary::state(db, table.constData(), contact, row.kind));
  return setPlace(db, reference.table, row.id, row.isPrimary && !state.hasPrimary, state.maxPosition);
}

/// Somebody else who is held by the same one may have what left with this split as well: then it comes to light.
Result<> showForOthers(const Merging& split, const Left& left) {
  Connection& db = split.ctx.db;
  CARTERA_ASSIGN(const auto held, mergesInto(db, split.kept));
  for (const auto& record : held) {
    if (record.id == split.merge) continue;
    for (const auto& copy : left.copies) {
      CARTERA_ASSIGN(const qint64 number, numberFor(db, copy.table, copy.row, record.other, record.kept));
      CARTERA_ASSIGN(const bool has, isLive(db, copy.table, number));
      if (!has) continue;
      CARTERA_ASSIGN(const bool isThere, isLive(db, copy.table, copy.row));
      if (isThere) continue;
      // With what they say themselves: a value of one's own fields may be another one.
      CARTERA_TRY(
          copyRow(split.ctx, *referenceOf(copy.table, copy.column), number, copy.row, record.kept, record.other));
      CARTERA_TRY(addRow(split.ctx, record.id, {0, copy.table, copy.row, copy.column, copy.what}));
    }
    CARTERA_ASSIGN(const auto rows, rowsOf(db, record.id));
    for (const auto& row : rows) {
      const Reference* reference = referenceOf(row.table, row.column);
      if (row.what != u"hidden" || reference == nullptr) continue;
      const QSet<QString> gone = left.says.value(placeOf(reference));
      CARTERA_ASSIGN(const auto theirs, hangingRows(db, *reference, record.other));
      const auto at = std::find_if(theirs.begin(), theirs.end(), [&](const auto& r) { return r.id == row.row; });
      if (at == theirs.end() || at->isDeleted || !gone.contains(at->says)) continue;
      CARTERA_TRY(bringToLight(split.ctx, record, row, *at));
    }
  }
  return {};
}

/// Whoever goes their own way again works for a company that was merged meanwhile: for them it was hidden behind what the
/// kept one has there already, and is shown now.
Result<> showCompanies(const Merging& split) {
  Connection& db = split.ctx.db;
  const Reference& member = *referenceOf(Table::Membership, QStringLiteral("contact_id"));
  const Reference& company = *referenceOf(Table::Membership, QStringLiteral("company_id"));
  CARTERA_ASSIGN(const auto theirs, hangingRows(db, member, split.other));
  QSet<qint64> has;
  for (const auto& row : theirs) {
    if (row.isDeleted) continue;
    CARTERA_ASSIGN(const ContactId at, ownerOf(db, company, row.id));
    has.insert(at.value);
  }
  for (const auto& row : theirs) {
    if (row.isDeleted) continue;
    CARTERA_ASSIGN(const ContactId at, ownerOf(db, company, row.id));
    CARTERA_ASSIGN(const auto merge, mergeOf(db, at));
    if (!merge || has.contains(merge->kept.value)) continue;
    CARTERA_ASSIGN(const auto rows, rowsOf(db, merge->id));
    for (const auto& r : rows) {
      if (r.table != Table::Membership || r.row != row.id || r.what != u"hidden") continue;
      CARTERA_TRY(setDeleted(db, "contact_merge_row", r.id, split.ctx.clock.nowMs()));
      CARTERA_TRY(point(db, company, row.id, at, merge->kept));
      CARTERA_TRY(addRow(split.ctx, merge->id, {0, r.table, r.row, r.column, QStringLiteral("moved")}));
      has.insert(merge->kept.value);
    }
  }
  return {};
}

/// Each contact has a first point of each kind, address and membership again. `wanted` were first before the merge;
/// `chosen` are first only because another merge made them so.
Result<> settlePrimary(Connection& db, Table table, ContactId contact, const QSet<qint64>& wanted,
                       const QSet<qint64>& chosen) {
  const Reference reference{table, "contact_id", Way::Moves};
  const QByteArray name = nameOf(table).toLatin1();
  CARTERA_ASSIGN(const auto rows, hangingRows(db, reference, contact));
  QHash<QString, qint64> first;
  QHash<QString, qint64> before;
  QSet<QString> kinds;
  for (const auto& row : rows) {
    if (row.isDeleted) continue;
    kinds.insert(row.kind);
    if (row.isPrimary && !chosen.contains(row.id)) first.insert(row.kind, row.id);
    if (wanted.contains(row.id)) before.insert(row.kind, row.id);
  }
  for (const auto& row : rows)
    if (row.isPrimary && !row.isDeleted && !first.contains(row.kind) && !before.contains(row.kind))
      first.insert(row.kind, row.id);
  for (const QString& kind : kinds) {
    if (first.contains(kind)) {
      CARTERA_TRY(primary::takeFromOthers(db, name.constData(), contact, kind, first.value(kind)));
    } else if (before.contains(kind)) {
      CARTERA_TRY(setPlace(db, table, before.value(kind), true, 0));
      CARTERA_TRY(primary::takeFromOthers(db, name.constData(), contact, kind, before.value(kind)));
    } else {
      CARTERA_TRY(primary::promoteNext(db, name.constData(), contact, kind));
    }
  }
  return {};
}

}  // namespace

Result<> bringToLight(const StoreContext& ctx, const MergeRecord& record, const MergedRow& noted,
                      const HangingRow& row) {
  const Reference* reference = referenceOf(noted.table, noted.column);
  if (reference == nullptr) return {};
  CARTERA_TRY(setDeleted(ctx.db, "contact_merge_row", noted.id, ctx.clock.nowMs()));
  if (isOrdered(*reference)) CARTERA_TRY(standBehind(ctx.db, *reference, row, record.kept));
  CARTERA_TRY(point(ctx.db, *reference, noted.row, record.other, record.kept));
  return addRow(ctx, record.id, {0, noted.table, noted.row, noted.column, QStringLiteral("moved")});
}

Result<MovedCounts> moveRows(const Merging& merging) {
  MovedCounts counts;
  for (const auto& reference : references()) {
    if (reference.way == Way::Stays) continue;
    CARTERA_TRY(reference.way == Way::Copied ? copyRows(merging, reference, counts)
                                             : Mover(merging, reference).move(counts));
  }
  return counts;
}

Result<> giveRowsBack(const Merging& merging, const QJsonObject& primary) {
  Connection& db = merging.ctx.db;
  CARTERA_ASSIGN(const auto rows, rowsOf(db, merging.merge));
  QHash<qsizetype, QHash<qint64, QString>> present;
  for (const auto& reference : references()) {
    if (reference.way != Way::MovesUnlessSame) continue;
    CARTERA_ASSIGN(const auto hanging, hangingRows(db, reference, merging.kept));
    for (const auto& row : hanging)
      if (!row.isDeleted) present[placeOf(&reference)].insert(row.id, row.says);
  }
  Left left;
  QSet<qint64> holders{merging.kept.value};
  for (const auto& row : rows) {
    if (row.what == u"made") {
      CARTERA_ASSIGN(const bool stays, leaveToLaterMerge(merging, row));
      if (stays) continue;
      CARTERA_ASSIGN(const bool was, giveCopyBack(merging, row));
      if (was && row.table != Table::ConsentEvent) left.copies.push_back(row);
      continue;
    }
    const Reference* reference = referenceOf(row.table, row.column);
    if (row.what != u"moved" || reference == nullptr) continue;
    // Undos of old merges may have left it with somebody else; only a company is chosen by people as well.
    ContactId from = merging.kept;
    if (QLatin1String(reference->column) == u"contact_id") {
      CARTERA_ASSIGN(from, ownerOf(db, *reference, row.row));
      holders.insert(from.value);
    }
    CARTERA_TRY(point(db, *reference, row.row, from, merging.other));
    const QString says = present.value(placeOf(reference)).value(row.row);
    if (!says.isEmpty()) left.says[placeOf(reference)].insert(says);
  }
  CARTERA_TRY(showForOthers(merging, left));
  CARTERA_TRY(showCompanies(merging));
  CARTERA_ASSIGN(const QSet<qint64> chosen, mainsChosenByOthers(merging));
  for (const Table table : {Table::Point, Table::Address, Table::Membership}) {
    QSet<qint64> wanted;
    for (const auto& id : primary.value(nameOf(table)).toArray()) wanted.insert(id.toString().toLongLong());
    for (const qint64 holder : holders)
      if (holder != merging.other.value) CARTERA_TRY(settlePrimary(db, table, ContactId(holder), {}, {}));
    CARTERA_TRY(settlePrimary(db, table, merging.other, wanted, chosen));
  }
  return {};
}

}  // namespace cartera::merging
