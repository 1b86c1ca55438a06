// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Phones, e-mail addresses, web pages and social handles. See ContactStore.h for what all stores share.
namespace cartera::points {

/// Primary first, then by position; without the removed ones.
[[nodiscard]] Result<std::vector<Point>> ofContact(Connection& db, ContactId contact);
/// NotFound "point.missing" if there is none or it was removed.
[[nodiscard]] Result<Point> get(Connection& db, PointId id);
/// The first of its kind becomes primary; a primary one takes that from the others of its kind. Position 0 is "last".
/// Invalid "value.empty" for a value without text.
[[nodiscard]] Result<PointId> add(const StoreContext& ctx, Point point);
/// Writes only what differs; becoming primary takes it from the others. Answers whether something changed.
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const Point& point);
/// Hides it; if it was primary the next of its kind becomes it.
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, PointId id);

}  // namespace cartera::points
