// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Postal addresses. See ContactStore.h for what all stores share.
namespace cartera::addresses {

/// Primary first, then by position; without the removed ones.
[[nodiscard]] Result<std::vector<Address>> ofContact(Connection& db, ContactId contact);
/// NotFound "address.missing".
[[nodiscard]] Result<Address> get(Connection& db, AddressId id);
/// The first becomes primary; a primary one takes that from the others.
[[nodiscard]] Result<AddressId> add(const StoreContext& ctx, Address address);
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const Address& address);
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, AddressId id);
/// Whether nothing of it is known but its label.
[[nodiscard]] bool isEmpty(const Address& address);

}  // namespace cartera::addresses
