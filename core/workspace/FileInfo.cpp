// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/FileInfo.h"

#include "core/storage/FileProbe.h"
#include "core/storage/Schema.h"

namespace cartera {

namespace {

struct Count {
  const char* name;
  const char* sql;
};

const Count kCounts[] = {
    {"contacts", "SELECT count(*) FROM contact WHERE deleted_at IS NULL"},
    {"people", "SELECT count(*) FROM contact WHERE deleted_at IS NULL AND kind = 'person'"},
    {"companies", "SELECT count(*) FROM contact WHERE deleted_at IS NULL AND kind = 'company'"},
    {"households", "SELECT count(*) FROM contact WHERE deleted_at IS NULL AND kind = 'household'"},
    {"teams", "SELECT count(*) FROM contact WHERE deleted_at IS NULL AND kind = 'team'"},
    {"interactions",
     "SELECT count(*) FROM interaction i JOIN contact c ON c.id = i.contact_id "
     "WHERE i.deleted_at IS NULL AND c.deleted_at IS NULL"},
    {"tasks", "SELECT count(*) FROM task WHERE deleted_at IS NULL AND done_at IS NULL"},
    {"tags", "SELECT count(*) FROM tag WHERE deleted_at IS NULL"},
    {"consents", "SELECT count(*) FROM consent_event WHERE deleted_at IS NULL"},
    {"suppressions",
     "SELECT count(*) FROM (SELECT DISTINCT kind, channel, coalesce(value, contact_id) FROM suppression WHERE "
     "deleted_at IS NULL)"},
    {"imports", "SELECT count(*) FROM import_run WHERE deleted_at IS NULL"},
    {"exports", "SELECT count(*) FROM export_run WHERE deleted_at IS NULL"},
    {"trash",
     "SELECT count(*) FROM contact c WHERE deleted_at IS NOT NULL AND NOT EXISTS "
     "(SELECT 1 FROM cell_clock e WHERE e.tbl = 1 AND e.row = c.id AND e.col = -2)"},
    {"changes", "SELECT count(*) FROM change WHERE grp IS NULL OR grp = id"},
};

QString folderOf(const QString& backupFolder, const QString& fileId) {
  return backupFolder.isEmpty() || fileId.isEmpty() ? QString() : QString(backupFolder + u'/' + fileId);
}

}  // namespace

Result<FileInfo> fileInfo(const QString& path, const QString& backupFolder) {
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(path));
  CARTERA_ASSIGN(const auto db, Connection::open(probe.path, probe.readMode()));
  FileInfo info;
  info.path = probe.path;
  info.bytes = probe.bytes;
  CARTERA_ASSIGN(const qint64 version, db->scalar("PRAGMA user_version"));
  info.schema = static_cast<int>(version);
  info.newer = version > schema::currentVersion();
  CARTERA_ASSIGN(const qint64 device, db->scalar("SELECT value FROM meta WHERE key = 'device'"));
  info.device = static_cast<int>(device);
  CARTERA_ASSIGN(info.language, db->scalarText("SELECT value FROM meta WHERE key = 'language'"));
  if (!info.newer) {
    for (const auto& c : kCounts) {
      CARTERA_ASSIGN(const qint64 n, db->scalar(c.sql));
      info.counts.emplace_back(QLatin1String(c.name), n);
    }
  }
  CARTERA_ASSIGN(const QString fileId, db->scalarText("SELECT value FROM meta WHERE key = 'file_id'"));
  const QString folder = folderOf(backupFolder, fileId);
  if (!folder.isEmpty()) {
    const auto backups = backup::list(folder);
    if (!backups.empty()) info.lastBackup = backups.front().madeAt;
  }
  return info;
}

Result<backup::Info> backupFile(const QString& path, const QString& dest, const QString& backupFolder,
                                const QDateTime& now) {
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(path));
  CARTERA_ASSIGN(const auto db, Connection::open(probe.path, probe.readMode()));
  if (!dest.isEmpty()) return backup::make(*db, dest);
  CARTERA_ASSIGN(const QString fileId, db->scalarText("SELECT value FROM meta WHERE key = 'file_id'"));
  const QString folder = folderOf(backupFolder, fileId);
  if (folder.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("backup.no_folder"), path);
  return backup::makeIn(*db, folder, QStringLiteral("manual"), now);
}

}  // namespace cartera
