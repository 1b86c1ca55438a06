// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/cli/Analyze.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "app/cli/Source.h"
#include "core/exchange/CsvWriter.h"
#include "core/insight/Forecast.h"
#include "core/insight/SeriesList.h"
#include "ui/text/ForecastText.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

using insight::ListedSeries;
using insight::SeriesList;

/// What came of one series of the list.
struct Said {
  const ListedSeries* listed = nullptr;
  insight::Forecast forecast;
};

struct Question {
  /// As it was asked; no past reaches as far as an int.
  qint64 asked = 1;
  int horizon = 1;
  insight::ForecastOptions options;
};

Result<Question> questionOf(const Arguments& args) {
  Question out;
  if (args.value("horizon").isEmpty()) return usage("usage.option.needed", QStringLiteral("--horizon"));
  CARTERA_ASSIGN(out.asked, numberOption(args, "horizon", 1, 1));
  out.horizon = static_cast<int>(std::min<qint64>(out.asked, std::numeric_limits<int>::max()));
  if (args.has("season")) {
    CARTERA_ASSIGN(const qint64 season, numberOption(args, "season", 1, 1));
    out.options.season = static_cast<int>(std::min<qint64>(season, std::numeric_limits<int>::max()));
  }
  if (args.has("method")) {
    QStringList known;
    bool isKnown = false;
    for (const auto method : insight::methods()) {
      known += insight::toText(method);
      if (args.value("method") != known.last()) continue;
      out.options.method = method;
      isKnown = true;
    }
    if (!isKnown) return usage("usage.choice", args.value("method"), {known.join(QStringLiteral(", "))});
  }
  if (args.has("today")) {
    out.options.today = QDate::fromString(args.value("today"), Qt::ISODate);
    if (!out.options.today.isValid()) return usage("usage.date", QStringLiteral("--today"), {args.value("today")});
  }
  return out;
}

/// Plain, with a point and ten digits that count: "1234.5", never "1.2345e+03".
QString plainFigure(double value) {
  constexpr int kDigits = 9;
  constexpr int kMostDecimals = 12;
  const double size = std::abs(value);
  const int whole = size >= 1 ? static_cast<int>(std::log10(size)) : 0;
  QString out = QString::number(value, 'f', std::clamp(kDigits - whole, 0, kMostDecimals));
  if (out.contains(u'.')) {
    while (out.endsWith(u'0')) out.chop(1);
    if (out.endsWith(u'.')) out.chop(1);
  }
  return out == u"-0" ? QStringLiteral("0") : out;
}

QString periodOf(const Said& said, size_t h) {
  return said.listed->series.periods.text(said.forecast.n + static_cast<qint64>(h));
}

Result<> writeForecasts(const QString& path, const std::vector<Said>& all) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), path);
  CsvWriter csv(file, CsvFormat::rfc4180());
  CARTERA_TRY(csv.writeRow(QStringLiteral("id,period,mean,lo80,hi80,lo95,hi95,method").split(u',')));
  for (const auto& said : all) {
    const auto& o = said.forecast.outlook;
    for (size_t h = 0; h < o.mean.size(); ++h)
      CARTERA_TRY(csv.writeRow({said.listed->id, periodOf(said, h), plainFigure(o.mean[h]), plainFigure(o.lo80[h]),
                                plainFigure(o.hi80[h]), plainFigure(o.lo95[h]), plainFigure(o.hi95[h]),
                                insight::toText(said.forecast.method)}));
  }
  CARTERA_TRY(csv.finish());
  if (!file.commit()) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), path);
  return {};
}

QString problemText(const ListedSeries& series) {
  return QCoreApplication::translate("Cli", "Line %1: %2")
      .arg(QString::number(series.problem->line), reasonText(series.problem->reason, plain(series.problem->value)));
}

/// All there is to say of a series besides its figures.
QStringList wordsOf(const Said& said, qint64 asked) {
  const ListedSeries& listed = *said.listed;
  if (listed.problem) return {problemText(listed)};
  QStringList out = forecastNotes(said.forecast, asked);
  if (listed.filled > 0)
    out += QCoreApplication::translate("Cli", "%n period(s) without a row or figure count as zero: no sales.", nullptr,
                                       asCount(listed.filled));
  if (listed.wasUnsorted)
    out += QCoreApplication::translate("Cli", "The rows were not in order of time; they are now.");
  return out;
}

