// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/MergeRows.h"
#include "core/duplicates/MergeStore.h"
#include "core/duplicates/MergeWays.h"

/// Rows whose number is made of the contact's (Way::Copied): tags, fields of one's own, pairs kept separate. They cannot
/// go to another contact; that one gets a row of its own.
namespace cartera::merging {

/// The number that a row of this table has for `contact`, as it has its own for `instead`; 0 where there is none.
[[nodiscard]] Result<qint64> numberFor(Connection& db, Table table, qint64 row, ContactId contact, ContactId instead);
/// Copies what stands in one row into another of the same table, which may not be there yet; not the number, nor the
/// contact. Also whether it is deleted.
[[nodiscard]] Result<> copyRow(const StoreContext& ctx, const Reference& reference, qint64 from, qint64 to,
                               ContactId contact, ContactId instead);
/// Whether a row is there and not deleted.
[[nodiscard]] Result<bool> isLive(Connection& db, Table table, qint64 row);

/// The kept one gets what the other has and it has not.
[[nodiscard]] Result<> copyRows(const Merging& merging, const Reference& reference, MovedCounts& counts);
/// A row that was made for the kept one goes, and what stands in it now goes to the other. Answers whether it was there.
[[nodiscard]] Result<bool> giveCopyBack(const Merging& merging, const MergedRow& row);

}  // namespace cartera::merging
