// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/insight/Ets.h"
#include "core/insight/Values.h"

namespace cartera::insight {

/// A method as the back-test asks it: what it would have said after `past`. May remember what it said of a shorter past of
/// the same series; not thread-safe then.
using Forecaster = std::function<Outlook(const Values& past, int horizon)>;

/// The mean of two outlooks, figure by figure. The average of theta and exponential smoothing is better than either on
/// large public sets (Makridakis & Hibon 2000: combining; Makridakis, Spiliotis & Assimakopoulos 2020). Pure.
[[nodiscard]] Outlook averageOf(const Outlook& a, const Outlook& b);

/// Exponential smoothing for one series. The form is chosen once, by all of the series; over the pasts of a back-test only
/// its figures are found anew, each search beginning where that of the shorter past ended.
class EtsForecaster {
 public:
  /// `paths`: futures for a range. Seasons too long for an index each (kMostSeasons) are taken out first where the test
  /// finds them, and put back.
  EtsForecaster(int season, int paths) : m_season(season), m_paths(paths) {}

  /// Chooses the form; false where none can be fitted. Less than two seasons of values bear no trend: ANN alone.
  [[nodiscard]] bool choose(const Values& values);
  [[nodiscard]] EtsForm form() const { return m_form; }
  /// After choose(): of all of the series.
  [[nodiscard]] Outlook whole(const Values& values, int horizon) const;
  /// What the chosen form would have said after a past; pasts are to grow from call to call.
  [[nodiscard]] Outlook after(const Values& past, int horizon);

 private:
  [[nodiscard]] int indices() const { return m_season > kMostSeasonsOf ? 1 : m_season; }
  static constexpr int kMostSeasonsOf = 24;
  int m_season;
  int m_paths;
  EtsForm m_form = EtsForm::ANN;
  std::optional<EtsFit> m_whole;
  std::optional<EtsFit> m_last;
};

}  // namespace cartera::insight
