// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/PersonRecord.h"
#include "core/exchange/ImportPlan.h"

namespace cartera::duplicates {

/// The records of a list that came from elsewhere, for the analysis.
struct RecordList {
  /// Their `id` is their place here, from 0.
  std::vector<PersonRecord> records;
  /// What each is called outside, by place: its number in the list, else the first column whose values are all there and all
  /// different, else the number of its row, from 1.
  QStringList names;
  /// The column that the names come from; empty if there is none.
  QString nameColumn;
  /// The columns that are compared.
  QStringList comparedColumns;
  /// Records that could not be read as such (a row that is too long, the header once more).
  qint64 leftOut = 0;
};

/// Reads a list as its plan says what each column is. Columns that the plan does not know, such as numbers of another
/// office, are not compared. Values are taken as they stand: a day that does not exist is still one to compare by. A
/// column of whole names is taken apart where people stand in it. Invalid "duplicates.no_fields" if no column can be
/// compared; errors of the source; Cancelled "cancelled" when `progress` says so. Any thread.
[[nodiscard]] Result<RecordList> readRecordList(const ImportPlan& plan, const ImportProgress& progress = {});

}  // namespace cartera::duplicates
