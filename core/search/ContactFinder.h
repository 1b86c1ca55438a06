// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactStore.h"
#include "core/search/ContactSearch.h"

namespace cartera::search {

/// The contacts of a list in its order, at most `limit` of them. With text and a search that is ready: the best first,
/// as ContactIndex::find ranks them. Else by name, as contacts::ids() has them. Thread of the connection.
[[nodiscard]] Result<std::vector<ContactId>> listIds(Connection& db, const ContactSearch& search,
                                                     const contacts::ContactQuery& query, int limit);

}  // namespace cartera::search
