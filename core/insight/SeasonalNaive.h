// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/Values.h"

namespace cartera::insight {

/// The dumbest rule that every other one has to beat: as it was a season before, without seasons as it was last. With
/// less than one whole season the season counts as 1. The range is normal, with the root mean square of the differences
/// over one season, and grows with each further one (Hyndman & Athanasopoulos 2021, 5.5). Needs a value. Pure.
[[nodiscard]] Outlook seasonalNaive(const Values& values, int m, int horizon);

}  // namespace cartera::insight
