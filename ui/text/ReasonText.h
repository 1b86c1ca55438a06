// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// Why a value, a cell or a row was refused, skipped or left, as one sentence. `value` is quoted where that helps.
/// An unknown key is shown as it is.
[[nodiscard]] QString reasonText(const QString& reason, const QString& value = {});
[[nodiscard]] bool hasReasonText(const QString& reason);

}  // namespace cartera
