// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/CardsAnswer.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/Source.h"
#include "ui/text/FieldText.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

/// The plan keeps a few rows; more are read again.
Result<std::vector<std::vector<QString>>> rowsOf(const ImportPlan& plan, qint64 wanted) {
  if (wanted <= ImportPlan::kPreviewRows) {
    auto rows = plan.preview;
    if (static_cast<qint64>(rows.size()) > wanted) rows.resize(static_cast<size_t>(wanted));
    return rows;
  }
  CARTERA_ASSIGN(const auto source, openSource(plan));
  std::vector<std::vector<QString>> rows;
  SourceRecord record;
  while (static_cast<qint64>(rows.size()) < wanted && source->next(record)) rows.push_back(record.cells.all());
  if (source->error()) return fail(*source->error());
  return rows;
}

QString textOf(const ImportPlan& plan, const QString& layout) {
  std::vector<std::pair<QString, QString>> facts{{QCoreApplication::translate("Cli", "Format"), plan.format}};
  if (plan.isCsv()) {
    facts.emplace_back(QCoreApplication::translate("Cli", "Encoding"), QString::fromLatin1(plan.dialect.encoding));
    facts.emplace_back(QCoreApplication::translate("Cli", "Delimiter"), csvDelimiterName(plan.dialect));
  }
  if (!plan.sheet.isEmpty()) {
    const QString all = plan.sheets.size() > 1
                            ? QString(QStringLiteral(" (") + plan.sheets.join(QStringLiteral(", ")) + u')')
                            : QString();
    facts.emplace_back(QCoreApplication::translate("Cli", "Sheet"), QString(plan.sheet + all));
  }
  if (!plan.namesFields)
    facts.emplace_back(QCoreApplication::translate("Cli", "Header"), plan.dialect.header
                                                                         ? QCoreApplication::translate("Cli", "yes")
                                                                         : QCoreApplication::translate("Cli", "no"));
  facts.emplace_back(QCoreApplication::translate("Cli", "Records"), QString::number(plan.records));
  if (!layout.isEmpty()) facts.emplace_back(QCoreApplication::translate("Cli", "Recognised as"), layout);
  QString out = pairs(facts);
  std::vector<QStringList> columns;
  for (const auto& c : plan.columns) {
    QStringList samples;
    for (size_t i = 0; i < std::min<size_t>(3, c.samples.size()); ++i) samples += c.samples[i];
    columns.push_back(
        {c.name, c.field.toString(), fieldLabel(c.field.toString()), samples.join(QStringLiteral(" · ")).left(60)});
  }
  out += u'\n' + table({QCoreApplication::translate("Cli", "Column"),
                        QCoreApplication::translate("Cli", "Field"),
                        {},
                        QCoreApplication::translate("Cli", "For example")},
                       columns);
  std::vector<QStringList> warnings;
  for (const auto& w : plan.warnings)
    if (warnings.size() < 20) warnings.push_back({QString::number(w.line), w.column, reasonText(w.reason, w.value)});
  if (!warnings.empty()) out += u'\n' + table({placeHeading(plan), {}, {}}, warnings, {0});
  const auto more = plan.warningCount - static_cast<qint64>(warnings.size());
  if (more > 0)
    out += QCoreApplication::translate("Cli", "And %n more; --json shows them.", nullptr, asCount(more)) + u'\n';
  return out;
}

Result<Answer> run(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 wanted, numberOption(args, "rows", 10, 0));
  CARTERA_ASSIGN(const MappingDocument said, saidOf(args));
  CARTERA_ASSIGN(const Layouts layouts, layoutsOf(session, args));
  CARTERA_ASSIGN(const ImportPlan plan, planImport(args.positional[0], said, reading(session), {}, layouts));
  CARTERA_ASSIGN(const auto preview, rowsOf(plan, wanted));
  if (interrupt::requested()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
  QJsonArray rows;
  for (const auto& r : preview) {
    QJsonArray cells;
    for (const auto& cell : r) cells.append(cell);
    rows.append(cells);
  }
  noteQuestions(session, plan);
  QJsonObject json{{QStringLiteral("format"), plan.format},
                   {QStringLiteral("header"), plan.dialect.header},
                   {QStringLiteral("records"), plan.records},
                   {QStringLiteral("rows"), rows},
                   {QStringLiteral("mapping"), mappingJson(plan)},
                   {QStringLiteral("ask"), questionsJson(plan)},
                   {QStringLiteral("warnings"), warningsJson(plan.warnings)},
                   {QStringLiteral("left_out"), QJsonArray::fromStringList(plan.leftOut())},
                   {QStringLiteral("warning_count"), plan.warningCount}};
  if (plan.namesFields) {
    constexpr qint64 kMost = 1000;
    CARTERA_ASSIGN(const QJsonArray cards, cardsJson(plan, args.has("rows") ? wanted : kMost));
    json.insert(QStringLiteral("cards"), cards);
    json.remove(QStringLiteral("header"));
  }
  json.insert(QStringLiteral("layout"), plan.layout ? plan.layout->name() : QString());
  if (plan.isCsv()) {
    json.insert(QStringLiteral("encoding"), QString::fromLatin1(plan.dialect.encoding));
    json.insert(QStringLiteral("delimiter"), csvDelimiterName(plan.dialect));
  }
  if (!plan.sheet.isEmpty()) {
    json.insert(QStringLiteral("sheet"), plan.sheet);
    json.insert(QStringLiteral("sheets"), QJsonArray::fromStringList(plan.sheets));
  }
  return Answer{json, textOf(plan, layoutTitle(session, plan))};
}

}  // namespace

const Command& readCommand() {
  static const Command c{
      "read",
      "SOURCE [--format csv|xlsx|vcard|ldif] [--sheet NAME] [--encoding E] [--delimiter D] [--dates ORDER] "
      "[--decimal MARK] [--restore-zeros] [--rows N] [--mapping M] "
      "[--layouts DIR]",
      QT_TRANSLATE_NOOP("Cli", "What an import would see in a list; needs no file."),
      1,
      1,
      {{"format", "F"},
       {"sheet", "NAME"},
       {"encoding", "E"},
       {"delimiter", "D"},
       {"dates", "ORDER"},
       {"decimal", "MARK"},
       {"restore-zeros", nullptr},
       {"rows", "N"},
       {"mapping", "M"},
       {"layouts", "DIR"}},
      run};
  return c;
}

}  // namespace cartera::cli
