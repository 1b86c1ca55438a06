// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/InteractionStore.h"

#include "core/storage/Rows.h"

namespace cartera::interactions {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, contact_id, kind, direction, at, minutes, subject, body, outcome, author, import_run_id, deleted_at "
    "FROM interaction WHERE ");

Interaction read(Statement& s) {
  Interaction i;
  i.id = s.id<InteractionId>(0);
  i.contact = s.id<ContactId>(1);
  i.kind = interactionKindFrom(s.text(2)).value_or(InteractionKind::Other);
  i.direction = s.text(3);
  i.at = s.integer(4);
  i.minutes = s.optInteger(5);
  i.subject = s.text(6);
  i.body = s.text(7);
  i.outcome = s.text(8);
  i.author = s.text(9);
  i.importRun = s.id<ImportRunId>(10);
  i.deletedAt = s.optInteger(11);
  return i;
}

Columns columnsOf(const Interaction& i) {
  return {{"contact_id", column(i.contact.value)},
          {"kind", toText(i.kind)},
          {"direction", column(i.direction)},
          {"at", column(i.at)},
          {"minutes", column(i.minutes)},
          {"subject", column(i.subject)},
          {"body", column(i.body)},
          {"outcome", column(i.outcome)},
          {"author", column(i.author)},
          {"import_run_id", idOrNull(i.importRun.value)}};
}

}  // namespace

Result<std::vector<Interaction>> ofContact(Connection& db, ContactId contact, int limit, qint64 before,
                                           InteractionId beforeId, const std::vector<InteractionKind>& kinds) {
  const bool first = before == 0 && !beforeId.isSet();
  QStringList codes;
  for (const InteractionKind kind : kinds) codes += toText(kind);
  Statement s(db, kSelect + QStringLiteral("contact_id = :contact AND deleted_at IS NULL") +
                      (first ? QString() : QStringLiteral(" AND (at, id) < (:before, :beforeId)")) +
                      (kinds.empty() ? QString() : QStringLiteral(" AND instr(:kinds, ' ' || kind || ' ') > 0")) +
                      QStringLiteral(" ORDER BY at DESC, id DESC LIMIT :limit"));
  s.bind(":contact", contact).bind(":limit", limit);
  if (!first) s.bind(":before", before).bind(":beforeId", beforeId.value);
  if (!kinds.empty()) s.bind(":kinds", QString(u' ' + codes.join(u' ') + u' '));
  return collect(s, read);
}

Result<std::vector<Interaction>> notes(Connection& db, ContactId contact) {
  Statement s(db, kSelect + QStringLiteral("contact_id = :contact AND kind = 'note' AND deleted_at IS NULL "
                                           "ORDER BY at, id"));
  s.bind(":contact", contact);
  return collect(s, read);
}

Result<Interaction> get(Connection& db, InteractionId id) {
  Statement s(db, kSelect + QStringLiteral("id = :id AND deleted_at IS NULL"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("interaction.missing"), id.toString());
  return read(s);
}

Result<InteractionId> insert(const StoreContext& ctx, Interaction interaction) {
  if (!interaction.id.isSet()) interaction.id = InteractionId(ctx.ids.next());
  if (interaction.at == 0) interaction.at = ctx.clock.nowMs();
  if (interaction.author.isEmpty()) interaction.author = ctx.author;
  CARTERA_TRY(insertRow(ctx.db, "interaction", interaction.id.value, columnsOf(interaction)));
  return interaction.id;
}

Result<bool> update(const StoreContext& ctx, const Interaction& interaction) {
  CARTERA_ASSIGN(const Interaction was, get(ctx.db, interaction.id));
  return updateRow(ctx.db, "interaction", interaction.id.value, columnsOf(was), columnsOf(interaction));
}

Result<bool> remove(const StoreContext& ctx, InteractionId id) {
  return setDeleted(ctx.db, "interaction", id.value, ctx.clock.nowMs());
}

}  // namespace cartera::interactions
