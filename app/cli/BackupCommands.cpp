// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/Command.h"
#include "app/cli/Printing.h"
#include "core/storage/FileLock.h"
#include "core/storage/FileProbe.h"
#include "core/workspace/FileInfo.h"
#include "core/workspace/RestoreFile.h"
#include "ui/text/RestoreText.h"

namespace cartera::cli {

namespace {

Result<Answer> runBackup(Session& session, const Arguments& args) {
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(session.clock().nowMs(), Qt::UTC);
  CARTERA_ASSIGN(const backup::Info made,
                 backupFile(args.positional[0], args.positional.value(1), session.environment().backupFolder, now));
  const QJsonObject json{{QStringLiteral("file"), QFileInfo(made.path).absoluteFilePath()},
                         {QStringLiteral("bytes"), made.bytes},
                         {QStringLiteral("verified"), true}};
  return Answer{json, QCoreApplication::translate("Cli", "Copied and checked: %1").arg(plain(made.path))};
}

QJsonValue newerJson(const RestoreResult& done) {
  if (!done.compared) return QJsonValue(QJsonValue::Null);
  return QJsonObject{{QStringLiteral("refusals"), done.refusals},
                     {QStringLiteral("exclusions"), done.exclusions},
                     {QStringLiteral("erasures"), done.erasures},
                     {QStringLiteral("carried"), !done.notCarried.has_value()},
                     {QStringLiteral("change"),
                      done.change.isSet() ? QJsonValue(done.change.toString()) : QJsonValue(QJsonValue::Null)}};
}

Result<Answer> runRestore(Session& session, const Arguments& args) {
  const QString source = args.positional[0];
  QString dest = args.positional[1];
  const QFileInfo target(dest);
  if (target.isDir()) return fail(ErrorCode::Invalid, QStringLiteral("file.directory"), dest);
  if (!QFileInfo(target.absolutePath()).isDir()) return fail(ErrorCode::Io, QStringLiteral("folder.missing"), dest);
  // Through a link the file it points at is replaced, as everywhere else.
  if (target.exists()) dest = target.canonicalFilePath();
  CARTERA_ASSIGN(const auto lock, FileLock::take(dest));
  CARTERA_ASSIGN(const RestoreResult done,
                 restoreFile(source, dest, session.options(OpenOptions::Access::Write), session.clock()));
  const QString& kept = done.kept;
  const QJsonObject json{{QStringLiteral("file"), QFileInfo(dest).absoluteFilePath()},
                         {QStringLiteral("bytes"), QFileInfo(dest).size()},
                         {QStringLiteral("verified"), true},
                         {QStringLiteral("kept"), kept.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(kept)},
                         {QStringLiteral("newer"), newerJson(done)}};
  QString text = QCoreApplication::translate("Cli", "%1 is back.").arg(plain(dest));
  if (!kept.isEmpty())
    text += u'\n' + QCoreApplication::translate("Cli", "What stood there is kept as %1.").arg(plain(kept));
  for (const QString& line : newerText(done)) text += u'\n' + plain(line);
  return Answer{json, text};
}

}  // namespace

const Command& backupCommand() {
  static const Command c{"backup", "FILE [DEST]", QT_TRANSLATE_NOOP("Cli", "Make a copy and check it."), 1, 2,
                         {},       runBackup};
  return c;
}

const Command& restoreCommand() {
  static const Command c{
      "restore",
      "BACKUP DEST",
      QT_TRANSLATE_NOOP("Cli", "Put a backup in place; a file that stands there is kept under another name."),
      2,
      2,
      {},
      runRestore};
  return c;
}

}  // namespace cartera::cli
