// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

#include "core/query/Filter.h"

/// Days that are counted from today, as people of both languages say them. Pure and thread-safe.
namespace cartera::query {

/// "today", "ayer", "mañana", "90 days ago", "hace 90 días", "in 2 weeks", "dentro de 2 semanas"; nothing for any other
/// text.
[[nodiscard]] std::optional<RelativeDate> relativeDate(const QString& value);
[[nodiscard]] QDate dayOf(const RelativeDate& date, const QDate& today);

/// "29/02" (or --02-29 itself) as --02-29; empty when the text is not a day of some year.
[[nodiscard]] QString dayOfYear(const QString& text);

/// As people write it: "90 days ago", in Spanish ("es") "hace 90 días". relativeDate() of it gives the same.
[[nodiscard]] QString relativeText(const RelativeDate& date, const QString& language = {});

}  // namespace cartera::query
