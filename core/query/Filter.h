// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <algorithm>
#include <vector>

/// One way to say which records are meant: behind lists, saved views, exports, segments, reports and rules.
namespace cartera::query {

/// How a field is compared with the values of a condition.
enum class Comparison {
  Equal,
  /// The opposite of Equal, so that whoever has no value is meant as well.
  NotEqual,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
  Contains,
  StartsWith,
  /// One of several values.
  In,
  /// There is no value.
  Empty,
  NotEmpty,
  /// Of a relation alone ("calls[at > 90 days ago]"): at least one such record.
  Exists
};

/// The unit of a RelativeDate.
enum class DateUnit { Day, Week, Month, Year };

/// A day counted from today, so that a saved filter stays true: {-90, Day} is "90 days ago", {0, Day} "today".
struct RelativeDate {
  int amount = 0;
  DateUnit unit = DateUnit::Day;
  bool operator==(const RelativeDate&) const = default;
};

/// Where something stands in the phrase it was read from: [from, to). Two filters that mean the same are equal, wherever
/// their parts stood.
struct Place {
  int from = 0;
  int to = 0;
  bool operator==(const Place& /*other*/) const { return true; }
};

/// One value of a condition.
struct Value {
  /// As it was written, without quotes; codes in their one spelling ("customer" for "cliente").
  QString text;
  /// When the value is such a date; `text` is empty then.
  bool isRelative = false;
  RelativeDate relative;
  /// In a list of a field of one's own: where it and the next one stand if the comma between them may be that of a decimal
  /// ("12,5"). Whether the field has numbers, and two values are meant or one, is only known when the filter meets a file.
  Place decimal = {};
  bool operator==(const Value&) const = default;
};

/// A tree of conditions. A plain value; made by readFilter() or by hand.
struct Filter {
  /// What a node of the tree says.
  enum class Kind {
    /// All parts hold; without parts: everybody.
    And,
    Or,
    /// The one part does not hold.
    Not,
    Condition
  };
  Kind kind = Kind::And;
  std::vector<Filter> parts;

  // Of conditions:
  /// By its one name (see FilterFields.h): "city", "company.city", "calls.count", "custom[Interés]".
  QString field;
  Comparison comparison = Comparison::Equal;
  std::vector<Value> values;
  /// For relations: which of their records count. None or one; its fields are the relation's.
  std::vector<Filter> within;
  Place place;

  [[nodiscard]] bool isEverybody() const { return kind == Kind::And && parts.empty(); }
  bool operator==(const Filter&) const = default;
};

[[nodiscard]] inline Filter condition(const QString& field, Comparison comparison, std::vector<Value> values = {}) {
  Filter f;
  f.kind = Filter::Kind::Condition;
  f.field = field;
  f.comparison = comparison;
  f.values = std::move(values);
  return f;
}
[[nodiscard]] inline Filter combined(Filter::Kind kind, std::vector<Filter> parts) {
  Filter f;
  f.kind = kind;
  f.parts = std::move(parts);
  return f;
}

/// What must all hold: the parts of a chain of "and", else the filter itself; none for everybody.
[[nodiscard]] inline std::vector<Filter> partsOf(const Filter& filter) {
  return filter.kind == Filter::Kind::And ? filter.parts : std::vector<Filter>{filter};
}
/// The other way: nothing is everybody, and one part needs no chain around it.
[[nodiscard]] inline Filter allOf(std::vector<Filter> parts) {
  return parts.size() == 1 ? std::move(parts.front()) : combined(Filter::Kind::And, std::move(parts));
}

/// Whether a condition anywhere in it asks for the field of that one spelling.
[[nodiscard]] inline bool speaksOf(const Filter& filter, const QString& field) {
  if (filter.kind == Filter::Kind::Condition) return filter.field == field;
  return std::any_of(filter.parts.begin(), filter.parts.end(), [&](const Filter& f) { return speaksOf(f, field); });
}

}  // namespace cartera::query
