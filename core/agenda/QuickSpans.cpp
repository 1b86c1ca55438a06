// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickSpans.h"

namespace cartera::quickadd {

namespace {

QDate afterWorkingDays(QDate day, int n) {
  while (n > 0) {
    day = day.addDays(1);
    if (day.dayOfWeek() < 6) --n;
  }
  return day;
}

}  // namespace

Unit unitOf(const QString& folded) {
  if (isIn(folded, "minuto minutos min mins minute minutes")) return Unit::Minute;
  if (isIn(folded, "hora horas hour hours")) return Unit::Hour;
  if (isIn(folded, "dia dias day days")) return Unit::Day;
  if (isIn(folded, "semana semanas week weeks")) return Unit::Week;
  if (isIn(folded, "quincena quincenas fortnight fortnights")) return Unit::Fortnight;
  if (isIn(folded, "mes meses month months")) return Unit::Month;
  if (isIn(folded, "ano anos year years")) return Unit::Year;
  return Unit::None;
}

QDate after(const QDate& day, int n, Unit unit) {
  switch (unit) {
    case Unit::WorkingDay: return afterWorkingDays(day, n);
    case Unit::Week: return day.addDays(7 * n);
    case Unit::Fortnight: return day.addDays(14 * n);
    case Unit::Month: return day.addMonths(n);
    case Unit::Year: return day.addYears(n);
    default: return day.addDays(n);
  }
}

std::optional<When> spanAt(const std::vector<Word>& words, size_t at, const QDateTime& now) {
  size_t i = at;
  bool lead = true;
  if (areWords(words, i, {"dentro", "de"})) {
    i += 2;
  } else if (areWords(words, i, {"de", "aqui", "a"})) {
    i += 3;
  } else if (isIn(words[i].folded, "en in")) {
    ++i;
  } else {
    lead = false;
  }
  const bool half = i < words.size() && isIn(words[i].folded, "media half");
  if (half) ++i;
  if (half && i < words.size() && isIn(words[i].folded, "an")) ++i;
  int n = i < words.size() ? numberOf(words[i].folded) : 0;
  if (half) n = 1;
  if (n == 0) return std::nullopt;
  if (!half) ++i;
  if (areWords(words, i - 1, {"a", "couple", "of"}) || areWords(words, i - 1, {"un", "par", "de"})) {
    n = 2;
    i += 2;
  }
  const bool working = i < words.size() && isIn(words[i].folded, "business working");
  if (working) ++i;
  Unit unit = i < words.size() && !words[i].stopsBefore ? unitOf(words[i].folded) : Unit::None;
  if (unit == Unit::None || (half && unit != Unit::Hour)) return std::nullopt;
  ++i;
  const bool isWorkingBehind =
      unit == Unit::Day && i < words.size() && isIn(words[i].folded, "habiles laborables habil laborable");
  if (isWorkingBehind) ++i;
  if (unit == Unit::Day && (working || isWorkingBehind)) unit = Unit::WorkingDay;
  if (areWords(words, i, {"from", "now"})) {
    i += 2;
    lead = true;
  } else if (lead && i < words.size() && words[i].folded == u"time") {
    ++i;
  }
  if (!lead) return std::nullopt;
  if (unit != Unit::Minute && unit != Unit::Hour) {
    return When{i - at, after(now.date(), n, unit), {}, {}};
  }
  const int minutes = half ? 30 : unit == Unit::Hour ? 60 * n : n;
  const QDateTime then = now.addSecs(60LL * minutes);
  return When{i - at, then.date(), QTime(then.time().hour(), then.time().minute()), {}};
}

}  // namespace cartera::quickadd
