// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FileProbe.h"

#include <sys/stat.h>

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "core/storage/Schema.h"

namespace cartera {

namespace {

// Offsets of https://www.sqlite.org/fileformat2.html, section 1.3.
quint32 big32(const QByteArray& header, int offset) { return qFromBigEndian<quint32>(header.constData() + offset); }

qint64 pageSize(const QByteArray& header) {
  const auto stored = qFromBigEndian<quint16>(header.constData() + 16);
  return stored == 1 ? 65536 : stored;
}

}  // namespace

Connection::Mode FileProbe::readMode() const {
  // SQLite keeps side files next to a WAL file even for readers; where none can be made, the file is read as it stands.
  if (!folderWritable && !hasPendingWal) return Connection::Mode::Immutable;
  const bool tidy = fileWritable && folderWritable && !hasPendingWal;
  return tidy ? Connection::Mode::Query : Connection::Mode::ReadOnly;
}

Result<FileProbe> FileProbe::look(const QString& path) {
  const QFileInfo given(path);
  if (!given.exists()) return fail(ErrorCode::NotFound, QStringLiteral("file.missing"), path);
  const QFileInfo info(given.canonicalFilePath());
  if (info.isDir()) return fail(ErrorCode::Invalid, QStringLiteral("file.directory"), path);
  // A pipe or a device would block or never end.
  if (!info.isFile()) return fail(ErrorCode::Invalid, QStringLiteral("file.not_regular"), path);

  FileProbe probe;
  probe.path = info.filePath();
  probe.bytes = info.size();
  probe.fileWritable = info.isWritable();
  probe.folderWritable = QFileInfo(info.path()).isWritable();
  struct stat status {};
  probe.hasOtherName = ::stat(QFile::encodeName(probe.path).constData(), &status) == 0 && status.st_nlink > 1;
  if (probe.bytes == 0) return fail(ErrorCode::Invalid, QStringLiteral("file.empty"), path);

  QFile f(probe.path);
  if (!f.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("file.cannot_open"), path);
  const QByteArray header = f.read(100);
  static const QByteArray kMagic("SQLite format 3\0", 16);
  // A copy that broke off early is still recognised as ours by what is left of the magic.
  if (header.size() < 100)
    return kMagic.startsWith(header.left(16)) ? fail(ErrorCode::Corrupt, QStringLiteral("file.truncated"), path)
                                              : fail(ErrorCode::Invalid, QStringLiteral("file.foreign"), path);
  if (!header.startsWith(kMagic)) return fail(ErrorCode::Invalid, QStringLiteral("file.foreign"), path);
  if (big32(header, 68) != static_cast<quint32>(schema::kApplicationId))
    return fail(ErrorCode::Invalid, QStringLiteral("file.other_database"), path);
  probe.schemaVersion = static_cast<int>(big32(header, 60));
  probe.hasPendingWal = QFileInfo(probe.path + QStringLiteral("-wal")).size() > 0;
  const qint64 pages = big32(header, 28);
  if (!probe.hasPendingWal && pages * pageSize(header) > probe.bytes)
    return fail(ErrorCode::Corrupt, QStringLiteral("file.truncated"), path);
  return probe;
}

}  // namespace cartera
