// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/Command.h"
#include "app/cli/Printing.h"
#include "core/storage/FileLock.h"
#include "core/storage/FileProbe.h"
#include "core/workspace/FileInfo.h"
#include "core/workspace/RestoreFile.h"
#include "ui/text/ErrorText.h"

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

/// What the file that was replaced knew of people who are not to be written to.
QStringList newerText(const RestoreResult& done) {
  QStringList lines;
  if (done.notCompared)
    lines +=
        QCoreApplication::translate("Cli", "Refusals that stand only in the file that was there cannot be read: %1")
            .arg(errorLine(*done.notCompared));
  const int refusals = static_cast<int>(done.refusals);
  const int exclusions = static_cast<int>(done.exclusions);
  const int erasures = static_cast<int>(done.erasures);
  QStringList found;
  if (done.refusals > 0) found += QCoreApplication::translate("Cli", "%n refusal(s)", nullptr, refusals);
  if (done.exclusions > 0) found += QCoreApplication::translate("Cli", "%n exclusion(s)", nullptr, exclusions);
  if (!found.isEmpty()) {
    const QString list = found.join(QStringLiteral(", "));
    lines += done.notCarried
                 ? QCoreApplication::translate(
                       "Cli", "Newer than the backup and lost with it: %1. They could not be carried over: %2")
                       .arg(list, errorLine(*done.notCarried))
                 : QCoreApplication::translate("Cli", "Newer than the backup, and kept all the same: %1.").arg(list);
  }
  if (done.erasures > 0)
    lines += QCoreApplication::translate("Cli", "%n contact(s) erased since the backup are back.", nullptr, erasures);
  return lines;
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
