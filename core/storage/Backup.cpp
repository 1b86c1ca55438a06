// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <iterator>
#include <set>

#include "core/storage/FileProbe.h"
#include "core/storage/Schema.h"
#include "core/storage/StatementWatch.h"

namespace cartera::backup {

namespace {

// Some milliseconds' worth.
constexpr int kPagesAtOnce = 2'000;
const QString kStamp = QStringLiteral("yyyyMMdd-HHmmss");

QString stampOf(const QDateTime& t) { return t.toUTC().toString(kStamp); }

/// Copies page by page through SQLite: a plain copy of an open file misses what stands in its side files.
Result<> copyPages(const Connection& db, const QString& part, const std::function<bool()>& goOn) {
  sqlite3* out = nullptr;
  int rc =
      sqlite3_open_v2(QFile::encodeName(part).constData(), &out, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (rc == SQLITE_OK) {
    sqlite3_extended_result_codes(out, 1);
    if (sqlite3_backup* b = sqlite3_backup_init(out, "main", db.handle(), "main")) {
      do {
        rc = goOn && !goOn() ? SQLITE_INTERRUPT : sqlite3_backup_step(b, goOn ? kPagesAtOnce : -1);
      } while (rc == SQLITE_OK);
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

/// What SQLite keeps beside a file. It takes them for the file's own whoever they belonged to.
constexpr const char* kSides[] = {"-wal", "-shm", "-journal"};

bool isThere(const QString& path) { return QFileInfo::exists(path) || QFileInfo(path).isSymLink(); }

bool isFree(const QString& path) {
  return !isThere(path) && std::none_of(std::begin(kSides), std::end(kSides),
                                        [&](const char* side) { return isThere(path + QLatin1String(side)); });
}

QString freeName(const QString& folder, const QString& stem, const QString& ending) {
  QString path = folder + u'/' + stem + ending;
  for (int n = 2; !isFree(path); ++n) path = folder + u'/' + stem + u'-' + QString::number(n) + ending;
  return path;
}

/// A name beside `dest` that nobody has, for what is not finished yet.
QString partOf(const QString& dest) {
  const QFileInfo info(dest);
  return freeName(info.absolutePath(), u'.' + info.fileName(), QStringLiteral(".part"));
}

void removeAll(const QString& path) {
  QFile::remove(path);
  for (const char* side : kSides) QFile::remove(path + QLatin1String(side));
}

/// A checked copy at `part`, a name of partOf(); nothing is there on error.
Result<> copyTo(const Connection& db, const QString& part, const QString& dest,
                const std::function<bool()>& goOn = {}) {
  QFile made(part);
  if (!made.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), dest);
  made.close();
  auto done = copyPages(db, part, goOn);
  if (done) done = verify(part, goOn);
  if (!done) removeAll(part);
  return done;
}

/// Renames that are taken back, the last one first, unless they are kept.
class Moves {
 public:
  Moves() = default;
  Moves(const Moves&) = delete;
  Moves& operator=(const Moves&) = delete;
  ~Moves() {
    for (auto it = m_done.rbegin(); it != m_done.rend(); ++it) QFile::rename(it->second, it->first);
  }
  [[nodiscard]] bool move(const QString& from, const QString& to) {
    if (!QFile::rename(from, to)) return false;
    m_done.emplace_back(from, to);
    return true;
  }
  /// Moves a file with what stands beside it, also where only that is there.
  [[nodiscard]] bool moveWithSides(const QString& from, const QString& to) {
    if (isThere(from) && !move(from, to)) return false;
    return std::all_of(std::begin(kSides), std::end(kSides), [&](const char* side) {
      const QString suffix = QLatin1String(side);
      return !isThere(from + suffix) || move(from + suffix, to + suffix);
    });
  }
  void keep() { m_done.clear(); }

 private:
  std::vector<std::pair<QString, QString>> m_done;
};

}  // namespace

Result<> verify(const QString& path, const std::function<bool()>& goOn) {
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(path));
  // Immutable only where no side file belongs to it, else its newest pages would be missed.
  CARTERA_ASSIGN(const auto db, Connection::open(probe.path, probe.hasPendingWal ? Connection::Mode::ReadOnly
                                                                                 : Connection::Mode::Immutable));
  const StatementWatch watch(*db, goOn);
  CARTERA_TRY(db->checkPages(true));
  CARTERA_ASSIGN(const QString orphan, db->scalarText("PRAGMA foreign_key_check"));
  if (!orphan.isEmpty()) return fail(ErrorCode::Corrupt, QStringLiteral("file.damaged"), path);
  return {};
}

Result<Info> make(const Connection& db, const QString& dest, const std::function<bool()>& goOn) {
  for (const char* side : {"", "-wal", "-shm", "-journal"}) {
    const QString path = dest + QLatin1String(side);
    if (isThere(path)) return fail(ErrorCode::Conflict, QStringLiteral("file.exists"), path);
  }
  const QString part = partOf(dest);
  CARTERA_TRY(copyTo(db, part, dest, goOn));
  if (!QFile::rename(part, dest)) {
    removeAll(part);
    return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), dest);
  }
  // Under its name it may have met a side file that appeared meanwhile.
  if (const auto whole = verify(dest, goOn); !whole) {
    QFile::remove(dest);
    return fail(whole.error());
  }
  return Info{dest, QFileInfo(dest).size(), QFileInfo(dest).lastModified(), QStringLiteral("manual")};
}

Result<Info> makeIn(const Connection& db, const QString& folder, const QString& reason, const QDateTime& now,
                    const std::function<bool()>& goOn) {
  if (!QDir().exists(folder)) {
    if (!QDir().mkpath(folder)) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }
  CARTERA_ASSIGN(Info info, make(db, freeName(folder, stampOf(now) + u'-' + reason, QStringLiteral(".cartera")), goOn));
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

Result<QString> restore(const QString& source, const QString& dest, const QDateTime& now,
                        const std::function<Result<>(const QString&)>& prepare) {
  CARTERA_TRY(verify(source));
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(source));
  CARTERA_ASSIGN(const auto db, Connection::open(probe.path, probe.hasPendingWal ? Connection::Mode::ReadOnly
                                                                                 : Connection::Mode::Immutable));
  const QFileInfo target(dest);
  const QString fresh = partOf(dest);
  CARTERA_TRY(copyTo(*db, fresh, dest));
  if (prepare) {
    if (const auto prepared = prepare(fresh); !prepared) {
      removeAll(fresh);
      return fail(prepared.error());
    }
  }
  const QString aside =
      freeName(target.absolutePath(), target.completeBaseName() + QStringLiteral(" (") + stampOf(now) + u')',
               QStringLiteral(".cartera"));
  const bool replaces = isThere(dest);
  Result<> done;
  {
    Moves moves;
    // Side files without their file go as well: SQLite would play them into what takes its place.
    if (!moves.moveWithSides(dest, aside) || !moves.move(fresh, dest)) {
      done = fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), dest);
    } else {
      done = verify(dest);
    }
    if (done) moves.keep();
  }
  if (!done) {
    removeAll(fresh);
    return fail(done.error());
  }
  return replaces ? aside : QString();
}

}  // namespace cartera::backup
