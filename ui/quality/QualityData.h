// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/quality/QualityFaults.h"
#include "core/quality/QualityTrend.h"
#include "core/workspace/Workspace.h"

namespace cartera {

/// What the page of the quality shows.
struct QualitySnapshot {
  quality::DayFigures now;
  /// The oldest measured day of the last kTrendDays before today: what the figures are compared with.
  std::optional<quality::DayFigures> before;
  std::vector<quality::Fault> faults;
  /// There are more faults than are listed.
  bool moreFaults = false;
};

namespace qualitydata {

inline constexpr int kTrendDays = 90;
inline constexpr int kMostFaults = 1000;

[[nodiscard]] Result<QualitySnapshot> read(const Connection& db, const QDate& today);
/// Writes the figures of the day down, where the file may be written.
[[nodiscard]] Result<int> remember(Workspace& file, const quality::DayFigures& measured);

}  // namespace qualitydata
}  // namespace cartera
