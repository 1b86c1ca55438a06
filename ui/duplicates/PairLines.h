// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/duplicates/DuplicateData.h"

/// Two contacts as lines that stand beside each other, as people read them. Pure.
namespace cartera::pairlines {

/// What a merge does with what stands in a line.
enum class Way {
  /// Both say the same.
  Same,
  /// They differ, and only one of the two can be shown: a person chooses.
  Choose,
  /// Only one says something, or there may be several: all of it stays.
  Both,
  /// Of two answers the stricter one holds.
  Stricter
};

/// One line.
struct Line {
  /// Its outside name, or a word of its own for what there may be several of ("email", "addr", "timeline").
  QString field;
  QString label;
  QString left, right;
  Way way = Way::Same;
  /// Whether what stands at the right is shown, if nobody chooses otherwise.
  bool showsRight = false;
  bool operator==(const Line&) const = default;
};

/// In the order of a card: the name, how to reach them, the rest.
[[nodiscard]] std::vector<Line> linesOf(const duplicatedata::Comparison& pair);

}  // namespace cartera::pairlines
