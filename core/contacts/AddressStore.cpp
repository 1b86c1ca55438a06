// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/AddressStore.h"

#include "core/contacts/Primary.h"
#include "core/storage/Rows.h"

namespace cartera::addresses {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, contact_id, label, street, street2, street3, po_box, postcode, city, region, country, formatted, "
    "is_primary, position, deleted_at FROM address WHERE ");

Address read(Statement& s) {
  Address a;
  a.id = s.id<AddressId>(0);
  a.contact = s.id<ContactId>(1);
  a.label = s.text(2);
  a.street = s.text(3);
  a.street2 = s.text(4);
  a.street3 = s.text(5);
  a.poBox = s.text(6);
  a.postcode = s.text(7);
  a.city = s.text(8);
  a.region = s.text(9);
  a.country = s.text(10);
  a.formatted = s.text(11);
  a.isPrimary = s.flag(12);
  a.position = static_cast<int>(s.integer(13));
  a.deletedAt = s.optInteger(14);
  return a;
}

Columns columnsOf(const Address& a) {
  return {
      {"contact_id", column(a.contact.value)}, {"label", column(a.label)},         {"street", column(a.street)},
      {"street2", column(a.street2)},          {"street3", column(a.street3)},     {"po_box", column(a.poBox)},
      {"postcode", column(a.postcode)},        {"city", column(a.city)},           {"region", column(a.region)},
      {"country", column(a.country)},          {"formatted", column(a.formatted)}, {"is_primary", qint64{a.isPrimary}},
      {"position", qint64{a.position}}};
}

}  // namespace

Result<std::vector<Address>> ofContact(Connection& db, ContactId contact) {
  Statement s(db, kSelect + QStringLiteral("contact_id = :contact AND deleted_at IS NULL "
                                           "ORDER BY is_primary DESC, position, id"));
  s.bind(":contact", contact);
  return collect(s, read);
}

Result<Address> get(Connection& db, AddressId id) {
  Statement s(db, kSelect + QStringLiteral("id = :id AND deleted_at IS NULL"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("address.missing"), id.toString());
  return read(s);
}

Result<AddressId> add(const StoreContext& ctx, Address address) {
  CARTERA_ASSIGN(const primary::State state, primary::state(ctx.db, "address", address.contact, {}));
  if (address.position == 0) address.position = static_cast<int>(state.maxPosition) + 1;
  if (state.live == 0) address.isPrimary = true;
  if (!address.id.isSet()) address.id = AddressId(ctx.ids.next());
  if (address.isPrimary && state.hasPrimary)
    CARTERA_TRY(primary::takeFromOthers(ctx.db, "address", address.contact, {}, address.id.value));
  CARTERA_TRY(insertRow(ctx.db, "address", address.id.value, columnsOf(address)));
  return address.id;
}

Result<bool> update(const StoreContext& ctx, const Address& address) {
  CARTERA_ASSIGN(const Address was, get(ctx.db, address.id));
  CARTERA_ASSIGN(const bool changed,
                 updateRow(ctx.db, "address", address.id.value, columnsOf(was), columnsOf(address)));
  if (changed && address.isPrimary)
    CARTERA_TRY(primary::takeFromOthers(ctx.db, "address", address.contact, {}, address.id.value));
  return changed;
}

Result<bool> remove(const StoreContext& ctx, AddressId id) {
  auto was = get(ctx.db, id);
  if (!was) {
    if (was.error().code == ErrorCode::NotFound) return false;
    return fail(was.error());
  }
  CARTERA_TRY(setDeleted(ctx.db, "address", id.value, ctx.clock.nowMs()));
  if (was->isPrimary) CARTERA_TRY(primary::promoteNext(ctx.db, "address", was->contact, {}));
  return true;
}

bool isEmpty(const Address& a) {
  return a.street.isEmpty() && a.street2.isEmpty() && a.street3.isEmpty() && a.poBox.isEmpty() &&
         a.postcode.isEmpty() && a.city.isEmpty() && a.region.isEmpty() && a.country.isEmpty() && a.formatted.isEmpty();
}

}  // namespace cartera::addresses