QJsonArray codesOf(const Said& said) {
  QJsonArray out;
  for (const auto note : said.forecast.notes) out.append(insight::toText(note));
  if (said.listed->filled > 0) out.append(QStringLiteral("filled"));
  if (said.listed->wasUnsorted) out.append(QStringLiteral("unsorted"));
  return out;
}

QJsonObject seriesJson(const Said& said, qint64 asked) {
  const ListedSeries& listed = *said.listed;
  QJsonObject out{{QStringLiteral("id"), listed.id},
                  {QStringLiteral("words"), QJsonArray::fromStringList(wordsOf(said, asked))}};
  if (listed.problem) {
    out.insert(QStringLiteral("problem"), QJsonObject{{QStringLiteral("line"), listed.problem->line},
                                                      {QStringLiteral("reason"), listed.problem->reason},
                                                      {QStringLiteral("value"), listed.problem->value}});
    return out;
  }
  const insight::Forecast& f = said.forecast;
  out.insert(QStringLiteral("n"), f.n);
  out.insert(QStringLiteral("used"), f.used);
  if (f.n > 0) {
    out.insert(QStringLiteral("from"), listed.series.periods.text(0));
    out.insert(QStringLiteral("to"), listed.series.periods.text(f.n - 1));
  }
  out.insert(QStringLiteral("total"), f.total);
  out.insert(QStringLiteral("season"), f.season);
  out.insert(QStringLiteral("filled"), listed.filled);
  out.insert(QStringLiteral("unfinished"), f.unfinished);
  out.insert(QStringLiteral("notes"), codesOf(said));
  if (f.outlook.mean.empty()) return out;
  out.insert(QStringLiteral("method"), insight::toText(f.method));
  if (!f.etsForm.isEmpty()) out.insert(QStringLiteral("ets"), f.etsForm);
  if (f.test.origins == 0) return out;
  out.insert(QStringLiteral("test"), QJsonObject{{QStringLiteral("origins"), f.test.origins},
                                                 {QStringLiteral("compared"), f.test.compared},
                                                 {QStringLiteral("coverage80"), f.test.coverage},
                                                 {QStringLiteral("widened_by"), f.test.widenBy},
                                                 {QStringLiteral("error"), f.test.error},
                                                 {QStringLiteral("naive_error"), f.test.naiveError}});
  return out;
}

void addRows(const Said& said, QJsonArray& rows) {
  const auto& o = said.forecast.outlook;
  for (size_t h = 0; h < o.mean.size(); ++h)
    rows.append(QJsonObject{{QStringLiteral("id"), said.listed->id},
                            {QStringLiteral("period"), periodOf(said, h)},
                            {QStringLiteral("mean"), o.mean[h]},
                            {QStringLiteral("lo80"), o.lo80[h]},
                            {QStringLiteral("hi80"), o.hi80[h]},
                            {QStringLiteral("lo95"), o.lo95[h]},
                            {QStringLiteral("hi95"), o.hi95[h]},
                            {QStringLiteral("method"), insight::toText(said.forecast.method)}});
}

QString textOf(const Said& said, qint64 asked) {
  const insight::Forecast& f = said.forecast;
  const ListedSeries& listed = *said.listed;
  QString out = plain(listed.id);
  if (!listed.problem && f.n > 0) {
    const double size = std::abs(f.total) / static_cast<double>(f.n);
    out = QCoreApplication::translate("Cli", "%1: %n period(s), %2 to %3, total %4", nullptr, asCount(f.n))
              .arg(plain(listed.id), listed.series.periods.text(0), listed.series.periods.text(f.n - 1),
                   forecastFigure(f.total, size));
    if (!f.outlook.mean.empty()) out += u'\n' + forecastMethodLabel(f.method);
    std::vector<QStringList> rows;
    const auto& o = f.outlook;
    for (size_t h = 0; h < o.mean.size(); ++h)
      rows.push_back({periodOf(said, h), forecastFigure(o.mean[h], size),
                      forecastFigure(o.lo80[h], size) + QStringLiteral(" – ") + forecastFigure(o.hi80[h], size),
                      forecastFigure(o.lo95[h], size) + QStringLiteral(" – ") + forecastFigure(o.hi95[h], size)});
    if (!rows.empty())
      out += u'\n' +
             table({QCoreApplication::translate("Cli", "Period"), QCoreApplication::translate("Cli", "Forecast"),
                    QCoreApplication::translate("Cli", "80 % range"), QCoreApplication::translate("Cli", "95 % range")},
                   rows, {1, 2, 3})
                 .trimmed();
  }
  for (const QString& word : wordsOf(said, asked)) out += u'\n' + word;
  const QString test = listed.problem ? QString() : forecastTestText(f);
  if (!test.isEmpty()) out += u'\n' + test;
  return out + u'\n';
}

