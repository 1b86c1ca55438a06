// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// "Without e-mail": a count of quality::countKeys(), by its key; "contacts" and "completeness" as well.
[[nodiscard]] QString qualityLabel(const QString& key);
/// Who is counted, as a sentence.
[[nodiscard]] QString qualityExplained(const QString& key);

}  // namespace cartera
