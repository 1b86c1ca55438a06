// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/duplicates/DuplicateData.h"

namespace cartera {

/// How far a search for duplicates went, and what it did not look at, in sentences.
[[nodiscard]] QString foundLimits(const duplicatedata::Found& found);

}  // namespace cartera
