// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Merge.h"

#include <QJsonDocument>

#include "core/contacts/ContactKeys.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/duplicates/MergeRows.h"
#include "core/duplicates/StricterConsent.h"
#include "core/storage/Rows.h"

namespace cartera::merging {

namespace {

Result<> mustBeLive(Connection& db, ContactId contact) {
  CARTERA_ASSIGN(const Contact there, contacts::get(db, contact));
  if (there.deletedAt) return fail(ErrorCode::Conflict, QStringLiteral("merge.trashed"), displayName(there));
  return {};
}

/// The values that are not shown, by field.
QJsonObject lostOf(const std::vector<FieldChoice>& choices) {
  QJsonObject out;
  for (const auto& c : choices)
    out.insert(c.field, QJsonObject{{QStringLiteral("kept"), c.kept}, {QStringLiteral("other"), c.other}});
  return out;
}

/// Values of one's own fields that differ: the kept one's is shown.
Result<std::vector<FieldChoice>> customChoices(Connection& db, ContactId kept, ContactId other) {
  CARTERA_ASSIGN(const auto own, customfields::ofContact(db, kept));
  CARTERA_ASSIGN(const auto theirs, customfields::ofContact(db, other));
  std::vector<FieldChoice> out;
  for (const auto& a : own)
    for (const auto& b : theirs)
      if (a.field.id == b.field.id && a.value != b.value)
        out.push_back({QStringLiteral("custom[") + a.field.name + u']', a.value, b.value, false});
  return out;
}

Result<> writeChoices(Connection& db, qint64 merge, const QJsonObject& choices) {
  Statement s(db, QStringLiteral("UPDATE contact_merge SET choices = :choices WHERE id = :id"));
  s.bind(":choices", QString::fromUtf8(QJsonDocument(choices).toJson(QJsonDocument::Compact))).bind(":id", merge);
  return s.run();
}

/// What a later merge into the same one found there was this merge's: it gives back what stood there before.
Result<> handCellsOn(const StoreContext& ctx, const MergeRecord& record) {
  const QString cellsKey = QStringLiteral("cells");
  const QString was = QStringLiteral("was");
  const QJsonObject cells = record.choices.value(cellsKey).toObject();
  CARTERA_ASSIGN(const auto held, mergesInto(ctx.db, record.kept));
  for (auto it = cells.begin(); it != cells.end(); ++it) {
    const QJsonObject cell = it.value().toObject();
    // The newest stands first; the first one after this merge is the one that found its value.
    for (auto later = held.rbegin(); later != held.rend(); ++later) {
      QJsonObject theirs = later->choices.value(cellsKey).toObject();
      QJsonObject found = theirs.value(it.key()).toObject();
      if (later->id <= record.id || found.value(was) != cell.value(QLatin1String("set"))) continue;
      found.insert(was, cell.value(was));
      theirs.insert(it.key(), found);
      QJsonObject choices = later->choices;
      choices.insert(cellsKey, theirs);
      CARTERA_TRY(writeChoices(ctx.db, later->id, choices));
      break;
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
  CARTERA_ASSIGN(MergedCells cells, mergedCells(db, keep, other, {}));
  CARTERA_ASSIGN(const auto custom, customChoices(db, keep, other));
  cells.choices.insert(cells.choices.end(), custom.begin(), custom.end());
  return std::move(cells.choices);
}

Result<MergeOutcome> merge(const StoreContext& ctx, const MergeRequest& request) {
  if (request.keep == request.other)
    return fail(ErrorCode::Invalid, QStringLiteral("merge.same"), request.keep.toString());
  CARTERA_TRY(mustBeLive(ctx.db, request.keep));
  CARTERA_TRY(mustBeLive(ctx.db, request.other));
  CARTERA_ASSIGN(MergedCells cells, mergedCells(ctx.db, request.keep, request.other, request.take));
  CARTERA_ASSIGN(const auto custom, customChoices(ctx.db, request.keep, request.other));
  cells.choices.insert(cells.choices.end(), custom.begin(), custom.end());
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
  CARTERA_TRY(writeCells(ctx.db, request.keep, cells));
  CARTERA_TRY(announce(ctx, request.keep));
  CARTERA_TRY(contacts::moveToTrash(ctx, request.other));

  const QJsonObject choices{{QStringLiteral("cells"), cellsToJson(cells)},
                            {QStringLiteral("primary"), counts.primary},
                            {QStringLiteral("lost"), lostOf(cells.choices)}};
  CARTERA_TRY(writeChoices(ctx.db, out.merge, choices));
  out.choices = std::move(cells.choices);
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
  CARTERA_ASSIGN(const auto outer, mergeOf(db, record->kept));
  if (!outer) return *std::move(record);
  CARTERA_ASSIGN(const Contact kept, contacts::get(db, record->kept));
  return fail(ErrorCode::Conflict, QStringLiteral("split.inside"), displayName(kept));
}

Result<SplitOutcome> split(const StoreContext& ctx, ContactId contact) {
  CARTERA_ASSIGN(const MergeRecord first, recordFor(ctx.db, contact));
  std::optional<MergeRecord> record = first;
  const SplitOutcome out{record->kept, record->other};
  // An undo may have brought back more than one merge of the same contact: none of them holds from here on.
  while (record) {
    const Merging merging{ctx, record->id, record->kept, record->other};
    CARTERA_TRY(giveRowsBack(merging, record->choices.value(QLatin1String("primary")).toObject()));
    CARTERA_TRY(giveCellsBack(ctx.db, record->kept, record->choices.value(QLatin1String("cells")).toObject()));
    CARTERA_TRY(handCellsOn(ctx, *record));
    CARTERA_TRY(announce(ctx, record->kept));
    CARTERA_TRY(setDeleted(ctx.db, "contact_merge", record->id, ctx.clock.nowMs()));
    CARTERA_ASSIGN(record, mergeOf(ctx.db, out.other));
  }
  CARTERA_TRY(contacts::restore(ctx, out.other));
  return out;
}

}  // namespace cartera::merging
