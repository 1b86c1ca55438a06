// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "core/agenda/QuickWhen.h"

namespace cartera::quickadd {

namespace {

using Words = std::vector<Word>;

enum class Part { None, Morning, Afternoon, Night, Early };

struct PartAt {
  size_t count = 0;
  Part part = Part::None;
};

Part partOf(const QString& word) {
  if (isIn(word, "manana morning")) return Part::Morning;
  if (isIn(word, "tarde afternoon evening")) return Part::Afternoon;
  if (isIn(word, "noche night")) return Part::Night;
  if (word == u"madrugada") return Part::Early;
  if (word == u"mediodia") return Part::Afternoon;
  return Part::None;
}

/// "de la tarde", "por la mañana", "in the morning", "at night"; `bare` also "morning".
PartAt partAt(const Words& words, size_t at, bool bare) {
  if (at >= words.size()) return {};
  size_t i = at;
  if (areWords(words, i, {"de", "la"}) || areWords(words, i, {"por", "la"}) || areWords(words, i, {"a", "la"}) ||
      areWords(words, i, {"in", "the"}) || areWords(words, i, {"en", "la"}) || areWords(words, i, {"of", "the"})) {
    i += 2;
  } else if (areWords(words, i, {"del", "mediodia"}) || areWords(words, i, {"at", "night"})) {
    ++i;
  } else if (!bare) {
    return {};
  }
  if (i >= words.size() || (i > at && words[i].stopsBefore)) return {};
  const Part part = partOf(words[i].folded);
  if (i == at && (part == Part::None || isIn(words[i].folded, "manana tarde noche mediodia madrugada"))) return {};
  return part == Part::None ? PartAt{} : PartAt{i + 1 - at, part};
}

struct Hour {
  size_t count = 0;
  int hour = -1;
  int minute = 0;
  /// 24:00 or 05:00: read in one way only.
  bool isSure = false;
  /// "10:00-12:00".
  bool hasEnd = false;
};

/// "am", "p.m": 'a' or 'p', else nothing.
QChar halfOf(const QString& word) {
  if (isIn(word, "am a.m a.m.")) return u'a';
  if (isIn(word, "pm p.m p.m.")) return u'p';
  return {};
}

bool setHalf(Hour& hour, QChar half) {
  if (hour.hour < 1 || hour.hour > 12) return false;
  hour.hour = hour.hour % 12 + (half == u'p' ? 12 : 0);
  hour.isSure = true;
  return true;
}

/// "10:30", "10h", "10.30h", "5pm". `lead`: "a las" and the like stand before it, then "10.30" will do.
Hour figures(const Words& words, size_t at, bool lead) {
  static const QRegularExpression kClock(
      QStringLiteral("^([0-9]{1,2})([:.h])([0-9]{2})(h|hs|am|pm|a\\.m|p\\.m)?(-[0-9]{1,2}[:.][0-9]{2}h?)?$"));
  static const QRegularExpression kHour(QStringLiteral("^([0-9]{1,2})(h|hs|am|pm|a\\.m|p\\.m)$"));
  Hour out;
  const QString& word = words[at].folded;
  QString suffix;
  if (const auto m = kClock.match(word); m.hasMatch()) {
    suffix = m.captured(4);
    if (m.captured(2) == u"." && !lead && suffix.isEmpty()) return {};
    out = {1, m.captured(1).toInt(), m.captured(3).toInt(), m.captured(1).startsWith(u'0'), !m.captured(5).isEmpty()};
  } else if (const auto h = kHour.match(word); h.hasMatch()) {
    suffix = h.captured(2);
    out = {1, h.captured(1).toInt(), 0, h.captured(1).startsWith(u'0'), false};
  } else {
    return {};
  }
  if (out.hour > 23 || out.minute > 59) return {};
  if (const QChar half = halfOf(suffix); !half.isNull()) return setHalf(out, half) ? out : Hour{};
  if (at + 1 < words.size() && !words[at].stopsBehind) {
    if (const QChar half = halfOf(words[at + 1].folded); !half.isNull()) {
      out.count = 2;
      return setHalf(out, half) ? out : Hour{};
    }
    if (isIn(words[at + 1].folded, "h hs horas hrs")) out.count = 2;
  }
  return out;
}

/// "5", "cinco", with "y media", "y cuarto", "menos cuarto", "o'clock" behind; "half past 5".
Hour spoken(const Words& words, size_t at, bool lead) {
  for (const auto& [first, second, minute] :
       {std::tuple{"half", "past", 30}, std::tuple{"quarter", "past", 15}, std::tuple{"quarter", "to", -15}}) {
    if (!areWords(words, at, {first, second}) || at + 2 >= words.size()) continue;
    const int n = numberOf(words[at + 2].folded);
    if (n < 1 || n > 12) return {};
    return {3, minute >= 0 ? n : n == 1 ? 12 : n - 1, minute < 0 ? 60 + minute : minute, false, false};
  }
  const int n = numberOf(words[at].folded);
  const bool isZero = words[at].folded == u"0" || words[at].folded == u"00";
  if ((n == 0 && !isZero) || n > 23 || (n == 1 && isIn(words[at].folded, "un uno a an"))) return {};
  Hour out{1, n, 0, words[at].folded.startsWith(u'0'), false};
  const size_t next = at + 1;
  const bool more = next < words.size() && !words[at].stopsBehind;
  if (more) {
    if (const QChar half = halfOf(words[next].folded); !half.isNull() && words[at].folded[0].isDigit()) {
      out.count = 2;
      return setHalf(out, half) ? out : Hour{};
    }
    if (isIn(words[next].folded, "o'clock oclock")) {
      out.count = 2;
      return out;
    }
    if (isIn(words[next].folded, "h hs") && words[at].folded[0].isDigit()) {
      out.count = 2;
      return out;
    }
  }
  if (!lead) return {};
  if (!more) return out;
  if (areWords(words, next, {"y", "media"})) return {3, n, 30, false, false};
  if (areWords(words, next, {"y", "cuarto"})) return {3, n, 15, false, false};
  if (areWords(words, next, {"menos", "cuarto"})) return {3, n == 1 ? 12 : n - 1, 45, false, false};
  if (areWords(words, next, {"en", "punto"})) return {3, n, 0, false, false};
  if (isIn(words[next].folded, "horas hrs hours")) out.count = 2;
  if (words[next].folded == u"y" && next + 1 < words.size()) {
    const int minutes = numberOf(words[next + 1].folded);
    if (minutes >= 1 && minutes <= 59) return {3, n, minutes, false, false};
  }
  // "At 5 Main Street" is no hour; "a las 5" always is one.
  const QString& behind = words[next].folded;
  if (at > 0 && isIn(words[at - 1].folded, "las la")) return out;
  const bool endsHere = out.count > 1 || partAt(words, next, true).count > 0 ||
                        isIn(behind,
                             "con para por sobre en el la de del que hoy manana pasado y o a with for about in on "
                             "today tomorrow the and or to this next lunes martes miercoles jueves viernes sabado "
                             "domingo monday tuesday wednesday thursday friday saturday sunday") ||
                        behind.startsWith(u'#');
  return endsHere ? out : Hour{};
}

size_t leadAt(const Words& words, size_t at) {
  for (const auto& three : {std::initializer_list<const char*>{"a", "eso", "de"}})
    if (areWords(words, at, three) && at + 3 < words.size() && words[at + 3].folded == u"las") return 4;
  for (const auto& two : {std::initializer_list<const char*>{"a", "las"},
                          {"a", "la"},
                          {"sobre", "las"},
                          {"hacia", "las"},
                          {"desde", "las"}})
    if (areWords(words, at, two)) return 2;
  return isIn(words[at].folded, "at around") || areWords(words, at, {"al", "mediodia"}) ||
                 areWords(words, at, {"a", "mediodia"})
             ? 1
             : 0;
}

/// Puts the part of the day to the hour. False where the two do not go together.
bool apply(Hour& hour, Part part) {
  switch (part) {
    case Part::None: return true;
    case Part::Morning:
    case Part::Early: hour.isSure = true; return hour.hour <= 12;
    case Part::Afternoon:
      hour.isSure = true;
      if (hour.hour >= 1 && hour.hour <= 11) hour.hour += 12;
      return hour.hour >= 12;
    case Part::Night:
      // Twelve at night is another day.
      hour.isSure = true;
      if (hour.hour >= 6 && hour.hour <= 11) hour.hour += 12;
      return hour.hour >= 18 || hour.hour < 6;
  }
  return true;
}

}  // namespace

size_t partOfDayAt(const Words& words, size_t at) { return partAt(words, at, false).count; }

std::optional<When> timeAt(const Words& words, size_t at) {
  PartAt before = partAt(words, at, false);
  size_t i = at + before.count;
  if (i >= words.size()) return std::nullopt;
  const size_t lead = leadAt(words, i);
  if (before.count > 0 && words[i].stopsBefore) return std::nullopt;
  i += lead;
  if (i >= words.size() || (lead > 0 && words[i].stopsBefore)) return std::nullopt;
  if (isIn(words[i].folded, "mediodia noon midday") && (lead > 0 || words[i].folded == u"noon"))
    return When{i + 1 - at, {}, QTime(12, 0), {}};
  Hour hour = figures(words, i, lead > 0);
  if (hour.count == 0) hour = spoken(words, i, lead > 0);
  if (hour.count == 0) return std::nullopt;
  i += hour.count;
  PartAt part = before;
  if (before.count == 0 && !words[i - 1].stopsBehind) {
    part = partAt(words, i, true);
    i += part.count;
  }
  if (!apply(hour, part.part)) return std::nullopt;
  When when{i - at, {}, {}, {}};
  // Nobody is called at five in the morning; but it must be seen.
  if (!hour.isSure && hour.hour >= 1 && hour.hour <= 7) {
    hour.hour += 12;
    when.doubt = QLatin1String("time.afternoon");
  }
  if (hour.hasEnd) when.doubt = QLatin1String("time.end");
  when.time = QTime(hour.hour, hour.minute);
  return when.time.isValid() ? std::optional<When>(when) : std::nullopt;
}

}  // namespace cartera::quickadd
