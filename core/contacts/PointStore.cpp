// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/PointStore.h"

#include "core/base/Text.h"
#include "core/contacts/ConsentStore.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/Primary.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/Rows.h"

namespace cartera::points {

namespace {

const QString kSelect =
    QStringLiteral("SELECT id, contact_id, kind, label, value, is_primary, position, deleted_at FROM point WHERE ");

Point read(Statement& s) {
  Point p;
  p.id = s.id<PointId>(0);
  p.contact = s.id<ContactId>(1);
  p.kind = pointKindFrom(s.text(2)).value_or(PointKind::Url);
  p.label = s.text(3);
  p.value = s.text(4);
  p.isPrimary = s.flag(5);
  p.position = static_cast<int>(s.integer(6));
  p.deletedAt = s.optInteger(7);
  return p;
}

Columns columnsOf(const Point& p) {
  return {
      {"contact_id", column(p.contact.value)}, {"kind", column(toText(p.kind))},    {"label", column(p.label)},
      {"value", textNotNull(p.value)},         {"is_primary", qint64{p.isPrimary}}, {"position", qint64{p.position}}};
}

/// Whoever said no said it for the address they had. When it is taken from them, it stands on the list of exclusions by
/// itself, or the next list that still has it would be believed.
Result<> keepRefusal(const StoreContext& ctx, const Point& was) {
  if (was.kind != PointKind::Email && was.kind != PointKind::Phone) return {};
  const bool mail = was.kind == PointKind::Email;
  for (const Channel channel : {mail ? Channel::Email : Channel::Sms, mail ? Channel::Partners : Channel::Phone}) {
    CARTERA_ASSIGN(const auto said, consents::current(ctx.db, was.contact, channel));
    CARTERA_ASSIGN(const auto listed, suppressions::find(ctx.db, was.contact, channel, was.value));
    const bool refused = (said && consents::isNo(said->state)) || (listed && listed->kind == SuppressionKind::Contact);
    if (!refused || suppressions::normalAddress(was.value).isEmpty()) continue;
    Suppression s;
    s.kind = SuppressionKind::Address;
    s.channel = channel;
    s.value = was.value;
    s.reason = QStringLiteral("opted_out");
    CARTERA_TRY(suppressions::add(ctx, s));
  }
  return {};
}

}  // namespace

Result<std::vector<Point>> ofContact(Connection& db, ContactId contact) {
  Statement s(db, kSelect + QStringLiteral("contact_id = :contact AND deleted_at IS NULL "
                                           "ORDER BY is_primary DESC, position, id"));
  s.bind(":contact", contact);
  return collect(s, read);
}

Result<Point> get(Connection& db, PointId id) {
  Statement s(db, kSelect + QStringLiteral("id = :id AND deleted_at IS NULL"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("point.missing"), id.toString());
  return read(s);
}

Result<PointId> add(const StoreContext& ctx, Point point) {
  point.value = text::clean(point.value);
  if (point.value.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("value.empty"), {}, toText(point.kind));
  const QString kind = toText(point.kind);
  CARTERA_ASSIGN(const primary::State state, primary::state(ctx.db, "point", point.contact, kind));
  if (point.position == 0) point.position = static_cast<int>(state.maxPosition) + 1;
  if (state.live == 0) point.isPrimary = true;
  if (!point.id.isSet()) point.id = PointId(ctx.ids.next());
  if (point.isPrimary && state.hasPrimary)
    CARTERA_TRY(primary::takeFromOthers(ctx.db, "point", point.contact, kind, point.id.value));
  CARTERA_TRY(insertRow(ctx.db, "point", point.id.value, columnsOf(point)));
  CARTERA_TRY(contactkeys::announce(ctx.db, point));
  return point.id;
}

Result<bool> update(const StoreContext& ctx, const Point& point) {
  CARTERA_ASSIGN(const Point was, get(ctx.db, point.id));
  Point is = point;
  is.value = text::clean(is.value);
  if (is.value.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("value.empty"), {}, toText(is.kind));
  CARTERA_ASSIGN(const bool changed, updateRow(ctx.db, "point", is.id.value, columnsOf(was), columnsOf(is)));
  if (!changed) return false;
  if (contactkeys::pointKey(was.kind, was.value) != contactkeys::pointKey(is.kind, is.value))
    CARTERA_TRY(keepRefusal(ctx, was));
  if (is.isPrimary) CARTERA_TRY(primary::takeFromOthers(ctx.db, "point", is.contact, toText(is.kind), is.id.value));
  CARTERA_TRY(contactkeys::announce(ctx.db, is));
  return true;
}

Result<bool> remove(const StoreContext& ctx, PointId id) {
  auto was = get(ctx.db, id);
  if (!was) {
    if (was.error().code == ErrorCode::NotFound) return false;
    return fail(was.error());
  }
  CARTERA_TRY(keepRefusal(ctx, *was));
  CARTERA_TRY(setDeleted(ctx.db, "point", id.value, ctx.clock.nowMs()));
  if (was->isPrimary) CARTERA_TRY(primary::promoteNext(ctx.db, "point", was->contact, toText(was->kind)));
  was->deletedAt = ctx.clock.nowMs();
  CARTERA_TRY(contactkeys::announce(ctx.db, *was));
  return true;
}

}  // namespace cartera::points
