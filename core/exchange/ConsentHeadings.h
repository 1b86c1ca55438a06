// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/exchange/FieldNames.h"

namespace cartera {

/// What a heading that no list of headings knows says about being written to.
struct ConsentHeading {
  /// consent.… or bounce.
  FieldRef field;
  /// It speaks of consent in words that may mean anything: what it refuses counts, a yes only when a person has said
  /// what the column is.
  bool isUnsure = false;
  bool operator==(const ConsentHeading&) const = default;
};

/// Reads a heading word by word, in Spanish and English and the commonest words of four more languages. A word of consent
/// or of a channel beside any word of refusal, withdrawal, objection or erasure is a column of refusals: its yes is a no.
/// Whoever is asked about in words that are all known has said yes; with one that is not, nobody has.
/// `holdsAddresses`: phones or e-mails stand below it, so that "No WhatsApp" is a number. Nothing for a heading that
/// speaks of something else. Pure, any thread.
[[nodiscard]] std::optional<ConsentHeading> readConsentHeading(const QString& heading, bool holdsAddresses = false);

}  // namespace cartera
