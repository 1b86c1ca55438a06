// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// A contact seen from outside: flat keys and text values, as import targets, export columns, `show`, `add`, `edit`
/// and inline edit use them ("given", "email[1]", "email[1].label", "phone.mobile", "addr.home.city", "org.name",
/// "tags", "custom[Interés]", "consent.email").
namespace cartera::contactfields {

/// Outside keys with their values, in their order.
using FieldValues = std::vector<std::pair<QString, QString>>;

/// All that is known, in a fixed order. What is put in under a key comes out under it: phones and addresses by their
/// label if it is a usual one and the first of it ("phone.mobile", "addr.home.city"), else by number ("phone[2]" with
/// "phone[2].label"; numbers count all of them). "full_name" is the name as shown.
[[nodiscard]] FieldValues flatten(const ContactCard& card);

/// How values are taken, for those that were not typed one by one.
struct ApplyOptions {
  /// Tags and lists are added to, not replaced.
  bool addTags = false;
  /// A yes never beats a no that is on record, by consent or suppression: it is not written, and told in `kept`.
  bool keepRefusals = false;
  /// Where the values come from, for consents ("import customers.csv line 12"). Empty: the author typed them.
  QString source;
  ImportRunId importRun;
};

/// What was done.
struct Applied {
  bool changed = false;
  /// Values that were not taken, with the reason ("consent.refused").
  std::vector<FieldError> kept;
};

/// All faults at once: unknown keys ("key.unknown"), values of the wrong kind ("date.expected", "email.expected",
/// "choice.expected", "number.expected", "yesno.expected", "consent.expected", "stage.unknown", "kind.unknown", and
/// the reasons of core/base/Dates.h). Error Invalid "values.refused" with
/// `fields`. Writes nothing.
[[nodiscard]] Result<> validate(Connection& db, const FieldValues& values);
/// Whether a key is one that can be set.
[[nodiscard]] bool isKnown(const QString& key);

/// Sets fields of one contact; an empty value takes away. Validates all before the first write. An untouched value
/// makes no statement.
///   "org.name" finds the company by name or makes it, and makes it the primary one
///   "tags=a;b" sets exactly these · "custom[X]" defines a text field if missing · "note" adds a note, unless it is there
///   "consent.email=yes|no" appends a consent event (never when it says what holds already)
[[nodiscard]] Result<Applied> apply(const StoreContext& ctx, ContactId id, const FieldValues& values,
                                    const ApplyOptions& options = {});
[[nodiscard]] Result<Applied> applyField(const StoreContext& ctx, ContactId id, const QString& key,
                                         const QString& value, const ApplyOptions& options = {});
/// A new contact from fields; kind "person" unless "kind" says otherwise or it is given here. Invalid "name.missing"
/// if nothing of them can name it (no name, company, e-mail or phone).
[[nodiscard]] Result<ContactId> create(const StoreContext& ctx, ContactKind kind, const FieldValues& values,
                                       const ApplyOptions& options = {});

}  // namespace cartera::contactfields
