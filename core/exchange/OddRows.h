// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ImportPlan.h"

/// Rows that are in a list and are nobody. Pure and thread-safe.
namespace cartera::oddrows {

/// A row that is left out, and what gave it away.
struct OddRow {
  QString reason;
  QString column;
  QString value;
};

/// "row.total": the first cell that holds something says total, sum or number of records, and the others hold sums or
/// counts. A company called Total with a phone or an address is none.
[[nodiscard]] std::optional<OddRow> findTotal(const ImportPlan& plan, const SourceRecord& record);

/// "row.shifted": the cells have slipped, as behind a comma that nobody quoted. An e-mail column holds something else,
/// and the address stands in a column for something else.
[[nodiscard]] std::optional<OddRow> findShift(const ImportPlan& plan, const SourceRecord& record);

}  // namespace cartera::oddrows
