// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FileLock.h"

#include <QDateTime>
#include <QFileInfo>

namespace cartera {

namespace {

/// Whoever takes a lock writes into it at once. One that still says nothing after this was cut off by a power cut or a
/// full disk, and QLockFile alone would never take it away: it does not know whose it is.
bool isOld(const QString& lock) {
  constexpr qint64 kSeconds = 10;
  // Also when its date is in the future: a clock was wrong then, or is now.
  return qAbs(QFileInfo(lock).lastModified().secsTo(QDateTime::currentDateTimeUtc())) > kSeconds;
}

}  // namespace

QString FileLock::pathFor(const QString& file) {
  const QFileInfo info(file);
  return info.path() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".lock");
}

Result<std::unique_ptr<FileLock>> FileLock::take(const QString& file) {
  std::unique_ptr<FileLock> lock(new FileLock(pathFor(file)));
  // No age makes a lock stale (a window may be open for weeks); only the end of its owner does.
  lock->m_lock.setStaleLockTime(0);
  if (lock->m_lock.tryLock(0)) return lock;
  qint64 pid = 0;
  QString machine;
  QString program;
  if (lock->m_lock.error() == QLockFile::LockFailedError && !lock->m_lock.getLockInfo(&pid, &machine, &program) &&
      isOld(pathFor(file)) && lock->m_lock.removeStaleLockFile() && lock->m_lock.tryLock(0))
    return lock;
  if (lock->m_lock.error() == QLockFile::UnknownError)  // a full disk, for one
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), file);
  if (lock->m_lock.error() != QLockFile::LockFailedError)
    return fail(ErrorCode::ReadOnly, QStringLiteral("file.readonly"), file);
  const QFileInfo info(pathFor(file));
  Error error{ErrorCode::InUse, QStringLiteral("file.in_use"), file, {}, {}, {}};
  error.args = {program, info.owner(), machine, info.lastModified().toUTC().toString(Qt::ISODate)};
  return fail(error);
}

}  // namespace cartera
