// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/insight/Values.h"

namespace cartera::insight {

/// Holt-Winters smoothing with trend and season, fitted to a series.
struct HoltWintersFit {
  bool isMultiplicative = true;
  double alpha = 0;
  double beta = 0;
  double gamma = 0;
  /// Sum of the squared one-step errors from the second season on.
  double sse = 0;
  /// Behind the last value.
  double level = 0;
  double trend = 0;
  /// Beginning with that of the next value.
  Values seasons;
  /// One-step errors from the second season on: relative to what was expected where it multiplies.
  Values errors;
};

/// Whether it can be fitted: two whole seasons.
[[nodiscard]] bool mayFitHoltWinters(const Values& values, int m);

/// Fits it by least squares (Winters 1960), multiplicative where all values are above 0 and it
/// can be. The first states are those of
/// the decomposition of the first two seasons and of the line through its trend, the first season is not scored. Needs
/// mayFitHoltWinters(). Pure.
[[nodiscard]] HoltWintersFit fitHoltWinters(const Values& values, int m);

/// What it says of the next periods; ranges from `paths` futures whose errors are drawn from those of the fit. Pure.
[[nodiscard]] Outlook outlookOf(const HoltWintersFit& fit, int horizon, int paths = 2000, std::uint64_t seed = 1);

}  // namespace cartera::insight
