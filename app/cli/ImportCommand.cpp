// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <algorithm>

#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/Source.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/Importer.h"
#include "core/exchange/MappingStore.h"
#include "core/exchange/Rejects.h"
#include "ui/text/FieldText.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

// What a person reads on a screen; the JSON answer and the rejects file hold more.
constexpr size_t kProblemsShown = 20;

Result<ImportOptions> optionsOf(Session& session, const Arguments& args) {
  ImportOptions o;
  if (args.has("on-duplicate")) {
    const auto chosen = onDuplicateFrom(args.value("on-duplicate"));
    if (!chosen)
      return usage("usage.choice", args.value("on-duplicate"), {QStringLiteral("skip, fill, overwrite, create")});
    o.onDuplicate = *chosen;
  }
  o.dryRun = args.has("dry-run");
  o.strict = args.has("strict");
  o.rejectsPath = args.value("rejects");
  o.mappingPath = args.value("mapping");
  if (args.has("save-mapping")) o.saveMappingAs = args.value("save-mapping");
  o.sentence = [](const ImportProblem& p) { return reasonText(p.reason, p.value); };
  o.progress = [&session](qint64 read, double share) {
    session.progress(QCoreApplication::translate("Cli", "Importing, %n record(s)", nullptr, asCount(read)),
                     static_cast<qint64>(share * 1000), 1000);
    return !interrupt::requested();
  };
  return o;
}

QJsonArray problemsJson(const std::vector<ImportProblem>& problems) {
  QJsonArray out;
  for (const auto& p : problems)
    out.append(QJsonObject{{QStringLiteral("line"), p.line},
                           {QStringLiteral("column"), p.column},
                           {QStringLiteral("value"), p.value},
                           {QStringLiteral("reason"), p.reason},
                           {QStringLiteral("skipped"), p.skipped},
                           {QStringLiteral("contact"), p.contact}});
  return out;
}

/// What is told by its field is known to a person by the column that speaks of it, if there is one. The columns of cards
/// are fields.
std::vector<ImportProblem> byColumn(std::vector<ImportProblem> problems, const ImportPlan& plan) {
  if (problems.empty()) return problems;
  // Found once: a sheet has up to 16,384 columns.
  QSet<QString> headings;
  QHash<QString, QString> ofField;
  for (const PlannedColumn& c : plan.columns) {
    if (plan.namesFields) break;
    headings.insert(c.name);
    if (const QString field = c.field.toString(); !ofField.contains(field)) ofField.insert(field, c.name);
  }
  for (ImportProblem& p : problems) {
    if (headings.contains(p.column)) continue;
    const auto column = ofField.constFind(p.column);
    p.column = column != ofField.constEnd() ? *column : fieldLabel(p.column);
  }
  return problems;
}

QJsonArray replacedJson(const std::vector<ImportProblem>& replaced) {
  QJsonArray out;
  for (const auto& p : replaced)
    out.append(QJsonObject{{QStringLiteral("line"), p.line},
                           {QStringLiteral("column"), p.column},
                           {QStringLiteral("was"), p.value},
                           {QStringLiteral("now"), p.now},
                           {QStringLiteral("reason"), p.reason},
                           {QStringLiteral("contact"), p.contact}});
  return out;
}

QJsonArray lookAlikesJson(const std::vector<ImportLookAlike>& pairs) {
  QJsonArray out;
  for (const ImportLookAlike& p : pairs)
    out.append(QJsonObject{{QStringLiteral("line"), p.line},
                           {QStringLiteral("contact"), p.contact.toString()},
                           {QStringLiteral("name"), p.name},
                           {QStringLiteral("like"), p.other.toString()},
                           {QStringLiteral("like_name"), p.otherName}});
  return out;
}

/// The records of a rejects file say all that is wrong with them; where none was left out it would be empty.
QString furtherText(qint64 more, bool mayBeRejected) {
  return mayBeRejected ? QCoreApplication::translate("Cli", "And %n more; --rejects FILE or --json shows them.",
                                                     nullptr, asCount(more))
                       : QCoreApplication::translate("Cli", "And %n more; --json shows them.", nullptr, asCount(more));
}

/// As much of a value as a line of a table has room for.
QString excerpt(const QString& value) {
  constexpr qsizetype kChars = 60;
  const QString line = value.simplified();
  return line.size() > kChars ? QString(line.left(kChars) + QChar(0x2026)) : line;
}

