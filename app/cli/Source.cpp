// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Source.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/SideFile.h"
#include "core/exchange/MappingStore.h"
#include "core/exchange/SourceFormat.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

Result<MappingDocument> mappingFile(const QString& path) {
  CARTERA_ASSIGN(const QByteArray bytes, readSideFile(path));
  return readMapping(bytes);
}

}  // namespace

namespace {

/// What the options say, the mapping aside.
Result<MappingDocument> optionsOf(const Arguments& args, MappingDocument said) {
  if (args.has("format") && !SourceFormat::keys().contains(args.value("format")))
    return usage("usage.choice", args.value("format"), {SourceFormat::keys().join(QStringLiteral(", "))});
  if (args.has("format")) said.format = args.value("format");
  if (args.has("sheet")) said.sheet = args.value("sheet");
  if (args.has("kind")) said.kind = args.value("kind");
  if (args.has("encoding")) {
    const QByteArray name = csvEncodingName(args.value("encoding"));
    if (name.isEmpty()) {
      QStringList known;
      for (const auto& e : csvEncodings()) known += QString::fromLatin1(e);
      return usage("usage.choice", args.value("encoding"), {known.join(QStringLiteral(", "))});
    }
    said.encoding = name;
  }
  if (args.has("delimiter")) {
    CsvDialect trial;
    if (!setCsvDelimiter(trial, args.value("delimiter")))
      return usage("usage.choice", args.value("delimiter"), {QStringLiteral("\";\" \",\" \"|\" tab whitespace")});
    said.delimiter = args.value("delimiter");
  }
  if (args.has("dates")) {
    said.dates = dates::orderFromName(args.value("dates"));
    if (!said.dates) return usage("usage.choice", args.value("dates"), {QStringLiteral("dmy, mdy, ymd, yyyymmdd")});
  }
  if (args.has("decimal")) {
    const QString mark = args.value("decimal");
    if (mark != u"," && mark != u".") return usage("usage.choice", mark, {QStringLiteral("\",\" \".\"")});
    said.decimal = mark == u"," ? DecimalMark::Comma : DecimalMark::Point;
  }
  if (args.has("restore-zeros")) said.restoreZeros = true;
  return said;
}

}  // namespace

Result<MappingDocument> saidOf(const Arguments& args) {
  MappingDocument said;
  if (args.has("mapping")) {
    CARTERA_ASSIGN(said, mappingFile(args.value("mapping")));
  }
  return optionsOf(args, std::move(said));
}

Result<SaidOfList> saidOf(const Arguments& args, Connection& db, const QString& source, const Layouts& layouts) {
  const QString name = args.value("mapping");
  if (name.isEmpty() || QFileInfo::exists(name)) {
    CARTERA_ASSIGN(MappingDocument said, saidOf(args));
    return SaidOfList{std::move(said)};
  }
  CARTERA_ASSIGN(const auto saved, mappings::profile(db, name));
  if (!saved) {
    QStringList names;
    CARTERA_ASSIGN(const auto all, mappings::profiles(db));
    for (const auto& p : all) names += p.name;
    Error error{ErrorCode::NotFound, QStringLiteral("mapping.unknown"), name, {}, {}, {}};
    error.args = {names.isEmpty() ? QStringLiteral("-") : names.join(QStringLiteral(", "))};
    return fail(std::move(error));
  }
  CARTERA_ASSIGN(const MappingDocument options, optionsOf(args, {}));
  CARTERA_ASSIGN(const ImportPlan plan, planImport(source, options, {}, {}, layouts));
  CARTERA_ASSIGN(MappingDocument said, optionsOf(args, mappings::applied(saved->mapping, plan)));
  return SaidOfList{std::move(said), mappings::unused(saved->mapping, plan)};
}

Result<Layouts> layoutsOf(Session& session, const Arguments& args) {
  const QString folder = args.value("layouts");
  if (args.has("layouts") && !QFileInfo(folder).isDir())
    return fail(ErrorCode::NotFound, QStringLiteral("layouts.folder"), folder);
  Layouts layouts = Layouts::withFolder(folder);
  for (const LayoutFault& f : layouts.faults())
    session.note(QCoreApplication::translate("Cli", "Layout %1, line %2: %3 It is not used.")
                     .arg(f.file, QString::number(f.line), reasonText(f.reason, f.value)));
  return layouts;
}

