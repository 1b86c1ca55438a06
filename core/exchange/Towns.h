// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// Where people live in Spain, and the big towns around it: enough to tell a column of towns from one of surnames, and no
/// more. Pure and thread-safe.
namespace cartera::towns {

/// Whether a whole value is one of them, as text::searchKey() has it. Some are surnames as well ("Soria", "León").
[[nodiscard]] bool isOne(QStringView key);

}  // namespace cartera::towns
