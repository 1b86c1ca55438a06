// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/MergeRows.h"

namespace cartera::merging {

/// Whoever refused while two were one refused for both: each is the half that said it, as far as anybody knows. What was
/// said to the kept one since the merge, and was a no to the end, is said to the other as well (source "split"), channel by
/// channel, with the day of then; so is each exclusion that still stands. What others brought along who are merged into the
/// kept one is theirs. Part of a split, after the rows were given back.
[[nodiscard]] Result<> shareRefusals(const Merging& split);

}  // namespace cartera::merging
