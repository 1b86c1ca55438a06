// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/CardDrawer.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/TagStore.h"

namespace cartera {

using contactfields::Entries;
using contactfields::Entry;
using contactfields::FieldGroup;

namespace {

/// Whether all of it can be told without looking at the contact in the file.
bool isDrawable(const Entries& entries) {
  return std::none_of(entries.begin(), entries.end(), [](const Entry& e) {
    return e.field.group == FieldGroup::OrgName || e.field.group == FieldGroup::Consent ||
           e.field.group == FieldGroup::Bounce;
  });
}

}  // namespace

CardDrawer::CardDrawer(const StoreContext& ctx) : m_ctx(ctx), m_today(ctx.clock.today()), m_entries(ctx.db) {}

Result<std::optional<ContactCard>> CardDrawer::draw(ContactKind kind, const contactfields::FieldValues& values,
                                                    ImportRunId run) {
  CARTERA_ASSIGN(const Entries entries, m_entries.read(values));
  CARTERA_TRY(contactfields::requireName(entries));
  if (!isDrawable(entries)) return std::nullopt;
  ContactCard card;
  card.contact.kind = kind;
  card.contact.importRun = run;
  card.contact.createdAt = m_ctx.clock.nowMs();
  contactfields::applyRoot(card.contact, entries, m_today);
  for (const PointKind points : {PointKind::Email, PointKind::Phone, PointKind::Url, PointKind::Social})
    contactfields::addNewPoints(points, entries, card.points);
  card.addresses = contactfields::newAddresses(entries);
  addOrganisation(entries, card);
  for (const Entry& e : entries) {
    if (e.value.isEmpty()) continue;
    if (e.field.group == FieldGroup::Tags) CARTERA_TRY(addTags(e.value, card));
    if (e.field.group == FieldGroup::Note) {
      Interaction note;
      note.body = e.value;
      note.importRun = run;
      card.notes.push_back(std::move(note));
    }
    if (e.field.group == FieldGroup::Custom && e.field.part.isEmpty()) {
      CARTERA_ASSIGN(const bool added, addCustom(e, card));
      if (!added) return std::nullopt;
    }
  }
  if (card.notes.size() > 1) return std::nullopt;  // the second may say what the first says
  return card;
}

/// Without a company, its phone and number are the contact's own.
void CardDrawer::addOrganisation(const Entries& entries, ContactCard& card) {
  for (const Entry& e : entries) {
    if (e.value.isEmpty()) continue;
    if (e.field.group == FieldGroup::OrgExternalId && card.contact.externalId.isEmpty())
      card.contact.externalId = e.value;
    if (e.field.group == FieldGroup::OrgTaxId && card.contact.taxId.isEmpty()) card.contact.taxId = e.value;
    if (e.field.group != FieldGroup::OrgPhone) continue;
    const QString key = contactkeys::pointKey(PointKind::Phone, e.value);
    const bool there = std::any_of(card.points.begin(), card.points.end(), [&](const Point& p) {
      return p.kind == PointKind::Phone &&
             (p.value == e.value || (!key.isEmpty() && contactkeys::pointKey(PointKind::Phone, p.value) == key));
    });
    if (there) continue;
    Point p;
    p.kind = PointKind::Phone;
    p.label = QStringLiteral("work");
    p.value = e.value;
    card.points.push_back(std::move(p));
  }
}

Result<> CardDrawer::addTags(const QString& names, ContactCard& card) {
  for (const QString& part : names.split(u';', Qt::SkipEmptyParts)) {
    const QString name = text::clean(part);
    if (name.isEmpty()) continue;
    auto known = m_tags.constFind(name);
    if (known == m_tags.constEnd()) {
      CARTERA_ASSIGN(const TagId id, tags::define(m_ctx, name));
      // A tag that was there is shown as it was written first.
      CARTERA_ASSIGN(const std::optional<Tag> tag, tags::find(m_ctx.db, id));
      if (!tag) return fail(ErrorCode::NotFound, QStringLiteral("tag.missing"), name);
      known = m_tags.insert(name, *tag);
    }
    const bool there =
        std::any_of(card.tags.begin(), card.tags.end(), [&](const Tag& tag) { return tag.id == known->id; });
    if (!there) card.tags.push_back(*known);
  }
  return {};
}

Result<bool> CardDrawer::addCustom(const Entry& e, ContactCard& card) {
  CARTERA_ASSIGN(const CustomField* field, m_entries.fieldNamed(e.field.name));
  if (field == nullptr) {
    CARTERA_TRY(customfields::define(m_ctx, e.field.name, FieldType::Text));
    m_entries.forgetFields();
    CARTERA_ASSIGN(field, m_entries.fieldNamed(e.field.name));
    if (field == nullptr) return fail(ErrorCode::NotFound, QStringLiteral("field.missing"), e.field.name);
  }
  for (const CustomValue& v : card.customValues)
    if (v.field.id == field->id) return false;
  CARTERA_ASSIGN(const QString value, customfields::checked(*field, e.value));
  if (!value.isEmpty()) card.customValues.push_back({*field, value});
  return true;
}

}  // namespace cartera
