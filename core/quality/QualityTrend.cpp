// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/QualityTrend.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "core/quality/QualityKeys.h"
#include "core/storage/Statement.h"

namespace cartera::quality {

namespace {

QString toJson(const Figures& figures) {
  QJsonObject o{{QStringLiteral("contacts"), figures.contacts}, {QStringLiteral("completeness"), figures.completeness}};
  for (const CountKey& c : countKeys()) o.insert(QLatin1String(c.key), figures.*c.member);
  return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

std::optional<Figures> fromJson(const QString& text) {
  const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
  if (!document.isObject()) return std::nullopt;
  const QJsonObject o = document.object();
  Figures out;
  out.contacts = o.value(QLatin1String("contacts")).toInteger();
  out.completeness = o.value(QLatin1String("completeness")).toDouble();
  for (const CountKey& c : countKeys()) out.*c.member = o.value(QLatin1String(c.key)).toInteger();
  return out;
}

}  // namespace

Result<> remember(Connection& db, const DayFigures& measured) {
  Statement s(db, QStringLiteral("INSERT INTO quality_day(day, counts) VALUES(:day, :counts) "
                                 "ON CONFLICT(day) DO UPDATE SET counts = excluded.counts"));
  s.bindText(":day", measured.day.toString(Qt::ISODate)).bindText(":counts", toJson(measured.figures));
  return s.run();
}

Result<std::vector<DayFigures>> trend(const Connection& db, const QDate& since) {
  std::vector<DayFigures> out;
  Statement s(db, QStringLiteral("SELECT day, counts FROM quality_day WHERE day >= :since ORDER BY day"));
  s.bindText(":since", since.toString(Qt::ISODate));
  CARTERA_TRY(s.each([&](const Statement& r) {
    const QDate day = QDate::fromString(r.text(0), Qt::ISODate);
    const auto figures = fromJson(r.text(1));
    if (day.isValid() && figures) out.push_back({day, *figures});
  }));
  return out;
}

}  // namespace cartera::quality
