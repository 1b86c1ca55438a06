// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"

namespace cartera::cli {

namespace {

QJsonObject toJson(const Command& c) {
  QJsonArray options;
  for (const auto& o : c.options) options.append(QString(QStringLiteral("--") + QLatin1String(o.name)));
  return {{QStringLiteral("command"), QLatin1String(c.name)},
          {QStringLiteral("usage"), QLatin1String(c.usage)},
          {QStringLiteral("options"), options},
          {QStringLiteral("summary"), QCoreApplication::translate("Cli", c.summary)}};
}

Result<Answer> run(Session&, const Arguments& args) {
  const QString wanted = args.positional.value(0);
  if (!wanted.isEmpty() && findCommand(wanted) == nullptr) return usage("usage.command.unknown", wanted);
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const auto& c : commands()) {
    if (!wanted.isEmpty() && wanted != QLatin1String(c.name)) continue;
    json.append(toJson(c));
    rows.push_back({QString(QStringLiteral("  ") + QLatin1String(c.name) + u' ' + QLatin1String(c.usage))});
    rows.push_back({QString(QStringLiteral("      ") + QCoreApplication::translate("Cli", c.summary))});
  }
  QString text;
  if (wanted.isEmpty())
    text = QStringLiteral("cartera-cli [--json] [--lang es|en] [--quiet] ") +
           QCoreApplication::translate("Cli", "COMMAND FILE [arguments]") + QStringLiteral("\n\n");
  text += table({}, rows);
  if (wanted.isEmpty())
    text += u'\n' +
            QCoreApplication::translate("Cli",
                                        "Exit status: 0 done, 1 not done and nothing changed, 2 wrong usage, "
                                        "130 stopped with Ctrl+C.") +
            u'\n';
  return Answer{json, text};
}

}  // namespace

const Command& helpCommand() {
  static const Command c{"help", "[COMMAND]", QT_TRANSLATE_NOOP("Cli", "What can be done, and how."), 0, 1, {}, run};
  return c;
}

}  // namespace cartera::cli
