// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "core/agenda/QuickSpans.h"
#include "core/base/Dates.h"

namespace cartera::quickadd {

namespace {

using Words = std::vector<Word>;

/// 1 (Monday) to 7.
int weekdayOf(const QString& word) {
  static constexpr std::array<const char*, 7> kDays = {
      "lunes monday mondays",           "martes tuesday tuesdays", "miercoles wednesday wednesdays",
      "jueves thursday thursdays",      "viernes friday fridays",  "sabado sabados saturday saturdays",
      "domingo domingos sunday sundays"};
  for (size_t d = 0; d < kDays.size(); ++d)
    if (isIn(word, kDays[d])) return static_cast<int>(d) + 1;
  return 0;
}

/// Short forms: other words are written so too.
int shortWeekdayOf(const QString& word) {
  static constexpr std::array<const char*, 7> kDays = {"lun mon", "mar tue tues", "mie wed", "jue thu thur thurs",
                                                       "vie fri", "sab sat",      "dom sun"};
  for (size_t d = 0; d < kDays.size(); ++d)
    if (isIn(word, kDays[d])) return static_cast<int>(d) + 1;
  return 0;
}

int monthOf(const QString& word) {
  const auto day = dates::read(QString(u"1 " + word + u" 2028"));
  return word.size() >= 3 && day.value ? day.value->month() : 0;
}

/// The next day of that name, not today.
QDate coming(const QDate& today, int weekday) {
  const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
  return today.addDays(ahead == 0 ? 7 : ahead);
}
QDate mondayOfNextWeek(const QDate& today) { return today.addDays(8 - today.dayOfWeek()); }

/// The next one of a day without a year; invalid if no year has it.
QDate nextOf(const QDate& today, int month, int day) {
  constexpr int kLeap = 8;  // from one 29 February to the next, where a century is none
  for (int year = today.year(); year <= today.year() + kLeap; ++year) {
    const QDate date(year, month, day);
    if (date.isValid() && date >= today) return date;
  }
  return {};
}

/// The next day of a month with that number, not today.
QDate nextNumbered(const QDate& today, int number) {
  for (int months = 0; months < 3; ++months) {
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(months);
    const QDate date(first.year(), first.month(), number);
    if (date.isValid() && date > today) return date;
  }
  return {};
}

/// "15", "15th": 0 if it is no day of a month. `isOrdinal`: it says itself that it is one.
int dayNumber(const QString& word, bool* isOrdinal = nullptr) {
  static const QRegularExpression kShape(QStringLiteral("^([0-9]{1,2})(st|nd|rd|th|º|o)?$"));
  const auto m = kShape.match(word);
  const int number = m.captured(1).toInt();
  if (isOrdinal != nullptr) *isOrdinal = m.hasMatch() && !m.captured(2).isEmpty();
  return m.hasMatch() && number >= 1 && number <= 31 ? number : 0;
}

int yearOf(const QString& word) {
  static const QRegularExpression kShape(QStringLiteral("^(19|20)[0-9]{2}$"));
  return kShape.match(word).hasMatch() ? word.toInt() : 0;
}

/// Whether a name may be expected behind that word.
bool leadsToName(const Words& words, size_t at) {
  return at > 0 && isIn(words[at - 1].folded, "a con al para to with for de of y and");
}

When found(size_t count, const QDate& day, const char* doubt = "") { return {count, day, {}, QLatin1String(doubt)}; }
When dated(size_t count, const QDate& day, const QDate& today) {
  return found(count, day, day < today ? "day.past" : "");
}

using Found = std::optional<When>;

/// "15/12", "15/12/2026", "2026-12-15".
Found figures(const Words& words, size_t at, const QDate& today) {
  const QString& word = words[at].folded;
  static const QRegularExpression kShort(QStringLiteral("^([0-9]{1,2})/([0-9]{1,2})$"));
  // Pipes and screws come in 3/4 of an inch.
  if (at + 1 < words.size() && isIn(words[at + 1].folded, "pulgada pulgadas inch inches hora kg")) return std::nullopt;
  if (const auto m = kShort.match(word); m.hasMatch()) {
    const QDate day = nextOf(today, m.captured(2).toInt(), m.captured(1).toInt());
    return day.isValid() ? Found(found(1, day)) : std::nullopt;
  }
  static const QRegularExpression kWhole(
      QStringLiteral("^([0-9]{1,2}([/.-])[0-9]{1,2}\\2([0-9]{2}|[0-9]{4})|[0-9]{4}-[0-9]{2}-[0-9]{2})$"));
  if (!kWhole.match(word).hasMatch()) return std::nullopt;
  const auto day = dates::read(word, DateOrder::Dmy);
  return day.value ? Found(dated(1, *day.value, today)) : std::nullopt;
}

/// "de 2026", ", 2026": how many words, and the year.
std::pair<size_t, int> yearAt(const Words& words, size_t at) {
  size_t i = at;
  if (i < words.size() && isIn(words[i].folded, "de del of")) ++i;
  if (i < words.size())
    if (const int year = yearOf(words[i].folded); year != 0) return {i + 1 - at, year};
  return {0, 0};
}

Found named(size_t count, int number, int month, int year, const QDate& today) {
  const QDate day = year != 0 ? QDate(year, month, number) : nextOf(today, month, number);
  return day.isValid() ? Found(dated(count, day, today)) : std::nullopt;
}

/// "15 de diciembre de 2026", "15th of December", "December 15th".
Found withMonth(const Words& words, size_t at, const QDate& today) {
  if (const int number = dayNumber(words[at].folded); number != 0) {
    size_t i = at + 1;
    if (i < words.size() && isIn(words[i].folded, "de of")) ++i;
    const int month = i < words.size() && !words[at].stopsBehind ? monthOf(words[i].folded) : 0;
    if (month == 0) return std::nullopt;
    const auto [more, year] = yearAt(words, i + 1);
    return named(i + 1 + more - at, number, month, year, today);
  }
  const int month = monthOf(words[at].folded);
  if (month == 0 || at + 1 >= words.size() || words[at].stopsBehind) return std::nullopt;
  // Julio and April are people, too.
  if (words[at].isCapital && leadsToName(words, at)) return std::nullopt;
  const int number = dayNumber(words[at + 1].folded);
  if (number == 0) return std::nullopt;
  if (at + 2 < words.size() && !words[at + 1].stopsBehind &&
      (unitOf(words[at + 2].folded) != Unit::None || isIn(words[at + 2].folded, "veces times euros h")))
    return std::nullopt;
  const auto [more, year] = yearAt(words, at + 2);
  return named(2 + more, number, month, year, today);
}

/// "día 15", "15th", and behind an article also "15".
Found numbered(const Words& words, size_t at, bool hasArticle, const QDate& today) {
  const bool saysDay = words[at].folded == u"dia";
  const size_t i = saysDay ? at + 1 : at;
  if (i >= words.size()) return std::nullopt;
  bool isOrdinal = false;
  const int number = dayNumber(words[i].folded, &isOrdinal);
  if (number == 0 || (!saysDay && !hasArticle)) return std::nullopt;
  if (!saysDay && !isOrdinal && i + 1 < words.size() && !words[i].stopsBehind) {
    // "El 15 %" and "the 3 boxes" are no days: a plain number ends what it stands in, or an hour follows.
    if (!isIn(words[i + 1].folded, "a at por in on para con sobre with about")) return std::nullopt;
  }
  const QDate day = nextNumbered(today, number);
  return day.isValid() ? Found(found(i + 1 - at, day)) : std::nullopt;
}

/// What may follow the name of a day: "que viene", "next week", "30 de noviembre".
Found behindWeekday(const Words& words, size_t at, size_t behind, int weekday, const QDate& today) {
  const size_t said = behind - at;
  if (behind >= words.size() || words[behind - 1].stopsBehind) return std::nullopt;
  const QDate nextWeek = mondayOfNextWeek(today).addDays(weekday - 1);
  if (areWords(words, behind, {"de", "la", "semana", "que", "viene"})) return found(said + 5, nextWeek);
  if (areWords(words, behind, {"de", "la", "proxima", "semana"})) return found(said + 4, nextWeek);
  if (areWords(words, behind, {"of", "next", "week"})) return found(said + 3, nextWeek);
  if (areWords(words, behind, {"next", "week"})) return found(said + 2, nextWeek);
  if (areWords(words, behind, {"que", "viene"})) return found(said + 2, coming(today, weekday));
  if (isIn(words[behind].folded, "proximo siguiente")) return found(said + 1, coming(today, weekday));
  Found date = figures(words, behind, today);
  if (!date) date = withMonth(words, behind, today);
  if (date) {
    if (date->day.dayOfWeek() != weekday) date->doubt = QLatin1String("day.weekday");
    date->count += said;
    return date;
  }
  const size_t i = areWords(words, behind, {"dia"}) || areWords(words, behind, {"the"}) ? behind + 1 : behind;
  const int number = i < words.size() ? dayNumber(words[i].folded) : 0;
  if (number == 0) return std::nullopt;
  for (int weeks = 0; weeks < 9; ++weeks) {
    const QDate day = coming(today, weekday).addDays(7 * weeks);
    if (day.day() == number) return found(i + 1 - at, day);
  }
  return std::nullopt;
}

/// Whether a word that names a day of the week is one here. `lead`: an article or the like stands before it.
bool isWeekdayHere(const Words& words, size_t at, bool lead) {
  const Word& word = words[at];
  const bool nameFollows = at + 1 < words.size() && !word.stopsBehind && words[at + 1].isCapital &&
                           weekdayOf(words[at + 1].folded) == 0 && monthOf(words[at + 1].folded) == 0;
  if (lead) return true;
  if (shortWeekdayOf(word.folded) != 0) {
    // In Spanish "mar" and "sol" are words; in English "sat" is.
    if (isIn(word.folded, "lun mar mie jue vie sab dom")) return false;
    return !nameFollows && !leadsToName(words, at) && (word.isCapital || isIn(word.folded, "tue thu fri"));
  }
  // Domingo is a given name, when it is written as one.
  if (word.folded == u"domingo" && word.isCapital) {
    if (leadsToName(words, at) || nameFollows) return false;
    return at + 1 < words.size() || at > 0;
  }
  return true;
}

Found weekday(const Words& words, size_t at, bool lead, const QDate& today) {
  size_t i = at;
  const bool isNext = words[i].folded == u"next";
  const bool isComing = isIn(words[i].folded, "proximo prox coming");
  const bool isThis = words[i].folded == u"this";
  if (isNext || isComing || isThis) ++i;
  if (i >= words.size()) return std::nullopt;
  const int full = weekdayOf(words[i].folded);
  const int day = full != 0 ? full : shortWeekdayOf(words[i].folded);
  if (day == 0 || !isWeekdayHere(words, i, lead || i > at)) return std::nullopt;
  // In English "next Friday" is not the one of this week.
  if (isNext) return found(i + 1 - at, mondayOfNextWeek(today).addDays(day - 1));
  if (const Found more = behindWeekday(words, at, i + 1, day, today)) return more;
  const bool repeats = isIn(words[i].folded,
                            "sabados domingos mondays tuesdays wednesdays thursdays fridays saturdays "
                            "sundays");
  return found(i + 1 - at, coming(today, day), repeats ? "day.repeats" : "");
}

/// "cada lunes", "todos los días", "every 2 weeks": the first time.
Found repeated(const Words& words, size_t at, const QDate& today) {
  size_t i = at;
  if (isIn(words[i].folded, "cada every each")) {
    ++i;
  } else if (areWords(words, i, {"todos", "los"}) || areWords(words, i, {"todas", "las"})) {
    i += 2;
  } else {
    return std::nullopt;
  }
  if (i >= words.size()) return std::nullopt;
  if (const int day = weekdayOf(words[i].folded); day != 0) return found(i + 1 - at, coming(today, day), "day.repeats");
  const int n = numberOf(words[i].folded);
  if (n != 0) ++i;
  const Unit unit = i < words.size() ? unitOf(words[i].folded) : Unit::None;
  if (unit == Unit::None || unit == Unit::Minute || unit == Unit::Hour) return std::nullopt;
  return found(i + 1 - at, after(today, qMax(n, 1), unit), "day.repeats");
}

/// "la semana que viene", "next month", "end of the month", "este finde": a stretch, of which one day is taken.
Found stretch(const Words& words, size_t at, const QDate& today) {
  const QDate firstOfNext = QDate(today.year(), today.month(), 1).addMonths(1);
  const auto is = [&](std::initializer_list<const char*> wanted) { return areWords(words, at, wanted); };
  if (is({"semana", "que", "viene"})) return found(3, mondayOfNextWeek(today), "day.chosen");
  if (is({"proxima", "semana"}) || is({"next", "week"})) return found(2, mondayOfNextWeek(today), "day.chosen");
  if (is({"mes", "que", "viene"})) return found(3, firstOfNext, "day.chosen");
  if (is({"proximo", "mes"}) || is({"next", "month"})) return found(2, firstOfNext, "day.chosen");
  const QDate saturday = today.addDays(today.dayOfWeek() > 6 ? 6 : 6 - today.dayOfWeek());
  if (is({"finde"}) || is({"weekend"})) return found(1, saturday, "day.chosen");
  if (is({"fin", "de", "semana"})) return found(3, saturday, "day.chosen");
  const QDate last = firstOfNext.addDays(-1);
  if (is({"fin", "de", "mes"}) || is({"final", "de", "mes"}) || is({"fines", "de", "mes"}) ||
      is({"finales", "de", "mes"}) || is({"end", "of", "month"}))
    return found(3, last);
  if (is({"end", "of", "the", "month"}) || is({"end", "of", "this", "month"})) return found(4, last);
  return std::nullopt;
}

Found plainDay(const Words& words, size_t at, const QDate& today) {
  const auto is = [&](std::initializer_list<const char*> wanted) { return areWords(words, at, wanted); };
  if (is({"pasado", "manana"})) return found(2, today.addDays(2));
  if (is({"day", "after", "tomorrow"})) return found(3, today.addDays(2));
  for (const char* part : {"tarde", "noche", "manana"})
    if (is({"esta", part})) return found(2, today, "day.part");
  for (const char* part : {"morning", "afternoon", "evening"})
    if (is({"this", part})) return found(2, today, "day.part");
  if (is({"tonight"})) return found(1, today, "day.part");
  if (isIn(words[at].folded, "hoy today")) return found(1, today);
  if (isIn(words[at].folded, "tomorrow tmrw tomorow")) return found(1, today.addDays(1));
  // "Toda la mañana", "una mañana".
  const bool isPart = at > 0 && isIn(words[at - 1].folded, "la una esta toda cada por media buena");
  if (words[at].folded == u"manana" && !isPart) return found(1, today.addDays(1));
  return std::nullopt;
}

/// Articles and prepositions before a day. 0: none.
size_t leadAt(const Words& words, size_t at, bool* isBefore) {
  *isBefore = areWords(words, at, {"antes", "del"}) || areWords(words, at, {"antes", "de"});
  if (*isBefore) return areWords(words, at, {"antes", "de", "el"}) ? 3 : 2;
  if (words[at].folded == u"before") {
    *isBefore = true;
    return areWords(words, at, {"before", "the"}) ? 2 : 1;
  }
  for (const auto& two : {std::initializer_list<const char*>{"para", "el"},
                          {"para", "la"},
                          {"a", "la"},
                          {"on", "the"},
                          {"by", "the"},
                          {"at", "the"},
                          {"desde", "el"},
                          {"hasta", "el"}})
    if (areWords(words, at, two)) return 2;
  return isIn(words[at].folded, "el la este para on by the at for a desde") ? 1 : 0;
}

Found anyDay(const Words& words, size_t at, bool lead, bool hasArticle, const QDateTime& now) {
  const QDate today = now.date();
  if (Found w = plainDay(words, at, today)) return w;
  if (Found w = weekday(words, at, lead, today)) return w;
  if (Found w = figures(words, at, today)) return w;
  if (Found w = withMonth(words, at, today)) return w;
  if (Found w = stretch(words, at, today)) return w;
  return numbered(words, at, hasArticle, today);
}

}  // namespace

std::optional<When> dayAt(const Words& words, size_t at, const QDateTime& now) {
  if (Found w = repeated(words, at, now.date())) return w;
  if (Found w = spanAt(words, at, now)) return w;
  if (Found w = anyDay(words, at, false, false, now)) return w;
  bool isBefore = false;
  const size_t lead = leadAt(words, at, &isBefore);
  if (lead == 0 || at + lead >= words.size() || words[at + lead].stopsBefore) return std::nullopt;
  // "A Domingo" is to somebody, "el domingo" is a day.
  const bool isWeak = isIn(words[at + lead - 1].folded, "a at para for la");
  const bool hasArticle = isIn(words[at + lead - 1].folded, "el the");
  Found w = anyDay(words, at + lead, !isWeak, hasArticle, now);
  if (!w) return std::nullopt;
  w->count += lead;
  if (isBefore && w->doubt.isEmpty()) w->doubt = QLatin1String("day.before");
  return w;
}

}  // namespace cartera::quickadd
