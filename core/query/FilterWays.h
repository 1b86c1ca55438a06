// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/base/Numbers.h"
#include "core/base/Reading.h"
#include "core/contacts/Contact.h"
#include "core/query/FilterFields.h"

/// Conditions as forms make them and chips say them: a field, a way to compare, one value or several. Pure and thread-safe.
namespace cartera::query {

/// A way to compare that has words of its own. Of days those that are counted from today stand apart from fixed ones.
enum class Way {
  Is,
  IsNot,
  Contains,
  StartsWith,
  /// Of numbers.
  LessThan,
  AtMost,
  MoreThan,
  AtLeast,
  /// Of a fixed day, or today.
  Before,
  Until,
  After,
  Since,
  /// More than 90 days ago: before the day that is 90 days back.
  LongerAgo,
  ShorterAgo,
  /// In less than 7 days, or in the past.
  SoonerThanIn,
  LaterThanIn,
  /// One of several values.
  AnyOf,
  Empty,
  NotEmpty
};

/// Whether it asks for an amount of days, weeks, months or years.
[[nodiscard]] bool isCounted(Way way);
/// Whether it needs no value.
[[nodiscard]] bool isBare(Way way);

/// A field of one's own has the type that this file gives it; of others it is the field's.
[[nodiscard]] ValueType typeOf(const FieldSpec& field, const std::vector<CustomField>& customFields);
/// The codes, or the choices of a field of one's own as they are written.
[[nodiscard]] QStringList choicesOf(const FieldSpec& field, const std::vector<CustomField>& customFields);

/// The ways a form offers, the one that is wanted most first. None for relations, which have fields of their own.
[[nodiscard]] std::vector<Way> waysOf(const FieldSpec& field, ValueType type);
/// Several values for AnyOf, one for every other way that needs one.
[[nodiscard]] Filter conditionOf(const FieldSpec& field, Way way, const std::vector<Value>& values);
/// Nothing for chains, for relations and for what no form can make.
[[nodiscard]] std::optional<Way> wayOf(const Filter& filter);

/// What was typed, for a field of that type: numbers by the mark, days as people write them ("31/12/2026", "today",
/// "90 days ago"), a birthday also without its year where that can be compared. Reasons as those of numbers and dates.
[[nodiscard]] Reading<Value> readValue(const FieldSpec& field, ValueType type, Way way, const QString& typed,
                                       DecimalMark mark);

}  // namespace cartera::query
