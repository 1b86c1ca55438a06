// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <functional>
#include <vector>

#include "core/storage/Connection.h"

/// Copies of a file that were opened and checked before they are called backups. Any thread, its own connections.
namespace cartera::backup {

/// One backup as its name and file tell. Sizes in bytes, times in UTC.
struct Info {
  QString path;
  qint64 bytes = 0;
  QDateTime madeAt;
  /// "manual", "daily", "migration", "import", "restore".
  QString reason;
};

/// Copies what `db` sees into `dest` as one file, checks it whole (integrity and references) and only then gives it its
/// name. An existing `dest` is refused (Conflict "file.exists"), and so are side files that stand where its own would. On
/// error nothing is left at `dest`. `goOn`, if there is one, is asked every few milliseconds: Cancelled where it says no.
[[nodiscard]] Result<Info> make(const Connection& db, const QString& dest, const std::function<bool()>& goOn = {});
/// The same into `folder` under a name with time and reason; makes the folder (0700) if needed.
[[nodiscard]] Result<Info> makeIn(const Connection& db, const QString& folder, const QString& reason,
                                  const QDateTime& now, const std::function<bool()>& goOn = {});
/// Opens and checks a copy: application, version, integrity, references.
[[nodiscard]] Result<> verify(const QString& path, const std::function<bool()>& goOn = {});
/// The backups in a folder, newest first.
[[nodiscard]] std::vector<Info> list(const QString& folder);
/// Which of them to let go: all of the last two days stay, then one a day for two weeks, one a week for two months, one
/// a month for ever. Backups made by hand always stay.
[[nodiscard]] std::vector<Info> superfluous(const std::vector<Info>& backups, const QDateTime& now);
/// Removes the superfluous ones.
void thin(const QString& folder, const QDateTime& now);
/// Verifies `source` and puts a copy of it at `dest`. A file that stands there is kept beside it under a name with the
/// time, with its side files, and that name is answered; side files without their file are moved aside alike. The caller
/// holds the lock of `dest`. `prepare` may work on the copy before it takes its place, under the name that it is given,
/// and must have closed it when it returns. On error, also of `prepare`, `dest` is as before.
[[nodiscard]] Result<QString> restore(const QString& source, const QString& dest, const QDateTime& now,
                                      const std::function<Result<>(const QString&)>& prepare = {});

}  // namespace cartera::backup
