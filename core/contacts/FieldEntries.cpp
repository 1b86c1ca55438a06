// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/FieldEntries.h"

#include <algorithm>
#include <map>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/FieldConsent.h"

namespace cartera::contactfields {

QString yesNo(const QString& value) {
  CustomField f;
  f.type = FieldType::YesNo;
  return customfields::checked(f, value).value_or(QStringLiteral("?"));
}

namespace {

/// Values of custom[3] belong to the field that custom[3].label names.
void nameNumberedFields(Entries& entries) {
  for (const Entry& label : entries) {
    if (label.field.group != FieldGroup::Custom || label.field.part.isEmpty() || label.value.isEmpty()) continue;
    for (Entry& e : entries) {
      if (e.field.group == FieldGroup::Custom && e.field.part.isEmpty() && e.field.index == label.field.index)
        e.field.name = label.value;
    }
  }
}

QString reasonAgainst(const Entry& e, const std::map<qint64, CustomField>& fields) {
  if (e.value.isEmpty()) return {};
  switch (e.field.group) {
    case FieldGroup::Kind: return contactKindFrom(e.value) ? QString() : QStringLiteral("kind.unknown");
    case FieldGroup::Stage: return isStage(e.value) ? QString() : QStringLiteral("stage.unknown");
    case FieldGroup::Private:
    case FieldGroup::Bounce:
      if (!e.field.part.isEmpty()) return dates::readInstant(e.value, DateOrder::Dmy).reason;
      return yesNo(e.value) == QLatin1String("?") ? QStringLiteral("yesno.expected") : QString();
    case FieldGroup::Date: return dates::readPartial(e.value, DateOrder::Dmy).reason;
    case FieldGroup::BirthdayPart: {
      bool ok = false;
      const int n = e.value.toInt(&ok);
      return ok && n >= 0 && n < 3000 ? QString() : QStringLiteral("number.expected");
    }
    case FieldGroup::Created: return dates::readInstant(e.value, DateOrder::Dmy).reason;
    case FieldGroup::Point:
      if (e.field.pointKind == PointKind::Email && e.field.part.isEmpty() && !text::looksLikeEmail(e.value))
        return QStringLiteral("email.expected");
      return {};
    case FieldGroup::Consent: return consentReason(e.field, e.value);
    case FieldGroup::Custom: {
      if (!e.field.part.isEmpty()) return {};
      const auto field = fields.find(customfields::idOf(e.field.name).value);
      if (field == fields.end()) return {};
      const auto checked = customfields::checked(field->second, e.value);
      return checked ? QString() : checked.error().fields.at(0).reason;
    }
    default: return {};
  }
}

}  // namespace

Result<Entries> parseAll(Connection& db, const FieldValues& values) {
  Entries entries;
  Error refused{ErrorCode::Invalid, QStringLiteral("values.refused"), {}, {}, {}};
  for (const auto& [key, raw] : values) {
    const auto field = parseKey(key);
    if (!field) {
      refused.fields.push_back({key, QStringLiteral("key.unknown"), raw});
      continue;
    }
    entries.push_back({key, *field, text::clean(raw)});
  }
  nameNumberedFields(entries);
  std::map<qint64, CustomField> fields;
  if (std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.field.group == FieldGroup::Custom; })) {
    CARTERA_ASSIGN(const std::vector<CustomField> all, customfields::all(db));
    for (const CustomField& f : all) fields.emplace(f.id.value, f);
  }
  for (const Entry& e : entries) {
    const QString reason = reasonAgainst(e, fields);
    if (!reason.isEmpty()) refused.fields.push_back({e.key, reason, e.value});
  }
  if (refused.fields.empty()) return entries;
  refused.field = refused.fields.front().field;
  return fail(std::move(refused));
}

}  // namespace cartera::contactfields
