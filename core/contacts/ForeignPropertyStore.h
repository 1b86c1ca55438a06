// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// What a card of another program said that no field of ours holds: kept as it stood, line by line, and given back with
/// the next card. Thread of the connection.
namespace cartera::foreignproperties {

/// Of one format ("vcard", "ldif"), in the order they came.
[[nodiscard]] Result<QStringList> of(Connection& db, ContactId contact, const QString& format);
/// Adds those that are not there yet. Answers whether there were any.
[[nodiscard]] Result<bool> add(const StoreContext& ctx, ContactId contact, const QString& format,
                               const QStringList& lines);

}  // namespace cartera::foreignproperties
