// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// What families are called in Spain and around it: enough of the common surnames to tell a column of them from one of
/// towns or companies, and no more. Pure and thread-safe.
namespace cartera::surnames {

/// Whether a single word is one of them, as text::searchKey() has it; "-ez" makes a surname of any word.
[[nodiscard]] bool isOne(QStringView key);

}  // namespace cartera::surnames
