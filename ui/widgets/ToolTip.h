// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cartera {

/// A text as it has to be handed to a tool tip to stand there letter by letter: what looks like mark-up would be taken
/// for mark-up. Pure.
[[nodiscard]] QString plainToolTip(const QString& text);

}  // namespace cartera
