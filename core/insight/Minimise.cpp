// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Minimise.h"

#include <nlopt.h>

#include <algorithm>
#include <boost/math/tools/minima.hpp>
#include <cmath>
#include <memory>

namespace cartera::insight {

namespace {

// Higher than any sum of squares of scaled values, and still ordered among finite numbers.
constexpr double kVeryHigh = 1e100;

struct Asked {
  const std::function<double(const double*)>& function;
};

double ask(unsigned /*n*/, const double* x, double* /*gradient*/, void* data) {
  const double value = static_cast<Asked*>(data)->function(x);
  return std::isfinite(value) ? value : kVeryHigh;
}

}  // namespace

Minimum minimise(const std::function<double(const double*)>& function, const Search& search) {
  Minimum out{search.start, 0};
  for (size_t i = 0; i < out.at.size(); ++i) out.at[i] = std::clamp(out.at[i], search.lower[i], search.upper[i]);
  Asked asked{function};
  const auto n = static_cast<unsigned>(out.at.size());
  const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> nlopt(nlopt_create(NLOPT_LN_NELDERMEAD, n),
                                                                     &nlopt_destroy);
  nlopt_set_min_objective(nlopt.get(), ask, &asked);
  nlopt_set_lower_bounds(nlopt.get(), search.lower.data());
  nlopt_set_upper_bounds(nlopt.get(), search.upper.data());
  nlopt_set_initial_step(nlopt.get(), search.step.data());
  nlopt_set_maxeval(nlopt.get(), search.evaluations);
  nlopt_set_ftol_rel(nlopt.get(), search.tolerance);
  // However it ends (enough, too many questions, nothing left to gain), the best point so far stands in `at`.
  nlopt_optimize(nlopt.get(), out.at.data(), &out.value);
  out.value = ask(n, out.at.data(), nullptr, &asked);
  return out;
}

std::pair<double, double> minimiseBetween(const std::function<double(double)>& function, double lower, double upper) {
  // Half of the digits of a double is all that a minimum can be told by; more rounds gain nothing.
  constexpr int kBits = 26;
  return boost::math::tools::brent_find_minima(function, lower, upper, kBits);
}

}  // namespace cartera::insight
