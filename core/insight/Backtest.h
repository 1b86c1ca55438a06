// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/Combined.h"

namespace cartera::insight {

/// How a method did on the series' own past.
struct BackTest {
  /// How often it was asked; 0: too little past, nothing is known.
  int origins = 0;
  /// Values it was compared with, over all origins.
  int compared = 0;
  /// Share of them within the range of 80 %.
  double coverage = 0;
  /// What the range must be multiplied by; 1 where it held enough.
  double widenBy = 1;
  /// Mean absolute errors, its own and those of the seasonal naive rule on the same values.
  double error = 0;
  double naiveError = 0;
  bool operator==(const BackTest&) const = default;
};

/// Asks a method what it would have said at the last 3 to 12 origins (rolling origin, Tashman 2000), from the oldest on.
/// If less than 70 % of what came lay within its range of 80 %, the range is to be widened until 80 % of it would have,
/// threefold at most. No past is shorter than `least`. Pure if the method is.
[[nodiscard]] BackTest backTest(const Values& values, int season, int horizon, size_t least, const Forecaster& method);

}  // namespace cartera::insight
