// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

/// Phones that stand in one cell together, with the words beside them. All take a cleaned cell. Pure and thread-safe.
namespace cartera::phonecells {

/// A number and what it is called: "casa 911234567" has the label "home", where it is a usual one, else its word.
struct Phone {
  QString number;
  QString label;
  bool operator==(const Phone&) const = default;
};

/// "600111222 / casa 911234567", "600111222 - 911234567", "móvil: 600111222 (casa) 911234567": each once. Empty unless
/// there are at least two and nothing is left over but short words: what can be read in another way is not taken apart.
[[nodiscard]] std::vector<Phone> apart(const QString& cell);

/// Whether it cannot be one number and is taken apart by nobody: two of nine digits with more between them, or more digits
/// than any number has.
[[nodiscard]] bool holdsSeveral(const QString& cell);

}  // namespace cartera::phonecells
