// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Theta.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

#include "core/insight/Decomposition.h"
#include "core/insight/Minimise.h"

namespace cartera::insight {

namespace {

constexpr double kLeastAlpha = 1e-4;
constexpr double kMostAlpha = .9999;

/// The residuals of a weight: e_t = c_t - (1 - alpha)^t l, c_t the residual with a first level l of 0. Linear in l, so
/// the best one is a quotient.
Smoothing smoothedBy(double alpha, const Values& values) {
  Smoothing out{alpha, 0, Values(values.size())};
  double level = 0;
  double weight = 1;
  double above = 0;
  double below = 0;
  for (size_t t = 0; t < values.size(); ++t) {
    out.residuals[t] = values[t] - level;
    above += out.residuals[t] * weight;
    below += weight * weight;
    level += alpha * out.residuals[t];
    weight *= 1 - alpha;
  }
  const double first = above / below;
  weight = 1;
  for (double& e : out.residuals) {
    e -= weight * first;
    weight *= 1 - alpha;
  }
  out.level = level + weight * first;
  return out;
}

double squares(const Values& values) { return std::inner_product(values.begin(), values.end(), values.begin(), 0.0); }

/// Of the least squares line through the values at 0, 1, ...
double slopeOf(const Values& values) {
  const auto n = static_cast<double>(values.size());
  const double middle = (n - 1) / 2;
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double above = 0;
  double below = 0;
  for (size_t t = 0; t < values.size(); ++t) {
    const double x = static_cast<double>(t) - middle;
    above += x * (values[t] - mean);
    below += x * x;
  }
  return above / below;
}

double studentQuantile(double probability, double freedom) {
  return boost::math::quantile(boost::math::students_t(freedom), probability);
}

}  // namespace

Smoothing smooth(const Values& values) {
  const auto [alpha, sse] = minimiseBetween([&values](double a) { return squares(smoothedBy(a, values).residuals); },
                                            kLeastAlpha, kMostAlpha);
  return smoothedBy(alpha, values);
}

Outlook theta(const Values& values, int m, int horizon, bool isWide) {
  const Seasons seasons = isSeasonal(values, m) ? seasonsOf(values, m) : Seasons{};
  const Values plain = deseasoned(values, seasons);
  const Smoothing fit = smooth(plain);
  const size_t n = values.size();
  const double drift = slopeOf(plain) / 2;
  const double start = (1 - std::pow(1 - fit.alpha, static_cast<double>(n))) / fit.alpha;
  // Weight and first level are estimated.
  const double freedom = std::max(1.0, static_cast<double>(n) - 2);
  const double sigma = std::sqrt(squares(fit.residuals) / freedom);
  const double z80 = isWide ? studentQuantile(.9, freedom) : kZ80;
  const double z95 = isWide ? studentQuantile(.975, freedom) : kZ95;
  Values mean;
  Values sd;
  for (int h = 1; h <= horizon; ++h) {
    mean.push_back(fit.level + drift * (h - 1 + start));
    sd.push_back(sigma * std::sqrt(1 + (h - 1) * fit.alpha * fit.alpha));
  }
  Outlook out = normalOutlook(mean, sd, z80, z95);
  for (Values* side : {&out.mean, &out.lo80, &out.hi80, &out.lo95, &out.hi95})
    for (size_t i = 0; i < side->size(); ++i) (*side)[i] = seasons.with((*side)[i], n + i);
  return out;
}

}  // namespace cartera::insight
