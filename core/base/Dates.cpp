// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Dates.h"

#include <QDateTime>
#include <QTimeZone>
#include <array>

namespace cartera {
namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

struct Part {
  int value = 0;
  qsizetype digits = 0;
};

/// A date taken to pieces, before anybody says which piece is the month.
struct Pieces {
  enum class Shape { Empty, Three, Eight, YearLess, Named, Bad } shape = Shape::Bad;
  std::array<Part, 3> part;
  /// What stands behind the date: a time of day, perhaps with a zone.
  QStringView rest;
};

int monthByName(QStringView word) {
  static constexpr std::array<std::array<const char16_t*, 2>, 12> kNames = {{{u"ene", u"jan"},
                                                                             {u"feb", u"feb"},
                                                                             {u"mar", u"mar"},
                                                                             {u"abr", u"apr"},
                                                                             {u"may", u"may"},
                                                                             {u"jun", u"jun"},
                                                                             {u"jul", u"jul"},
                                                                             {u"ago", u"aug"},
                                                                             {u"sep", u"sep"},
                                                                             {u"oct", u"oct"},
                                                                             {u"nov", u"nov"},
                                                                             {u"dic", u"dec"}}};
  static constexpr std::array<std::array<const char16_t*, 2>, 12> kFull = {{{u"enero", u"january"},
                                                                            {u"febrero", u"february"},
                                                                            {u"marzo", u"march"},
                                                                            {u"abril", u"april"},
                                                                            {u"mayo", u"may"},
                                                                            {u"junio", u"june"},
                                                                            {u"julio", u"july"},
                                                                            {u"agosto", u"august"},
                                                                            {u"septiembre", u"september"},
                                                                            {u"octubre", u"october"},
                                                                            {u"noviembre", u"november"},
                                                                            {u"diciembre", u"december"}}};
  for (size_t m = 0; m < 12; ++m) {
    for (size_t l = 0; l < 2; ++l) {
      if (word.compare(QStringView(kNames[m][l]), Qt::CaseInsensitive) == 0) return static_cast<int>(m) + 1;
      if (word.compare(QStringView(kFull[m][l]), Qt::CaseInsensitive) == 0) return static_cast<int>(m) + 1;
    }
  }
  return word.compare(u"sept", Qt::CaseInsensitive) == 0 ? 9 : 0;
}

/// Digits at `at`, moved behind them; at most `max` of them are looked at.
Part number(QStringView s, qsizetype& at, qsizetype max = 8) {
  Part part;
  while (at < s.size() && isDigit(s[at]) && part.digits < max) {
    part.value = part.value * 10 + (s[at].unicode() - u'0');
    ++part.digits;
    ++at;
  }
  return part;
}

bool isSeparator(QChar c) { return c == u'/' || c == u'-' || c == u'.'; }

Pieces takeNamed(QStringView s, qsizetype at, const Part& first) {
  Pieces pieces;
  const auto skip = [&] {
    while (at < s.size() && (s[at].isSpace() || isSeparator(s[at]) || s[at] == u',')) ++at;
  };
  const auto word = [&] {
    const qsizetype from = at;
    while (at < s.size() && s[at].isLetter()) ++at;
    return s.mid(from, at - from);
  };
  skip();
  QStringView w = word();
  if (w.compare(u"de", Qt::CaseInsensitive) == 0) {
    skip();
    w = word();
  }
  const int month = monthByName(w);
  if (month == 0) return pieces;
  skip();
  const qsizetype before = at;
  w = word();
  if (w.compare(u"de", Qt::CaseInsensitive) == 0 || w.compare(u"del", Qt::CaseInsensitive) == 0)
    skip();
  else
    at = before;
  const Part year = number(s, at, 4);
  if (year.digits != 2 && year.digits != 4) return pieces;
  if (at < s.size() && isDigit(s[at])) return pieces;
  pieces.shape = Pieces::Shape::Named;
  pieces.part = {first, Part{month, 2}, year};
  pieces.rest = s.mid(at);
  return pieces;
}

Pieces take(QStringView text) {
  QStringView s = text.trimmed();
  Pieces pieces;
  if (s.isEmpty()) {
    pieces.shape = Pieces::Shape::Empty;
    return pieces;
  }
  qsizetype at = 0;
  if (s.startsWith(u"--")) {
    at = 2;
    pieces.part[1] = number(s, at, 2);
    if (at < s.size() && s[at] == u'-') ++at;
    pieces.part[2] = number(s, at, 2);
    if (at == s.size() && pieces.part[1].digits == 2 && pieces.part[2].digits == 2)
      pieces.shape = Pieces::Shape::YearLess;
    return pieces;
  }
  const Part first = number(s, at);
  if (first.digits == 0) return pieces;
  if (first.digits == 8) {
    if (at < s.size() && (isDigit(s[at]) || isSeparator(s[at]))) return pieces;
    pieces.part = {Part{first.value / 10000, 4}, Part{first.value / 100 % 100, 2}, Part{first.value % 100, 2}};
    pieces.shape = Pieces::Shape::Eight;
    pieces.rest = s.mid(at);
    return pieces;
  }
  if (at >= s.size() || first.digits > 4) return pieces;
  const QChar separator = s[at];
  if (!isSeparator(separator) || (at + 1 < s.size() && s[at + 1].isLetter()))
    return first.digits <= 2 ? takeNamed(s, at, first) : pieces;
  ++at;
  const Part second = number(s, at);
  if (second.digits == 0 || second.digits > 2 || at >= s.size() || s[at] != separator) return pieces;
  ++at;
  const Part third = number(s, at);
  if (third.digits == 0 || third.digits > 4 || third.digits == 3) return pieces;
  pieces.part = {first, second, third};
  pieces.shape = Pieces::Shape::Three;
  pieces.rest = s.mid(at);
  return pieces;
}

/// Whether `rest` may stand behind a date: nothing, or a time of day.
bool restFits(QStringView rest) {
  if (rest.isEmpty()) return true;
  if (rest[0] == u'T' || rest[0] == u't') return rest.size() > 1 && isDigit(rest[1]);
  if (!rest[0].isSpace() && rest[0] != u',') return false;
  const QStringView time = rest.mid(1).trimmed();
  qsizetype at = 0;
  const Part hour = number(time, at, 3);
  return hour.digits >= 1 && hour.digits <= 2 && at < time.size() && time[at] == u':';
}

bool allZero(const Pieces& p) { return p.part[0].value == 0 && p.part[1].value == 0 && p.part[2].value == 0; }

int fullYear(const Part& year, const QDate& latest, int month, int day) {
  if (year.digits > 2) return year.value;
  const int recent = 2000 + year.value;
  if (latest.isValid() && QDate(recent, month, day) > latest) return 1900 + year.value;
  return recent;
}

bool plausibleYear(int year) { return year >= 1000 && year <= 9999; }

Reading<PartialDate> build(const Part& year, int month, int day, const QDate& latest) {
  const int full = fullYear(year, latest, month, day);
  if (!plausibleYear(full) || !QDate::isValid(full, month, day))
    return Reading<PartialDate>::refused("date.impossible");
  return Reading<PartialDate>::of({full, month, day});
}

}  // namespace