/// How many of them the list has no room for.
qint64 leftOutOf(const std::vector<ImportProblem>& listed, qint64 count) {
  return count - static_cast<qint64>(listed.size());
}

QString problemsText(const QString& title, const std::vector<ImportProblem>& problems, qint64 count,
                     const ImportPlan& plan, bool mayBeRejected) {
  if (problems.empty()) return {};
  const size_t shown = std::min(kProblemsShown, problems.size());
  const bool namesContacts = std::any_of(problems.begin(), problems.begin() + static_cast<std::ptrdiff_t>(shown),
                                         [](const ImportProblem& p) { return !p.contact.isEmpty(); });
  std::vector<QStringList> rows;
  for (size_t i = 0; i < shown; ++i) {
    rows.push_back({problems[i].line > 0 ? QString::number(problems[i].line) : QString(), problems[i].column,
                    reasonText(problems[i].reason, problems[i].value)});
    if (namesContacts) rows.back().insert(1, problems[i].contact);
  }
  QStringList head{placeHeading(plan), QCoreApplication::translate("Cli", "Column"), {}};
  if (namesContacts) head.insert(1, QCoreApplication::translate("Cli", "Contact"));
  QString out = u'\n' + title + QStringLiteral(" (") + QString::number(count) + QStringLiteral(")\n");
  out += table(head, rows, {0});
  const auto more = count - static_cast<qint64>(rows.size());
  return more > 0 ? QString(out + furtherText(more, mayBeRejected) + u'\n') : out;
}

/// What stood there beside what stands there now.
QString replacedText(const ImportReport& r, const ImportPlan& plan) {
  if (r.replaced.empty()) return {};
  std::vector<ImportProblem> shown(r.replaced.begin(), r.replaced.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                                kProblemsShown, r.replaced.size())));
  std::vector<QStringList> rows;
  for (const ImportProblem& p : byColumn(std::move(shown), plan))
    rows.push_back({QString::number(p.line), p.contact, p.column, excerpt(p.value), excerpt(p.now)});
  QString out = u'\n' + QCoreApplication::translate("Cli", "Overwritten") + QStringLiteral(" (") +
                QString::number(r.replacedCount) + QStringLiteral(")\n");
  out += table(
      {placeHeading(plan), QCoreApplication::translate("Cli", "Contact"), QCoreApplication::translate("Cli", "Column"),
       QCoreApplication::translate("Cli", "Before"), QCoreApplication::translate("Cli", "Now")},
      rows, {0});
  const auto more = r.replacedCount - static_cast<qint64>(rows.size());
  return more > 0 ? QString(out + furtherText(more, false) + u'\n') : out;
}

/// Contacts of the list beside whom they look like.
QString lookAlikesText(const ImportReport& r, const ImportPlan& plan) {
  if (r.lookAlikes.empty()) return {};
  std::vector<QStringList> rows;
  for (size_t i = 0; i < std::min(kProblemsShown, r.lookAlikes.size()); ++i)
    rows.push_back({QString::number(r.lookAlikes[i].line), r.lookAlikes[i].name, r.lookAlikes[i].otherName});
  QString out = u'\n' + QCoreApplication::translate("Cli", "Possible duplicates") + QStringLiteral(" (") +
                QString::number(r.duplicates) + QStringLiteral(")\n");
  out += table({placeHeading(plan), QCoreApplication::translate("Cli", "Contact"),
                QCoreApplication::translate("Cli", "Shares an address or number with")},
               rows, {0});
  const auto more = r.duplicates - static_cast<qint64>(rows.size());
  return more > 0 ? QString(out + furtherText(more, false) + u'\n') : out;
}

QString companyExamples(const ImportReport& r) {
  const bool isMore = r.companies > r.companyNames.size();
  return plain(r.companyNames.join(QStringLiteral(" · "))) + (isMore ? QStringLiteral(" …") : QString());
}

