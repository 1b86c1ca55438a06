// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <utility>
#include <vector>

#include "core/storage/Backup.h"

namespace cartera {

/// What can be said of a file without working with it. Also of one that a newer version made.
struct FileInfo {
  QString path;
  int schema = 0;
  /// Made by a newer version: only this and a backup are possible.
  bool newer = false;
  int device = 0;
  QString language;
  qint64 bytes = 0;
  /// How many there are, by outside name (contacts, people, companies, tasks, ...), in a fixed order, without the trash.
  /// Empty for a newer file, whose tables may mean something else.
  std::vector<std::pair<QString, qint64>> counts;
  /// The newest automatic backup; invalid when there is none.
  QDateTime lastBackup;
};

/// Reads only and takes no lock. `backupFolder` as in OpenOptions. Refuses what FileProbe::look refuses, and
/// file.damaged. Any thread.
[[nodiscard]] Result<FileInfo> fileInfo(const QString& path, const QString& backupFolder);
/// A verified copy of a file of any version, as one file at `dest`; or with an empty `dest` into the file's folder of
/// automatic backups (Invalid "backup.no_folder" when there is none). Any thread.
[[nodiscard]] Result<backup::Info> backupFile(const QString& path, const QString& dest, const QString& backupFolder,
                                              const QDateTime& now);

}  // namespace cartera
