// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

/// What people are called in Spain and around it: enough of the common names to tell a column of them from one of
/// surnames or towns, and no more. Pure and thread-safe.
namespace cartera::givennames {

/// Whether a single word is one of them, as text::searchKey() has it.
[[nodiscard]] bool isOne(QStringView key);
/// Whether the first word of a name is one of them, case and accents aside.
[[nodiscard]] bool beginsWithOne(const QString& name);
/// How many of the values that are there do, from 0 to 1; 0 where there are none.
[[nodiscard]] double shareOf(const std::vector<QString>& values);

}  // namespace cartera::givennames
