// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/MeanLevel.h"

#include <cmath>
#include <numeric>

namespace cartera::insight {

Outlook meanLevel(const Values& values, int horizon) {
  const auto n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double squares = 0;
  for (const double v : values) squares += (v - mean) * (v - mean);
  const double variance = n > 1 ? squares / (n - 1) : 0;
  // The mean itself is estimated as well.
  const double sd = std::sqrt(variance * (1 + 1 / n));
  const auto count = static_cast<size_t>(horizon);
  return normalOutlook(Values(count, mean), Values(count, sd));
}

}  // namespace cartera::insight
