// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FileLock.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

namespace cartera {

namespace {

/// Whoever takes a lock writes into it at once. One that goes on saying nothing was cut off by a power cut, a kill or a
/// full disk, and QLockFile alone would never take it away: it does not know whose it is. An owner that lives, however
/// slow, holds the file itself as well, and removeStaleLockFile() leaves it to him.
bool takeCutOff(QLockFile& lock) {
  constexpr int kPatienceMs = 1000;
  constexpr int kBetweenMs = 20;
  const QDeadlineTimer patience(kPatienceMs);
  qint64 pid = 0;
  QString machine;
  QString program;
  while (lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&pid, &machine, &program)) {
    if (patience.hasExpired()) return lock.removeStaleLockFile() && lock.tryLock(0);
    QThread::msleep(kBetweenMs);
    if (lock.tryLock(0)) return true;
  }
  return false;
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
  if (takeCutOff(lock->m_lock)) return lock;
  if (lock->m_lock.error() == QLockFile::UnknownError)  // a full disk, for one
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), file);
  if (lock->m_lock.error() != QLockFile::LockFailedError)
    return fail(ErrorCode::ReadOnly, QStringLiteral("file.readonly"), file);
  qint64 pid = 0;
  QString machine;
  QString program;
  (void)lock->m_lock.getLockInfo(&pid, &machine, &program);
  const QFileInfo info(pathFor(file));
  Error error{ErrorCode::InUse, QStringLiteral("file.in_use"), file, {}, {}, {}};
  error.args = {program, info.owner(), machine, info.lastModified().toUTC().toString(Qt::ISODate)};
  return fail(error);
}

}  // namespace cartera
