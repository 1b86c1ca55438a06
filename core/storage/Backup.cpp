// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <set>

#include "core/storage/FileProbe.h"
#include "core/storage/Schema.h"

namespace cartera::backup {

namespace {

const QString kStamp = QStringLiteral("yyyyMMdd-HHmmss");

QString stampOf(const QDateTime& t) { return t.toUTC().toString(kStamp); }

/// Copies page by page through SQLite: a plain copy of an open file misses what stands in its side files.
Result<> copyPages(const Connection& db, const QString& part) {
  sqlite3* out = nullptr;
  int rc =
      sqlite3_open_v2(QFile::encodeName(part).constData(), &out, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (rc == SQLITE_OK) {
    sqlite3_extended_result_codes(out, 1);
    if (sqlite3_backup* b = sqlite3_backup_init(out, "main", db.handle(), "main")) {
      rc = sqlite3_backup_step(b, -1);
      const int finished = sqlite3_backup_finish(b);
      if (rc == SQLITE_DONE) rc = finished;
    } else {
      rc = sqlite3_extended_errcode(out);
    }
    // A backup is one file: without WAL it needs no companion.
    if (rc == SQLITE_OK) rc = sqlite3_exec(out, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
  }
  sqlite3_close(out);
  if (rc != SQLITE_OK) return fail(sqliteError(rc, part));
  return {};
}

QString freeName(const QString& folder, const QString& stem, const QString& ending) {
  QString path = folder + u'/' + stem + ending;
  for (int n = 2; QFile::exists(path); ++n) path = folder + u'/' + stem + u'-' + QString::number(n) + ending;
  return path;
}

}  // namespace

Result<> verify(const QString& path) {
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(path));
  // Immutable only where no side file belongs to it, else its newest pages would be missed.
  CARTERA_ASSIGN(const auto db, Connection::open(probe.path, probe.hasPendingWal ? Connection::Mode::ReadOnly
                                                                                 : Connection::Mode::Immutable));
  CARTERA_TRY(db->checkPages(true));
  CARTERA_ASSIGN(const QString orphan, db->scalarText("PRAGMA foreign_key_check"));
  if (!orphan.isEmpty()) return fail(ErrorCode::Corrupt, QStringLiteral("file.damaged"), path);
  return {};
}

Result<Info> make(const Connection& db, const QString& dest) {
  if (QFile::exists(dest)) return fail(ErrorCode::Conflict, QStringLiteral("file.exists"), dest);
  const QString part = dest + QStringLiteral(".part");
  QFile::remove(part);
  QFile made(part);
  if (!made.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), dest);
  made.close();
  auto done = copyPages(db, part);
  if (done) done = verify(part);
  if (done && !QFile::rename(part, dest)) done = fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), dest);
  if (!done) {
    for (const auto* side : {"", "-journal", "-wal", "-shm"}) QFile::remove(part + QLatin1String(side));
    return fail(done.error());
  }
  return Info{dest, QFileInfo(dest).size(), QFileInfo(dest).lastModified(), QStringLiteral("manual")};
}

Result<Info> makeIn(const Connection& db, const QString& folder, const QString& reason, const QDateTime& now) {
  if (!QDir().exists(folder)) {
    if (!QDir().mkpath(folder)) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }
  CARTERA_ASSIGN(Info info, make(db, freeName(folder, stampOf(now) + u'-' + reason, QStringLiteral(".cartera"))));
  info.reason = reason;
  info.madeAt = now;
  return info;
}

std::vector<Info> list(const QString& folder) {
  std::vector<Info> out;
  const auto files = QDir(folder).entryInfoList({QStringLiteral("*.cartera")}, QDir::Files);
  for (const auto& f : files) {
    QDateTime at = QDateTime::fromString(f.fileName().left(15), kStamp);
    if (!at.isValid()) continue;  // not one of ours: never listed, never removed
    at.setTimeSpec(Qt::UTC);
    out.push_back({f.filePath(), f.size(), at, f.completeBaseName().section(u'-', 2, 2)});
  }
  std::sort(out.begin(), out.end(), [](const Info& a, const Info& b) { return a.madeAt > b.madeAt; });
  return out;
}

std::vector<Info> superfluous(const std::vector<Info>& backups, const QDateTime& now) {
  std::vector<Info> out;
  std::set<QString> kept;
  for (const auto& b : backups) {  // newest first, so that the newest of a day, week or month stays
    const qint64 days = b.madeAt.daysTo(now);
    if (days < 2 || b.reason == QLatin1String("manual")) continue;
    const QDate date = b.madeAt.date();
    QString slot;
    if (days < 16) {
      slot = date.toString(Qt::ISODate);
    } else if (days < 76) {
      int year = 0;
      const int week = date.weekNumber(&year);
      slot = QStringLiteral("%1W%2").arg(year).arg(week);
    } else {
      slot = date.toString(QStringLiteral("yyyy-MM"));
    }
    if (!kept.insert(slot).second) out.push_back(b);
  }
  return out;
}

void thin(const QString& folder, const QDateTime& now) {
  for (const auto& b : superfluous(list(folder), now)) QFile::remove(b.path);
}

Result<QString> restore(const QString& source, const QString& dest, const QDateTime& now) {
  CARTERA_TRY(verify(source));
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(source));
  CARTERA_ASSIGN(const auto db, Connection::open(probe.path, probe.hasPendingWal ? Connection::Mode::ReadOnly
                                                                                 : Connection::Mode::Immutable));
  const QFileInfo target(dest);
  const QString fresh = freeName(target.absolutePath(), u'.' + target.fileName(), QStringLiteral(".restoring"));
  CARTERA_TRY(make(*db, fresh));
  QString kept;
  if (target.exists()) {
    kept = freeName(target.absolutePath(), target.completeBaseName() + QStringLiteral(" (") + stampOf(now) + u')',
                    QStringLiteral(".cartera"));
    // Its side files belong to it and travel with it.
    bool moved = QFile::rename(dest, kept);
    for (const auto* side : {"-wal", "-shm"}) {
      const QString suffix = QLatin1String(side);
      if (moved && QFile::exists(dest + suffix)) moved = QFile::rename(dest + suffix, kept + suffix);
    }
    if (!moved) {
      QFile::remove(fresh);
      return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), dest);
    }
  }
  if (!QFile::rename(fresh, dest)) {
    if (!kept.isEmpty()) QFile::rename(kept, dest);
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), dest);
  }
  return kept;
}

}  // namespace cartera::backup
