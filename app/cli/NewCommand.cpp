// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>

#include "app/cli/Command.h"
#include "app/cli/FieldWords.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/contacts/ContactStore.h"
#include "core/sample/SampleShop.h"
#include "core/storage/Schema.h"

namespace cartera::cli {

namespace {

Result<Answer> run(Session& session, const Arguments& args) {
  const QString path = args.positional[0];
  QDate today = session.clock().today();
  if (args.has("today")) {
    today = QDate::fromString(dayWord(args.value("today"), today), Qt::ISODate);
    if (!today.isValid()) return usage("usage.date", QStringLiteral("--today"), {args.value("today")});
  }
  CARTERA_ASSIGN(auto workspace, Workspace::create(path, session.language(),
                                                   session.options(OpenOptions::Access::Write), session.clock()));
  if (args.has("sample")) {
    const interrupt::Watch watch(*workspace);
    auto filled = fillSample(*workspace, today, session.language());
    if (filled && interrupt::requested()) filled = fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    if (!filled) {
      const QString made = workspace->path();
      workspace.reset();
      for (const auto* side : {"", "-wal", "-shm"}) QFile::remove(made + QLatin1String(side));
      return fail(filled.error());
    }
  }
  CARTERA_ASSIGN(const qint64 contacts, contacts::count(workspace->db(), {}));
  const QJsonObject json{{QStringLiteral("file"), workspace->path()},
                         {QStringLiteral("schema"), schema::currentVersion()},
                         {QStringLiteral("contacts"), contacts}};
  return Answer{json, QCoreApplication::translate("Cli", "%1 was made, with %n contact(s).", nullptr, asCount(contacts))
                          .arg(plain(path))};
}

}  // namespace

const Command& newCommand() {
  static const Command c{
      "new",
      "FILE [--sample] [--today DATE] [--lang es|en]",
      QT_TRANSLATE_NOOP("Cli", "Make a file, with a sample shop if asked; never over an existing one."),
      1,
      1,
      {{"sample", nullptr}, {"today", "DATE"}},
      run};
  return c;
}

}  // namespace cartera::cli
