// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Decomposition.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cartera::insight {

namespace {

// One side of the normal distribution at 95 %: both sides at 90 %.
constexpr double kQuantile = 1.6448536269514722;
// A season that multiplies by less takes everything, and dividing by it makes noise the largest of values.
constexpr double kLeastIndex = 1e-4;

double meanOf(const Values& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

double Seasons::without(double value, size_t t) const {
  if (!areThere()) return value;
  return isMultiplicative ? value / at(t) : value - at(t);
}

double Seasons::with(double value, size_t t) const {
  if (!areThere()) return value;
  return isMultiplicative ? value * at(t) : value + at(t);
}

bool isSeasonal(const Values& values, int m) {
  const size_t n = values.size();
  const auto lags = static_cast<size_t>(std::max(m, 1));
  if (m < 2 || n < 3 * lags) return false;
  const double mean = meanOf(values);
  double variance = 0;
  for (const double v : values) variance += (v - mean) * (v - mean);
  if (variance <= 0) return false;
  double before = 0;
  double last = 0;
  for (size_t lag = 1; lag <= lags; ++lag) {
    double sum = 0;
    for (size_t t = lag; t < n; ++t) sum += (values[t] - mean) * (values[t - lag] - mean);
    last = sum / variance;
    if (lag < lags) before += last * last;
  }
  return std::abs(last) > kQuantile * std::sqrt((1 + 2 * before) / static_cast<double>(n));
}

Values centredAverage(const Values& values, int m) {
  const auto season = static_cast<size_t>(m);
  const size_t half = season / 2;
  Values out;
  for (size_t t = half; t + half < values.size(); ++t) {
    double sum = 0;
    for (size_t i = t - half; i <= t + half; ++i) sum += values[i];
    // Of an even season the two ends are the same season, and count half each.
    if (season % 2 == 0) sum -= (values[t - half] + values[t + half]) / 2;
    out.push_back(sum / static_cast<double>(season));
  }
  return out;
}

Seasons seasonsOf(const Values& values, int m, bool mayMultiply) {
  Seasons out;
  const auto season = static_cast<size_t>(std::max(m, 1));
  if (m < 2 || values.size() < 2 * season) return out;
  out.isMultiplicative = mayMultiply && std::all_of(values.begin(), values.end(), [](double v) { return v > 0; });
  const Values trend = centredAverage(values, m);
  const size_t half = season / 2;
  Values sums(season, 0);
  Values counts(season, 0);
  for (size_t i = 0; i < trend.size(); ++i) {
    const size_t t = i + half;
    sums[t % season] += out.isMultiplicative ? values[t] / trend[i] : values[t] - trend[i];
    counts[t % season] += 1;
  }
  Values indices(season);
  for (size_t s = 0; s < season; ++s) {
    if (counts[s] <= 0) return out;
    indices[s] = sums[s] / counts[s];
  }
  const double mean = meanOf(indices);
  for (double& index : indices) index = out.isMultiplicative ? index / mean : index - mean;
  if (out.isMultiplicative && *std::min_element(indices.begin(), indices.end()) < kLeastIndex) return out;
  out.indices = std::move(indices);
  return out;
}

Values deseasoned(const Values& values, const Seasons& seasons) {
  Values out = values;
  for (size_t t = 0; t < out.size(); ++t) out[t] = seasons.without(out[t], t);
  return out;
}

}  // namespace cartera::insight
