// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera::text {

/// The digits of a phone with the country in front where it is known, so that both "+34 612…" and "612…" are parts of
/// it. Pure and thread-safe.
[[nodiscard]] QString phoneForFinding(const QString& phone);

}  // namespace cartera::text
