// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSaveFile>

#include "app/cli/Analyze.h"
#include "app/cli/PairAnswers.h"
#include "app/cli/Printing.h"
#include "app/cli/Source.h"
#include "core/duplicates/RecordList.h"
#include "core/exchange/CsvWriter.h"

namespace cartera::cli {

namespace {

using duplicates::Analysis;
using duplicates::RecordList;

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

}  // namespace

Result<Answer> analyzeDuplicates(Session& session, const Arguments& args) {
  const QString source = args.value("in");
  const QString out = args.value("out");
  if (!out.isEmpty()) CARTERA_TRY(refuseAnalyzeTarget(out, source));
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

}  // namespace cartera::cli
