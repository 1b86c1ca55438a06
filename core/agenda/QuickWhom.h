// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactStore.h"
#include "core/search/ContactSearch.h"

/// Who is meant by a name in a quick line.
namespace cartera::quickadd {

inline constexpr size_t kMostMeant = 8;

/// Those who may be meant by "Ana", "ana garcía", "Ana de Hotel Mirador" or a phone, the likeliest first, at most
/// kMostMeant. Whoever is called exactly so stands alone; whoever has all the words in the name goes before whoever has
/// them elsewhere. Where nobody has all of them, words at the end are left away. Thread of the connection.
[[nodiscard]] Result<std::vector<contacts::ContactRow>> whoIsMeant(Connection& db, const search::ContactSearch& search,
                                                                   const QString& whom);

}  // namespace cartera::quickadd
