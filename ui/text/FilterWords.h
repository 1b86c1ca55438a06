// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/query/FilterWays.h"

namespace cartera {

/// What people call a field of filters: "last_contact" → "Last contact", "calls.count" → "Number of calls",
/// "company.city" → "City (company)", "custom[Interés]" → "Interés".
[[nodiscard]] QString filterFieldLabel(const QString& field);
/// A code of a field of choices ("customer" → "Customer"); others stay as they are.
[[nodiscard]] QString filterChoiceLabel(const QString& field, const QString& code);
/// A value as people read it: codes by their names, days as dd/MM/yyyy or "90 days ago", numbers with their marks.
[[nodiscard]] QString filterValueText(const QString& field, const query::Value& value);
/// As one chooses it between a field and a value: "is", "contains", "more than … ago".
[[nodiscard]] QString wayLabel(query::Way way);
/// Many of a unit: "days".
[[nodiscard]] QString unitLabel(query::DateUnit unit);

/// A filter in words, as on a chip: "City: Madrid", "Last contact: more than 90 days ago", and all parts of a chain of
/// "and" behind each other. What has no words of its own is the phrase that means it (see query::filterText), in the
/// language of the texts.
[[nodiscard]] QString filterWords(const query::Filter& filter);

}  // namespace cartera
