// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/ContactFields.h"
#include "core/contacts/FieldKey.h"

/// Keys and values taken apart and checked, before anything is written. For ContactFieldsApply alone.
namespace cartera::contactfields {

/// A key taken apart, with its cleaned value.
struct Entry {
  QString key;
  FieldKey field;
  QString value;
};
/// What is set, in its order.
using Entries = std::vector<Entry>;

/// "yes", "no", empty for empty, "?" for what is neither.
[[nodiscard]] QString yesNo(const QString& value);

/// All faults at once, as validate() tells them.
[[nodiscard]] Result<Entries> parseAll(Connection& db, const FieldValues& values);

/// Sets phones, e-mails, pages or handles of a contact. Answers whether something changed.
[[nodiscard]] Result<bool> applyPoints(const StoreContext& ctx, ContactId id, PointKind kind, const Entries& entries);
/// The same with postal addresses.
[[nodiscard]] Result<bool> applyAddresses(const StoreContext& ctx, ContactId id, const Entries& entries);

}  // namespace cartera::contactfields
