// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/storage/Schema.h"

/// What becomes of rows that point at a contact when it is merged into another.
namespace cartera::merging {

enum class Way {
  /// They point at the kept one from then on.
  Moves,
  /// The same, but what the kept one has as well stays where it is, out of sight.
  MovesUnlessSame,
  /// Their number is made of the contact's: the kept one gets a row of its own, and they stay.
  Copied,
  /// They are about these two contacts and no others.
  Stays
};

/// One column through which rows of a table point at contacts.
struct Reference {
  Table table;
  const char* column;
  Way way;
};

/// All of them. A test compares them with the schema: a new table that points at contacts must stand here.
[[nodiscard]] const std::vector<Reference>& references();
/// One of them; null where there is none.
[[nodiscard]] const Reference* referenceOf(Table table, const QString& column);

}  // namespace cartera::merging
