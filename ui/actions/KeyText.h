// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

namespace cartera {

/// Keys as they stand on the keyboard of whoever reads the language of the texts: "Ctrl+Shift+L", "Ctrl+Mayús+L". Qt's own
/// Spanish writes them out ("Control+Mayúsculas+L"), which fits into no menu. Empty for none.
[[nodiscard]] QString keyText(const QKeySequence& keys);

}  // namespace cartera