QString textOf(const ImportReport& r, const ImportPlan& plan, const ImportOptions& options) {
  const bool dryRun = options.dryRun;
  const bool wroteRejects = !options.rejectsPath.isEmpty();
  QString out =
      dryRun ? QString(QCoreApplication::translate("Cli", "A trial: nothing was written.") + u'\n') : QString();
  std::vector<QStringList> counts{
      {QCoreApplication::translate("Cli", "Records read"), QString::number(r.read)},
      {QCoreApplication::translate("Cli", "Imported"), QString::number(r.imported)},
      {QCoreApplication::translate("Cli", "Updated"), QString::number(r.updated)},
      {QCoreApplication::translate("Cli", "Unchanged"), QString::number(r.unchanged)},
      {QCoreApplication::translate("Cli", "Skipped"), QString::number(r.skipped)},
      {QCoreApplication::translate("Cli", "Possible duplicates"), QString::number(r.duplicates)}};
  if (r.replacedCount > 0)
    counts.push_back({QCoreApplication::translate("Cli", "Overwritten values"), QString::number(r.replacedCount)});
  if (r.furtherCount > 0)
    counts.push_back(
        {QCoreApplication::translate("Cli", "Further e-mails and phones"), QString::number(r.furtherCount)});
  out += table({}, counts, {1});
  if (const QStringList leftOut = plan.leftOut(); !leftOut.isEmpty())
    out += u'\n' +
           QCoreApplication::translate("Cli", "Columns that were left out: %1")
               .arg(plain(leftOut.join(QStringLiteral(" · ")))) +
           u'\n';
  if (r.companies > 0)
    out += u'\n' +
           QCoreApplication::translate("Cli", "%n new contact(s) are companies by legal form or tax number: %1",
                                       nullptr, asCount(r.companies))
               .arg(companyExamples(r)) +
           u'\n';
  out += problemsText(QCoreApplication::translate("Cli", "Problems"), byColumn(r.problems, plan), r.problemCount, plan,
                      r.skipped > 0 && !wroteRejects);
  out += replacedText(r, plan);
  out += problemsText(QCoreApplication::translate("Cli", "Kept as they were"), byColumn(r.kept, plan), r.keptCount,
                      plan, false);
  out += problemsText(QCoreApplication::translate("Cli", "Further e-mails and phones"), byColumn(r.further, plan),
                      r.furtherCount, plan, false);
  out += lookAlikesText(r, plan);
  if (r.change.isSet())
    out += u'\n' +
           QCoreApplication::translate("Cli", "Change %1; “cartera-cli undo” takes it all away.")
               .arg(r.change.toString()) +
           u'\n';
  return out;
}

/// Only a list of text has a separator and an encoding, and only a table has columns.
QString whatNext(const ImportPlan& plan) {
  if (plan.format == u"csv") {
    return QCoreApplication::translate(
        "Cli",
        "See the reasons under “Problems”. If the columns are not what they should be, say it with --delimiter or "
        "--encoding, or say with --mapping what each of them is.");
  }
  if (plan.namesFields) return QCoreApplication::translate("Cli", "See the reasons under “Problems”.");
  return QCoreApplication::translate("Cli",
                                     "See the reasons under “Problems”. If the columns are not what they should be, "
                                     "say with --mapping what each of them is.");
}

