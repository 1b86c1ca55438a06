// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Who is never written to. Whoever says it again says it for himself, so that it holds when another saying is undone:
/// one row each, shown and lifted as one entry. See ContactStore.h for what all stores share.
namespace cartera::suppressions {

/// Adds a saying, once for each import. Values are brought to normal form; Invalid "suppression.value" if there is none.
/// An address whose hash is on the list is written as that hash.
[[nodiscard]] Result<SuppressionId> add(const StoreContext& ctx, Suppression said);
/// Adds the salted hash of an address in place of the address itself: what outlives an erasure.
[[nodiscard]] Result<SuppressionId> addHashed(const StoreContext& ctx, const QString& address,
                                              std::optional<Channel> channel, const QString& reason);
/// Takes an entry off the list, whoever said it. Answers whether it was there.
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, SuppressionId id);
/// Every saying.
[[nodiscard]] Result<std::vector<Suppression>> all(Connection& db);
/// The imports that say the same as this entry; unset for those that were typed. Empty: nobody says it. Needs
/// suppression_key.
[[nodiscard]] Result<std::vector<ImportRunId>> saidBy(Connection& db, const Suppression& entry);

/// The entry that forbids writing to this contact at this address, if there is one: by contact, address, domain (or a
/// domain above it) or hash (ours with salt, others' SHA-256 without). `contact` may be unset, `address` empty.
/// Needs suppression_key (ContactKeys.h).
[[nodiscard]] Result<std::optional<Suppression>> find(Connection& db, ContactId contact, Channel channel,
                                                      const QString& address);

/// All entries that forbid writing to this contact or to one of these addresses on some channel, the oldest first.
/// Needs suppression_key.
[[nodiscard]] Result<std::vector<Suppression>> concerning(Connection& db, ContactId contact,
                                                          const QStringList& addresses);
/// Takes a contact off the list: the entries of himself and of his own addresses, also those of which only a hash is
/// left since somebody who had the address was erased. Those of a whole domain stay. Answers how many went.
[[nodiscard]] Result<int> lift(const StoreContext& ctx, ContactId contact, const QStringList& addresses);
/// The e-mails and phones of a contact, which an entry may forbid.
[[nodiscard]] QStringList addressesOf(const ContactCard& card);

/// E-mail key, or phone key; empty if the text is neither.
[[nodiscard]] QString normalAddress(const QString& address);
/// Of that, for lists of a million kept in memory; 0 if the text is neither. Not for files: they have hashOf().
[[nodiscard]] qint64 addressHash(const QString& address);
/// Whether what goes out on a channel (unset: on any) goes to this normal form of an address.
[[nodiscard]] bool concerns(std::optional<Channel> channel, const QString& normalAddress);
/// What the hashes of this file were made with, its own first; none before the first hash. Several where refusals of
/// another state of the file were carried over.
[[nodiscard]] Result<QStringList> fileSalts(Connection& db);
/// Adds the salt of another state of the file, so that its hashes are understood here; the first becomes the file's own.
/// Inside a transaction.
[[nodiscard]] Result<> takeSalt(Connection& db, const QString& salt);
/// Lower-case domain without "@"; empty if it cannot be one.
[[nodiscard]] QString normalDomain(const QString& domain);
/// SHA-256 of salt and normal form, in hex. An empty salt is what exclusion lists of others use.
[[nodiscard]] QString hashOf(const QString& salt, const QString& normalAddress);
/// What suppression_key holds for an entry; empty if nothing.
[[nodiscard]] QString keyOf(const Suppression& suppression);

}  // namespace cartera::suppressions
