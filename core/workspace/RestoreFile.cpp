// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/RestoreFile.h"

#include <QFileInfo>

#include "core/contacts/NewerRefusals.h"
#include "core/storage/Statement.h"

namespace cartera {

namespace {

Result<std::unique_ptr<Connection>> openToRead(const QString& path) {
  CARTERA_ASSIGN(const FileProbe probe, FileProbe::look(path));
  CARTERA_ASSIGN(auto db, Connection::open(probe.path, probe.hasPendingWal ? Connection::Mode::ReadOnly
                                                                           : Connection::Mode::Immutable));
  db->setCheckpointOnClose(false);
  CARTERA_ASSIGN(const qint64 version, db->scalar("PRAGMA user_version"));
  if (version > schema::currentVersion()) return fail(ErrorCode::TooNew, QStringLiteral("file.too_new"), path);
  CARTERA_TRY(db->checkPages(false));
  CARTERA_TRY(schema::standInForMissing(*db));
  return db;
}

QString fileId(const Connection& db) {
  const auto id = db.scalarText("SELECT value FROM meta WHERE key = 'file_id'");
  return id ? *id : QString();
}

/// Nothing if they are two businesses.
Result<std::optional<NewerRefusals>> compare(const QString& present, const QString& backup) {
  CARTERA_ASSIGN(const auto now, openToRead(present));
  CARTERA_ASSIGN(const auto earlier, openToRead(backup));
  if (fileId(*now).isEmpty() || fileId(*now) != fileId(*earlier)) return std::nullopt;
  CARTERA_ASSIGN(NewerRefusals found, newerRefusals(*now, *earlier));
  return found;
}

Result<ChangeId> carryInto(const QString& path, const NewerRefusals& refusals, const OpenOptions& options,
                           const Clock& clock) {
  OpenOptions forWriting;
  forWriting.author = options.author;
  CARTERA_ASSIGN(const auto file, Workspace::open(path, forWriting, clock));
  if (!file->isWritable()) return fail(*file->whyReadOnly());
  const qint64 count = refusals.refusals() + static_cast<qint64>(refusals.entries.size());
  CARTERA_ASSIGN(const ChangeSet change,
                 file->transact(Op{QStringLiteral("restore.refusals"), {QString::number(count)}, ChangeKind::Action},
                                [&](StoreContext& ctx) { return carryOver(ctx, refusals); }));
  return change.id;
}

}  // namespace

Result<RestoreResult> restoreFile(const QString& source, const QString& dest, const OpenOptions& options,
                                  const Clock& clock) {
  RestoreResult result;
  NewerRefusals newer;
  if (QFileInfo::exists(dest)) {
    auto found = compare(dest, source);
    if (!found) {
      result.notCompared = found.error();
    } else if (*found) {
      result.compared = true;
      newer = std::move(**found);
      result.refusals = newer.refusals();
      result.exclusions = static_cast<qint64>(newer.entries.size());
      result.erasures = newer.erased;
    }
  }
  const auto carry = [&](const QString& fresh) -> Result<> {
    if (newer.isEmpty()) return {};
    auto carried = carryInto(fresh, newer, options, clock);
    if (carried) {
      result.change = *carried;
    } else {
      result.notCarried = carried.error();
    }
    return {};
  };
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.nowMs(), Qt::UTC);
  CARTERA_ASSIGN(result.kept, backup::restore(source, dest, now, carry));
  return result;
}

}  // namespace cartera
