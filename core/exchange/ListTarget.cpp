// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ListTarget.h"

#include <QFile>
#include <QFileInfo>

namespace cartera {

namespace {

bool holdsDatabase(const QString& path) {
  if (!QFileInfo(path).isFile()) return false;  // a pipe would block
  QFile file(path);
  return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

/// Where writing would end up: links are followed, also those that point at nothing yet.
QString behindLinks(const QFileInfo& target) {
  if (target.exists()) return target.canonicalFilePath();
  return target.isSymLink() ? target.symLinkTarget() : target.absoluteFilePath();
}

}  // namespace

Result<> refuseListTarget(const QString& target, const QString& database) {
  const QFileInfo info(target);
  QString base = behindLinks(info);
  for (const char* side : {"-wal", "-shm", "-journal"})
    if (base.endsWith(QLatin1String(side))) base.chop(static_cast<qsizetype>(qstrlen(side)));
  const bool ours = base.endsWith(QStringLiteral(".cartera"), Qt::CaseInsensitive) || holdsDatabase(base) ||
                    (!database.isEmpty() && QFileInfo(base) == QFileInfo(database));
  if (info.isDir()) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), target);
  if (ours) return fail(ErrorCode::Conflict, QStringLiteral("export.over_database"), target);
  if (info.exists() && !info.isFile()) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), target);
  return {};
}

}  // namespace cartera
