// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/insight/Ets.h"

namespace cartera::insight {

/// Longest season that is fitted with an index each: beyond it there are more indices than anybody could find (half a
/// year of weeks; the limit of Hyndman, Koehler, Ord & Snyder's program too).
inline constexpr int kMostSeasons = 24;

/// What a form consists of.
struct EtsShape {
  EtsForm form = EtsForm::ANN;
  bool multiplies = false;
  bool hasTrend = false;
  bool isDamped = false;
  bool hasSeasons = false;

  [[nodiscard]] static constexpr EtsShape of(EtsForm form) {
    using F = EtsForm;
    const bool multiplies = form == F::MNM || form == F::MAdM || form == F::MAM;
    const bool hasTrend = form != F::ANN && form != F::ANA && form != F::MNM;
    return {form, multiplies, hasTrend, hasTrend && form != F::MAM, form != F::ANN && form != F::AAdN};
  }
  /// How many figures are looked for: weights and first states.
  [[nodiscard]] constexpr size_t figures(int m) const {
    return 2 + (hasTrend ? 2U : 0U) + (isDamped ? 1U : 0U) + (hasSeasons ? static_cast<size_t>(m) : 0U);
  }
};

/// The states behind the last value, and the weights that led there.
struct EtsStates {
  double alpha = 0, beta = 0, gamma = 0, phi = 1, level = 0, trend = 0;
  /// By place in the season: that of value t at t % m.
  std::array<double, kMostSeasons> season{};
};

/// -2 log L of a form, without constants: n log(sum of squared errors), and for forms that multiply 2 log |what was
/// expected| of each value. `point` is alpha, beta / alpha, gamma / (1 - alpha), phi, level, trend and all but one
/// season, those of them that the form has: so the bounds of the weights are those of a box. Very high where what is
/// expected would vanish. Pure.
[[nodiscard]] double etsDeviance(const EtsShape& shape, const Values& values, int m, const double* point);

/// Runs it once more and keeps the errors. Pure but for `errors`.
[[nodiscard]] EtsStates etsRun(const EtsShape& shape, const Values& values, int m, const double* point, Values& errors);

}  // namespace cartera::insight
