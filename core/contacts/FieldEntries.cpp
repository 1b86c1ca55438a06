// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/FieldEntries.h"

#include <algorithm>

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

}  // namespace

Result<QString> EntryReader::reasonAgainst(const Entry& e) {
  if (e.value.isEmpty()) return QString();
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
      return QString();
    case FieldGroup::Consent: return consentReason(e.field, e.value);
    case FieldGroup::Custom: {
      if (!e.field.part.isEmpty()) return QString();
      CARTERA_ASSIGN(const CustomField* field, fieldNamed(e.field.name));
      if (field == nullptr) return QString();
      const auto checked = customfields::checked(*field, e.value);
      return checked ? QString() : checked.error().fields.at(0).reason;
    }
    default: return QString();
  }
}

Result<const CustomField*> EntryReader::fieldNamed(const QString& name) {
  if (!m_fieldsRead) {
    CARTERA_ASSIGN(const std::vector<CustomField> all, customfields::all(m_db));
    m_fields.clear();
    m_named.clear();
    for (const CustomField& f : all) m_fields.emplace(f.id.value, f);
    m_fieldsRead = true;
  }
  const auto known = m_named.constFind(name);
  if (known != m_named.constEnd()) return *known;
  const auto found = m_fields.find(customfields::idOf(name).value);
  const CustomField* field = found == m_fields.end() ? nullptr : &found->second;
  m_named.insert(name, field);
  return field;
}

Result<Entries> EntryReader::read(const FieldValues& values) {
  Entries entries;
  entries.reserve(values.size());
  Error refused{ErrorCode::Invalid, QStringLiteral("values.refused"), {}, {}, {}, {}};
  for (const auto& [key, raw] : values) {
    auto known = m_keys.constFind(key);
    if (known == m_keys.constEnd()) known = m_keys.insert(key, parseKey(key));
    if (!known->has_value()) {
      refused.fields.push_back({key, QStringLiteral("key.unknown"), raw});
      continue;
    }
    entries.push_back({key, **known, text::clean(raw)});
  }
  nameNumberedFields(entries);
  for (const Entry& e : entries) {
    CARTERA_ASSIGN(const QString reason, reasonAgainst(e));
    if (!reason.isEmpty()) refused.fields.push_back({e.key, reason, e.value});
  }
  if (refused.fields.empty()) return entries;
  refused.field = refused.fields.front().field;
  return fail(std::move(refused));
}

Result<Entries> parseAll(Connection& db, const FieldValues& values) { return EntryReader(db).read(values); }

}  // namespace cartera::contactfields
