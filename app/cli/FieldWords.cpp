// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FieldWords.h"

#include <algorithm>

#include "core/base/Dates.h"
#include "core/contacts/ContactFields.h"
#include "core/exchange/FieldNames.h"
#include "core/exchange/FieldVocabulary.h"
#include "core/query/FilterFields.h"
#include "core/query/FilterNames.h"
#include "core/query/RelativeDays.h"

namespace cartera::cli {

namespace {

using query::FieldSource;
using query::FieldSpec;
using query::ValueType;

QStringList words(const char* all) { return QString::fromLatin1(all).split(u' '); }

bool isOutsideName(const QString& name) { return contactfields::isKnown(name) || isKnownField(name); }

/// Fields whose name in filters is not the one on the outside.
QString outsideName(const FieldSpec& field) {
  static const QHash<QString, QString> kOthers{{QStringLiteral("name"), QStringLiteral("full_name")},
                                               {QStringLiteral("company"), QStringLiteral("org.name")},
                                               {QStringLiteral("department"), QStringLiteral("org.department")},
                                               {QStringLiteral("anniversary"), QStringLiteral("event.anniversary")},
                                               {QStringLiteral("confirmed_on"), QStringLiteral("confirmed")},
                                               {QStringLiteral("city"), QStringLiteral("addr[1].city")},
                                               {QStringLiteral("tag"), QStringLiteral("tags")},
                                               {QStringLiteral("notes"), QStringLiteral("note")}};
  if (field.source == FieldSource::OfCompany || field.source == FieldSource::OfMember) return {};
  if (field.source == FieldSource::Address && field.label.isEmpty()) return QStringLiteral("addr[1].") + field.column;
  return kOthers.value(field.name, field.name);
}

/// A field of the records of a relation, if it is one of `known`.
std::optional<QString> relationField(const char* relation, const QString& written, const QStringList& known) {
  if (known.contains(written)) return written;
  const auto all = query::findField(QString::fromLatin1(relation));
  const auto field = query::findField(*all->relation, written);
  if (!field) return std::nullopt;
  const QString name = field->name == u"body" ? QStringLiteral("text") : field->name;
  return known.contains(name) ? std::optional<QString>(name) : std::nullopt;
}

/// A value as the field has it.
QString valueOf(const std::optional<FieldSpec>& field, const QString& value, const QDate& today) {
  if (!field) return value;
  if (field->type == ValueType::Date && field->source != FieldSource::Relation) return dayWord(value, today);
  // The words of a consent are the core's: it knows more of them than a filter does.
  if (field->type == ValueType::Choice && field->source != FieldSource::Consent)
    return query::choiceOf(*field, value).value_or(value);
  return value;
}

template <class Name, class Spec>
KeyValues translated(const KeyValues& written, const QDate& today, Name&& name, Spec&& spec) {
  KeyValues out;
  for (const auto& [key, value] : written)
    out.emplace_back(name(key).value_or(key), value.isEmpty() ? value : valueOf(spec(key), value, today));
  return out;
}

}  // namespace

const QStringList& listColumns() {
  static const QStringList all = words("id kind name company email phone city stage owner last_contact completeness");
  return all;
}

const QStringList& taskColumns() {
  static const QStringList all = words("id title kind due time owner contact contact_name note");
  return all;
}

std::optional<QString> contactField(const QString& written) {
  if (isOutsideName(written)) return written;
  const auto field = query::findField(written);
  if (!field) return std::nullopt;
  const QString name = outsideName(*field);
  return isOutsideName(name) ? std::optional<QString>(name) : std::nullopt;
}

std::optional<QString> listColumn(const QString& written) {
  if (listColumns().contains(written) || written == u"created" || contactfields::isKnown(written)) return written;
  // "last_activity" of lists from elsewhere is "last_contact" once it is here.
  if (const auto field = query::findField(written); field && listColumns().contains(field->name)) return field->name;
  return contactField(written);
}

std::optional<QString> taskField(const QString& written) {
  static const QStringList kKnown = words("title kind due time owner contact note done");
  return relationField("tasks", written, kKnown);
}

std::optional<QString> entryField(const QString& written) {
  static const QStringList kKnown = words("kind at subject text contact");
  const auto found = relationField("interactions", written, kKnown);
  // Whose it is is no field to ask for; it has a name all the same.
  if (!found && query::spelled("relation", written) == u"contact") return QStringLiteral("contact");
  return found;
}

KeyValues contactWords(const KeyValues& written, const QDate& today) {
  return translated(written, today, contactField, [](const QString& key) { return query::findField(key); });
}

KeyValues taskWords(const KeyValues& written, const QDate& today) {
  const auto tasks = query::findField(QStringLiteral("tasks"));
  return translated(written, today, taskField,
                    [&](const QString& key) { return query::findField(*tasks->relation, key); });
}

KeyValues entryWords(const KeyValues& written, const QDate& today) {
  const auto entries = query::findField(QStringLiteral("interactions"));
  return translated(written, today, entryField,
                    [&](const QString& key) { return query::findField(*entries->relation, key); });
}

QString dayWord(const QString& text, const QDate& today) {
  const auto day = query::relativeDate(text);
  return day ? dates::iso(query::dayOf(*day, today)) : text;
}

QString columnWords(const QStringList& columns, const QString& language) {
  QStringList out;
  for (const QString& column : columns) {
    const QString word = query::nameIn(language, "fields", column);
    out += word != column ? word : query::nameIn(language, "relation", column);
  }
  return out.join(QStringLiteral(", "));
}

std::vector<FieldHelp> allFields() {
  const FieldVocabulary& vocabulary = fieldVocabulary();
  QStringList names{QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("url"),
                    QStringLiteral("social[1]")};
  names += vocabulary.plain;
  for (const QString& base : vocabulary.counted)
    if (base != u"custom") names += base + QStringLiteral("[2]");
  names += words("email[2].label custom[Name]");
  for (const QString& part : vocabulary.addressParts) names += QStringLiteral("addr.home.") + part;
  for (const QString& label : vocabulary.addressLabels)
    if (label != u"home") names += QStringLiteral("addr.") + label + QStringLiteral(".city");
  for (const QString& part : vocabulary.addressParts) names += QStringLiteral("addr[1].") + part;
  names += words("addr[2].city addr[2].label");
  for (const QString& channel : vocabulary.consentChannels) names += QStringLiteral("consent.") + channel;
  for (const QString& part : vocabulary.consentParts) names += QStringLiteral("consent.email.") + part;

  QHash<QString, QStringList> also;
  QStringList filters = query::fieldNames();
  // A short word of its own, for what is by its full name "phone.mobile".
  filters += QStringLiteral("mobile");
  for (const QString& filter : filters) {
    const auto name = contactField(filter);
    if (!name) continue;
    for (const QString& word : {filter, query::nameIn(QStringLiteral("es"), "fields", filter)})
      if (word != *name && !also[*name].contains(word)) also[*name] += word;
  }
  // The one for whom the others are numbered, as filters do not.
  also[QStringLiteral("social[1]")] = also.take(QStringLiteral("social"));
  std::vector<FieldHelp> out;
  for (const QString& name : names) out.push_back({name, also.value(name)});
  return out;
}

QStringList fieldsLike(const QString& written) {
  constexpr qsizetype kMost = 5;
  QStringList out;
  for (const QString& word : query::namesNear(written, query::fieldSpellings() + fieldVocabulary().plain)) {
    const auto name = contactField(word);
    if (name && !out.contains(*name) && out.size() < kMost) out += *name;
  }
  return out;
}

}  // namespace cartera::cli
