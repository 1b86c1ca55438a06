// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// What happened with whom. See ContactStore.h for what all stores share.
namespace cartera::interactions {

/// Newest first, without the removed ones. Page by (`before`, `beforeId`): those of the last row shown; 0, 0 at first.
/// Only those of `kinds`, unless it is empty.
[[nodiscard]] Result<std::vector<Interaction>> ofContact(Connection& db, ContactId contact, int limit,
                                                         qint64 before = 0, InteractionId beforeId = {},
                                                         const std::vector<InteractionKind>& kinds = {});
/// Notes alone, oldest first.
[[nodiscard]] Result<std::vector<Interaction>> notes(Connection& db, ContactId contact);
/// NotFound "interaction.missing".
[[nodiscard]] Result<Interaction> get(Connection& db, InteractionId id);
/// `at` 0 is now; the author is the context's unless given.
[[nodiscard]] Result<InteractionId> insert(const StoreContext& ctx, Interaction interaction);
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const Interaction& interaction);
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, InteractionId id);

}  // namespace cartera::interactions
