// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Parsing.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/text/Translations.h"

namespace cartera::cli {

namespace {

struct Entry {
  const char* subject;
  const char* text;
};

// %1 is what was wrong, %2 and %3 the error's args.
const Entry kUsage[] = {
    {"usage.command.missing", QT_TRANSLATE_NOOP("Cli", "Which command? “cartera-cli help” lists them.")},
    {"usage.report.unknown", QT_TRANSLATE_NOOP("Cli", "There is no report “%1”; there is: quality.")},
    {"usage.command.unknown", QT_TRANSLATE_NOOP("Cli", "There is no command “%1”. “cartera-cli help” lists them.")},
    {"usage.option.unknown", QT_TRANSLATE_NOOP("Cli", "%2 has no option %1. It is used so: %3")},
    {"usage.option.global", QT_TRANSLATE_NOOP("Cli", "There is no option %1.")},
    {"usage.option.value", QT_TRANSLATE_NOOP("Cli", "The option %1 needs a value.")},
    {"usage.option.needed", QT_TRANSLATE_NOOP("Cli", "Something is missing: the option %1.")},
    {"usage.option.novalue", QT_TRANSLATE_NOOP("Cli", "The option %1 takes no value.")},
    {"usage.arguments.few", QT_TRANSLATE_NOOP("Cli", "Something is missing. The command is used so: %1")},
    {"usage.arguments.many", QT_TRANSLATE_NOOP("Cli", "“%1” is too much. The command is used so: %2")},
    {"usage.number", QT_TRANSLATE_NOOP("Cli", "The option %1 needs a whole number, not “%2”.")},
    {"usage.text.empty", QT_TRANSLATE_NOOP("Cli", "There is nothing to look for: the text is empty.")},
    {"usage.phrase.empty",
     QT_TRANSLATE_NOOP("Cli", "The phrase of --where is empty. Leave --where out if everybody is meant.")},
    {"usage.date", QT_TRANSLATE_NOOP("Cli", "The option %1 needs a date like 2026-12-31, not “%2”.")},
    {"usage.moment",
     QT_TRANSLATE_NOOP("Cli",
                       "The option %1 needs a date like 2026-12-31 or a moment like 2026-12-31T18:30, not “%2”.")},
    {"usage.language", QT_TRANSLATE_NOOP("Cli", "The language is es or en, not “%1”.")},
    {"usage.choice", QT_TRANSLATE_NOOP("Cli", "“%1” is not possible here; possible are: %2.")},
    {"usage.id", QT_TRANSLATE_NOOP("Cli", "“%1” is not the number of a record.")},
    {"usage.pair", QT_TRANSLATE_NOOP("Cli", "“%1” does not name two records, as 12,34 does.")},
    {"usage.keyvalue", QT_TRANSLATE_NOOP("Cli", "“%1” is not of the form key=value.")},
    {"usage.column",
     QT_TRANSLATE_NOOP("Cli",
                       "There is no column “%1”. There are %2, and all fields that “cartera-cli help fields” names.")},
    {"usage.column.tasks", QT_TRANSLATE_NOOP("Cli", "There is no column “%1”. Tasks have %2.")},
};

QString usageLine(const Command& command) { return QStringLiteral("cartera-cli ") + usageForPeople(command); }

/// Takes a global option; false if it is none.
Result<bool> takeGlobal(const QString& name, const std::optional<QString>& inlined, const QStringList& args,
                        qsizetype& i, Globals& out) {
  bool* flag = name == u"json"      ? &out.json
               : name == u"quiet"   ? &out.quiet
               : name == u"help"    ? &out.help
               : name == u"version" ? &out.version
                                    : nullptr;
  const QString shown = QStringLiteral("--") + name;
  if (flag != nullptr) {
    if (inlined) return usage("usage.option.novalue", shown);
    *flag = true;
    return true;
  }
  if (name != u"lang") return false;
  if (!inlined && i + 1 >= args.size()) return usage("usage.option.value", shown);
  out.language = inlined ? *inlined : args[++i];
  if (!availableLanguages().contains(out.language)) return usage("usage.language", out.language);
  return true;
}

Result<> takeOption(const Command* command, const QStringList& args, qsizetype& i, Parsed& out) {
  const QString body = args[i].mid(2);
  const qsizetype equals = body.indexOf(u'=');
  const QString name = equals < 0 ? body : body.left(equals);
  const std::optional<QString> inlined = equals < 0 ? std::nullopt : std::optional<QString>(body.mid(equals + 1));
  CARTERA_ASSIGN(const bool taken, takeGlobal(name, inlined, args, i, out.globals));
  if (taken) return {};
  const QString shown = QStringLiteral("--") + name;
  if (command == nullptr) return usage("usage.option.global", shown);
  const auto option = std::find_if(command->options.begin(), command->options.end(),
                                   [&](const Option& o) { return name == QLatin1String(o.name); });
  if (option == command->options.end())
    return usage("usage.option.unknown", shown, {QLatin1String(command->name), usageLine(*command)});
  if (option->value == nullptr) {
    if (inlined) return usage("usage.option.novalue", shown);
    out.arguments.options.insert(name, {});
    return {};
  }
  if (!inlined && i + 1 >= args.size()) return usage("usage.option.value", shown);
  out.arguments.options.insert(name, inlined ? *inlined : args[++i]);
  return {};
}

}  // namespace

tl::unexpected<Error> usage(const char* what, const QString& detail, const QStringList& args) {
  return fail(Error{ErrorCode::Invalid, QLatin1String(what), detail, {}, {}, args});
}

bool isUsage(const Error& error) { return error.subject.startsWith(QLatin1String("usage.")); }
bool isFilter(const Error& error) { return error.subject.startsWith(QLatin1String("filter.")); }

QString usageText(const Error& error) {
  for (const auto& e : kUsage) {
    if (error.subject != QLatin1String(e.subject)) continue;
    QString text = QCoreApplication::translate("Cli", e.text);
    // From the last to the first, so that a value which holds "%2" stays as it is.
    for (qsizetype n = error.args.size(); n >= 1; --n) text.replace(u'%' + QString::number(n + 1), error.args[n - 1]);
    return text.replace(QStringLiteral("%1"), error.detail);
  }
  return error.detail;
}

Globals scanGlobals(const QStringList& args) {
  Globals out;
  for (qsizetype i = 0; i < args.size(); ++i) {
    const QString& a = args[i];
    if (a == u"--") break;
    if (a == u"--json") out.json = true;
    if (a == u"--quiet") out.quiet = true;
    // Also the complaint about the rest of the line is in the language asked for.
    const QString language = a.startsWith(QLatin1String("--lang=")) ? a.mid(7)
                             : a == u"--lang"                       ? args.value(i + 1)
                                                                    : QString();
    if (language == u"es" || language == u"en") out.language = language;
  }
  return out;
}

Result<Parsed> parse(const QStringList& args) {
  Parsed out;
  const Command* command = nullptr;
  bool optionsEnded = false;
  for (qsizetype i = 0; i < args.size(); ++i) {
    const QString& a = args[i];
    if (!optionsEnded && a == u"--") {
      optionsEnded = true;
    } else if (!optionsEnded && a == u"-h") {
      // What every program answers to.
      out.globals.help = true;
    } else if (!optionsEnded && a.startsWith(QLatin1String("--"))) {
      CARTERA_TRY(takeOption(command, args, i, out));
    } else if (out.command.isEmpty()) {
      out.command = a;
      command = findCommand(a);
      if (command == nullptr) return usage("usage.command.unknown", a);
    } else {
      out.arguments.positional += a;
    }
  }
  if (out.globals.help || out.globals.version) return out;
  if (command == nullptr) return usage("usage.command.missing");
  const auto& given = out.arguments.positional;
  if (given.size() < command->minArguments) return usage("usage.arguments.few", usageLine(*command));
  if (command->maxArguments >= 0 && given.size() > command->maxArguments)
    return usage("usage.arguments.many", given[command->maxArguments], {usageLine(*command)});
  return out;
}

Result<qint64> numberOption(const Arguments& args, const char* option, qint64 fallback, qint64 least) {
  if (!args.has(option)) return fallback;
  bool ok = false;
  const qint64 n = args.value(option).toLongLong(&ok);
  if (!ok || n < least)
    return usage("usage.number", QStringLiteral("--") + QLatin1String(option), {args.value(option)});
  return n;
}

Result<QString> phraseOption(const Arguments& args) {
  const QString phrase = args.value("where");
  if (args.has("where") && phrase.trimmed().isEmpty()) return usage("usage.phrase.empty");
  return phrase;
}

Result<qint64> recordNumber(const QString& text) {
  bool ok = false;
  const qint64 n = text.toLongLong(&ok);
  if (!ok || n <= 0) return usage("usage.id", text);
  return n;
}

Result<std::vector<std::pair<QString, QString>>> keyValues(const Arguments& args, qsizetype from) {
  std::vector<std::pair<QString, QString>> out;
  for (qsizetype i = from; i < args.positional.size(); ++i) {
    const QString& a = args.positional[i];
    // The name of a custom field may hold the sign itself: "custom[a=b]=c".
    const qsizetype close = a.startsWith(QLatin1String("custom[")) ? a.indexOf(QLatin1String("]=")) : -1;
    const qsizetype equals = close >= 0 ? close + 1 : a.indexOf(u'=');
    if (equals <= 0) return usage("usage.keyvalue", a);
    out.emplace_back(a.left(equals).trimmed(), a.mid(equals + 1));
  }
  return out;
}

}  // namespace cartera::cli