/// Nothing says which mark the decimals have: one was taken, and whoever reads the answer must know.
void noteDecimals(Session& session, const SeriesList& list) {
  if (list.assumed == DecimalMark::Unknown) return;
  session.note(
      list.assumed == DecimalMark::Comma
          ? QCoreApplication::translate("Cli", "Figures such as 1.234 are read as thousands; if not: --decimal \".\".")
          : QCoreApplication::translate("Cli", "Figures such as 1.234 are read as decimals; if not: --decimal \",\"."));
}

}  // namespace

Result<Answer> analyzeForecast(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const Question question, questionOf(args));
  const QString source = args.value("in");
  const QString out = args.value("out");
  if (!out.isEmpty()) CARTERA_TRY(refuseAnalyzeTarget(out, source));
  CARTERA_ASSIGN(const MappingDocument document, saidOf(args));
  CARTERA_ASSIGN(const ImportPlan plan, planImport(source, document, reading(session)));
  CARTERA_ASSIGN(const SeriesList list, insight::readSeriesList(plan, document, reading(session)));
  noteDecimals(session, list);

  std::vector<Said> all;
  bool isUsable = false;
  for (const auto& listed : list.series) {
    if (interrupt::requested()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    session.progress(QCoreApplication::translate("Cli", "Forecasting"), static_cast<qint64>(all.size()),
                     static_cast<qint64>(list.series.size()));
    Said said{&listed, {}};
    if (!listed.problem) {
      CARTERA_ASSIGN(said.forecast, insight::forecast(listed.series, question.horizon, question.options));
      isUsable = true;
    }
    all.push_back(std::move(said));
  }
  session.endProgress();
  if (list.series.empty()) return fail(ErrorCode::Invalid, QStringLiteral("csv.empty"), source);
  if (!out.isEmpty() && isUsable) CARTERA_TRY(writeForecasts(out, all));

  constexpr size_t kShown = 20;
  QJsonArray series;
  QJsonArray rows;
  QString text;
  for (size_t i = 0; i < all.size(); ++i) {
    series.append(seriesJson(all[i], question.asked));
    addRows(all[i], rows);
    if (i < kShown) text += (i > 0 ? QStringLiteral("\n") : QString()) + textOf(all[i], question.asked);
  }
  const auto more = static_cast<qint64>(all.size()) - static_cast<qint64>(kShown);
  if (more > 0)
    text +=
        u'\n' + QCoreApplication::translate("Cli", "And %n more; --json shows them.", nullptr, asCount(more)) + u'\n';
  if (!out.isEmpty() && isUsable)
    text += u'\n' + QCoreApplication::translate("Cli", "%1 written.").arg(plain(out)) + u'\n';
  Answer answer{
      QJsonObject{{QStringLiteral("method"), QStringLiteral("forecast")},
                  {QStringLiteral("file"), isUsable ? out : QString()},
                  {QStringLiteral("horizon"), question.asked},
                  {QStringLiteral("assumed_decimal"), list.assumed == DecimalMark::Comma   ? QStringLiteral(",")
                                                      : list.assumed == DecimalMark::Point ? QStringLiteral(".")
                                                                                           : QString()},
                  {QStringLiteral("series"), series},
                  {QStringLiteral("rows"), rows}},
      text};
  if (!isUsable) {
    answer.status = 1;
    answer.complaint = QCoreApplication::translate("Cli", "No series of %1 can be forecast; nothing was written. %2")
                           .arg(plain(source), problemText(list.series.front()));
  }
  return answer;
}

}  // namespace cartera::cli
