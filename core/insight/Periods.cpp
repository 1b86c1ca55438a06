// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Periods.h"

#include <QRegularExpression>
#include <algorithm>
#include <numeric>

namespace cartera::insight {

namespace {

constexpr int kFirstYear = 1500;
constexpr int kLastYear = 2500;
constexpr int kMonths = 12;
constexpr int kQuarter = 3;

using R = Reading<Period>;

R month(int year, int m) {
  if (year < kFirstYear || year > kLastYear || m < 1 || m > kMonths) return R::refused("period.expected");
  return R::of({Written::Month, qint64{year} * kMonths + m - 1});
}

R quarter(int year, int q) {
  if (year < kFirstYear || year > kLastYear || q < 1 || q > 4) return R::refused("period.expected");
  return R::of({Written::Quarter, qint64{year} * kMonths + (q - 1) * kQuarter});
}

/// The Monday of an ISO week, counted in weeks; Julian day 0 was a Monday.
R week(int year, int w) {
  // The fourth of January is always in the first week.
  const QDate fourth(year, 1, 4);
  const qint64 at = fourth.toJulianDay() / 7 + w - 1;
  const QDate thursday = QDate::fromJulianDay(at * 7 + 3);
  if (year < kFirstYear || year > kLastYear || w < 1 || thursday.year() != year) return R::refused("period.expected");
  return R::of({Written::Week, at});
}

/// "Jan 1949", "ene-24", "enero de 2024".
R namedMonth(const QString& word, const QString& year) {
  const auto day = dates::read(QString(u"1 " + word + u' ' + year));
  if (!day.value) return R::refused("period.expected");
  return month(day.value->year(), day.value->month());
}

int daysIn(qint64 months) {
  return QDate(static_cast<int>(months / kMonths), static_cast<int>(months % kMonths) + 1, 1).daysInMonth();
}

QString two(qint64 n) { return QString::number(n).rightJustified(2, u'0'); }
QString four(qint64 n) { return QString::number(n).rightJustified(4, u'0'); }

qint64 monthsOf(const QDate& d) { return qint64{d.year()} * kMonths + d.month() - 1; }

}  // namespace

Reading<Period> readPeriod(QStringView text, DateOrder order) {
  const QString s = text.trimmed().toString();
  if (s.isEmpty()) return R::empty();
  static const QRegularExpression kYearMonth(QStringLiteral("^(\\d{4})[-/.]?M?(\\d{2}|(?<=[-/.M])\\d)$"));
  static const QRegularExpression kMonthYear(QStringLiteral("^(\\d{1,2})[-/.](\\d{4})$"));
  static const QRegularExpression kYearQuarter(QStringLiteral("^(\\d{4})[- /]?[QT]([1-4])$"));
  static const QRegularExpression kQuarterYear(QStringLiteral("^(?:[QT]([1-4])|([1-4])[ºª°]? ?[QT])[- /]?(\\d{4})$"));
  static const QRegularExpression kYearWeek(QStringLiteral("^(\\d{4})[- ]?[WS](\\d{1,2})$"));
  static const QRegularExpression kNamed(QStringLiteral("^(\\p{L}+)\\.?[-/ ]*(?:del? +)?(\\d{4}|\\d{2})$"));
  static const QRegularExpression kNamedLast(QStringLiteral("^(\\d{4})[-/ ]*(\\p{L}{3,})\\.?$"));
  static const QRegularExpression kNumber(QStringLiteral("^-?\\d{1,9}$"));
  const QString upper = s.toUpper();
  if (const auto m = kYearQuarter.match(upper); m.hasMatch())
    return quarter(m.captured(1).toInt(), m.captured(2).toInt());
  if (const auto m = kQuarterYear.match(upper); m.hasMatch())
    return quarter(m.captured(3).toInt(), QString(m.captured(1) + m.captured(2)).toInt());
  if (const auto m = kYearWeek.match(upper); m.hasMatch()) return week(m.captured(1).toInt(), m.captured(2).toInt());
  if (const auto m = kYearMonth.match(upper); m.hasMatch()) {
    R read = month(m.captured(1).toInt(), m.captured(2).toInt());
    // Six digits that are no month are a number.
    if (read.value || m.capturedLength(0) != 6) return read;
  }
  if (const auto m = kMonthYear.match(s); m.hasMatch()) return month(m.captured(2).toInt(), m.captured(1).toInt());
  if (const auto m = kNamed.match(s); m.hasMatch()) return namedMonth(m.captured(1), m.captured(2));
  if (const auto m = kNamedLast.match(s); m.hasMatch()) return namedMonth(m.captured(2), m.captured(1));
  const bool isNumber = kNumber.match(s).hasMatch();
  // "1,234" would be one too, but not as a period.
  if (isNumber && s.size() != 8) return R::of({Written::Number, s.toLongLong()});
  const auto day = dates::read(s, order);
  if (day.value && day.value->year() >= kFirstYear && day.value->year() <= kLastYear)
    return R::of({Written::Date, day.value->toJulianDay()});
  if (isNumber) return R::of({Written::Number, s.toLongLong()});
  if (day.reason == QLatin1String("date.expected") || day.value || day.isEmpty()) return R::refused("period.expected");
  return {std::nullopt, day.reason};
}

QString Periods::text(qint64 place) const {
  const qint64 at = first + place * step;
  if (isOfMonths()) {
    const QString year = four(at / kMonths);
    const qint64 m = at % kMonths;
    if (written == Written::Quarter) return QString(year + QStringLiteral("-Q") + QString::number(m / kQuarter + 1));
    if (day == 0) return QString(year + u'-' + two(m + 1));
    return QString(year + u'-' + two(m + 1) + u'-' + two(std::min(day, daysIn(at))));
  }
  if (written == Written::Week) {
    int year = 0;
    const int number = QDate::fromJulianDay(at * 7).weekNumber(&year);
    return QString(four(year) + QStringLiteral("-W") + two(number));
  }
  return written == Written::Date ? dates::iso(QDate::fromJulianDay(at)) : QString::number(at);
}

QDate Periods::lastDay(qint64 place) const {
  const qint64 next = first + (place + 1) * step;
  if (isOfMonths()) return QDate(static_cast<int>(next / kMonths), static_cast<int>(next % kMonths) + 1, 1).addDays(-1);
  if (written == Written::Week) return QDate::fromJulianDay(next * 7 - 1);
  return written == Written::Date ? QDate::fromJulianDay(next - 1) : QDate();
}

int Periods::season() const {
  constexpr int kWeeks = 52;
  constexpr int kDays = 7;
  if (isOfMonths()) return step <= kMonths && kMonths % step == 0 ? kMonths / step : 1;
  if (written == Written::Week) return step <= kWeeks && kWeeks % step == 0 ? kWeeks / step : 1;
  if (written != Written::Date) return 1;
  if (step % kDays == 0 && kWeeks % (step / kDays) == 0) return kWeeks / (step / kDays);
  return step == 1 ? kDays : 1;
}

PeriodGrid::PeriodGrid(const std::vector<std::vector<Period>>& all) {
  // Dates that all stand at the same day of their month, or at its end, stand for months.
  int latest = 0;
  bool isDates = false;
  for (const auto& series : all)
    for (const auto& p : series) {
      isDates = p.written == Written::Date;
      if (isDates) latest = std::max(latest, QDate::fromJulianDay(p.at).day());
    }
  const auto fits = [latest](const Period& p) {
    const QDate d = QDate::fromJulianDay(p.at);
    return d.day() == std::min(latest, d.daysInMonth());
  };
  if (isDates && std::all_of(all.begin(), all.end(),
                             [&](const auto& series) { return std::all_of(series.begin(), series.end(), fits); })) {
    const auto isEnd = [](const Period& p) {
      const QDate d = QDate::fromJulianDay(p.at);
      return d.day() == d.daysInMonth();
    };
    const bool areEnds = std::all_of(
        all.begin(), all.end(), [&](const auto& series) { return std::all_of(series.begin(), series.end(), isEnd); });
    m_day = areEnds ? 31 : latest;
  }
  qint64 step = 0;
  for (const auto& series : all)
    for (size_t i = 1; i < series.size(); ++i) step = std::gcd(step, unit(series[i]) - unit(series[i - 1]));
  m_step = std::max<qint64>(1, step);
}

qint64 PeriodGrid::unit(const Period& period) const {
  if (m_day == 0) return period.at;
  return monthsOf(QDate::fromJulianDay(period.at));
}

qint64 PeriodGrid::ownStep(const std::vector<Period>& series) const {
  constexpr size_t kClear = 6;
  if (series.size() < kClear) return m_step;
  const qint64 step = unit(series[1]) - unit(series[0]);
  for (size_t i = 2; i < series.size(); ++i)
    if (unit(series[i]) - unit(series[i - 1]) != step) return m_step;
  return std::max<qint64>(1, step);
}

Periods PeriodGrid::of(const std::vector<Period>& series) const {
  Periods out;
  if (series.empty()) return out;
  out.written = series.front().written;
  out.day = m_day;
  out.first = unit(series.front());
  out.step = static_cast<int>(std::min<qint64>(ownStep(series), 1'000'000));
  return out;
}

qint64 PeriodGrid::place(const Periods& periods, const Period& period) const {
  return (unit(period) - periods.first) / periods.step;
}

}  // namespace cartera::insight
