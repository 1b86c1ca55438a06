// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/duplicates/MergeStore.h"
#include "core/duplicates/MergeWays.h"

/// What hangs on a contact, on its way to another and back.
namespace cartera::merging {

/// The two of a merge, and the number of its record.
struct Merging {
  const StoreContext& ctx;
  qint64 merge = 0;
  ContactId kept, other;
};

/// What became of rows, by how many.
struct MovedCounts {
  qint64 moved = 0;
  qint64 hidden = 0;
  /// {table: [numbers]}: those that were the other's first of their kind.
  QJsonObject primary;
};

/// Takes along what points at the other, as MergeWays says for each table, and writes down what became of each row. Rows
/// in the trash go along, so that an undo brings them back where the rest is; erased ones stay.
[[nodiscard]] Result<MovedCounts> moveRows(const Merging& merging);
/// Gives the rows back with what stands in them now. What points elsewhere by now stays there.
[[nodiscard]] Result<> giveRowsBack(const Merging& merging, const QJsonObject& primary);

}  // namespace cartera::merging
