// SPDX-License-Identifier: GPL-3.0-or-later
// What values make of a contact, before anything is written.
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/FieldEntries.h"

namespace cartera::contactfields {

namespace {

QString partialDate(const QString& value, const QDate& today) {
  const auto read = dates::readPartial(value, DateOrder::Dmy, today);
  return read.value ? read.value->toIso() : QString();
}

}  // namespace

bool applyRoot(Contact& c, const Entries& entries, const QDate& today) {
  QJsonObject extra;
  if (!c.extra.isEmpty()) extra = QJsonDocument::fromJson(c.extra.toUtf8()).object();
  const QJsonObject extraBefore = extra;
  std::optional<PartialDate> birthday;
  for (const Entry& e : entries) {
    switch (e.field.group) {
      case FieldGroup::Text: c.*e.field.member = e.value; break;
      case FieldGroup::Date: c.*e.field.member = partialDate(e.value, today); break;
      case FieldGroup::Kind:
        if (const auto kind = contactKindFrom(e.value)) c.kind = *kind;
        break;
      case FieldGroup::Stage: c.stage = e.value; break;
      case FieldGroup::Private: c.isPrivate = yesNo(e.value) == QLatin1String("yes"); break;
      case FieldGroup::BirthdayPart: {
        if (!birthday) birthday = dates::readPartial(c.birthday).value.value_or(PartialDate{});
        int& part = e.field.part == QLatin1String("year")    ? birthday->year
                    : e.field.part == QLatin1String("month") ? birthday->month
                                                             : birthday->day;
        part = e.value.toInt();
        break;
      }
      case FieldGroup::Created: {
        // Outside it has seconds: what comes back must not cost the milliseconds.
        const auto at = dates::readInstant(e.value, DateOrder::Dmy);
        if (at.value && *at.value / 1000 != c.createdAt / 1000) c.createdAt = *at.value;
        break;
      }
      case FieldGroup::Extra: {
        const QJsonObject given = QJsonDocument::fromJson(e.value.toUtf8()).object();
        if (given.isEmpty() && !e.value.isEmpty()) extra.insert(QStringLiteral("extra"), e.value);
        for (auto it = given.begin(); it != given.end(); ++it) extra.insert(it.key(), it.value());
        break;
      }
      case FieldGroup::ExtraMember:
        if (e.value.isEmpty()) {
          extra.remove(e.key);
        } else {
          extra.insert(e.key, e.value);
        }
        break;
      default: break;
    }
  }
  if (birthday && birthday->month > 0 && birthday->day > 0) c.birthday = birthday->toIso();
  if (extra != extraBefore) {
    c.extra = extra.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(extra).toJson(QJsonDocument::Compact));
  }
  bool isOwnName = false;
  for (const Entry& e : entries) {
    if (e.field.group != FieldGroup::FullName) continue;
    // The name in one piece, unless the pieces say the same.
    if (e.value.isEmpty()) {
      c.displayName.clear();
    } else if (displayName(c) != e.value) {
      c.displayName = e.value;
    }
  }
  for (const Entry& e : entries) {
    if (e.field.group != FieldGroup::OrgName) continue;
    // A company's own row may call its name "company"; a company inside a company has a name of its own too.
    if (c.kind == ContactKind::Person || !displayName(c).isEmpty() || e.value.isEmpty()) continue;
    c.displayName = e.value;
    isOwnName = true;
  }
  return isOwnName;
}

Result<> requireName(const Entries& entries) {
  const bool named = std::any_of(entries.begin(), entries.end(), [](const Entry& e) {
    if (e.value.isEmpty() || !e.field.part.isEmpty()) return false;
    if (e.field.group == FieldGroup::Text) {
      return e.field.member == &Contact::displayName || e.field.member == &Contact::given ||
             e.field.member == &Contact::middle || e.field.member == &Contact::family ||
             e.field.member == &Contact::nickname;
    }
    return e.field.group == FieldGroup::FullName || e.field.group == FieldGroup::OrgName ||
           e.field.group == FieldGroup::Point;
  });
  if (named) return {};
  Error e{ErrorCode::Invalid, QStringLiteral("name.missing"), {}, QStringLiteral("full_name"), {}, {}};
  e.fields.push_back({QStringLiteral("full_name"), QStringLiteral("name.missing"), {}});
  return fail(std::move(e));
}

}  // namespace cartera::contactfields
