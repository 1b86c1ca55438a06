// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <utility>

#include "core/base/Id.h"
#include "core/storage/StoreContext.h"

/// What people said of two contacts that look alike: that they are two. It is never asked again, unless it is taken back.
/// Natural keys: two laptops that say it make the same row. See contacts/ContactStore.h for what all stores share.
namespace cartera::pairs {

/// The number of the row, whichever of the two is named first.
[[nodiscard]] qint64 idOf(ContactId a, ContactId b);
/// Answers whether something changed. Invalid "pair.same" for one contact; NotFound "contact.missing".
[[nodiscard]] Result<bool> keepSeparate(const StoreContext& ctx, ContactId a, ContactId b);
/// Takes that back: the two may be proposed again. Answers whether something changed.
[[nodiscard]] Result<bool> askAgain(const StoreContext& ctx, ContactId a, ContactId b);
/// All pairs that are kept separate, the smaller number first.
[[nodiscard]] Result<QSet<std::pair<qint64, qint64>>> keptSeparate(const Connection& db);
/// Those one contact is kept separate from.
[[nodiscard]] Result<std::vector<ContactId>> separateFrom(Connection& db, ContactId contact);

}  // namespace cartera::pairs
