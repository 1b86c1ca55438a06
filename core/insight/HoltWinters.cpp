// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/HoltWinters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/insight/Decomposition.h"
#include "core/insight/Minimise.h"
#include "core/insight/Paths.h"

namespace cartera::insight {

namespace {

// What a level, an index or an expected value that multiplies may not fall below, of values whose mean size is 1.
constexpr double kLeast = 1e-8;

struct States {
  double level = 0;
  double trend = 0;
  Values seasons;
};

/// Of the first two seasons: their indices, and the line through their centred average.
States firstStates(const Values& values, int m, bool isMultiplicative) {
  const Values first(values.begin(), values.begin() + 2 * m);
  States out;
  const Seasons seasons = seasonsOf(first, m, isMultiplicative);
  out.seasons = seasons.areThere() ? seasons.indices : Values(static_cast<size_t>(m), isMultiplicative ? 1.0 : 0.0);
  const Values average = centredAverage(first, m);
  const auto n = static_cast<double>(average.size());
  const double middle = (n + 1) / 2;
  const double mean = std::accumulate(average.begin(), average.end(), 0.0) / n;
  double above = 0;
  double below = 0;
  for (size_t i = 0; i < average.size(); ++i) {
    const double x = static_cast<double>(i + 1) - middle;
    above += x * (average[i] - mean);
    below += x * x;
  }
  out.trend = below > 0 ? above / below : 0;
  out.level = mean - out.trend * middle;
  return out;
}

/// Runs over the values from the second season on; answers the sum of squares.
double run(const Values& values, int m, bool isMultiplicative, const double* weights, States& s, Values* errors) {
  const auto season = static_cast<size_t>(m);
  double squares = 0;
  for (size_t t = season; t < values.size(); ++t) {
    double& index = s.seasons[t % season];
    const double before = s.level;
    const double base = s.level + s.trend;
    const double expected = isMultiplicative ? base * index : base + index;
    const double error = values[t] - expected;
    squares += error * error;
    if (isMultiplicative && (expected < kLeast || index < kLeast)) return HUGE_VAL;
    if (errors != nullptr) errors->push_back(isMultiplicative ? error / expected : error);
    const double plain = isMultiplicative ? values[t] / index : values[t] - index;
    s.level = weights[0] * plain + (1 - weights[0]) * base;
    if (isMultiplicative && s.level < kLeast) return HUGE_VAL;
    s.trend = weights[1] * (s.level - before) + (1 - weights[1]) * s.trend;
    const double seen = isMultiplicative ? values[t] / s.level : values[t] - s.level;
    index = weights[2] * seen + (1 - weights[2]) * index;
  }
  return squares;
}

}  // namespace

bool mayFitHoltWinters(const Values& values, int m) { return m > 1 && values.size() >= 2 * static_cast<size_t>(m) + 1; }

namespace {

HoltWintersFit fitOf(const Values& values, int m, bool isMultiplicative) {
  HoltWintersFit fit;
  fit.isMultiplicative = isMultiplicative;
  double scale = 0;
  for (const double v : values) scale += std::abs(v);
  scale = scale > 0 ? scale / static_cast<double>(values.size()) : 1;
  Values scaled = values;
  for (double& v : scaled) v /= scale;
  const States first = firstStates(scaled, m, fit.isMultiplicative);
  const auto loss = [&](const double* weights) {
    States s = first;
    return run(scaled, m, fit.isMultiplicative, weights, s, nullptr);
  };
  // Two beginnings: with the seasons' weight small, the search can end in a valley of its own.
  Minimum best;
  for (const double gamma : {.1, .6}) {
    Search search{{.3, .1, gamma}, Values(3, 0), Values(3, 1), Values(3, .1), 600, 1e-10};
    const Minimum found = minimise(loss, search);
    if (best.at.empty() || found.value < best.value) best = found;
  }
  States end = first;
  run(scaled, m, fit.isMultiplicative, best.at.data(), end, &fit.errors);
  fit.alpha = best.at[0];
  fit.beta = best.at[1];
  fit.gamma = best.at[2];
  fit.sse = best.value * scale * scale;
  fit.level = end.level * scale;
  fit.trend = end.trend * scale;
  for (size_t i = 0; i < end.seasons.size(); ++i) {
    const double s = end.seasons[(values.size() + i) % end.seasons.size()];
    fit.seasons.push_back(fit.isMultiplicative ? s : s * scale);
  }
  if (!fit.isMultiplicative)
    for (double& e : fit.errors) e *= scale;
  return fit;
}

}  // namespace

HoltWintersFit fitHoltWinters(const Values& values, int m) {
  if (std::any_of(values.begin(), values.end(), [](double v) { return v <= 0; })) return fitOf(values, m, false);
  HoltWintersFit fit = fitOf(values, m, true);
  // Where a level or a season would vanish with any weights, what adds is left.
  return fit.errors.size() + static_cast<size_t>(m) == values.size() ? fit : fitOf(values, m, false);
}

Outlook outlookOf(const HoltWintersFit& fit, int horizon, int paths, std::uint64_t seed) {
  const size_t m = fit.seasons.size();
  Values mean;
  for (size_t h = 0; h < static_cast<size_t>(horizon); ++h) {
    const double base = fit.level + static_cast<double>(h + 1) * fit.trend;
    mean.push_back(fit.isMultiplicative ? base * fit.seasons[h % m] : base + fit.seasons[h % m]);
  }
  ErrorDraw draw(fit.errors, seed);
  States s;
  return outlookOfPaths(mean, paths, [&](Values& path) {
    s = {fit.level, fit.trend, fit.seasons};
    for (size_t h = 0; h < path.size(); ++h) {
      double& index = s.seasons[h % m];
      const double base = s.level + s.trend;
      const double before = s.level;
      const double e = draw();
      path[h] = fit.isMultiplicative ? base * index * (1 + e) : base + index + e;
      // What the recursion above makes of a value that is off by `e`.
      const double moved = fit.isMultiplicative ? base * e : e;
      s.level = base + fit.alpha * moved;
      s.trend = fit.beta * (s.level - before) + (1 - fit.beta) * s.trend;
      const double seen = !fit.isMultiplicative ? path[h] - s.level : s.level > 0 ? path[h] / s.level : index;
      index = fit.gamma * seen + (1 - fit.gamma) * index;
    }
  });
}

}  // namespace cartera::insight
