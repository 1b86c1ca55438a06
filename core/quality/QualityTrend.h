// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/quality/QualityFigures.h"

namespace cartera::quality {

/// What was measured on a day.
struct DayFigures {
  QDate day;
  Figures figures;
  bool operator==(const DayFigures&) const = default;
};

/// Writes a day's figures down, in place of earlier ones of the same day. Kept on this machine and not recorded: it says
/// how the data were and changes none of them, so there is nothing to undo. The writing connection of a workspace, outside
/// of transactions.
[[nodiscard]] Result<> remember(Connection& db, const DayFigures& measured);
/// The days that were measured from `since` on, the oldest first. Days whose figures cannot be read are left out.
[[nodiscard]] Result<std::vector<DayFigures>> trend(const Connection& db, const QDate& since);

}  // namespace cartera::quality
