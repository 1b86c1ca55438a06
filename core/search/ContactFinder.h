// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactStore.h"
#include "core/search/NotedContacts.h"

namespace cartera::search {

/// The contacts of a list in its order, at most `limit` of them. With text and a search that is ready: the best first,
/// as ContactIndex::find ranks them. Else by name, as contacts::ids() has them. Thread of the connection.
[[nodiscard]] Result<std::vector<ContactId>> listIds(Connection& db, const ContactSearch& search,
                                                     const contacts::ContactQuery& query, int limit);

/// Whether a list shows those as well whose timeline answers: not for a single letter, and not out of the trash.
[[nodiscard]] bool asksNotes(const contacts::ContactQuery& query);
/// Those of them that the query means (see contactsByNotes). Some may stand in listIds() already.
[[nodiscard]] Result<NotedContacts> listNoted(Connection& db, const ContactSearch& search,
                                              const contacts::ContactQuery& query,
                                              const std::function<bool()>& cancelled = {});
/// Both, each once: the whole list as it stands when nothing is under way.
[[nodiscard]] Result<std::vector<ContactId>> listWithNotes(Connection& db, const ContactSearch& search,
                                                           const contacts::ContactQuery& query,
                                                           const std::function<bool()>& cancelled = {});

}  // namespace cartera::search
