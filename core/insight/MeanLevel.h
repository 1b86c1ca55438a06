// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/Values.h"

namespace cartera::insight {

/// The mean of the past with the range of one more value, and no trend: all that can be said of a series that is mostly
/// zeros. Needs a value. Pure.
[[nodiscard]] Outlook meanLevel(const Values& values, int horizon);

}  // namespace cartera::insight
