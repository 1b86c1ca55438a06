// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agenda/QuickAdd.h"

namespace cartera {

/// What a chip says of something that was understood: "Call", "Tuesday 24/11/2026", "10:00", "#vip", "Phone (mobile): 612…".
/// `language` is "es" or "en".
[[nodiscard]] QString quickPieceText(const quickadd::Piece& piece, const QString& language);
/// Why a person should look at it (quickadd::Piece::doubt), as a sentence; empty if there is no reason.
[[nodiscard]] QString quickDoubtText(const quickadd::Piece& piece);
/// What a field is called that a quick line fills, with its label: "Phone (mobile)".
[[nodiscard]] QString quickFieldText(const QString& key, const QString& label);

}  // namespace cartera
