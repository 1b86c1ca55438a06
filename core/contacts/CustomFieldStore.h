// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// Fields that users define, and their values. Natural keys: the folded name, and contact with field.
/// See ContactStore.h for what all stores share.
namespace cartera::customfields {

[[nodiscard]] FieldId idOf(const QString& name);
/// The number of the row with a contact's value.
[[nodiscard]] qint64 valueId(ContactId contact, FieldId field);
/// By position and name; archived ones too, removed ones not.
[[nodiscard]] Result<std::vector<CustomField>> all(Connection& db);
[[nodiscard]] Result<std::optional<CustomField>> find(Connection& db, const QString& name);
/// The field of that name; made or revived if need be. One that is there keeps its type and choices.
[[nodiscard]] Result<FieldId> define(const StoreContext& ctx, const QString& name, FieldType type,
                                     const QStringList& choices = {});
/// The same for many of them, {name, type}, in the time that they take: a sheet has up to 16,384 columns.
[[nodiscard]] Result<> defineAll(const StoreContext& ctx, const std::vector<std::pair<QString, FieldType>>& fields);
/// A new field. Invalid "field.empty" without a name, "field.choices" for a choice without choices, "field.exists" if
/// there is one of that name. One that was removed comes back as what it is now.
[[nodiscard]] Result<FieldId> add(const StoreContext& ctx, const CustomField& field);
/// "S; M; L" taken apart, each once; however it is spelled.
[[nodiscard]] QStringList readChoices(const QString& text);
/// Type, choices, position, archived. Values stay as they are.
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const CustomField& field);

/// In the order of the fields; only those with a value.
[[nodiscard]] Result<std::vector<CustomValue>> ofContact(Connection& db, ContactId contact);
/// The value as it is stored, or Invalid with the reason "number.expected", "date.expected", "choice.expected",
/// "yesno.expected". Reads what people of both languages write: "1.234,5", "31/12/2026", "sí".
[[nodiscard]] Result<QString> checked(const CustomField& field, const QString& raw);
/// Checks and sets; empty text takes the value away. Answers whether something changed.
[[nodiscard]] Result<bool> set(const StoreContext& ctx, ContactId contact, FieldId field, const QString& raw);

}  // namespace cartera::customfields
