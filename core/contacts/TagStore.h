// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Tags have natural keys: the same name (case and accents aside) is the same row on every laptop, and adding again
/// what was removed revives it. See ContactStore.h for what all stores share.
namespace cartera::tags {

[[nodiscard]] TagId idOf(const QString& name);
/// The number of the row that says who has it.
[[nodiscard]] qint64 linkId(ContactId contact, TagId tag);
/// Nothing if there is none, or it was removed.
[[nodiscard]] Result<std::optional<Tag>> find(Connection& db, TagId id);
/// By name; archived ones too, removed ones not.
[[nodiscard]] Result<std::vector<Tag>> all(Connection& db);
/// By name.
[[nodiscard]] Result<std::vector<Tag>> ofContact(Connection& db, ContactId contact);
/// The tag of that name, made or revived if need be. Invalid "tag.empty".
[[nodiscard]] Result<TagId> define(const StoreContext& ctx, const QString& name);
/// Colour and archived flag; a name that folds to another key is Invalid "tag.renamed": that is another tag.
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const Tag& tag);
/// Defines it if need be. Answers whether something changed.
[[nodiscard]] Result<bool> add(const StoreContext& ctx, ContactId contact, const QString& name);
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, ContactId contact, TagId tag);
/// Exactly these.
[[nodiscard]] Result<bool> set(const StoreContext& ctx, ContactId contact, const QStringList& names);

}  // namespace cartera::tags
