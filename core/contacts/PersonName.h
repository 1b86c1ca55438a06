// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// The parts of a person's name.
struct PersonName {
  QString prefix, given, family;
  bool operator==(const PersonName&) const = default;
};

/// Guesses the parts of a name that was written in one piece, as names are in Spain: the last two words are surnames
/// ("Ana García López"), "de", "del", "de la" belong to the word behind them, usual double names stay together ("José
/// Luis Gil", "María del Carmen Ruiz"), "Don", "Dra." and the like go before, and "García López, Ana" says it itself. A
/// guess: show it, and let it be corrected. No letter is lost or changed. Pure.
[[nodiscard]] PersonName splitPersonName(const QString& whole);

/// The parts in the order in which they are said.
[[nodiscard]] QString joined(const PersonName& name);

}  // namespace cartera
