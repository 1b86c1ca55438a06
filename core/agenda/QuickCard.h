// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agenda/QuickAdd.h"

/// A vCard that was pasted. For quickadd alone. Pure and thread-safe.
namespace cartera::quickadd {

/// Where a card begins in a text; negative if none does.
[[nodiscard]] qsizetype cardIn(const QString& text);

/// The first card of a text, by the reader that imports use. What it has no field for, and whatever stands before or behind
/// it, is left over; a portrait is not taken, and told.
[[nodiscard]] Understood readCard(const QString& text);

}  // namespace cartera::quickadd
