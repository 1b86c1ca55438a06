// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "core/base/Id.h"
#include "core/duplicates/MergeWays.h"
#include "core/storage/Connection.h"

namespace cartera::merging {

/// A row that points at a contact.
struct HangingRow {
  qint64 id = 0;
  /// The kind of a point; empty in other tables.
  QString kind;
  bool isPrimary = false;
  bool isDeleted = false;
  /// What it says, however it is written; empty where rows are never the same.
  QString says;
};

/// The rows that point at a contact through one column, by their numbers; erased ones are not among them.
[[nodiscard]] Result<std::vector<HangingRow>> hangingRows(Connection& db, const Reference& reference,
                                                          ContactId contact);

/// Memberships of one of the two in the other: merged, one would belong to itself.
[[nodiscard]] Result<QSet<qint64>> membershipsBetween(Connection& db, ContactId a, ContactId b);

}  // namespace cartera::merging
