// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "core/duplicates/MergeStore.h"
#include "core/duplicates/MergeWays.h"
#include "core/duplicates/SameParts.h"

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
  /// What rows of the kept one got from those that stay out of sight, as MergeParts writes it.
  QJsonArray filled;
};

/// Takes along what points at the other, as MergeWays says for each table, and writes down what became of each row. Rows
/// in the trash go along, so that an undo brings them back where the rest is; erased ones stay.
[[nodiscard]] Result<MovedCounts> moveRows(const Merging& merging);
/// Gives the rows back with what stands in them now. What points elsewhere by now stays there.
[[nodiscard]] Result<> giveRowsBack(const Merging& merging, const QJsonObject& primary);
/// A row that a merge kept out of sight hangs on the kept one from then on, behind what is there; `row` is what it says.
[[nodiscard]] Result<> bringToLight(const StoreContext& ctx, const MergeRecord& record, const MergedRow& noted,
                                    const HangingRow& row);

}  // namespace cartera::merging
