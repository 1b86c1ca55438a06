// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

#include "core/insight/Values.h"

namespace cartera::insight {

/// Where a function was found lowest.
struct Minimum {
  Values at;
  double value = 0;
};

/// What is searched: where to begin, how far each value may go, and how far the first steps go.
struct Search {
  Values start, lower, upper, step;
  /// Most questions asked of the function; the search also ends when nothing changes by more than `tolerance` of itself.
  int evaluations = 1000;
  double tolerance = 1e-9;
};

/// The lowest point of `function` by the simplex of Nelder and Mead (1965) within bounds (NLopt). Not a finite value
/// counts as a very high one. The same search has the same answer. Pure; any thread.
[[nodiscard]] Minimum minimise(const std::function<double(const double*)>& function, const Search& search);

/// Of one value between two bounds by Brent's method (Boost.Math): where it is lowest, and how low. Pure; any thread.
[[nodiscard]] std::pair<double, double> minimiseBetween(const std::function<double(double)>& function, double lower,
                                                        double upper);

}  // namespace cartera::insight
