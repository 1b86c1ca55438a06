// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Forecast.h"

#include <algorithm>
#include <cmath>

#include "core/insight/HoltWinters.h"
#include "core/insight/MeanLevel.h"
#include "core/insight/SeasonalNaive.h"
#include "core/insight/Theta.h"

namespace cartera::insight {

namespace {

constexpr double kMostZeros = .4;
constexpr double kRunaway = 5;
constexpr int kPaths = 2000;
constexpr int kMonths = 12;

Result<> refuse(const Values& series, int horizon, int season) {
  if (horizon < 1) return fail(ErrorCode::Invalid, QStringLiteral("series.horizon"), QString::number(horizon));
  if (season < 1 || season > kLongestSeason)
    return fail(ErrorCode::Invalid, QStringLiteral("series.season"), QString::number(season));
  for (size_t i = 0; i < series.size(); ++i) {
    if (!std::isfinite(series[i]))
      return fail(ErrorCode::Invalid, QStringLiteral("series.not_finite"), QString::number(i + 1));
    if (std::abs(series[i]) > kLargestValue)
      return fail(ErrorCode::Invalid, QStringLiteral("series.too_large"), QString::number(i + 1));
  }
  return {};
}

/// How far so much past may look.
int farthest(size_t n, int season) {
  const auto m = static_cast<size_t>(season);
  constexpr int kNear = 3;
  constexpr int kMiddle = 6;
  const int half = static_cast<int>(n / 2);
  if (season > 1 && n < 2 * m) return std::min(half, std::max(kNear, season / 4));
  if (season > 1 && n < 3 * m) return std::min(half, std::max(kMiddle, season / 2));
  return half;
}

/// The methods as one asks them: of all of the series, and of a shorter past.
class Asked {
 public:
  Asked(const Values& values, int season, Method method)
      : m_values(values), m_season(season), m_method(method), m_ets(season, kPaths) {
    if (m_method == Method::HoltWinters && !mayFitHoltWinters(values, season)) m_method = Method::Combined;
    if (isOfEts() && !m_ets.choose(values)) m_method = Method::SeasonalNaive;
  }
  [[nodiscard]] Method method() const { return m_method; }
  /// The rule that cannot run away.
  void giveUp() { m_method = Method::SeasonalNaive; }
  [[nodiscard]] bool isOfEts() const { return m_method == Method::Combined || m_method == Method::Ets; }
  [[nodiscard]] EtsForm etsForm() const { return m_ets.form(); }
  [[nodiscard]] Outlook whole(int horizon) {
    return say(m_values, horizon, [&] { return m_ets.whole(m_values, horizon); });
  }
  [[nodiscard]] Outlook after(const Values& past, int horizon) {
    return say(past, horizon, [&] { return m_ets.after(past, horizon); });
  }

