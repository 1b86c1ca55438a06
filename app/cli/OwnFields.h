// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/cli/Command.h"
#include "core/contacts/Contact.h"

namespace cartera::cli {

/// What was typed as name=value, in its order.
using KeyValues = std::vector<std::pair<QString, QString>>;

/// A field of one's own, from "name=Size type=choice choices=S;M;L"; all faults at once.
[[nodiscard]] Result<CustomField> ownField(const KeyValues& values);

/// What "suppressed=" wishes for a contact: to be put on the list of exclusions for these channels (an unset one is
/// every channel), or to be taken off it.
struct ExclusionWish {
  bool lifts = false;
  std::vector<std::optional<Channel>> channels;
};

/// Takes the wish out of the values, if there is one; the other values stay. Invalid "exclusion.channel".
[[nodiscard]] Result<std::optional<ExclusionWish>> takeExclusions(KeyValues& values);
[[nodiscard]] Result<> applyExclusions(const StoreContext& ctx, ContactId id, const ExclusionWish& wish);
/// The entries of the list of exclusions that concern a contact, for JSON and for people.
struct ShownExclusions {
  QJsonArray json;
  std::vector<std::pair<QString, QString>> lines;
};
[[nodiscard]] Result<ShownExclusions> exclusionsOf(Connection& db, const ContactCard& card);

}  // namespace cartera::cli
