// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Merge.h"

#include "core/contacts/ContactKeys.h"
#include "core/contacts/ContactStore.h"
#include "core/duplicates/MergeMains.h"
#include "core/duplicates/MergeOwnFields.h"
#include "core/duplicates/MergeParts.h"
#include "core/duplicates/MergeRows.h"
#include "core/duplicates/SharedRefusals.h"
#include "core/duplicates/StricterConsent.h"
#include "core/storage/MergedMaking.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

namespace {

Result<> mustBeLive(Connection& db, ContactId contact) {
  CARTERA_ASSIGN(const Contact there, contacts::get(db, contact));
  if (there.deletedAt) return fail(ErrorCode::Conflict, QStringLiteral("merge.trashed"), displayName(there));
  return {};
}

/// Nobody comes to light of whom nothing is left but the name.
Result<> mustBeMade(Connection& db, ContactId contact) {
  // Nothing is being switched here.
  CellHistory cells(db, {}, true);
  CARTERA_ASSIGN(const bool isGone, isUnmade(cells, contact));
  if (!isGone) return {};
  CARTERA_ASSIGN(const Contact there, contacts::get(db, contact));
  return fail(ErrorCode::Conflict, QStringLiteral("undo.unmade"), displayName(there));
}

/// The values that are not shown, by field.
QJsonObject lostOf(const std::vector<FieldChoice>& choices) {
  QJsonObject out;
  for (const auto& c : choices)
    out.insert(c.field, QJsonObject{{QStringLiteral("kept"), c.kept}, {QStringLiteral("other"), c.other}});
  return out;
}

/// Where the two differ, and what is to be shown.
struct Decided {
  MergedCells cells;
  std::vector<OwnFieldChoice> own;
  std::vector<MainChoice> mains;

  /// Fields of which only one value is shown.
  [[nodiscard]] std::vector<FieldChoice> values() const {
    std::vector<FieldChoice> out = cells.choices;
    for (const auto& c : own) out.push_back(c.choice);
    return out;
  }
  [[nodiscard]] std::vector<FieldChoice> all() const {
    std::vector<FieldChoice> out = values();
    for (const auto& c : mains)
      if (c.isChoice) out.push_back(c.choice);
    return out;
  }
};

Result<Decided> decide(Connection& db, ContactId kept, ContactId other, QStringList wanted) {
  Decided out;
  CARTERA_ASSIGN(out.cells, mergedCells(db, kept, other, wanted));
  CARTERA_ASSIGN(out.own, ownFieldChoices(db, kept, other, wanted));
  CARTERA_ASSIGN(out.mains, mainChoices(db, kept, other, wanted));
  if (!wanted.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("merge.field"), wanted.first(), wanted.first());
  return out;
}

void insertAll(QJsonObject& into, const QJsonObject& more) {
  for (auto it = more.begin(); it != more.end(); ++it) into.insert(it.key(), it.value());
}

/// What a later merge into the same one found there was this merge's: it gives back what stood there before.
Result<> handCellsOn(const StoreContext& ctx, const MergeRecord& record) {
  const QString was = QStringLiteral("was");
  const QString set = QStringLiteral("set");
  const QJsonObject cells = record.cells();
  CARTERA_ASSIGN(auto held, mergesInto(ctx.db, record.kept));
  for (auto it = cells.begin(); it != cells.end(); ++it) {
    const QJsonObject cell = it.value().toObject();
    // The newest stands first; the first one after this merge is the one that found its value.
    for (auto later = held.rbegin(); later != held.rend(); ++later) {
      QJsonObject theirs = later->cells();
      QJsonObject found = theirs.value(it.key()).toObject();
      if (later->id <= record.id || found.value(was) != cell.value(set)) continue;
      // One that left it as it was hands it on in turn.
      const bool isPassed = found.value(set) == found.value(was);
      found.insert(was, cell.value(was));
      if (isPassed) found.insert(set, cell.value(was));
      theirs.insert(it.key(), found);
      CARTERA_TRY(writeMergeCells(ctx.db, *later, theirs));
      if (!isPassed) break;
    }
  }
  return {};
}

Result<> announce(const StoreContext& ctx, ContactId contact) {
  CARTERA_ASSIGN(const Contact now, contacts::get(ctx.db, contact));
  return contactkeys::announce(ctx.db, now);
}

}  // namespace

Result<std::vector<FieldChoice>> fieldChoices(Connection& db, ContactId keep, ContactId other) {
  CARTERA_ASSIGN(const Decided decided, decide(db, keep, other, {}));
  return decided.all();
}

