// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Append-only proof of consent. See ContactStore.h for what all stores share.
namespace cartera::consents {

/// `at` 0 or in the future is now; when and by whom it was recorded is the context's. A no of now is never older than what
/// it answers.
[[nodiscard]] Result<ConsentId> append(const StoreContext& ctx, ConsentEvent event);
/// Oldest first.
[[nodiscard]] Result<std::vector<ConsentEvent>> events(Connection& db, ContactId contact);
/// What holds now: the newest by `at`; of several at the same instant a no wins, then the last recorded. A yes of a list
/// holds against no no, whatever day it gives: it was refused if the no was there first, and is if the no comes back by an
/// undo.
[[nodiscard]] Result<std::optional<ConsentEvent>> current(Connection& db, ContactId contact, Channel channel);
/// The same rule over events at hand.
[[nodiscard]] std::optional<ConsentEvent> current(const std::vector<ConsentEvent>& events, Channel channel);
/// That rule as an ORDER BY over a table of consent_event called `alias`, whose rows are of one contact and channel and not
/// deleted: the first row holds.
[[nodiscard]] QString newestFirst(const QString& alias);
/// Denied or withdrawn.
[[nodiscard]] bool isNo(ConsentState state);
/// Whether a basis takes the place of a yes: a customer may be written to about what he buys (LSSI 34/2002, art. 21.2).
[[nodiscard]] bool allowsByItself(const QString& basis);
/// Whether an answer lets somebody be written to: a yes, or a basis that takes its place and no no.
[[nodiscard]] bool allows(const std::optional<ConsentEvent>& answer);

}  // namespace cartera::consents
