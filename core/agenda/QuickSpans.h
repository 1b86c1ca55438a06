// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agenda/QuickWhen.h"

/// Stretches of time in the words of both languages, counted from now. For quickadd alone. Pure and thread-safe.
namespace cartera::quickadd {

enum class Unit { None, Minute, Hour, Day, WorkingDay, Week, Fortnight, Month, Year };

/// None for another word.
[[nodiscard]] Unit unitOf(const QString& folded);
/// So many of them later; minutes and hours count as days.
[[nodiscard]] QDate after(const QDate& day, int n, Unit unit);

/// "en 3 días", "dentro de una semana", "in 20 minutes", "2 weeks from now": the day, and with minutes and hours the time.
[[nodiscard]] std::optional<When> spanAt(const std::vector<Word>& words, size_t at, const QDateTime& now);

}  // namespace cartera::quickadd
