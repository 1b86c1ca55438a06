// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/search/ContactSearch.h"

/// Who a person that is being typed may be already. For a word beside the field, never for a decision.
namespace cartera::duplicates {

/// What was typed so far; what is empty is not looked for.
struct Typed {
  ContactKind kind = ContactKind::Person;
  QString name = {}, email = {}, phone = {}, taxId = {};
  /// Whose card it is typed into; unset for somebody new.
  ContactId self = {};
};

/// By what somebody is taken for known.
enum class KnownBy { Email, Phone, TaxId, Name };

/// Somebody who is there.
struct Known {
  ContactId contact;
  KnownBy by = KnownBy::Name;
  bool operator==(const Known&) const = default;
};

inline constexpr size_t kMostKnown = 5;

/// Those who have the e-mail, phone or tax number, and behind them those with a similar name, at most kMostKnown, each once.
/// Nobody from the trash. Names are looked for in memory alone: while `search` is not ready nobody has one. Thread of the
/// connection.
[[nodiscard]] Result<std::vector<Known>> alreadyThere(Connection& db, const search::ContactSearch& search,
                                                      const Typed& typed);

/// Whether two names may be one person's: all words of the shorter one are in the longer one, give or take a letter, and
/// there are two of them at least. Whoever is called by one word alone is like everybody. Companies count without their
/// legal form, and may have one word. Accents and case do not count; "María" and "Mario" are two. Pure.
[[nodiscard]] bool areNamesSimilar(const QString& a, const QString& b, ContactKind kind);

}  // namespace cartera::duplicates
