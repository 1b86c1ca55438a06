// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Printing.h"
#include "core/workspace/FileInfo.h"

namespace cartera::cli {

namespace {

const char* const kLabels[][2] = {
    {"contacts", QT_TRANSLATE_NOOP("Cli", "Contacts")},
    {"people", QT_TRANSLATE_NOOP("Cli", "People")},
    {"companies", QT_TRANSLATE_NOOP("Cli", "Companies")},
    {"households", QT_TRANSLATE_NOOP("Cli", "Households")},
    {"teams", QT_TRANSLATE_NOOP("Cli", "Teams")},
    {"interactions", QT_TRANSLATE_NOOP("Cli", "Timeline entries")},
    {"tasks", QT_TRANSLATE_NOOP("Cli", "Open tasks")},
    {"tags", QT_TRANSLATE_NOOP("Cli", "Tags")},
    {"consents", QT_TRANSLATE_NOOP("Cli", "Consent records")},
    {"suppressions", QT_TRANSLATE_NOOP("Cli", "Exclusions")},
    {"imports", QT_TRANSLATE_NOOP("Cli", "Imports")},
    {"exports", QT_TRANSLATE_NOOP("Cli", "Exports")},
    {"trash", QT_TRANSLATE_NOOP("Cli", "In the trash")},
    {"changes", QT_TRANSLATE_NOOP("Cli", "Changes in the history")},
};

QString labelOf(const QString& name) {
  for (const auto& l : kLabels)
    if (name == QLatin1String(l[0])) return QCoreApplication::translate("Cli", l[1]);
  return name;
}

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const FileInfo info, fileInfo(args.positional[0], session.environment().backupFolder));
  QJsonObject counts;
  std::vector<std::pair<QString, QString>> lines{
      {QCoreApplication::translate("Cli", "File"), info.path},
      {QCoreApplication::translate("Cli", "Version of the file"), QString::number(info.schema)},
      {QCoreApplication::translate("Cli", "Bytes"), QString::number(info.bytes)}};
  for (const auto& count : info.counts) {
    counts.insert(count.first, count.second);
    lines.emplace_back(labelOf(count.first), QString::number(count.second));
  }
  const qint64 backup = info.lastBackup.isValid() ? info.lastBackup.toMSecsSinceEpoch() : 0;
  lines.emplace_back(QCoreApplication::translate("Cli", "Last backup"),
                     backup != 0 ? instantForPeople(backup) : QCoreApplication::translate("Cli", "none"));
  if (info.newer)
    session.note(QCoreApplication::translate(
        "Cli", "A newer version of Cartera made this file: only this and a backup are possible."));
  const QJsonObject json{
      {QStringLiteral("file"), info.path},
      {QStringLiteral("schema"), info.schema},
      {QStringLiteral("newer"), info.newer},
      {QStringLiteral("device"), info.device},
      {QStringLiteral("language"), info.language},
      {QStringLiteral("counts"), counts},
      {QStringLiteral("bytes"), info.bytes},
      {QStringLiteral("last_backup"), backup != 0 ? QJsonValue(instant(backup)) : QJsonValue(QJsonValue::Null)}};
  return Answer{json, pairs(lines)};
}

}  // namespace

const Command& infoCommand() {
  static const Command c{"info", "FILE", QT_TRANSLATE_NOOP("Cli", "What is in the file."), 1, 1, {}, run};
  return c;
}

}  // namespace cartera::cli
