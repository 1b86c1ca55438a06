// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace cartera::insight {

/// The figures of a series, the oldest first, one a period and none missing.
using Values = std::vector<double>;

/// What one method says of the periods that come next, the nearest first; all of one length. The ranges hold the coming
/// value in 80 and 95 of 100 cases, if the method is right.
struct Outlook {
  Values mean, lo80, hi80, lo95, hi95;
};

/// How many standard deviations of a normal distribution such ranges reach to each side.
inline constexpr double kZ80 = 1.2815515655446004;
inline constexpr double kZ95 = 1.959963984540054;

/// An outlook of normal ranges: `mean` and, for each period, `sd` to each side. Pure.
[[nodiscard]] inline Outlook normalOutlook(const Values& mean, const Values& sd, double z80 = kZ80, double z95 = kZ95) {
  Outlook out{mean, {}, {}, {}, {}};
  for (size_t i = 0; i < mean.size(); ++i) {
    out.lo80.push_back(mean[i] - z80 * sd[i]);
    out.hi80.push_back(mean[i] + z80 * sd[i]);
    out.lo95.push_back(mean[i] - z95 * sd[i]);
    out.hi95.push_back(mean[i] + z95 * sd[i]);
  }
  return out;
}

}  // namespace cartera::insight