 private:
  template <class Ets>
  Outlook say(const Values& past, int horizon, const Ets& ets) const {
    const bool isWide = past.size() < 2 * static_cast<size_t>(m_season);
    switch (m_method) {
      case Method::Theta: return theta(past, m_season, horizon, isWide);
      case Method::Ets: return ets();
      case Method::Combined: return averageOf(theta(past, m_season, horizon, isWide), ets());
      case Method::HoltWinters:
        if (mayFitHoltWinters(past, m_season)) return outlookOf(fitHoltWinters(past, m_season), horizon, kPaths / 4);
        return theta(past, m_season, horizon, isWide);
      case Method::SeasonalNaive: return seasonalNaive(past, m_season, horizon);
      case Method::Mean: break;
    }
    return meanLevel(past, horizon);
  }
  const Values& m_values;
  int m_season;
  Method m_method;
  EtsForecaster m_ets;
};

void widen(Outlook& out, double by) {
  for (size_t h = 0; h < out.mean.size(); ++h)
    for (Values* side : {&out.lo80, &out.hi80, &out.lo95, &out.hi95})
      (*side)[h] = out.mean[h] + by * ((*side)[h] - out.mean[h]);
}

bool isFinite(const Outlook& out) {
  for (const Values* side : {&out.mean, &out.lo80, &out.hi80, &out.lo95, &out.hi95})
    if (!std::all_of(side->begin(), side->end(), [](double v) { return std::isfinite(v); })) return false;
  return true;
}

/// Keeps the figures where the past allows them to be, and in their order. Whether one had run away.
bool keepWithin(Outlook& out, const Values& past) {
  double largest = 0;
  bool isNegative = false;
  for (const double v : past) {
    largest = std::max(largest, std::abs(v));
    isNegative = isNegative || v < 0;
  }
  const double most = kRunaway * largest;
  const double least = isNegative ? -most : 0;
  bool ran = false;
  for (size_t h = 0; h < out.mean.size(); ++h) {
    for (Values* side : {&out.mean, &out.lo80, &out.hi80, &out.lo95, &out.hi95}) {
      ran = ran || (*side)[h] > most || (isNegative && (*side)[h] < least);
      (*side)[h] = std::clamp((*side)[h], least, most);
    }
    out.lo80[h] = std::min(out.lo80[h], out.mean[h]);
    out.lo95[h] = std::min(out.lo95[h], out.lo80[h]);
    out.hi80[h] = std::max(out.hi80[h], out.mean[h]);
    out.hi95[h] = std::max(out.hi95[h], out.hi80[h]);
  }
  return ran;
}

/// What kind of series it is decides before any method is asked.
Method fitting(const Values& past, Method asked, std::vector<Note>& notes) {
  const auto zeros = std::count(past.begin(), past.end(), 0.0);
  if (std::all_of(past.begin(), past.end(), [&](double v) { return v == past.front(); })) {
    notes.push_back(Note::Constant);
    return Method::Mean;
  }
  if (static_cast<double>(zeros) <= kMostZeros * static_cast<double>(past.size())) return asked;
  notes.push_back(Note::MostlyZeros);
  return Method::Mean;
}

}  // namespace

bool Forecast::has(Note note) const { return std::find(notes.begin(), notes.end(), note) != notes.end(); }

QString toText(Method method) {
  switch (method) {
    case Method::Combined: return QStringLiteral("combined");
    case Method::Theta: return QStringLiteral("theta");
    case Method::Ets: return QStringLiteral("ets");
    case Method::SeasonalNaive: return QStringLiteral("snaive");
    case Method::HoltWinters: return QStringLiteral("holtwinters");
    case Method::Mean: break;
  }
  return QStringLiteral("mean");
}

const std::vector<Method>& methods() {
  static const std::vector<Method> all{Method::Combined, Method::Theta, Method::Ets, Method::SeasonalNaive,
                                       Method::HoltWinters};
  return all;
}

QString toText(Note note) {
  switch (note) {
    case Note::NotEnough: return QStringLiteral("not_enough");
    case Note::HorizonCut: return QStringLiteral("horizon_cut");
    case Note::FarAhead: return QStringLiteral("far_ahead");
    case Note::NoSeasons: return QStringLiteral("no_seasons");
    case Note::MostlyZeros: return QStringLiteral("mostly_zeros");
    case Note::Constant: return QStringLiteral("constant");
    case Note::OtherMethod: return QStringLiteral("other_method");
    case Note::Untested: return QStringLiteral("untested");
    case Note::Widened: return QStringLiteral("widened");
    case Note::NaiveBetter: return QStringLiteral("naive_better");
    case Note::Capped: return QStringLiteral("capped");
    case Note::Unfinished: return QStringLiteral("unfinished");
    case Note::OnlyLast: break;
  }
  return QStringLiteral("only_last");
}

Result<Forecast> forecast(const Values& series, int horizon, const ForecastOptions& options) {
  const int length = options.season.value_or(kMonths);
  CARTERA_TRY(refuse(series, horizon, length));
  Forecast out;
  out.season = length;
  out.method = options.method;
  out.n = static_cast<qsizetype>(series.size());
  for (const double v : series) out.total += v;
  if (series.size() < kLeastPeriods) {
    out.used = out.n;
    out.notes.push_back(Note::NotEnough);
    return out;
  }
  const Values past(series.end() - static_cast<std::ptrdiff_t>(std::min(kMostUsed, series.size())), series.end());
  out.used = static_cast<qsizetype>(past.size());
  if (past.size() < series.size()) out.notes.push_back(Note::OnlyLast);
  const auto season = static_cast<size_t>(length);
  const int ahead = std::min(horizon, farthest(past.size(), length));
  if (ahead < horizon) out.notes.push_back(Note::HorizonCut);
  const Method wanted = fitting(past, options.method, out.notes);
  if (season > 1 && past.size() < 2 * season && wanted != Method::Mean) out.notes.push_back(Note::NoSeasons);
  if (ahead > std::max(length, static_cast<int>(kLeastPeriods))) out.notes.push_back(Note::FarAhead);

  Asked asked(past, length, wanted);
  out.outlook = asked.whole(ahead);
  out.method = asked.method();
  if (!isFinite(out.outlook)) {
    asked.giveUp();
    out.method = asked.method();
    out.outlook = asked.whole(ahead);
  }
  if (out.method != wanted) out.notes.push_back(Note::OtherMethod);
  if (asked.isOfEts()) out.etsForm = QLatin1String(toText(asked.etsForm()));
  if (!out.has(Note::Constant)) {
    out.test = backTest(past, length, ahead, kLeastPeriods,
                        [&](const Values& before, int steps) { return asked.after(before, steps); });
    if (out.test.origins == 0) out.notes.push_back(Note::Untested);
    if (out.test.widenBy > 1) out.notes.push_back(Note::Widened);
    if (out.test.naiveError < out.test.error) out.notes.push_back(Note::NaiveBetter);
    widen(out.outlook, out.test.widenBy);
  }
  if (keepWithin(out.outlook, past)) out.notes.push_back(Note::Capped);
  return out;
}

Result<Forecast> forecast(const Series& series, int horizon, const ForecastOptions& options) {
  ForecastOptions said = options;
  said.season = options.season.value_or(series.periods.season());
  if (!options.today.isValid()) return forecast(series.values, horizon, said);
  Series past = series;
  const qsizetype unfinished = leaveUnfinished(past, options.today);
  CARTERA_ASSIGN(Forecast out, forecast(past.values, horizon, said));
  out.unfinished = unfinished;
  if (unfinished > 0) out.notes.push_back(Note::Unfinished);
  return out;
}

}  // namespace cartera::insight
