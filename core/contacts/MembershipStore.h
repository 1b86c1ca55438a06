// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Who belongs to which company, with role and dates. See ContactStore.h for what all stores share.
namespace cartera::memberships {

/// Primary first; without removed ones and companies in the trash.
[[nodiscard]] Result<std::vector<CardMembership>> ofContact(Connection& db, ContactId contact);
/// People of a company that are not in the trash, by id, at most `limit`.
[[nodiscard]] Result<std::vector<Membership>> ofCompany(Connection& db, ContactId company, int limit = 500);
/// NotFound "membership.missing".
[[nodiscard]] Result<Membership> get(Connection& db, MembershipId id);
/// The first becomes primary; a primary one takes that from the others. Invalid "membership.self" for oneself.
[[nodiscard]] Result<MembershipId> add(const StoreContext& ctx, Membership membership);
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const Membership& membership);
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, MembershipId id);
/// The company of that name, made if there is none; then a membership in it (primary if `primary`), unless there is.
[[nodiscard]] Result<ContactId> joinByName(const StoreContext& ctx, ContactId contact, const QString& company,
                                           bool primary);

}  // namespace cartera::memberships
