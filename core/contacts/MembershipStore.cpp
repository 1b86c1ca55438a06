// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/MembershipStore.h"

#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/Primary.h"
#include "core/storage/Rows.h"

namespace cartera::memberships {

namespace {

const QString kColumns = QStringLiteral(
    "m.id, m.contact_id, m.company_id, m.role, m.department, m.started_on, m.ended_on, m.is_primary, m.position, "
    "m.deleted_at");

Membership read(Statement& s) {
  Membership m;
  m.id = s.id<MembershipId>(0);
  m.contact = s.id<ContactId>(1);
  m.company = s.id<ContactId>(2);
  m.role = s.text(3);
  m.department = s.text(4);
  m.startedOn = s.text(5);
  m.endedOn = s.text(6);
  m.isPrimary = s.flag(7);
  m.position = static_cast<int>(s.integer(8));
  m.deletedAt = s.optInteger(9);
  return m;
}

Columns columnsOf(const Membership& m) {
  return {
      {"contact_id", column(m.contact.value)}, {"company_id", column(m.company.value)}, {"role", column(m.role)},
      {"department", column(m.department)},    {"started_on", column(m.startedOn)},     {"ended_on", column(m.endedOn)},
      {"is_primary", qint64{m.isPrimary}},     {"position", qint64{m.position}}};
}

}  // namespace

Result<std::vector<CardMembership>> ofContact(Connection& db, ContactId contact) {
  // The company's name from its own row, not from contact_key: right also inside the transaction that made it.
  Statement s(db, QStringLiteral("SELECT ") + kColumns +
                      QStringLiteral(", co.display_name, co.given, co.middle, co.family, co.nickname FROM membership m "
                                     "JOIN contact co ON co.id = m.company_id WHERE m.contact_id = :contact AND "
                                     "m.deleted_at IS NULL AND co.deleted_at IS NULL "
                                     "ORDER BY m.is_primary DESC, m.position, m.id"));
  s.bind(":contact", contact);
  return collect(s, [](Statement& row) {
    Contact company;
    company.displayName = row.text(10);
    company.given = row.text(11);
    company.middle = row.text(12);
    company.family = row.text(13);
    company.nickname = row.text(14);
    return CardMembership{read(row), displayName(company)};
  });
}

Result<std::vector<Membership>> ofCompany(Connection& db, ContactId company, int limit) {
  Statement s(db, QStringLiteral("SELECT ") + kColumns +
                      QStringLiteral(" FROM membership m JOIN contact c ON c.id = m.contact_id WHERE m.company_id = "
                                     ":company AND m.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY m.id LIMIT "
                                     ":limit"));
  s.bind(":company", company).bind(":limit", limit);
  return collect(s, read);
}

Result<Membership> get(Connection& db, MembershipId id) {
  Statement s(db, QStringLiteral("SELECT ") + kColumns +
                      QStringLiteral(" FROM membership m WHERE m.id = :id AND m.deleted_at IS NULL"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("membership.missing"), id.toString());
  return read(s);
}

Result<MembershipId> add(const StoreContext& ctx, Membership membership) {
  if (membership.contact == membership.company)
    return fail(ErrorCode::Invalid, QStringLiteral("membership.self"), membership.contact.toString());
  CARTERA_ASSIGN(const primary::State state, primary::state(ctx.db, "membership", membership.contact, {}));
  if (membership.position == 0) membership.position = static_cast<int>(state.maxPosition) + 1;
  if (state.live == 0) membership.isPrimary = true;
  if (!membership.id.isSet()) membership.id = MembershipId(ctx.ids.next());
  if (membership.isPrimary && state.hasPrimary)
    CARTERA_TRY(primary::takeFromOthers(ctx.db, "membership", membership.contact, {}, membership.id.value));
  CARTERA_TRY(insertRow(ctx.db, "membership", membership.id.value, columnsOf(membership)));
  return membership.id;
}

Result<bool> update(const StoreContext& ctx, const Membership& membership) {
  if (membership.contact == membership.company)
    return fail(ErrorCode::Invalid, QStringLiteral("membership.self"), membership.contact.toString());
  CARTERA_ASSIGN(const Membership was, get(ctx.db, membership.id));
  CARTERA_ASSIGN(const bool changed,
                 updateRow(ctx.db, "membership", membership.id.value, columnsOf(was), columnsOf(membership)));
  if (changed && membership.isPrimary)
    CARTERA_TRY(primary::takeFromOthers(ctx.db, "membership", membership.contact, {}, membership.id.value));
  return changed;
}

Result<bool> remove(const StoreContext& ctx, MembershipId id) {
  auto was = get(ctx.db, id);
  if (!was) {
    if (was.error().code == ErrorCode::NotFound) return false;
    return fail(was.error());
  }
  CARTERA_TRY(setDeleted(ctx.db, "membership", id.value, ctx.clock.nowMs()));
  if (was->isPrimary) CARTERA_TRY(primary::promoteNext(ctx.db, "membership", was->contact, {}));
  return true;
}

Result<ContactId> joinByName(const StoreContext& ctx, ContactId contact, const QString& company, bool primary) {
  const QString name = text::clean(company);
  CARTERA_ASSIGN(const std::vector<ContactId> named, contacts::companiesNamed(ctx.db, name));
  ContactId companyId;
  for (const ContactId candidate : named) {
    if (candidate != contact) {
      companyId = candidate;
      break;
    }
  }
  if (!companyId.isSet()) {
    Contact made;
    made.kind = ContactKind::Company;
    made.displayName = name;
    CARTERA_ASSIGN(companyId, contacts::insert(ctx, made));
  }
  CARTERA_ASSIGN(const std::vector<CardMembership> present, ofContact(ctx.db, contact));
  for (const CardMembership& m : present) {
    if (m.membership.company != companyId) continue;
    if (primary && !m.membership.isPrimary) {
      Membership is = m.membership;
      is.isPrimary = true;
      CARTERA_TRY(update(ctx, is));
    }
    return companyId;
  }
  Membership m;
  m.contact = contact;
  m.company = companyId;
  m.isPrimary = primary;
  CARTERA_TRY(add(ctx, m));
  return companyId;
}

}  // namespace cartera::memberships
