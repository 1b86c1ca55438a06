// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "core/insight/Values.h"

namespace cartera::insight {

/// The forms of exponential smoothing that are tried, by error, trend (d: damped) and season (A adds, M multiplies); the
/// names are those of Hyndman, Koehler, Snyder & Grose (2002).
enum class EtsForm { ANN, AAdN, ANA, AAdA, MNM, MAdM, MAM };

/// "ANN", "AAdN", ...
[[nodiscard]] const char* toText(EtsForm form);

/// A form fitted to a series.
struct EtsFit {
  EtsForm form = EtsForm::ANN;
  double alpha = 0;
  double beta = 0;
  double gamma = 0;
  double phi = 1;
  /// Behind the last value.
  double level = 0;
  double trend = 0;
  /// One a season, beginning with that of the next value. Empty without seasons.
  Values seasons;
  /// One-step errors: of forms that multiply, relative to what was expected.
  Values errors;
  /// -2 log L but for a constant that all forms share, and with it the criterion that chooses (corrected Akaike).
  double deviance = 0;
  double aicc = 0;
  /// Where the search ended, for a later one to begin with: the smoothing weights, then the first states, of values
  /// divided by `scale`.
  Values point;
  double scale = 1;

  /// Whether all of the values could be expected: no weights were found that keep what multiplies above 0, if not.
  [[nodiscard]] bool isPossible() const { return deviance < 1e99; }
};

/// Whether a form may be fitted to these values: those that multiply need values above 0, those with seasons two whole
/// turns, and each more values than it has figures to find.
[[nodiscard]] bool mayFit(EtsForm form, const Values& values, int m);

/// Fits one form by maximum likelihood (Hyndman, Koehler, Ord & Snyder 2008), weights within .0001 < alpha < .9999,
/// beta < alpha, gamma < 1 - alpha, .8 <= phi <= .98. `near` is a fit of the same form to the beginning of the same
/// series: the search then begins there and is short. Needs mayFit(). Pure; the same values have the same answer.
[[nodiscard]] EtsFit fitEts(EtsForm form, const Values& values, int m, const EtsFit* near = nullptr);

/// The fit of the form that the corrected Akaike criterion prefers. Without `maySeason` only ANN is tried: what few
/// values can bear. Nothing for less than 4 values. Pure.
[[nodiscard]] std::optional<EtsFit> bestEts(const Values& values, int m, bool maySeason);

/// What a fit says of the next periods. The ranges are quantiles of `paths` futures whose errors are drawn from those of
/// the fit, always the same ones for the same `seed`. Pure.
[[nodiscard]] Outlook outlookOf(const EtsFit& fit, int horizon, int paths = 2000, std::uint64_t seed = 1);

}  // namespace cartera::insight
