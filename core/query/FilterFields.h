// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/query/Filter.h"

/// The fields a filter may ask for, by name. Pure and thread-safe.
namespace cartera::query {

/// What kind of values a field has, and so how it may be compared.
enum class ValueType {
  /// Compared without case, accents and punctuation.
  Text,
  Number,
  /// A day; fields that know the time are compared by the user's day.
  Date,
  /// One of a few codes.
  Choice,
  YesNo,
  /// Records that hang on the contact: only Exists, with a filter over their own fields.
  Relation
};

/// How the value is found; FilterSql.cpp has the SQL of each.
enum class FieldSource {
  /// `column` of contact (alias c), contact_key (k) or contact_stat (t).
  Column,
  /// The same, a column that holds a key: compared with the key of the value.
  NameKey,
  TaxKey,
  /// The same, compared as it is: other programs' numbers.
  Exact,
  /// Instant (UTC milliseconds) in `column`.
  Instant,
  /// Month or day of an ISO date in `column`.
  DatePart,
  /// e-mails, phones, web pages, handles: `kind`, and `label` if one is asked for.
  Point,
  /// `column` of address, and `label` if one is asked for.
  Address,
  /// `column` of membership.
  Membership,
  Tag,
  /// The newest consent event of channel `kind`; `part` is empty, date, basis or source.
  Consent,
  Custom,
  /// `relation` with `part` empty, count, latest or earliest.
  Relation,
  /// Any word of what search looks at.
  FindText,
  /// Whether the contact lies in the trash.
  Trash,
  /// `inner` of the companies of a person, or of the people of a company.
  OfCompany,
  OfMember,
  /// The list of exclusions: whether an entry forbids a channel to the contact or to one of the addresses.
  Suppressed
};

/// A relation: a table whose rows hang on contacts, with its own fields.
struct RelationSpec {
  const char* name;
  const char* table;
  /// What latest, earliest and dates mean; instants have isInstant.
  const char* dateColumn;
  bool isInstant;
  /// An SQL condition that is part of the name ("calls" are interactions of that kind), or empty.
  const char* restriction;
};

/// A field that may be asked for, found by findField().
struct FieldSpec {
  /// In its one spelling.
  QString name;
  ValueType type = ValueType::Text;
  FieldSource source = FieldSource::Column;
  QString column;
  QString kind;
  QString label;
  QString part;
  const RelationSpec* relation = nullptr;
  /// The codes of a Choice.
  QStringList choices;
  /// A day that comes round each year and may be asked for without one.
  [[nodiscard]] bool recurs() const { return column == u"c.birthday" || column == u"c.anniversary"; }
};

/// The field of that name, in its one spelling or in any other that people use in both languages ("ciudad",
/// "último_contacto", "llamadas.número"). Nothing when there is none.
[[nodiscard]] std::optional<FieldSpec> findField(const QString& name);
/// A field of the records of a relation ("kind", "at", "subject").
[[nodiscard]] std::optional<FieldSpec> findField(const RelationSpec& relation, const QString& name);
/// For OfCompany and OfMember: the name behind the point.
[[nodiscard]] QString innerName(const FieldSpec& field);

/// All fixed names in their one spelling, for help and completion; families like custom[...] by an example.
[[nodiscard]] QStringList fieldNames();
[[nodiscard]] QStringList relationFieldNames(const RelationSpec& relation);

/// A value as people of both languages write it ("sí", "cliente", "llamada") in the code of the field; nothing when it
/// is none of them.
[[nodiscard]] std::optional<QString> choiceOf(const FieldSpec& field, const QString& value);
/// "yes", "sí", "1", "true" → true; "no", "0", "false" → false.
[[nodiscard]] std::optional<bool> yesNoOf(const QString& value);

}  // namespace cartera::query
