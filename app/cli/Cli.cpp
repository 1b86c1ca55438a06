// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Cli.h"

#include <pwd.h>
#include <unistd.h>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QStandardPaths>

#include "app/cli/Command.h"
#include "app/cli/FieldWords.h"
#include "app/cli/Parsing.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Translations.h"

namespace cartera::cli {

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr int kStopped = 130;

QString systemUser() {
  const QString chosen = qEnvironmentVariable("CARTERA_AUTHOR");
  if (!chosen.isEmpty()) return chosen;
  const passwd* entry = getpwuid(geteuid());
  if (entry == nullptr) return qEnvironmentVariable("USER");
  // "Ana García,Office 3,..." where the system knows the person's name.
  const QString name = QFile::decodeName(entry->pw_gecos).section(u',', 0, 0).trimmed();
  return name.isEmpty() ? QFile::decodeName(entry->pw_name) : name;
}

QByteArray jsonText(const QJsonValue& value) {
  const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
  return document.toJson(QJsonDocument::Indented);
}

int statusOf(const Error& error) {
  if (isUsage(error) || isFilter(error)) return kWrongUsage;
  return error.code == ErrorCode::Cancelled ? kStopped : kFailed;
}

/// The phrase, and under it a mark below the piece that was not understood.
void showPlace(const QString& phrase, const Error& error, QTextStream& err) {
  const int from = error.args[1].toInt();
  const int length = std::max(1, error.args[2].toInt() - from);
  err << "  " << QString(phrase).replace(u'\n', u' ') << "\n  " << QString(from, u' ') << QString(length, u'^') << '\n';
}

/// For a name that is no field, or a stage that is none: which ones may be meant, or where they all stand.
QString fieldHint(const Error& error) {
  QStringList wrong;
  for (const FieldError& f : error.fields)
    if (f.reason == u"stage.unknown") return errorText(Error{ErrorCode::Invalid, f.reason, f.value, {}, {}, {}}).next;
  for (const FieldError& f : error.fields) {
    if (f.reason == u"key.unknown") wrong += f.field;
    if (f.reason == u"field.unknown") wrong += f.value;
  }
  if (error.subject == u"field.unknown" || error.subject == u"usage.column") wrong = QStringList{error.detail};
  if (wrong.isEmpty()) return {};
  QStringList near;
  for (const QString& name : wrong)
    for (const QString& field : fieldsLike(name))
      if (!near.contains(field)) near += field;
  if (!near.isEmpty())
    return QCoreApplication::translate("Cli", "Perhaps it should be: %1.").arg(near.join(QStringLiteral(", ")));
  // Others say it in their own sentence.
  return error.subject == u"values.refused"
             ? QCoreApplication::translate("Cli", "“cartera-cli help fields” names them all.")
             : QString();
}

int tell(const Error& error, const Arguments& arguments, const Globals& globals, QTextStream& out, QTextStream& err) {
  ErrorSentence said = isUsage(error) ? ErrorSentence{usageText(error), {}} : errorText(error);
  if (const QString hint = fieldHint(error); !hint.isEmpty())
    said.next = said.next.isEmpty() ? hint : QString(said.next + u' ' + hint);
  if (globals.json) {
    QJsonObject body{{QStringLiteral("code"), error.subject},
                     {QStringLiteral("message"), said.message},
                     {QStringLiteral("next"), said.next}};
    if (isFilter(error) && error.args.size() >= 3) {
      body.insert(QStringLiteral("from"), error.args[1].toInt());
      body.insert(QStringLiteral("to"), error.args[2].toInt());
    }
    out << jsonText(QJsonObject{{QStringLiteral("error"), body}});
    out.flush();
  }
  if (isFilter(error) && error.args.size() >= 3) showPlace(arguments.value("where"), error, err);
  err << "cartera-cli: " << said.message;
  if (!said.next.isEmpty()) err << ' ' << said.next;
  err << '\n';
  // The words of SQLite belong into a report of a fault, nowhere else.
  if (error.code == ErrorCode::Internal && !error.detail.isEmpty()) err << "  (" << error.detail << ")\n";
  err.flush();
  return statusOf(error);
}

}  // namespace

Environment systemEnvironment() {
  static const SystemClock clock;
  Environment e;
  e.author = systemUser();
  e.backupFolder =
      QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/cartera/backups");
  e.languages = QLocale::system().uiLanguages();
  e.errorIsTerminal = isatty(STDERR_FILENO) == 1;
  e.clock = &clock;
  return e;
}

int runCli(const QStringList& args, QTextStream& out, QTextStream& err, const Environment& environment) {
  const auto parsed = parse(args);
  const Globals globals = parsed ? parsed->globals : scanGlobals(args);
  const QString language = globals.language.isEmpty() ? languageFor(environment.languages) : globals.language;
  const auto translator = makeTranslator(language);
  if (translator) QCoreApplication::installTranslator(translator.get());
  if (!parsed) return tell(parsed.error(), {}, globals, out, err);
  if (globals.version) {
    out << "cartera-cli " << CARTERA_VERSION << '\n';
    return kDone;
  }

  Session session(environment, err, language, globals.quiet);
  const Command* command = findCommand(globals.help ? QStringLiteral("help") : parsed->command);
  Arguments arguments = parsed->arguments;
  if (globals.help && !parsed->command.isEmpty()) arguments = Arguments{{parsed->command}, {}};
  auto answer = command->run(session, arguments);
  session.endProgress();
  if (!answer) return tell(answer.error(), arguments, globals, out, err);
  if (globals.json) {
    out << jsonText(answer->json);
  } else {
    out << answer->text;
    if (!answer->text.isEmpty() && !answer->text.endsWith(u'\n')) out << '\n';
  }
  out.flush();
  if (!answer->complaint.isEmpty()) err << "cartera-cli: " << answer->complaint << '\n';
  err.flush();
  return answer->status;
}

}  // namespace cartera::cli
