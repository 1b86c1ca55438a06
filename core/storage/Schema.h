// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <vector>

#include "core/base/Result.h"
#include "core/storage/Connection.h"

namespace cartera {

/// Permanent numbers of the recorded tables, as they stand in change_row and cell_clock. Only ever added to.
enum class Table : int {
  Contact = 1,
  Point = 2,
  Address = 3,
  Membership = 4,
  Tag = 5,
  ContactTag = 6,
  CustomField = 7,
  CustomValue = 8,
  StageEntry = 9,
  Interaction = 10,
  ConsentEvent = 11,
  Suppression = 12,
  Task = 13,
  ImportRun = 14,
  ImportMapping = 15,
  ExportRun = 16,
  Photo = 17,
  ForeignProperty = 18,
  PairDecision = 19,
  ContactMerge = 20,
  ContactMergeRow = 21,
  SavedView = 22
};

/// A table whose changes the journal records.
struct RecordedTable {
  Table number;
  const char* name;
  /// The column that names the record this row hides with, or nullptr for a root.
  const char* parentColumn;
  /// Its rows are numbered by a hash of what they say, not by the clock: two laptops make the same row.
  bool naturalKey = false;
};

namespace schema {

/// "CRTR": the application_id of our files.
inline constexpr qint32 kApplicationId = 0x43525452;

/// All recorded tables, children before the rows they point at.
[[nodiscard]] const std::vector<RecordedTable>& recordedTables();
[[nodiscard]] const RecordedTable* recordedTable(Table number);
[[nodiscard]] const RecordedTable* recordedTable(const QByteArray& name);
/// Column names of a recorded table in the open file; a column's number is its place.
[[nodiscard]] Result<QStringList> columnsOf(const Connection& db, const RecordedTable& table);

/// The newest schema version this program knows: the number of migrations.
[[nodiscard]] int currentVersion();
/// Migration `version` (1, 2, ...) as SQL.
[[nodiscard]] QByteArray migration(int version);
/// Runs the migrations from the file's user_version to the newest, each in a transaction of its own, and makes the
/// connection fit for writing: from then on it trusts the schema, which the caller has found to be ours (differences()).
/// On error the file is at the last version that went through. The backup before is the caller's affair.
[[nodiscard]] Result<> migrate(Connection& db);
/// An older file that is only read lacks the tables of later versions: each is stood in for by an empty one that lives in
/// this connection alone, so that who asks finds nothing instead of an error. Does nothing to files of today.
[[nodiscard]] Result<> standInForMissing(Connection& db);
/// What in the file differs from the schema of its own version: names of tables, indexes, triggers and views.
/// Empty when the file is as we write it.
[[nodiscard]] Result<QStringList> differences(const Connection& db);
/// SHA-256, in hex, of all tables, indexes, triggers and views of a file, word for word.
[[nodiscard]] Result<QByteArray> fingerprint(const Connection& db);
/// What fingerprint() of an unaltered file of that version is; empty if that is not known.
[[nodiscard]] QByteArray knownFingerprint(int version);

}  // namespace schema
}  // namespace cartera
