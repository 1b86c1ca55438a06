// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactStore.h"

#include "core/base/Text.h"
#include "core/contacts/AddressStore.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/TagStore.h"
#include "core/contacts/TaskStore.h"
#include "core/storage/Rows.h"

namespace cartera::contacts {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, kind, display_name, prefix, given, middle, family, suffix, nickname, job_title, department, tax_id, "
    "language, birthday, anniversary, stage, status, owner, source, referred_by, preferred_channel, best_hour, likes, "
    "private, photo_url, external_id, external_id2, confirmed_on, extra, import_run_id, import_key, created_at, "
    "deleted_at FROM contact WHERE ");

Contact read(Statement& s) {
  Contact c;
  int i = 0;
  const auto text = [&] { return s.text(i++); };
  c.id = ContactId(s.integer(i++));
  c.kind = contactKindFrom(text()).value_or(ContactKind::Person);
  c.displayName = text();
  c.prefix = text();
  c.given = text();
  c.middle = text();
  c.family = text();
  c.suffix = text();
  c.nickname = text();
  c.jobTitle = text();
  c.department = text();
  c.taxId = text();
  c.language = text();
  c.birthday = text();
  c.anniversary = text();
  c.stage = text();
  c.status = text();
  c.owner = text();
  c.source = text();
  c.referredBy = text();
  c.preferredChannel = text();
  c.bestHour = text();
  c.likes = text();
  c.isPrivate = s.flag(i++);
  c.photoUrl = text();
  c.externalId = text();
  c.externalId2 = text();
  c.confirmedOn = text();
  c.extra = text();
  c.importRun = ImportRunId(s.integer(i++));
  c.importKey = s.integer(i++);
  c.createdAt = s.integer(i++);
  c.deletedAt = s.optInteger(i++);
  return c;
}

/// All but deleted_at, which has verbs of its own.
Columns columnsOf(const Contact& c) {
  return {{"kind", toText(c.kind)},
          {"display_name", column(c.displayName)},
          {"prefix", column(c.prefix)},
          {"given", column(c.given)},
          {"middle", column(c.middle)},
          {"family", column(c.family)},
          {"suffix", column(c.suffix)},
          {"nickname", column(c.nickname)},
          {"job_title", column(c.jobTitle)},
          {"department", column(c.department)},
          {"tax_id", column(c.taxId)},
          {"language", column(c.language)},
          {"birthday", column(c.birthday)},
          {"anniversary", column(c.anniversary)},
          {"stage", column(c.stage)},
          {"status", column(c.status)},
          {"owner", column(c.owner)},
          {"source", column(c.source)},
          {"referred_by", column(c.referredBy)},
          {"preferred_channel", column(c.preferredChannel)},
          {"best_hour", column(c.bestHour)},
          {"likes", column(c.likes)},
          {"private", flagOrNull(c.isPrivate)},
          {"photo_url", column(c.photoUrl)},
          {"external_id", column(c.externalId)},
          {"external_id2", column(c.externalId2)},
          {"confirmed_on", column(c.confirmedOn)},
          {"extra", column(c.extra)},
          {"import_run_id", idOrNull(c.importRun.value)},
          {"import_key", idOrNull(c.importKey)},
          {"created_at", column(c.createdAt)}};
}

Result<> addStageEntry(const StoreContext& ctx, ContactId id, const QString& stage, qint64 at) {
  return insertRow(ctx.db, "stage_entry", ctx.ids.next(),
                   {{"contact_id", id.value}, {"stage", stage}, {"entered_at", column(at)}});
}

/// Whoever was merged comes back by a split, with what is theirs.
Result<> refuseMerged(Connection& db, const Contact& c) {
  Statement s(db, QStringLiteral("SELECT 1 FROM contact_merge WHERE other_id = :id AND deleted_at IS NULL"));
  s.bind(":id", c.id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (found) return fail(ErrorCode::Conflict, QStringLiteral("contact.merged"), displayName(c));
  return {};
}

Result<> checkStage(const QString& stage) {
  if (!stage.isEmpty() && !isStage(stage))
    return fail(ErrorCode::Invalid, QStringLiteral("stage.unknown"), stage, QStringLiteral("stage"));
  return {};
}

}  // namespace

