// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/SeasonalNaive.h"

#include <cmath>

namespace cartera::insight {

Outlook seasonalNaive(const Values& values, int m, int horizon) {
  const size_t n = values.size();
  const size_t season = m > 1 && n > static_cast<size_t>(m) ? static_cast<size_t>(m) : 1;
  double squares = 0;
  for (size_t t = season; t < n; ++t) squares += (values[t] - values[t - season]) * (values[t] - values[t - season]);
  const double sigma = n > season ? std::sqrt(squares / static_cast<double>(n - season)) : 0;
  Values mean;
  Values sd;
  for (size_t h = 0; h < static_cast<size_t>(horizon); ++h) {
    mean.push_back(values[n - season + h % season]);
    const size_t seasons = h / season + 1;
    sd.push_back(sigma * std::sqrt(static_cast<double>(seasons)));
  }
  return normalOutlook(mean, sd);
}

}  // namespace cartera::insight
