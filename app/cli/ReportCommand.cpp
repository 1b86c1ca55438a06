// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/cli/Command.h"
#include "app/cli/Parsing.h"
#include "app/cli/Printing.h"
#include "core/quality/QualityFaults.h"
#include "core/quality/QualityKeys.h"
#include "core/quality/QualityTrend.h"
#include "ui/text/FieldText.h"
#include "ui/text/QualityText.h"
#include "ui/text/ReasonText.h"

namespace cartera::cli {

namespace {

constexpr int kTrendDays = 365;

QJsonObject figureJson(const QString& key, const QJsonValue& value, const char* phrase = nullptr) {
  QJsonObject o{{QStringLiteral("key"), key},
                {QStringLiteral("value"), value},
                {QStringLiteral("explain"), qualityExplained(key)}};
  if (phrase != nullptr) o.insert(QStringLiteral("where"), QLatin1String(phrase));
  return o;
}

QJsonArray figuresJson(const quality::Figures& figures) {
  QJsonArray out{figureJson(QStringLiteral("contacts"), figures.contacts),
                 figureJson(QStringLiteral("completeness"), figures.completeness)};
  for (const auto& c : quality::countKeys()) out.append(figureJson(QLatin1String(c.key), figures.*c.member, c.phrase));
  return out;
}

QJsonArray trendJson(const std::vector<quality::DayFigures>& days) {
  QJsonArray out;
  for (const auto& d : days) {
    QJsonObject o{{QStringLiteral("day"), d.day.toString(Qt::ISODate)},
                  {QStringLiteral("contacts"), d.figures.contacts},
                  {QStringLiteral("completeness"), d.figures.completeness}};
    for (const auto& c : quality::countKeys()) o.insert(QLatin1String(c.key), d.figures.*c.member);
    out.append(o);
  }
  return out;
}

QString textOf(const quality::Figures& figures, const std::vector<quality::Fault>& faults) {
  std::vector<QStringList> rows{{qualityLabel(QStringLiteral("contacts")), QString::number(figures.contacts), {}},
                                {qualityLabel(QStringLiteral("completeness")),
                                 QString::number(figures.completeness, 'f', 1) + QStringLiteral(" %"),
                                 qualityExplained(QStringLiteral("completeness"))}};
  for (const auto& c : quality::countKeys()) {
    const QString key = QLatin1String(c.key);
    rows.push_back({qualityLabel(key), QString::number(figures.*c.member), qualityExplained(key)});
  }
  QString text = table({}, rows, {1});
  if (faults.empty()) return text;
  rows.clear();
  for (const auto& f : faults)
    rows.push_back({f.contact.toString(), f.name, fieldLabel(f.field), reasonText(f.reason, f.value)});
  return text + u'\n' + QCoreApplication::translate("Cli", "Wrong values:") + u'\n' + table({}, rows);
}

Result<Answer> quality(Session& session, const Arguments& args) {
  CARTERA_ASSIGN(const qint64 limit, numberOption(args, "limit", 20, 0));
  CARTERA_ASSIGN(const auto workspace, session.read(args.positional[0]));
  const interrupt::Watch watch(*workspace);
  Connection& db = workspace->db();
  const QDate today = session.clock().today();
  const auto goOn = [] { return !interrupt::requested(); };
  CARTERA_ASSIGN(const auto figures, quality::measure(db, today, goOn));
  CARTERA_ASSIGN(const auto faults,
                 quality::faults(db, today, static_cast<int>(std::min<qint64>(limit, 100'000)), goOn));
  CARTERA_ASSIGN(const auto trend, quality::trend(db, today.addDays(-kTrendDays)));
  QJsonArray wrong;
  for (const auto& f : faults)
    wrong.append(QJsonObject{{QStringLiteral("id"), f.contact.toString()},
                             {QStringLiteral("name"), f.name},
                             {QStringLiteral("field"), f.field},
                             {QStringLiteral("value"), f.value},
                             {QStringLiteral("reason"), f.reason}});
  return Answer{QJsonObject{{QStringLiteral("report"), QStringLiteral("quality")},
                            {QStringLiteral("figures"), figuresJson(figures)},
                            {QStringLiteral("wrong"), wrong},
                            {QStringLiteral("trend"), trendJson(trend)}},
                textOf(figures, faults)};
}

Result<Answer> run(Session& session, const Arguments& args) {
  if (args.positional[1] == u"quality") return quality(session, args);
  return usage("usage.report.unknown", args.positional[1]);
}

}  // namespace

const Command& reportCommand() {
  static const Command c{"report",
                         "FILE quality [--limit N]",
                         QT_TRANSLATE_NOOP("Cli", "How good the data are: complete, out of date, wrong, there twice."),
                         2,
                         2,
                         {{"limit", "N"}},
                         run};
  return c;
}

}  // namespace cartera::cli
