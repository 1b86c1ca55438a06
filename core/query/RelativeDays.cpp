// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/RelativeDays.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "core/base/Dates.h"
#include "core/base/Text.h"

namespace cartera::query {

namespace {

bool isAny(const QString& folded, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* w) { return folded == QLatin1String(w); });
}

std::optional<DateUnit> unitOf(const QString& word) {
  if (isAny(word, {"day", "days", "dia", "dias"})) return DateUnit::Day;
  if (isAny(word, {"week", "weeks", "semana", "semanas"})) return DateUnit::Week;
  if (isAny(word, {"month", "months", "mes", "meses"})) return DateUnit::Month;
  if (isAny(word, {"year", "years", "ano", "anos"})) return DateUnit::Year;
  return std::nullopt;
}

/// A thousand years: beyond it a day has no four-digit year, which days are compared by.
int mostOf(DateUnit unit) {
  switch (unit) {
    case DateUnit::Week: return 52'000;
    case DateUnit::Month: return 12'000;
    case DateUnit::Year: return 1000;
    case DateUnit::Day: break;
  }
  return 365'000;
}

}  // namespace

std::optional<RelativeDate> relativeDate(const QString& value) {
  const QStringList w = text::fold(value).split(u' ', Qt::SkipEmptyParts);
  if (w.size() == 1) {
    if (isAny(w[0], {"today", "hoy"})) return RelativeDate{0, DateUnit::Day};
    if (isAny(w[0], {"yesterday", "ayer"})) return RelativeDate{-1, DateUnit::Day};
    if (isAny(w[0], {"tomorrow", "manana"})) return RelativeDate{1, DateUnit::Day};
    return std::nullopt;
  }
  qsizetype number = 0;
  int sign = 1;
  if (w.size() == 3 && w[2] == u"ago") {
    sign = -1;
  } else if (w.size() == 3 && w[0] == u"hace") {
    sign = -1;
    number = 1;
  } else if (w.size() == 3 && isAny(w[0], {"in", "en"})) {
    number = 1;
  } else if (w.size() == 4 && w[0] == u"dentro" && w[1] == u"de") {
    number = 2;
  } else {
    return std::nullopt;
  }
  bool ok = false;
  const int amount = w[number].toInt(&ok);
  const auto unit = unitOf(w[number + 1]);
  if (!ok || !unit || amount < 0 || amount > mostOf(*unit)) return std::nullopt;
  return RelativeDate{sign * amount, *unit};
}

QString relativeText(const RelativeDate& date, const QString& language) {
  const bool spanish = language == u"es";
  if (date.amount == 0) return spanish ? QStringLiteral("hoy") : QStringLiteral("today");
  static const char* const kUnits[] = {"day", "week", "month", "year"};
  static const char* const kSpanish[] = {"día", "semana", "mes", "año"};
  const auto unit = static_cast<size_t>(date.unit);
  const int n = std::abs(date.amount);
  QString counted = QString::number(n) + u' ' + QString::fromUtf8(spanish ? kSpanish[unit] : kUnits[unit]);
  if (n != 1) counted += spanish && date.unit == DateUnit::Month ? QStringLiteral("es") : QStringLiteral("s");
  if (spanish) return QString((date.amount < 0 ? QStringLiteral("hace ") : QStringLiteral("dentro de ")) + counted);
  return date.amount < 0 ? QString(counted + QStringLiteral(" ago")) : QString(QStringLiteral("in ") + counted);
}

QString dayOfYear(const QString& text) {
  if (const auto known = dates::readPartial(text); known.value && !known.value->hasYear()) return known.value->toIso();
  static const QRegularExpression shape(QStringLiteral("^\\s*(\\d{1,2})[/.-](\\d{1,2})\\s*$"));
  const auto m = shape.match(text);
  const QDate inLeapYear(2000, m.captured(2).toInt(), m.captured(1).toInt());
  return m.hasMatch() && inLeapYear.isValid()
             ? QString(QStringLiteral("--") + inLeapYear.toString(QStringLiteral("MM-dd")))
             : QString();
}

QDate dayOf(const RelativeDate& date, const QDate& today) {
  const int n = date.amount;
  switch (date.unit) {
    case DateUnit::Week: return today.addDays(7 * n);
    case DateUnit::Month: return today.addMonths(n);
    case DateUnit::Year: return today.addYears(n);
    case DateUnit::Day: break;
  }
  return today.addDays(n);
}

}  // namespace cartera::query
