// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Paths.h"

#include <algorithm>
#include <cmath>

namespace cartera::insight {

double quantileOf(Values& values, double share) {
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<size_t>(place);
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
  std::nth_element(values.begin(), at, values.end());
  const double low = *at;
  if (below + 1 >= values.size()) return low;
  const double high = *std::min_element(at + 1, values.end());
  return low + (place - static_cast<double>(below)) * (high - low);
}

Outlook outlookOfPaths(const Values& mean, int paths, const std::function<void(Values&)>& walk) {
  const size_t horizon = mean.size();
  std::vector<Values> ends(horizon, Values(static_cast<size_t>(paths)));
  Values path(horizon);
  for (size_t p = 0; p < static_cast<size_t>(paths); ++p) {
    walk(path);
    for (size_t h = 0; h < horizon; ++h) ends[h][p] = path[h];
  }
  Outlook out{mean, {}, {}, {}, {}};
  for (size_t h = 0; h < horizon; ++h) {
    out.lo80.push_back(std::min(mean[h], quantileOf(ends[h], .1)));
    out.hi80.push_back(std::max(mean[h], quantileOf(ends[h], .9)));
    out.lo95.push_back(std::min(out.lo80[h], quantileOf(ends[h], .025)));
    out.hi95.push_back(std::max(out.hi80[h], quantileOf(ends[h], .975)));
  }
  return out;
}

}  // namespace cartera::insight
