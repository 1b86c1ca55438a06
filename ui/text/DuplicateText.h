// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/Analysis.h"

namespace cartera {

/// What a field of two records says, as people read it: "First name: the same", "Phone: one digit or letter differs".
[[nodiscard]] QString duplicateReasonText(const duplicates::Reason& reason);
/// "certain", "possible".
[[nodiscard]] QString certaintyText(duplicates::Certainty certainty);
/// Why the figures are those of the fixed table ("few", "not_converged", …); empty where they were learned.
[[nodiscard]] QString duplicateFitText(const duplicates::Model& model);

}  // namespace cartera
