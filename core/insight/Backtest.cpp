// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Backtest.h"

#include <algorithm>
#include <cmath>

#include "core/insight/Paths.h"
#include "core/insight/SeasonalNaive.h"

namespace cartera::insight {

namespace {

constexpr size_t kFewestOrigins = 3;
constexpr size_t kMostOrigins = 12;
constexpr double kEnough = .7;
constexpr double kPromised = .8;
constexpr double kWidest = 3;

}  // namespace

BackTest backTest(const Values& values, int season, int horizon, size_t least, const Forecaster& method) {
  BackTest out;
  const size_t n = values.size();
  if (n < least + kFewestOrigins) return out;
  const size_t origins = std::min(kMostOrigins, n - least);
  Values reach;
  size_t held = 0;
  for (size_t origin = n - origins; origin < n; ++origin) {
    const Values past(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(origin));
    const int ahead = std::min(horizon, static_cast<int>(n - origin));
    const Outlook said = method(past, ahead);
    const Outlook naive = seasonalNaive(past, season, ahead);
    for (size_t h = 0; h < static_cast<size_t>(ahead); ++h) {
      const double off = values[origin + h] - said.mean[h];
      const double side = off > 0 ? said.hi80[h] - said.mean[h] : said.mean[h] - said.lo80[h];
      // How many times its half the range would have had to be.
      const double needed = off == 0 ? 0 : side > 0 ? std::abs(off) / side : kWidest;
      if (needed <= 1) ++held;
      reach.push_back(needed);
      out.error += std::abs(off);
      out.naiveError += std::abs(values[origin + h] - naive.mean[h]);
    }
  }
  const auto compared = static_cast<double>(reach.size());
  out.origins = static_cast<int>(origins);
  out.compared = static_cast<int>(reach.size());
  out.coverage = static_cast<double>(held) / compared;
  out.error /= compared;
  out.naiveError /= compared;
  if (out.coverage < kEnough) out.widenBy = std::clamp(quantileOf(reach, kPromised), 1.0, kWidest);
  return out;
}

}  // namespace cartera::insight
