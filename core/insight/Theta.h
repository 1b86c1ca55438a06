// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/Values.h"

namespace cartera::insight {

/// Simple exponential smoothing with the weight and the level before the first value that leave the least squares.
struct Smoothing {
  double alpha = 0;
  /// Behind the last value: what comes next.
  double level = 0;
  /// One-step errors.
  Values residuals;
};

/// Fits it: for each weight the best first level is known in closed form, so that one value is searched. Pure.
[[nodiscard]] Smoothing smooth(const Values& values);

/// The theta method (Assimakopoulos & Nikolopoulos 2000) in the form of Hyndman & Billah (2003), simple exponential
/// smoothing with half of the linear trend as drift; `m` is the length of the season (1: none), used where isSeasonal().
/// Needs at least 3 values. With `isWide` the range is that of a Student distribution, as few values tell little of how
/// far they may be off. Pure.
[[nodiscard]] Outlook theta(const Values& values, int m, int horizon, bool isWide = false);

}  // namespace cartera::insight
