// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/contacts/Picture.h"
#include "core/storage/StoreContext.h"

/// Portraits: at most one a contact, within the limits of Picture.h. Thread of the connection.
namespace cartera::photos {

/// Nothing where there is none.
[[nodiscard]] Result<std::optional<Picture>> of(Connection& db, ContactId contact);
/// Answers whether something changed. Invalid with PictureLook::fault for what may not be stored.
[[nodiscard]] Result<bool> set(const StoreContext& ctx, ContactId contact, const Picture& picture);
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, ContactId contact);

}  // namespace cartera::photos
