// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Clock.h"
#include "core/storage/Connection.h"
#include "core/storage/RowIds.h"

namespace cartera {

class BulkWriter;

/// What a store needs to write: handed out inside a transaction that records. Readers take `Connection&` alone, so
/// that nobody can write without one. Belongs to the thread of its connection.
struct StoreContext {
  Connection& db;
  RowIds& ids;
  const Clock& clock;
  /// The person in whose name it happens.
  QString author;
  /// For inserting many rows; only inside a Bulk transact, null elsewhere.
  BulkWriter* bulk = nullptr;
};

}  // namespace cartera
