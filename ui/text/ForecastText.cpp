// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ForecastText.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/base/Numbers.h"
#include "ui/text/Translations.h"

namespace cartera {

namespace {

using insight::Forecast;
using insight::Method;
using insight::Note;

QString say(const char* text) { return QCoreApplication::translate("ForecastText", text); }
int asCount(qsizetype n) { return static_cast<int>(n); }

QString numberForPeople(double value, int decimals) {
  const double unit = std::pow(10, decimals);
  return numbers::print({std::llround(value * unit), decimals}, currentLanguage());
}

QString percent(double share) { return QString::number(std::lround(share * 100)); }

/// The mean size of what is forecast, for the decimals of its errors.
double sizeOf(const Forecast& f) { return f.n > 0 ? std::abs(f.total) / static_cast<double>(f.n) : 0; }

int periodsOf(const Forecast& f) { return static_cast<int>(f.outlook.mean.size()); }

QString noteText(Note note, const Forecast& f, qint64 asked) {
  switch (note) {
    case Note::NotEnough:
      return QCoreApplication::translate("ForecastText", "Not enough data: %n period(s), and a forecast needs %1.",
                                         nullptr, asCount(f.n))
          .arg(insight::kLeastPeriods);
    case Note::HorizonCut:
      return QCoreApplication::translate("ForecastText",
                                         "Only %n period(s) of the %1 asked for: so short a past says nothing of what "
                                         "is farther away.",
                                         nullptr, periodsOf(f))
          .arg(asked);
    case Note::FarAhead:
      return say(
          QT_TRANSLATE_NOOP("ForecastText", "Farther than one year or season ahead, the range is more of a guess."));
    case Note::NoSeasons:
      return say(QT_TRANSLATE_NOOP("ForecastText",
                                   "Less than two years or seasons of data: seasons are not in the forecast, and its "
                                   "range is wide."));
    case Note::MostlyZeros:
      return say(QT_TRANSLATE_NOOP("ForecastText",
                                   "More than 40 % of the periods are zero: this is the mean of the past, without a "
                                   "trend."));
    case Note::Constant:
      return say(
          QT_TRANSLATE_NOOP("ForecastText",
                            "All values are the same: the forecast repeats them, and how far it may be off nobody "
                            "can tell."));
    case Note::OtherMethod:
      return say(QT_TRANSLATE_NOOP("ForecastText",
                                   "The method asked for cannot be fitted to so few or to such values; taken instead: "
                                   "%1."))
          .arg(forecastMethodLabel(f.method));
    case Note::Untested:
      return say(QT_TRANSLATE_NOOP("ForecastText", "The past is too short to test the range on it."));
    case Note::Widened:
      return say(QT_TRANSLATE_NOOP(
                     "ForecastText",
                     "The range of 80 % would have held only %1 % of the past, so it was made %2 times as "
                     "wide."))
          .arg(percent(f.test.coverage), numberForPeople(f.test.widenBy, 1));
    case Note::NaiveBetter:
      return say(QT_TRANSLATE_NOOP(
                     "ForecastText",
                     "On its own past it was no better than “the same as one year or season before”: mean "
                     "error %1 against %2."))
          .arg(forecastFigure(f.test.error, sizeOf(f)), forecastFigure(f.test.naiveError, sizeOf(f)));
    case Note::Capped:
      return say(
          QT_TRANSLATE_NOOP("ForecastText", "Figures that ran away were cut at five times the largest of the past."));
    case Note::Unfinished:
      return QCoreApplication::translate("ForecastText", "%n period(s) not over yet: left out.", nullptr,
                                         asCount(f.unfinished));
    case Note::OnlyLast: break;
  }
  return QCoreApplication::translate("ForecastText", "Only the last %n period(s) were looked at.", nullptr,
                                     asCount(f.used));
}

}  // namespace

QString forecastMethodLabel(Method method) {
  switch (method) {
    case Method::Combined: return say(QT_TRANSLATE_NOOP("ForecastText", "mean of theta and exponential smoothing"));
    case Method::Theta: return say(QT_TRANSLATE_NOOP("ForecastText", "theta"));
    case Method::Ets: return say(QT_TRANSLATE_NOOP("ForecastText", "exponential smoothing"));
    case Method::SeasonalNaive: return say(QT_TRANSLATE_NOOP("ForecastText", "the same as one season before"));
    case Method::HoltWinters: return say(QT_TRANSLATE_NOOP("ForecastText", "Holt-Winters"));
    case Method::Mean: break;
  }
  return say(QT_TRANSLATE_NOOP("ForecastText", "mean of the past"));
}

QStringList forecastNotes(const Forecast& forecast, qint64 asked) {
  QStringList out;
  for (const Note note : forecast.notes) out += noteText(note, forecast, asked);
  return out;
}

QString forecastTestText(const Forecast& forecast) {
  if (forecast.test.origins == 0) return {};
  return QCoreApplication::translate(
             "ForecastText",
             "Tested on its own past, %n time(s): mean error %1, that of “the same as one season "
             "before” %2; of what came, %3 % lay within the range of 80 %.",
             nullptr, forecast.test.origins)
      .arg(forecastFigure(forecast.test.error, sizeOf(forecast)),
           forecastFigure(forecast.test.naiveError, sizeOf(forecast)), percent(forecast.test.coverage));
}

QString forecastFigure(double value, double size) {
  const double magnitude = std::abs(size);
  return numberForPeople(value, magnitude >= 1000 ? 0 : magnitude >= 10 ? 1 : 2);
}

}  // namespace cartera