/// A list of which nothing could be taken was not brought in, whatever else there is to say of it.
void refuse(const ImportReport& report, const ImportPlan& plan, Answer& answer) {
  const QString message =
      QCoreApplication::translate("Cli", "Nothing was brought in: none of the %n record(s) of the list could be taken.",
                                  nullptr, asCount(report.read));
  const QString next = whatNext(plan);
  answer.complaint = message + u' ' + next;
  QJsonObject json = answer.json.toObject();
  json.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("import.all_refused")},
                                                   {QStringLiteral("message"), message},
                                                   {QStringLiteral("next"), next}});
  answer.json = json;
  answer.status = 1;
}

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const ImportOptions options, optionsOf(session, args));
  CARTERA_ASSIGN(const Layouts layouts, layoutsOf(session, args));
  // What is wrong with a mapping file is told before the file is opened.
  if (!args.has("mapping") || QFileInfo::exists(args.value("mapping"))) CARTERA_TRY(saidOf(args));
  // Before the file is opened, which may make its daily backup.
  if (options.saveMappingAs) CARTERA_TRY(mappings::profileName(*options.saveMappingAs));
  if (args.has("rejects"))
    CARTERA_TRY(Rejects::refuse(options.rejectsPath, args.positional[1], options.mappingPath, args.positional[0]));
  CARTERA_ASSIGN(const auto workspace, session.write(args.positional[0]));
  CARTERA_ASSIGN(const auto fields, customfields::all(workspace->db()));
  CARTERA_ASSIGN(const SaidOfList said, saidOf(args, workspace->db(), args.positional[1], layouts));
  CARTERA_ASSIGN(ImportPlan plan, planImport(args.positional[1], said.mapping, reading(session), fields, layouts));
  if (!said.unused.isEmpty())
    plan.tell({1, {}, said.unused.join(QStringLiteral(" · ")), QStringLiteral("mapping.unused")});
  if (plan.layout && !plan.layout->isFallback())
    session.note(QCoreApplication::translate("Cli", "Recognised as: %1").arg(layoutTitle(session, plan)));
  noteQuestions(session, plan);
  if (interrupt::requested()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  const interrupt::Watch watch(*workspace);
  CARTERA_ASSIGN(const ImportReport report, importContacts(*workspace, plan, options));
  const QJsonValue change = report.change.isSet() ? QJsonValue(report.change.toString()) : QJsonValue(QJsonValue::Null);
  QJsonObject json{{QStringLiteral("read"), report.read},
                   {QStringLiteral("imported"), report.imported},
                   {QStringLiteral("updated"), report.updated},
                   {QStringLiteral("unchanged"), report.unchanged},
                   {QStringLiteral("skipped"), report.skipped},
                   {QStringLiteral("duplicates"), report.duplicates},
                   {QStringLiteral("look_alikes"), lookAlikesJson(report.lookAlikes)},
                   {QStringLiteral("companies"), report.companies},
                   {QStringLiteral("company_names"), QJsonArray::fromStringList(report.companyNames)},
                   {QStringLiteral("problems"), problemsJson(report.problems)},
                   {QStringLiteral("problem_count"), report.problemCount},
                   {QStringLiteral("problems_left_out"), leftOutOf(report.problems, report.problemCount)},
                   {QStringLiteral("kept"), problemsJson(report.kept)},
                   {QStringLiteral("kept_count"), report.keptCount},
                   {QStringLiteral("kept_left_out"), leftOutOf(report.kept, report.keptCount)},
                   {QStringLiteral("further"), problemsJson(report.further)},
                   {QStringLiteral("further_count"), report.furtherCount},
                   {QStringLiteral("further_left_out"), leftOutOf(report.further, report.furtherCount)},
                   {QStringLiteral("overwritten"), replacedJson(report.replaced)},
                   {QStringLiteral("overwritten_count"), report.replacedCount},
                   {QStringLiteral("overwritten_left_out"), leftOutOf(report.replaced, report.replacedCount)},
                   {QStringLiteral("warnings"), warningsJson(plan.general())},
                   {QStringLiteral("ask"), questionsJson(plan)},
                   {QStringLiteral("mapping_unused"), QJsonArray::fromStringList(said.unused)},
                   {QStringLiteral("left_out"), QJsonArray::fromStringList(plan.leftOut())},
                   {QStringLiteral("layout"), plan.layout ? plan.layout->name() : QString()},
                   {QStringLiteral("mapping"), mappingJson(plan)},
                   {QStringLiteral("dry_run"), options.dryRun},
                   {QStringLiteral("change"), change}};
  if (!plan.sheet.isEmpty()) {
    json.insert(QStringLiteral("sheet"), plan.sheet);
    json.insert(QStringLiteral("sheets"), QJsonArray::fromStringList(plan.sheets));
  }
  Answer answer{json, textOf(report, plan, options)};
  if (report.isAllRefused()) refuse(report, plan, answer);
  return answer;
}

}  // namespace

const Command& importCommand() {
  static const Command c{
      "import",
      "FILE SOURCE [--kind contacts] [--format csv|xlsx|vcard|ldif] [--sheet NAME] [--encoding E] [--delimiter D] "
      "[--dates ORDER] [--decimal MARK] [--restore-zeros] [--mapping M] [--save-mapping NAME] [--layouts DIR] "
      "[--on-duplicate skip|fill|overwrite|create] [--dry-run] "
      "[--strict] [--rejects OUT]",
      QT_TRANSLATE_NOOP(
          "Cli", "Bring in the contacts of a list; the same list again adds nothing, and one undo takes it away."),
      2,
      2,
      {{"kind", "K"},
       {"format", "F"},
       {"sheet", "NAME"},
       {"encoding", "E"},
       {"delimiter", "D"},
       {"dates", "ORDER"},
       {"decimal", "MARK"},
       {"restore-zeros", nullptr},
       {"mapping", "M"},
       {"save-mapping", "NAME"},
       {"layouts", "DIR"},
       {"on-duplicate", "HOW"},
       {"dry-run", nullptr},
       {"strict", nullptr},
       {"rejects", "OUT"}},
      run};
  return c;
}

}  // namespace cartera::cli