QString PartialDate::toIso() const {
  const auto two = [](int n) { return QString::number(n).rightJustified(2, u'0'); };
  if (!hasYear()) return QString(u"--" + two(month) + u'-' + two(day));
  return QString(QString::number(year).rightJustified(4, u'0') + u'-' + two(month) + u'-' + two(day));
}

namespace dates {

Reading<PartialDate> readPartial(QStringView text, DateOrder order, const QDate& latest) {
  using R = Reading<PartialDate>;
  const Pieces pieces = take(text);
  if (pieces.shape == Pieces::Shape::Empty) return R::empty();
  if (pieces.shape == Pieces::Shape::Bad || !restFits(pieces.rest)) return R::refused("date.expected");
  if (allZero(pieces)) return R::empty();
  const auto& [a, b, c] = pieces.part;
  switch (pieces.shape) {
    case Pieces::Shape::YearLess:
      // 29 February is a birthday too.
      if (!QDate::isValid(2000, b.value, c.value)) return R::refused("date.impossible");
      return R::of({0, b.value, c.value});
    case Pieces::Shape::Eight: return build(a, b.value, c.value, latest);
    case Pieces::Shape::Named: return build(c, b.value, a.value, latest);
    default: break;
  }
  if (a.digits >= 3) return c.digits <= 2 ? build(a, b.value, c.value, latest) : R::refused("date.expected");
  if (order == DateOrder::Dmy) return build(c, b.value, a.value, latest);
  if (order == DateOrder::Mdy) return build(c, a.value, b.value, latest);
  if (order == DateOrder::Ymd && c.digits <= 2) return build(a, b.value, c.value, latest);
  // Nobody said which is which: it must be readable in one way only.
  const R dmy = build(c, b.value, a.value, latest);
  const R mdy = build(c, a.value, b.value, latest);
  if (dmy.value && mdy.value && !(dmy == mdy)) return R::refused("date.ambiguous");
  return dmy.value ? dmy : mdy;
}

Reading<QDate> read(QStringView text, DateOrder order, const QDate& latest) {
  const Reading<PartialDate> partial = readPartial(text, order, latest);
  if (!partial.value) return {std::nullopt, partial.reason};
  if (!partial.value->hasYear()) return Reading<QDate>::refused("date.year");
  return Reading<QDate>::of(partial.value->toDate());
}

Reading<qint64> readInstant(QStringView text, DateOrder order) {
  using R = Reading<qint64>;
  const Reading<QDate> day = read(text, order);
  if (!day.value) return {std::nullopt, day.reason};
  QStringView rest = take(text).rest;
  if (rest.isEmpty()) return R::of(day.value->startOfDay().toMSecsSinceEpoch());
  rest = rest.mid(1).trimmed();
  qsizetype at = 0;
  std::array<int, 3> clock = {0, 0, 0};
  size_t fields = 0;
  while (fields < 3) {
    const Part part = number(rest, at, 2);
    if (part.digits == 0) return R::refused("date.time");
    clock[fields++] = part.value;
    if (at >= rest.size() || rest[at] != u':') break;
    ++at;
  }
  int ms = 0;
  if (at < rest.size() && (rest[at] == u'.' || rest[at] == u',')) {
    ++at;
    const Part fraction = number(rest, at, 3);
    ms = fraction.value * (fraction.digits == 1 ? 100 : fraction.digits == 2 ? 10 : 1);
    while (at < rest.size() && isDigit(rest[at])) ++at;
  }
  QStringView zone = rest.mid(at).trimmed();
  for (const QStringView half : {QStringView(u"am"), QStringView(u"pm")}) {
    if (!zone.startsWith(half, Qt::CaseInsensitive)) continue;
    if (clock[0] < 1 || clock[0] > 12) return R::refused("date.time");
    clock[0] = clock[0] % 12 + (half == u"pm" ? 12 : 0);
    zone = zone.mid(2).trimmed();
  }
  const QTime time(clock[0], clock[1], clock[2], ms);
  if (!time.isValid()) return R::refused("date.time");
  if (zone.isEmpty()) return R::of(QDateTime(*day.value, time).toMSecsSinceEpoch());
  if (zone.compare(u"z", Qt::CaseInsensitive) == 0 || zone.compare(u"utc", Qt::CaseInsensitive) == 0)
    return R::of(QDateTime(*day.value, time, Qt::UTC).toMSecsSinceEpoch());
  if (zone[0] != u'+' && zone[0] != u'-') return R::refused("date.time");
  qsizetype z = 1;
  const Part hours = number(zone, z, 2);
  if (z < zone.size() && zone[z] == u':') ++z;
  const Part minutes = number(zone, z, 2);
  if (hours.digits != 2 || z != zone.size() || hours.value > 14 || minutes.value > 59) return R::refused("date.time");
  const int offset = (hours.value * 60 + minutes.value) * 60 * (zone[0] == u'-' ? -1 : 1);
  return R::of(QDateTime(*day.value, time, Qt::UTC).addSecs(-offset).toMSecsSinceEpoch());
}

Reading<qint64> readLastInstant(QStringView text, DateOrder order) {
  Reading<qint64> at = readInstant(text, order);
  if (at.value && take(text).rest.isEmpty())
    at.value = QDateTime::fromMSecsSinceEpoch(*at.value).date().endOfDay().toMSecsSinceEpoch();
  return at;
}

DateOrder guess(const std::vector<QString>& values) {
  qint64 dmy = 0;
  qint64 mdy = 0;
  qint64 ymd = 0;
  qint64 eight = 0;
  qint64 open = 0;
  for (const QString& value : values) {
    const Pieces pieces = take(value);
    if (!restFits(pieces.rest) || allZero(pieces)) continue;
    const auto& [a, b, c] = pieces.part;
    if (pieces.shape == Pieces::Shape::Eight) {
      // Eight digits are also what a phone or an article number may be: the year must be one of people's lives.
      if (a.value >= 1800 && a.value <= 2199 && QDate::isValid(a.value, b.value, c.value)) ++eight;
    } else if (pieces.shape == Pieces::Shape::Three) {
      if (a.digits >= 3)
        ++ymd;
      else if (a.value > 12 && b.value <= 12)
        ++dmy;
      else if (b.value > 12 && a.value <= 12)
        ++mdy;
      else
        ++open;
    }
  }
  if (dmy > 0 || mdy > 0) {
    if (mdy == 0 || dmy >= 10 * mdy) return DateOrder::Dmy;
    if (dmy == 0 || mdy >= 10 * dmy) return DateOrder::Mdy;
    return DateOrder::Ambiguous;
  }
  if (open > 0) return DateOrder::Ambiguous;
  if (ymd == 0 && eight == 0) return DateOrder::None;
  return ymd >= eight ? DateOrder::Ymd : DateOrder::Yyyymmdd;
}

QString orderName(DateOrder order) {
  switch (order) {
    case DateOrder::Dmy: return QStringLiteral("dmy");
    case DateOrder::Mdy: return QStringLiteral("mdy");
    case DateOrder::Ymd: return QStringLiteral("ymd");
    case DateOrder::Yyyymmdd: return QStringLiteral("yyyymmdd");
    case DateOrder::None:
    case DateOrder::Ambiguous: break;
  }
  return {};
}

std::optional<DateOrder> orderFromName(QStringView name) {
  for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd, DateOrder::Yyyymmdd})
    if (name == orderName(order)) return order;
  return std::nullopt;
}

QString print(const QDate& date) { return date.toString(u"dd/MM/yyyy"); }

QString iso(const QDate& date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

}  // namespace dates
}  // namespace cartera
