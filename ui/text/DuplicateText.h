// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/Analysis.h"

namespace cartera {

/// What a field of two records says, as people read it: "First name: the same", "Phone: one digit or letter differs".
[[nodiscard]] QString duplicateReasonText(const duplicates::Reason& reason);
/// The same with how alike two names are, where they are not the same: "First name: nearly the same (0.94)".
[[nodiscard]] QString duplicateReasonDetail(const duplicates::Reason& reason);
/// What a field is called in which two contacts differ that are made one: "email[1]" → "Main e-mail", others as fieldLabel().
[[nodiscard]] QString mergeFieldLabel(const QString& field);
/// 0.9987 → "99.8 %", as the language writes it; never rounded up to certainty.
[[nodiscard]] QString likelihoodText(double posterior);
/// "certain", "possible".
[[nodiscard]] QString certaintyText(duplicates::Certainty certainty);
/// Why the figures are those of the fixed table ("few", "not_converged", …); empty where they were learned.
[[nodiscard]] QString duplicateFitText(const duplicates::Model& model);

}  // namespace cartera
