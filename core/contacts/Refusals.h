// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

namespace cartera::suppressions {

/// A no outlives the person who said it: whoever is erased must not be written to again because a list that still has
/// them is imported later. The law asks to forget the person and to heed the refusal at once; both are met by keeping
/// nothing of the address but its salted hash (find() asks for those as well).
///
/// For these contacts, which lie in the trash and are about to be erased, adds a hash for each e-mail or phone that an
/// entry of the list names, that an entry for the contact covers, or that belongs to a channel whose last answer was no.
/// So it is for an address that somebody who stays has too: what was refused for it a moment ago stays refused, until that
/// one is taken off the list (lift()), by hand and after a yes of their own. An entry that names such an address stays in
/// words.
/// A no to post has no address that could be hashed; it ends with the postal address itself.
/// Answers the entries that are to be erased with the contacts, because they name them or their addresses.
[[nodiscard]] Result<std::vector<qint64>> keepRefusals(const StoreContext& ctx, const std::vector<qint64>& contacts);

}  // namespace cartera::suppressions
