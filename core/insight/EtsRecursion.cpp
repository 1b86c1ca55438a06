// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/EtsRecursion.h"

#include <algorithm>
#include <cmath>

namespace cartera::insight {

namespace {

constexpr double kImpossible = 1e100;
// Errors this small beside the values (whose mean size is 1) are those of rounding: a perfect fit is no better for less.
constexpr double kLeastSquare = 1e-24;
constexpr double kLeastExpected = 1e-8;

EtsStates statesAt(const EtsShape& shape, int m, const double* point) {
  EtsStates s;
  s.alpha = *point++;
  if (shape.hasTrend) s.beta = s.alpha * *point++;
  if (shape.hasSeasons) s.gamma = (1 - s.alpha) * *point++;
  if (shape.isDamped) s.phi = *point++;
  s.level = *point++;
  if (shape.hasTrend) s.trend = *point++;
  if (!shape.hasSeasons) return s;
  const auto last = static_cast<size_t>(m) - 1;
  double rest = shape.multiplies ? m : 0;
  for (size_t i = 0; i < last; ++i) {
    s.season[i] = *point++;
    rest -= s.season[i];
  }
  s.season[last] = rest;
  return s;
}

/// The innovations form of Hyndman, Koehler, Ord & Snyder (2008), chapter 2. A template, so that the loop that is run a
/// thousand times for a fit holds no question whose answer is known.
template <EtsForm form>
double run(const Values& values, size_t m, EtsStates& s, Values* errors) {
  constexpr EtsShape kShape = EtsShape::of(form);
  double squares = 0;
  double logs = 0;
  double product = 1;
  size_t place = 0;
  for (size_t t = 0; t < values.size(); ++t) {
    const double damped = kShape.hasTrend ? s.phi * s.trend : 0;
    const double base = s.level + damped;
    double& season = s.season[place];
    if (kShape.hasSeasons && ++place == m) place = 0;
    if constexpr (kShape.multiplies) {
      const double expected = base * season;
      if (!(expected > kLeastExpected) || !(base > 0)) return kImpossible;
      const double e = values[t] / expected - 1;
      squares += e * e;
      // One logarithm for some values: their product stays far from the ends of a double.
      product *= expected;
      if (t % 8 == 7) {
        logs += std::log(product);
        product = 1;
      }
      s.level = base * (1 + s.alpha * e);
      if constexpr (kShape.hasTrend) s.trend = damped + s.beta * base * e;
      season *= 1 + s.gamma * e;
      if (errors != nullptr) errors->push_back(e);
    } else {
      const double e = values[t] - base - (kShape.hasSeasons ? season : 0);
      squares += e * e;
      s.level = base + s.alpha * e;
      if constexpr (kShape.hasTrend) s.trend = damped + s.beta * e;
      if constexpr (kShape.hasSeasons) season += s.gamma * e;
      if (errors != nullptr) errors->push_back(e);
    }
  }
  const double deviance =
      static_cast<double>(values.size()) * std::log(std::max(squares, kLeastSquare)) + 2 * (logs + std::log(product));
  return std::isfinite(deviance) ? deviance : kImpossible;
}

double run(const EtsShape& shape, const Values& values, int m, EtsStates& s, Values* errors) {
  const auto season = static_cast<size_t>(m);
  switch (shape.form) {
    case EtsForm::ANN: return run<EtsForm::ANN>(values, season, s, errors);
    case EtsForm::AAdN: return run<EtsForm::AAdN>(values, season, s, errors);
    case EtsForm::ANA: return run<EtsForm::ANA>(values, season, s, errors);
    case EtsForm::AAdA: return run<EtsForm::AAdA>(values, season, s, errors);
    case EtsForm::MNM: return run<EtsForm::MNM>(values, season, s, errors);
    case EtsForm::MAdM: return run<EtsForm::MAdM>(values, season, s, errors);
    case EtsForm::MAM: break;
  }
  return run<EtsForm::MAM>(values, season, s, errors);
}

}  // namespace

double etsDeviance(const EtsShape& shape, const Values& values, int m, const double* point) {
  EtsStates s = statesAt(shape, m, point);
  return run(shape, values, m, s, nullptr);
}

EtsStates etsRun(const EtsShape& shape, const Values& values, int m, const double* point, Values& errors) {
  EtsStates s = statesAt(shape, m, point);
  errors.clear();
  errors.reserve(values.size());
  run(shape, values, m, s, &errors);
  return s;
}

}  // namespace cartera::insight
