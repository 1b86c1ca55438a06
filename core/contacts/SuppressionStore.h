// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Who is never written to. Natural keys: the same entry is one row. See ContactStore.h for what all stores share.
namespace cartera::suppressions {

/// Adds or revives. Values are brought to normal form; Invalid "suppression.value" if there is none.
[[nodiscard]] Result<SuppressionId> add(const StoreContext& ctx, Suppression suppression);
/// Adds the salted hash of an address in place of the address itself: what outlives an erasure.
[[nodiscard]] Result<SuppressionId> addHashed(const StoreContext& ctx, const QString& address,
                                              std::optional<Channel> channel, const QString& reason);
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, SuppressionId id);
[[nodiscard]] Result<std::vector<Suppression>> all(Connection& db);

/// The entry that forbids writing to this contact at this address, if there is one: by contact, address, domain (or a
/// domain above it) or hash (ours with salt, others' SHA-256 without). `contact` may be unset, `address` empty.
/// Needs suppression_key (ContactKeys.h).
[[nodiscard]] Result<std::optional<Suppression>> find(Connection& db, ContactId contact, Channel channel,
                                                      const QString& address);

/// All entries that forbid writing to this contact or to one of these addresses on some channel, the oldest first.
/// Needs suppression_key.
[[nodiscard]] Result<std::vector<Suppression>> concerning(Connection& db, ContactId contact,
                                                          const QStringList& addresses);
/// Takes a contact off the list: the entries of himself and of his own addresses. Those that concern others too (a
/// domain) or of which only a hash is known stay. Answers how many went.
[[nodiscard]] Result<int> lift(const StoreContext& ctx, ContactId contact, const QStringList& addresses);
/// The e-mails and phones of a contact, which an entry may forbid.
[[nodiscard]] QStringList addressesOf(const ContactCard& card);

/// E-mail key, or phone key; empty if the text is neither.
[[nodiscard]] QString normalAddress(const QString& address);
/// Lower-case domain without "@"; empty if it cannot be one.
[[nodiscard]] QString normalDomain(const QString& domain);
/// SHA-256 of salt and normal form, in hex. An empty salt is what exclusion lists of others use.
[[nodiscard]] QString hashOf(const QString& salt, const QString& normalAddress);
/// What suppression_key holds for an entry; empty if nothing.
[[nodiscard]] QString keyOf(const Suppression& suppression);

}  // namespace cartera::suppressions
