// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <map>

#include "core/storage/ChangeSet.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"

namespace cartera {

/// What the undo of a change leaves of the rows that it made. Thread of the connection.
struct KeptRows {
  using Rows = std::map<Table, QHash<qint64, ChangeId>>;
  /// Of an import: records that later actions wrote to or hung something on, with one of these actions; also of others
  /// than the import. Of a single action: contacts that a later one took out of the trash.
  Rows used;
  /// Rows of the change that a record which stays would be poorer or in danger without: the company, tags and fields that
  /// its parts point at, and the entries of the list of exclusions for it or for one of its addresses. With the action for
  /// which the record is kept, unset if it is kept anyway.
  Rows needed;
};

/// Finds `needed`: of an import (`bulk`) for the contacts among `used`, also for those that are kept for the sake of others
/// (a company), and for everybody who is not of this change; of others only the tags and fields. `inserted` are the rows
/// that the change made, ascending.
[[nodiscard]] Result<> findNeeded(const Connection& db, bool bulk, const TouchedRows& inserted, KeptRows& kept);

}  // namespace cartera
