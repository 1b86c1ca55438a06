// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/base/Result.h"
#include "core/insight/Backtest.h"
#include "core/insight/Series.h"

namespace cartera::insight {

/// How a series is forecast. Combined is the mean of Theta and Ets. Mean is never asked for: it stands for series of
/// which nothing else can be said.
enum class Method { Combined, Theta, Ets, SeasonalNaive, HoltWinters, Mean };

/// "combined", "theta", "ets", "snaive", "holtwinters", "mean".
[[nodiscard]] QString toText(Method method);
/// Those that can be asked for, the one that is meant unless said first.
[[nodiscard]] const std::vector<Method>& methods();

/// What there is to know of a forecast besides its figures; ui/text has a sentence for each.
enum class Note {
  NotEnough,    ///< less than 6 periods: there is no forecast
  HorizonCut,   ///< fewer periods than asked for: so little past says nothing of what is farther away
  FarAhead,     ///< behind one whole season the range is more of a guess
  NoSeasons,    ///< less than two seasons: none are told, the range is wide
  MostlyZeros,  ///< more than 40 % zeros: the mean and its range, no trend
  Constant,     ///< all values are the same
  OtherMethod,  ///< the method asked for cannot be fitted to this series; Forecast::method is what was taken
  Untested,     ///< too short to be tested on its own past
  Widened,      ///< the range held too little of the past and was widened
  NaiveBetter,  ///< on its own past the seasonal naive rule was better
  Capped,       ///< a figure ran away and was cut
  Unfinished,   ///< Forecast::unfinished periods were not over and are left out
  OnlyLast      ///< only the last kMostUsed periods were looked at
};
/// "not_enough", "horizon_cut", ...
[[nodiscard]] QString toText(Note note);

/// The least past for any forecast, and the most that is looked at (40 years of weeks do not make next month clearer).
inline constexpr size_t kLeastPeriods = 6;
inline constexpr size_t kMostUsed = 1040;
/// No amount of a sales series is larger, whatever the currency; what is, is a mistake.
inline constexpr double kLargestValue = 1e15;
/// A year, for who wants to say how far one should look.
inline constexpr int kLongestSeason = 366;

struct ForecastOptions {
  Method method = Method::Combined;
  /// How many periods make a season, 1: there are none. Unless said, that of the periods; of figures alone 12, as of months.
  std::optional<int> season = {};
  /// The local day, where the past may not be over: periods that are not are left out. Of figures alone it says nothing.
  QDate today = {};
};

/// What is said of the next periods of a series.
struct Forecast {
  /// Empty where NotEnough. All finite; lo95 <= lo80 <= mean <= hi80 <= hi95; not below 0 if no value was. Widened already.
  Outlook outlook;
  Method method = Method::Combined;
  /// Where exponential smoothing is in it: its form ("MAM").
  QString etsForm;
  /// Periods of the series without the unfinished, and those looked at; the first one forecast stands at place n.
  qsizetype n = 0;
  qsizetype used = 0;
  qsizetype unfinished = 0;
  int season = 1;
  /// The sum of all of the series: what is shown where there is no forecast.
  double total = 0;
  BackTest test;
  std::vector<Note> notes;

  [[nodiscard]] bool has(Note note) const;
};

/// Forecasts `horizon` (at least 1) periods of a series by the rules of insight.md, section 1: less than 6 periods none;
/// less than two seasons no seasons, 3 periods at most; less than three seasons 6; then half the past. More than 40 %
/// zeros: the mean. The range is tested on the series' own past and widened where it held too little; figures beyond 5 x
/// the largest value are cut. Invalid "series.not_finite" or "series.too_large" (detail: the period's place from 1),
/// "series.horizon", "series.season". Pure; any thread; the same series has the same answer.
[[nodiscard]] Result<Forecast> forecast(const Values& series, int horizon, const ForecastOptions& options = {});

/// The same of figures by period.
[[nodiscard]] Result<Forecast> forecast(const Series& series, int horizon, const ForecastOptions& options = {});

}  // namespace cartera::insight
