// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>

#include "app/cli/Command.h"
#include "app/cli/FieldWords.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "ui/text/FieldText.h"
#include "ui/text/Translations.h"

namespace cartera::cli {

namespace {

// What stands for a file, a number or a phrase in the lines of help.
const char* const kPlaceholders[] = {QT_TRANSLATE_NOOP("CliUsage", "FILE"),     QT_TRANSLATE_NOOP("CliUsage", "SOURCE"),
                                     QT_TRANSLATE_NOOP("CliUsage", "OUT"),      QT_TRANSLATE_NOOP("CliUsage", "TEXT"),
                                     QT_TRANSLATE_NOOP("CliUsage", "DATE"),     QT_TRANSLATE_NOOP("CliUsage", "PHRASE"),
                                     QT_TRANSLATE_NOOP("CliUsage", "DAYS"),     QT_TRANSLATE_NOOP("CliUsage", "CHANGE"),
                                     QT_TRANSLATE_NOOP("CliUsage", "DEST"),     QT_TRANSLATE_NOOP("CliUsage", "BACKUP"),
                                     QT_TRANSLATE_NOOP("CliUsage", "COMMAND"),  QT_TRANSLATE_NOOP("CliUsage", "KEEP"),
                                     QT_TRANSLATE_NOOP("CliUsage", "OTHER"),    QT_TRANSLATE_NOOP("CliUsage", "FIELD"),
                                     QT_TRANSLATE_NOOP("CliUsage", "key=value")};

QJsonObject toJson(const Command& c) {
  QJsonArray options;
  for (const auto& o : c.options) options.append(QString(QStringLiteral("--") + QLatin1String(o.name)));
  return {{QStringLiteral("command"), QLatin1String(c.name)},
          {QStringLiteral("usage"), QLatin1String(c.usage)},
          {QStringLiteral("options"), options},
          {QStringLiteral("summary"), QCoreApplication::translate("Cli", c.summary)}};
}

Answer fieldsAnswer() {
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const FieldHelp& field : allFields()) {
    const QString label = fieldLabel(field.name);
    json.append(QJsonObject{{QStringLiteral("field"), field.name},
                            {QStringLiteral("label"), label},
                            {QStringLiteral("also"), QJsonArray::fromStringList(field.also)}});
    rows.push_back({field.name, label == field.name ? QString() : label, field.also.join(QStringLiteral(", "))});
  }
  const QString text =
      table({QCoreApplication::translate("Cli", "Field"), {}, QCoreApplication::translate("Cli", "Also")}, rows) +
      u'\n' +
      QCoreApplication::translate(
          "Cli",
          "For add, edit, --columns and mapping files; mapping files take the first names alone. Lists of "
          "contacts have besides: %1. Lists of tasks have: %2.")
          .arg(columnWords(listColumns(), currentLanguage()), columnWords(taskColumns(), currentLanguage())) +
      u'\n';
  return Answer{json, text};
}

Result<Answer> run(Session&, const Arguments& args) {
  const QString wanted = args.positional.value(0);
  if (wanted == u"fields") return fieldsAnswer();
  if (!wanted.isEmpty() && findCommand(wanted) == nullptr) return usage("usage.command.unknown", wanted);
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const auto& c : commands()) {
    if (!wanted.isEmpty() && wanted != QLatin1String(c.name)) continue;
    json.append(toJson(c));
    rows.push_back({QString(QStringLiteral("  ") + usageForPeople(c))});
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

QString usageForPeople(const Command& command) {
  QString out = QLatin1String(command.name) + QString(u' ') + QLatin1String(command.usage);
  for (const char* word : kPlaceholders) {
    const QRegularExpression whole(QStringLiteral("(?<![\\w-])") + QLatin1String(word) + QStringLiteral("(?![\\w-])"));
    out.replace(whole, QCoreApplication::translate("CliUsage", word));
  }
  return out;
}

const Command& helpCommand() {
  static const Command c{"help",
                         "[COMMAND|fields]",
                         QT_TRANSLATE_NOOP("Cli", "What can be done, and how; or the names of all fields."),
                         0,
                         1,
                         {},
                         run};
  return c;
}

}  // namespace cartera::cli
