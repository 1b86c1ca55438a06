// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/exchange/FieldNames.h"

/// Which columns of a list without headings hold the names of people, and which one their towns. Pure and thread-safe.
namespace cartera::nameless {

/// A field that was found for a column, counted from 0.
struct Found {
  size_t column = 0;
  FieldRef field;
  /// Nothing but its shape speaks for it, as of names that are in no list of ours: it is told.
  bool isGuess = false;
};

/// `columns` are those of which nothing else is known yet, empty for the others. What the values do not decide is left
/// out, so that it is asked about: a column beside first names may be surnames, towns or companies.
[[nodiscard]] std::vector<Found> find(const std::vector<std::vector<QString>>& columns);

}  // namespace cartera::nameless
