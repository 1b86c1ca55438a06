// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Connection.h"

namespace cartera {

/// What the first bytes of a file say, read without opening it as a database: SQLite would take an empty file for an
/// empty database and make a lost file look like a new one.
struct FileProbe {
  /// Links followed.
  QString path;
  qint64 bytes = 0;
  /// user_version; may lag behind while a side file (-wal) holds newer pages.
  int schemaVersion = 0;
  /// A side file with pages stands beside it: the last program did not end cleanly, or has it open.
  bool hasPendingWal = false;
  bool fileWritable = false;
  bool folderWritable = false;
  /// The same file has another name as well (a hard link). Lock and side files go by the name, so two programs could write
  /// to it at once and neither would see what the other keeps beside it.
  bool hasOtherName = false;

  /// How to open it for reading so that nothing is left beside it, as far as that is possible.
  [[nodiscard]] Connection::Mode readMode() const;

  /// Refuses what is not a file of ours, each with its own subject: file.missing, file.directory, file.not_regular,
  /// file.empty, file.foreign (another format), file.other_database (SQLite, but not ours), file.truncated.
  /// Never changes anything. Any thread.
  [[nodiscard]] static Result<FileProbe> look(const QString& path);
};

}  // namespace cartera