Result<std::optional<Contact>> find(Connection& db, ContactId id) {
  Statement s(db, kSelect + QStringLiteral("id = :id AND NOT EXISTS (SELECT 1 FROM cell_clock e WHERE e.tbl = 1 AND "
                                           "e.row = contact.id AND e.col = -2)"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return std::nullopt;
  return read(s);
}

Result<Contact> get(Connection& db, ContactId id) {
  CARTERA_ASSIGN(std::optional<Contact> c, find(db, id));
  if (!c) return fail(ErrorCode::NotFound, QStringLiteral("contact.missing"), id.toString());
  return *std::move(c);
}

Result<ContactCard> card(Connection& db, ContactId id) {
  ContactCard card;
  CARTERA_ASSIGN(card.contact, get(db, id));
  CARTERA_ASSIGN(card.points, points::ofContact(db, id));
  CARTERA_ASSIGN(card.addresses, addresses::ofContact(db, id));
  CARTERA_ASSIGN(card.memberships, memberships::ofContact(db, id));
  CARTERA_ASSIGN(card.tags, tags::ofContact(db, id));
  CARTERA_ASSIGN(card.customValues, customfields::ofContact(db, id));
  CARTERA_ASSIGN(card.stageEntries, stageEntries(db, id));
  CARTERA_ASSIGN(card.consents, consents::events(db, id));
  CARTERA_ASSIGN(card.notes, interactions::notes(db, id));
  CARTERA_ASSIGN(card.tasks, tasks::ofContact(db, id));
  return card;
}

Result<ContactId> insert(const StoreContext& ctx, Contact c) {
  CARTERA_TRY(checkStage(c.stage));
  if (!c.id.isSet()) c.id = ContactId(ctx.ids.next());
  if (c.createdAt == 0) c.createdAt = ctx.clock.nowMs();
  CARTERA_TRY(insertRow(ctx.db, "contact", c.id.value, columnsOf(c)));
  if (!c.stage.isEmpty()) CARTERA_TRY(addStageEntry(ctx, c.id, c.stage, ctx.clock.nowMs()));
  c.deletedAt.reset();
  CARTERA_TRY(contactkeys::announce(ctx.db, c));
  return c.id;
}

Result<bool> update(const StoreContext& ctx, const Contact& c) {
  CARTERA_TRY(checkStage(c.stage));
  CARTERA_ASSIGN(const Contact was, get(ctx.db, c.id));
  CARTERA_ASSIGN(const bool changed, updateRow(ctx.db, "contact", c.id.value, columnsOf(was), columnsOf(c)));
  if (!changed) return false;
  if (c.stage != was.stage && !c.stage.isEmpty()) CARTERA_TRY(addStageEntry(ctx, c.id, c.stage, ctx.clock.nowMs()));
  if (displayName(c) != displayName(was) || c.taxId != was.taxId) {
    Contact now = c;
    now.deletedAt = was.deletedAt;
    CARTERA_TRY(contactkeys::announce(ctx.db, now));
  }
  return true;
}

Result<bool> moveToTrash(const StoreContext& ctx, ContactId id) {
  CARTERA_ASSIGN(Contact c, get(ctx.db, id));
  if (c.deletedAt) return false;
  c.deletedAt = ctx.clock.nowMs();
  CARTERA_TRY(setDeleted(ctx.db, "contact", id.value, c.deletedAt));
  CARTERA_TRY(contactkeys::announce(ctx.db, c));
  return true;
}

Result<bool> restore(const StoreContext& ctx, ContactId id) {
  CARTERA_ASSIGN(Contact c, get(ctx.db, id));
  if (!c.deletedAt) return false;
  CARTERA_TRY(refuseMerged(ctx.db, c));
  c.deletedAt.reset();
  CARTERA_TRY(setDeleted(ctx.db, "contact", id.value, std::nullopt));
  CARTERA_TRY(contactkeys::announce(ctx.db, c));
  return true;
}

Result<bool> setStage(const StoreContext& ctx, ContactId id, const QString& stage, qint64 enteredAt) {
  CARTERA_TRY(checkStage(stage));
  CARTERA_ASSIGN(const Contact was, get(ctx.db, id));
  if (was.stage == stage) return false;
  Contact is = was;
  is.stage = stage;
  CARTERA_TRY(updateRow(ctx.db, "contact", id.value, columnsOf(was), columnsOf(is)));
  if (!stage.isEmpty()) CARTERA_TRY(addStageEntry(ctx, id, stage, enteredAt));
  return true;
}

Result<std::vector<StageEntry>> stageEntries(Connection& db, ContactId id) {
  Statement s(db,
              QStringLiteral("SELECT id, contact_id, stage, entered_at FROM stage_entry WHERE contact_id = :contact "
                             "AND deleted_at IS NULL ORDER BY entered_at, id"));
  s.bind(":contact", id);
  return collect(s, [](Statement& row) {
    return StageEntry{row.id<StageEntryId>(0), row.id<ContactId>(1), row.text(2), row.integer(3)};
  });
}

}  // namespace cartera::contacts
