// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <optional>

#include "core/agenda/QuickWords.h"

/// Days and hours in the words of both languages. For quickadd alone. Pure and thread-safe.
namespace cartera::quickadd {

/// A day, an hour, or both.
struct When {
  /// How many words say it.
  size_t count = 0;
  QDate day = {};
  QTime time = {};
  QLatin1String doubt = {};
};

/// The day that the words from `at` on say: "hoy", "el próximo jueves", "15/12", "en 2 semanas", "every Monday". A day
/// without a year is the next one there is; "lunes" said on a Monday is the one to come. Also "en 2 horas", which is a
/// time as well.
[[nodiscard]] std::optional<When> dayAt(const std::vector<Word>& words, size_t at, const QDateTime& now);
/// The hour: "10:00", "a las 5 de la tarde", "at half past nine", "10h", "5 pm".
[[nodiscard]] std::optional<When> timeAt(const std::vector<Word>& words, size_t at);
/// How many words say a part of the day there, and no hour: "por la mañana", "in the evening".
[[nodiscard]] size_t partOfDayAt(const std::vector<Word>& words, size_t at);

}  // namespace cartera::quickadd
