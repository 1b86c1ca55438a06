// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include "app/cli/PairAnswers.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/Source.h"
#include "core/duplicates/RecordList.h"
#include "core/exchange/CsvWriter.h"
#include "core/exchange/ListTarget.h"

namespace cartera::cli {

namespace {

using duplicates::Analysis;
using duplicates::RecordList;

/// A list is never written over the one it was made from.
Result<> refuseTarget(const QString& target, const QString& source) {
  const QFileInfo to(target);
  if (to.exists() && to.canonicalFilePath() == QFileInfo(source).canonicalFilePath())
    return fail(ErrorCode::Conflict, QStringLiteral("analyze.over_source"), target);
  return refuseListTarget(target, {});
}

/// "given same; phone differs": words of their own, the same in every language.
QString reasonsCell(const std::vector<duplicates::Reason>& reasons) {
  QStringList out;
  for (const auto& r : reasons) out += toText(r.field) + u' ' + toText(r.agreement);
  return out.join(QStringLiteral("; "));
}

Result<> writePairs(const QString& path, const RecordList& list, const Analysis& found) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), path);
  CsvWriter csv(file, CsvFormat::rfc4180());
  CARTERA_TRY(csv.writeRow({QStringLiteral("id_a"), QStringLiteral("id_b"), QStringLiteral("posterior"),
                            QStringLiteral("reasons"), QStringLiteral("certainty")}));
  for (const auto& p : found.pairs)
    CARTERA_TRY(csv.writeRow({list.names[p.a], list.names[p.b], QString::number(p.posterior, 'g', 10),
                              reasonsCell(p.reasons), toText(p.certainty)}));
  CARTERA_TRY(csv.finish());
  if (!file.commit()) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), path);
  return {};
}

QString textOf(const RecordList& list, const Analysis& found, const QString& out) {
  constexpr size_t kShown = 20;
  constexpr size_t kReasons = 4;
  std::vector<QStringList> rows;
  for (size_t i = 0; i < std::min(kShown, found.pairs.size()); ++i) {
    const auto& p = found.pairs[i];
    rows.push_back({list.names[p.a], list.names[p.b], likelihood(p.posterior), reasonsText(p.reasons, kReasons)});
  }
  QString text = fitText(found);
  if (!rows.empty()) text += u'\n' + table({}, rows, {2});
  if (!out.isEmpty()) text += u'\n' + QCoreApplication::translate("Cli", "%1 written.").arg(plain(out)) + u'\n';
  return text;
}

Result<Answer> runDuplicates(Session& session, const Arguments& args) {
  const QString source = args.value("in");
  const QString out = args.value("out");
  if (!out.isEmpty()) CARTERA_TRY(refuseTarget(out, source));
  CARTERA_ASSIGN(const MappingDocument said, saidOf(args));
  CARTERA_ASSIGN(const ImportPlan plan, planImport(source, said, reading(session)));
  CARTERA_ASSIGN(const RecordList list, duplicates::readRecordList(plan, reading(session)));
  CARTERA_ASSIGN(const Analysis found, duplicates::analyse(list.records, comparing(session)));
  session.endProgress();
  if (!out.isEmpty()) CARTERA_TRY(writePairs(out, list, found));
  QJsonArray rows;
  for (const auto& p : found.pairs)
    rows.append(QJsonObject{{QStringLiteral("id_a"), list.names[p.a]},
                            {QStringLiteral("id_b"), list.names[p.b]},
                            {QStringLiteral("posterior"), p.posterior},
                            {QStringLiteral("certainty"), toText(p.certainty)},
                            {QStringLiteral("reasons"), reasonsJson(p.reasons)}});
  return Answer{QJsonObject{{QStringLiteral("method"), QStringLiteral("duplicates")},
                            {QStringLiteral("file"), out},
                            {QStringLiteral("id_column"), list.nameColumn},
                            {QStringLiteral("columns"), QJsonArray::fromStringList(list.comparedColumns)},
                            {QStringLiteral("left_out"), list.leftOut},
                            {QStringLiteral("fit"), fitJson(found)},
                            {QStringLiteral("rows"), rows}},
                textOf(list, found, out)};
}

/// A method of `analyze`; each is a function of its own.
struct Method {
  const char* name;
  Result<Answer> (*run)(Session& session, const Arguments& args);
};
const Method kMethods[] = {{"duplicates", runDuplicates}};

Result<Answer> run(Session& session, const Arguments& args) {
  const QString wanted = args.positional[0];
  QStringList known;
  for (const auto& method : kMethods) {
    if (wanted != QLatin1String(method.name)) {
      known += QLatin1String(method.name);
      continue;
    }
    if (args.value("in").isEmpty()) return usage("usage.option.needed", QStringLiteral("--in"));
    return method.run(session, args);
  }
  return usage("usage.choice", wanted, {known.join(QStringLiteral(", "))});
}

}  // namespace

const Command& analyzeCommand() {
  static const Command c{
      "analyze",
      "duplicates --in SOURCE [--out OUT] [--encoding E] [--delimiter D] [--mapping M]",
      QT_TRANSLATE_NOOP("Cli",
                        "Find who stands in a list twice; needs no file. A file that stands at OUT is replaced."),
      1,
      1,
      {{"in", "SOURCE"}, {"out", "OUT"}, {"encoding", "E"}, {"delimiter", "D"}, {"mapping", "M"}},
      run};
  return c;
}

}  // namespace cartera::cli