QString layoutTitle(const Session& session, const ImportPlan& plan) {
  return plan.layout ? plan.layout->title(session.language()) : QString();
}

ImportProgress reading(Session& session) {
  return [&session](qint64 records, double share) {
    session.progress(QCoreApplication::translate("Cli", "Reading, %n record(s)", nullptr, asCount(records)),
                     static_cast<qint64>(share * 1000), 1000);
    return !interrupt::requested();
  };
}

QString placeHeading(const ImportPlan& plan) {
  return plan.isSheet() ? QCoreApplication::translate("Cli", "Row") : QCoreApplication::translate("Cli", "Line");
}

QJsonObject mappingJson(const ImportPlan& plan) {
  QJsonObject out;
  // What nobody is sure of is asked about; as a mapping it would be an answer.
  for (const auto& c : plan.columns)
    if (!c.isUnsure) out.insert(c.name, c.field.toString());
  return out;
}

QJsonArray questionsJson(const ImportPlan& plan) {
  QJsonArray out;
  for (const auto& q : plan.ask)
    out.append(QJsonObject{
        {QStringLiteral("what"), q.what}, {QStringLiteral("column"), q.column}, {QStringLiteral("value"), q.value}});
  return out;
}

namespace {

/// A column without a heading of which nothing is known: they are told together.
bool isNameless(const ImportQuestion& question, const ImportPlan& plan) {
  return question.what == u"column" && !plan.dialect.header && !plan.namesFields;
}

}  // namespace

void noteQuestions(Session& session, const ImportPlan& plan) {
  QStringList nameless;
  for (const auto& q : plan.ask)
    if (isNameless(q, plan)) nameless += q.column;
  if (!nameless.isEmpty())
    session.note(QCoreApplication::translate(
                     "Cli",
                     "The list has no headings, and nothing tells what stands in some of its columns (%1): what is in "
                     "them is kept beside the contacts. Write headings above the list, or a mapping file such as "
                     "{\"columns\": {\"%2\": "
                     "\"full_name\"}}.")
                     .arg(nameless.join(QStringLiteral(", ")), nameless.front()));
  for (const auto& q : plan.ask) {
    if (isNameless(q, plan)) continue;
    if (q.what == u"dates") {
      session.note(
          QCoreApplication::translate("Cli", "Column “%1”: day or month first? Say it with --dates dmy or --dates mdy.")
              .arg(q.column));
    } else if (q.what == u"zeros") {
      session.note(QCoreApplication::translate(
                       "Cli", "Column “%1”: has “%2” lost its first zero? --restore-zeros gives it back.")
                       .arg(q.column, q.value));
    } else if (q.what == u"decimal") {
      session.note(
          QCoreApplication::translate(
              "Cli", "Column “%1”: is “%2” a thousand or a fraction? Say it with --decimal \",\" or --decimal \".\".")
              .arg(q.column, q.value));
    } else if (q.what == u"consent" && q.value.contains(u".optout")) {
      session.note(
          QCoreApplication::translate("Cli",
                                      "Column “%1” may tell of refusals: whoever has something else than a no in it "
                                      "waits until a mapping file says what it is, for instance \"%2\".")
              .arg(q.column, q.value));
    } else if (q.what == u"consent") {
      session.note(
          QCoreApplication::translate("Cli",
                                      "Column “%1” speaks of consent in words that are not certain: a no in it "
                                      "counts, a yes does not. A mapping file says it with \"%2\".")
              .arg(q.column, q.value));
    } else {
      session.note(
          QCoreApplication::translate("Cli", "Column “%1” is not known; it becomes a field of its own.").arg(q.column));
    }
  }
  for (const auto& w : plan.general()) {
    // Others name their column, or what they are about, themselves.
    const bool namesColumn =
        w.reason == u"dates.assumed" || w.reason == u"consent.cross" || w.reason.startsWith(u"names.");
    session.note((namesColumn ? QString(w.column + QStringLiteral(": ")) : QString()) + reasonText(w.reason, w.value));
  }
}

QJsonArray warningsJson(const std::vector<ImportPlan::Warning>& warnings) {
  QJsonArray out;
  for (const auto& w : warnings)
    out.append(QJsonObject{{QStringLiteral("line"), w.line},
                           {QStringLiteral("reason"), w.reason},
                           {QStringLiteral("column"), w.column},
                           {QStringLiteral("value"), w.value}});
  return out;
}

}  // namespace cartera::cli
