// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/FilterWays.h"

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/query/RelativeDays.h"

namespace cartera::query {

namespace {

const CustomField* ownField(const FieldSpec& field, const std::vector<CustomField>& customFields) {
  if (field.source != FieldSource::Custom) return nullptr;
  const FieldId id = customfields::idOf(field.label);
  const auto it =
      std::find_if(customFields.begin(), customFields.end(), [&](const CustomField& f) { return f.id == id; });
  return it == customFields.end() ? nullptr : &*it;
}

Comparison comparisonOf(Way way) {
  switch (way) {
    case Way::Is: return Comparison::Equal;
    case Way::IsNot: return Comparison::NotEqual;
    case Way::Contains: return Comparison::Contains;
    case Way::StartsWith: return Comparison::StartsWith;
    case Way::LessThan:
    case Way::Before:
    case Way::LongerAgo:
    case Way::SoonerThanIn: return Comparison::Less;
    case Way::AtMost:
    case Way::Until: return Comparison::LessOrEqual;
    case Way::MoreThan:
    case Way::After:
    case Way::ShorterAgo:
    case Way::LaterThanIn: return Comparison::Greater;
    case Way::AtLeast:
    case Way::Since: return Comparison::GreaterOrEqual;
    case Way::AnyOf: return Comparison::In;
    case Way::Empty: return Comparison::Empty;
    case Way::NotEmpty: break;
  }
  return Comparison::NotEmpty;
}

bool isDay(const Value& v) { return v.isRelative || QDate::fromString(v.text, Qt::ISODate).isValid(); }

}  // namespace

bool isCounted(Way way) {
  return way == Way::LongerAgo || way == Way::ShorterAgo || way == Way::SoonerThanIn || way == Way::LaterThanIn;
}

bool isBare(Way way) { return way == Way::Empty || way == Way::NotEmpty; }

ValueType typeOf(const FieldSpec& field, const std::vector<CustomField>& customFields) {
  const CustomField* own = ownField(field, customFields);
  if (own == nullptr) return field.type;
  switch (own->type) {
    case FieldType::Number: return ValueType::Number;
    case FieldType::Date: return ValueType::Date;
    case FieldType::Choice: return ValueType::Choice;
    case FieldType::YesNo: return ValueType::YesNo;
    case FieldType::Text: break;
  }
  return ValueType::Text;
}

QStringList choicesOf(const FieldSpec& field, const std::vector<CustomField>& customFields) {
  const CustomField* own = ownField(field, customFields);
  return own == nullptr ? field.choices : own->choices;
}

std::vector<Way> waysOf(const FieldSpec& field, ValueType type) {
  if (field.source == FieldSource::FindText) return {Way::Contains};
  if (field.source == FieldSource::Trash) return {Way::Is};
  std::vector<Way> ways;
  switch (type) {
    case ValueType::Text: ways = {Way::Is, Way::AnyOf, Way::IsNot, Way::Contains, Way::StartsWith}; break;
    case ValueType::Number:
      ways = {Way::AtLeast, Way::MoreThan, Way::AtMost, Way::LessThan, Way::Is, Way::IsNot};
      break;
    case ValueType::Date:
      ways = {Way::LongerAgo, Way::ShorterAgo};
      // What is still to come.
      if (field.relation != nullptr && !field.relation->isInstant)
        for (const Way way : {Way::SoonerThanIn, Way::LaterThanIn}) ways.push_back(way);
      for (const Way way : {Way::Before, Way::Until, Way::After, Way::Since, Way::Is}) ways.push_back(way);
      break;
    case ValueType::Choice: ways = {Way::Is, Way::AnyOf, Way::IsNot}; break;
    case ValueType::YesNo:
      return field.source == FieldSource::Custom ? std::vector<Way>{Way::Is, Way::Empty, Way::NotEmpty}
                                                 : std::vector<Way>{Way::Is};
    case ValueType::Relation: return {};
  }
  if (field.source == FieldSource::Relation && field.part == u"count") return ways;
  ways.push_back(Way::Empty);
  ways.push_back(Way::NotEmpty);
  return ways;
}

Filter conditionOf(const FieldSpec& field, Way way, const std::vector<Value>& values) {
  return condition(field.name, comparisonOf(way), isBare(way) ? std::vector<Value>{} : values);
}

std::optional<Way> wayOf(const Filter& f) {
  if (f.kind != Filter::Kind::Condition || !f.within.empty()) return std::nullopt;
  if (f.comparison == Comparison::Empty) return Way::Empty;
  if (f.comparison == Comparison::NotEmpty) return Way::NotEmpty;
  if (f.values.empty()) return std::nullopt;
  const Value& v = f.values.front();
  const auto field = findField(f.field);
  const bool ofDays = field && isDay(v) && (field->type == ValueType::Date || field->source == FieldSource::Custom);
  const int counted = v.isRelative ? v.relative.amount : 0;
  switch (f.comparison) {
    case Comparison::Equal: return Way::Is;
    case Comparison::NotEqual: return Way::IsNot;
    case Comparison::Contains: return Way::Contains;
    case Comparison::StartsWith: return Way::StartsWith;
    case Comparison::In: return Way::AnyOf;
    case Comparison::Less:
      if (counted != 0) return counted < 0 ? Way::LongerAgo : Way::SoonerThanIn;
      return ofDays ? Way::Before : Way::LessThan;
    case Comparison::Greater:
      if (counted != 0) return counted < 0 ? Way::ShorterAgo : Way::LaterThanIn;
      return ofDays ? Way::After : Way::MoreThan;
    case Comparison::LessOrEqual: return ofDays ? Way::Until : Way::AtMost;
    case Comparison::GreaterOrEqual: return ofDays ? Way::Since : Way::AtLeast;
    default: return std::nullopt;
  }
}

Reading<Value> readValue(const FieldSpec& field, ValueType type, Way way, const QString& typed, DecimalMark mark) {
  const QString text = text::clean(typed).simplified();
  if (text.isEmpty()) return Reading<Value>::empty();
  Value value;
  value.text = text;
  if (type == ValueType::Number) {
    const Reading<Decimal> number = numbers::read(text, mark);
    if (!number.value) return {std::nullopt, number.reason};
    value.text = number.value->toString();
  } else if (type == ValueType::Date) {
    if (const auto relative = relativeDate(text)) return Reading<Value>::of({{}, true, *relative});
    if (const QString yearly = field.recurs() ? dayOfYear(text) : QString(); !yearly.isEmpty()) {
      if (way != Way::Is && way != Way::IsNot) return Reading<Value>::refused("date.year");
      value.text = yearly;
      return Reading<Value>::of(value);
    }
    const Reading<QDate> day = dates::read(text, DateOrder::Dmy);
    if (!day.value) return {std::nullopt, day.reason};
    value.text = dates::iso(*day.value);
  }
  return Reading<Value>::of(value);
}

}  // namespace cartera::query
