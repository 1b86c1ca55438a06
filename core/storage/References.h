// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <set>

#include "core/storage/ChangeSet.h"
#include "core/storage/Connection.h"

/// What hung on a record once, by the journal: a note that was moved to somebody else is theirs now, and was not always.
/// Thread of the connection; the file is only read.
namespace cartera::references {

/// A column that holds the number of a record.
struct Reference {
  Table table;
  const char* column;
};

/// One change of a row that pointed at one of the records just before it, or just after.
struct Pointing {
  Table table = Table::Contact;
  qint64 row = 0;
  qint64 change = 0;
  bool operator==(const Pointing&) const = default;
};

/// What pointings() found.
struct Pointings {
  /// Newest change first.
  std::vector<Pointing> found;
  /// Changes of such rows that cannot be read. What came before them is told as far as the others say it.
  std::vector<qint64> damaged;
};

/// Every change that may hold a cell of these rows (ids ascending), oldest first: from change_row, and from change_range,
/// whose ranges hold more numbers than rows.
[[nodiscard]] Result<std::set<qint64>> changesOf(const Connection& db, const TouchedRows& rows);

/// The changes after `since` of rows whose reference was moved after `since`, where it was one of `targets` then. Rows
/// that were never moved are not among them: they are found by the reference they hold. One pass over the changes of the
/// moved rows, each unpacked once; where nothing was moved there are none.
[[nodiscard]] Result<Pointings> pointings(const Connection& db, const std::vector<Reference>& references,
                                          const QSet<qint64>& targets, qint64 since);

}  // namespace cartera::references
