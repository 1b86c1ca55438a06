// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cartera {

/// The words that field names are made of, for manuals, suggestions and their tests; parseField() knows no others.
/// Immutable, thread-safe.
struct FieldVocabulary {
  /// Whole names: "given", "phone.mobile", "birthday.year", ….
  QStringList plain;
  /// Bases that are counted, "email[2]" and "email[2].label"; "custom" is also followed by a name, "custom[Size]".
  QStringList counted;
  /// The labels of addresses that have names of their own, and what behind them: "addr.home.city".
  QStringList addressLabels;
  QStringList addressParts;
  /// "consent.email" and what stands behind it: "consent.email.date".
  QStringList consentChannels;
  QStringList consentParts;
};
[[nodiscard]] const FieldVocabulary& fieldVocabulary();

}  // namespace cartera