Result<MergeOutcome> merge(const StoreContext& ctx, const MergeRequest& request) {
  if (request.keep == request.other)
    return fail(ErrorCode::Invalid, QStringLiteral("merge.same"), request.keep.toString());
  CARTERA_TRY(mustBeLive(ctx.db, request.keep));
  CARTERA_TRY(mustBeLive(ctx.db, request.other));
  CARTERA_ASSIGN(const Decided decided, decide(ctx.db, request.keep, request.other, request.take));
  CARTERA_ASSIGN(const auto consent, StricterConsent::of(ctx.db, request.keep, request.other));

  MergeOutcome out;
  out.merge = ctx.ids.next();
  CARTERA_TRY(insertRow(ctx.db, "contact_merge", out.merge,
                        {{"kept_id", request.keep.value},
                         {"other_id", request.other.value},
                         {"at", column(ctx.clock.nowMs())},
                         {"author", column(ctx.author)}}));
  const Merging merging{ctx, out.merge, request.keep, request.other};
  CARTERA_ASSIGN(const MovedCounts counts, moveRows(merging));
  CARTERA_TRY(consent.hold(merging));
  CARTERA_TRY(writeCells(ctx.db, request.keep, decided.cells));
  CARTERA_TRY(writeOwnFields(ctx.db, request.keep, decided.own));
  CARTERA_ASSIGN(const QJsonObject mains, writeMains(ctx.db, request.keep, decided.mains));
  CARTERA_TRY(announce(ctx, request.keep));
  CARTERA_TRY(contacts::moveToTrash(ctx, request.other));

  QJsonObject cells = cellsToJson(decided.cells);
  insertAll(cells, ownFieldsToJson(decided.own));
  insertAll(cells, mains);
  const QJsonObject choices{{QStringLiteral("cells"), cells},
                            {QStringLiteral("primary"), counts.primary},
                            {QStringLiteral("filled"), counts.filled},
                            {QStringLiteral("lost"), lostOf(decided.values())}};
  CARTERA_TRY(writeChoices(ctx.db, out.merge, choices));
  out.choices = decided.all();
  out.moved = counts.moved;
  out.hidden = counts.hidden;
  return out;
}

Result<MergeRecord> recordFor(Connection& db, ContactId contact) {
  CARTERA_ASSIGN(std::optional<MergeRecord> record, mergeOf(db, contact));
  if (!record) {
    CARTERA_ASSIGN(const auto held, mergesInto(db, contact));
    if (held.empty()) return fail(ErrorCode::NotFound, QStringLiteral("split.nothing"), contact.toString());
    record = held.front();
  }
  CARTERA_TRY(mustBeMade(db, record->other));
  CARTERA_ASSIGN(const auto outer, mergeOf(db, record->kept));
  if (!outer) return *std::move(record);
  CARTERA_ASSIGN(const Contact kept, contacts::get(db, record->kept));
  return fail(ErrorCode::Conflict, QStringLiteral("split.inside"), displayName(kept));
}

Result<SplitOutcome> split(const StoreContext& ctx, ContactId contact) {
  CARTERA_ASSIGN(const MergeRecord newest, recordFor(ctx.db, contact));
  std::optional<MergeRecord> record = newest;
  const SplitOutcome out{record->kept, record->other};
  // An undo may have brought back more than one merge of the same contact: none of them holds from here on.
  while (record) {
    const Merging merging{ctx, record->id, record->kept, record->other};
    CARTERA_ASSIGN(const FirstPoints first, firstPoints(ctx.db, record->kept));
    CARTERA_ASSIGN(const QSet<qint64> covered, takeFillsBack(ctx.db, record->kept));
    CARTERA_TRY(giveRowsBack(merging, record->choices.value(QLatin1String("primary")).toObject()));
    CARTERA_TRY(shareRefusals(merging));
    CARTERA_TRY(giveMainsBack(merging, record->cells(), first));
    CARTERA_TRY(giveCellsBack(ctx.db, record->kept, record->cells()));
    CARTERA_TRY(giveOwnFieldsBack(ctx.db, record->kept, record->cells()));
    CARTERA_TRY(handCellsOn(ctx, *record));
    CARTERA_TRY(announce(ctx, record->kept));
    CARTERA_TRY(setDeleted(ctx.db, "contact_merge", record->id, ctx.clock.nowMs()));
    CARTERA_TRY(fillAgain(ctx, record->kept, covered));
    CARTERA_ASSIGN(record, mergeOf(ctx.db, out.other));
  }
  CARTERA_TRY(contacts::restore(ctx, out.other));
  return out;
}

}  // namespace cartera::merging
