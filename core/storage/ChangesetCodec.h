// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariant>
#include <functional>
#include <map>
#include <vector>

#include "core/base/Result.h"
#include "core/storage/Schema.h"

struct sqlite3_changeset_iter;

namespace cartera {

/// One row of a change: what was inserted, or which cells were updated from what to what.
struct RowChange {
  /// What was done to the row.
  enum class Kind { Insert, Update, Delete };
  /// One cell of the row.
  struct Cell {
    int column = 0;
    QVariant before;  // invalid for inserts
    QVariant after;
    bool operator==(const Cell&) const = default;
  };

  Kind kind = Kind::Update;
  Table table = Table::Contact;
  qint64 row = 0;
  std::vector<Cell> cells;

  [[nodiscard]] const Cell* cell(int column) const;
};

/// The bytes kept in change.cs: a frame with a checksum around SQLite's changeset, compressed above 1 KB.
/// Pure functions, any thread.
namespace changeset {

/// Frames (and compresses) the raw bytes of a recorder.
[[nodiscard]] QByteArray pack(const QByteArray& raw);
/// The raw bytes back. Damaged or foreign bytes are refused before anything looks into them ("journal.damaged"):
/// SQLite's own reader hangs or misreads truncated changesets.
[[nodiscard]] Result<QByteArray> unpack(const QByteArray& packed);
/// Calls `fn` for each row of a raw changeset; stops when it answers an error. Tables that are not recorded are refused.
[[nodiscard]] Result<> forEachRow(const QByteArray& raw, const std::function<Result<>(const RowChange&)>& fn);
/// Writes the new values of a raw changeset into a file by primary key: for replays and receiving. A row that is already
/// there is updated. Knows nothing of clocks; that is the caller's affair.
[[nodiscard]] Result<> replay(Connection& db, const QByteArray& raw);

}  // namespace changeset
}  // namespace cartera
