// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/Values.h"

namespace cartera::insight {

/// What the seasons of a series are like.
struct Seasons {
  /// By how much a season multiplies; else what it adds.
  bool isMultiplicative = true;
  /// One a season, beginning with that of the first value. Their mean is 1 (multiplicative) or their sum 0. Empty: none.
  Values indices;

  [[nodiscard]] bool areThere() const { return !indices.empty(); }
  /// The index of the value at place `t` of the series, which may lie behind its end.
  [[nodiscard]] double at(size_t t) const { return indices[t % indices.size()]; }
  /// Value at `t` without its season; with it again. As they are where there are no seasons.
  [[nodiscard]] double without(double value, size_t t) const;
  [[nodiscard]] double with(double value, size_t t) const;
};

/// Whether a series has seasons of length `m`: at least three of them are there, and the autocorrelation at `m` passes
/// the test of 90 % that Assimakopoulos and Nikolopoulos (2000) use for their method. No for constant series. Pure.
[[nodiscard]] bool isSeasonal(const Values& values, int m);

/// The classical decomposition by a centred moving average over `m` (2 x m where that is even); the season's index is
/// the mean of what is left (Kendall & Stuart 1983; Makridakis, Wheelwright & Hyndman 1998). Multiplicative where all
/// values are above 0 and `mayMultiply`. No seasons with less than two of them in `values`, or where an index would
/// vanish. Pure.
[[nodiscard]] Seasons seasonsOf(const Values& values, int m, bool mayMultiply = true);

/// The centred moving average itself: of the places m/2 .. n-1-m/2; empty for less than one whole turn. Pure.
[[nodiscard]] Values centredAverage(const Values& values, int m);

/// All values without their seasons.
[[nodiscard]] Values deseasoned(const Values& values, const Seasons& seasons);

}  // namespace cartera::insight
