// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QSet>

#include "core/duplicates/MergeWays.h"
#include "core/duplicates/SameParts.h"
#include "core/storage/StoreContext.h"

/// Rows of two contacts that are one though one of them says more: the town of an address of which the other has the
/// street as well, a number of which one has the label. The kept one's row stays and gets what it lacks; a split takes
/// that back.
namespace cartera::merging {

/// Whether rows of a table are looked at so.
[[nodiscard]] bool hasParts(const Reference& reference);
/// The row of `kept` that is one with this one of another contact, but none of `apart`; 0 if there is none. Addresses
/// are one where all that both have is the same and one has nothing beyond the other but a region or a country; not
/// where their labels differ, unless they say the very same.
[[nodiscard]] Result<qint64> rowLike(Connection& db, const Reference& reference, ContactId kept, const HangingRow& row,
                                     const QSet<qint64>& apart);
/// Writes what `from` has and `into` has not into that, and tells it in `filled`, which is kept with the merge.
[[nodiscard]] Result<> fillRow(Connection& db, Table table, qint64 from, qint64 into, QJsonArray& filled);

/// Before a split: takes back what merges into `kept` filled, all of them, unless something else was written there
/// since. Answers which rows out of sight stood behind one of the kept one's.
[[nodiscard]] Result<QSet<qint64>> takeFillsBack(Connection& db, ContactId kept);
/// After it: whoever is still held fills again, and what stood behind a row that has left comes to light.
[[nodiscard]] Result<> fillAgain(const StoreContext& ctx, ContactId kept, const QSet<qint64>& covered);

}  // namespace cartera::merging
