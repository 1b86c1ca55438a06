// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <random>

#include "core/insight/Values.h"

namespace cartera::insight {

/// Draws from the errors of a fit, the same ones for the same seed on every machine: the standard fixes the generator,
/// but not what its distributions make of it.
class ErrorDraw {
 public:
  ErrorDraw(const Values& errors, std::uint64_t seed) : m_errors(errors), m_random(seed) {}
  [[nodiscard]] double operator()() { return m_errors[static_cast<size_t>(m_random() % m_errors.size())]; }

 private:
  const Values& m_errors;
  std::mt19937_64 m_random;
};

/// Type 7 of Hyndman & Fan (1996), of values in any order. `values` is put into another one.
[[nodiscard]] double quantileOf(Values& values, double share);

/// The ranges of an outlook from many futures: `walk` fills one future of `horizon` values. `mean` stays as it is given,
/// and the ranges hold it. Pure if `walk` is.
[[nodiscard]] Outlook outlookOfPaths(const Values& mean, int paths, const std::function<void(Values&)>& walk);

}  // namespace cartera::insight
