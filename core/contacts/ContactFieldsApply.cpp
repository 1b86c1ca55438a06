// SPDX-License-Identifier: GPL-3.0-or-later
// The writing side of ContactFields.h.
#include <algorithm>

#include "core/base/Dates.h"
#include "core/base/Text.h"
#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/contacts/FieldConsent.h"
#include "core/contacts/FieldEntries.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/SuppressionStore.h"
#include "core/contacts/TagStore.h"

namespace cartera::contactfields {

namespace {

/// Sets the fields of one contact, group by group.
class Applier {
 public:
  Applier(const StoreContext& ctx, ContactId id, const Entries& entries, const ApplyOptions& options)
      : m_ctx(ctx), m_id(id), m_entries(entries), m_options(options) {}

  Result<Applied> run() {
    CARTERA_TRY(root());
    for (const PointKind kind : {PointKind::Email, PointKind::Phone, PointKind::Url, PointKind::Social}) {
      CARTERA_ASSIGN(const bool changed, applyPoints(m_ctx, m_id, kind, m_entries));
      note(changed);
    }
    CARTERA_ASSIGN(const bool moved, applyAddresses(m_ctx, m_id, m_entries));
    note(moved);
    CARTERA_TRY(organisation());
    for (const Entry& e : m_entries) {
      if (e.field.group == FieldGroup::Tags) CARTERA_TRY(tagList(e));
      if (e.field.group == FieldGroup::Note) CARTERA_TRY(note(e));
      if (e.field.group == FieldGroup::Custom) CARTERA_TRY(custom(e));
    }
    CARTERA_TRY(consentList());
    CARTERA_TRY(bounces());
    return m_applied;
  }

 private:
  void note(bool changed) { m_applied.changed = m_applied.changed || changed; }

  template <class F>
  void each(FieldGroup group, F&& fn) const {
    for (const Entry& e : m_entries) {
      if (e.field.group == group) fn(e);
    }
  }

  Result<> root() {
    CARTERA_ASSIGN(Contact c, contacts::get(m_ctx.db, m_id));
    m_isOwnName = applyRoot(c, m_entries, m_ctx.clock.today());
    CARTERA_ASSIGN(const bool changed, contacts::update(m_ctx, c));
    note(changed);
    return {};
  }

  Result<> organisation() {
    for (const Entry& e : m_entries) {
      if (e.field.group != FieldGroup::OrgName || m_isOwnName) continue;
      CARTERA_ASSIGN(const std::vector<CardMembership> present, memberships::ofContact(m_ctx.db, m_id));
      if (e.value.isEmpty()) {
        if (present.empty()) continue;
        CARTERA_TRY(memberships::remove(m_ctx, present.front().membership.id));
        note(true);
      } else if (present.empty() || text::searchKey(present.front().companyName) != text::searchKey(e.value)) {
        CARTERA_TRY(memberships::joinByName(m_ctx, m_id, e.value, true));
        note(true);
      }
    }
    const bool concerned = std::any_of(m_entries.begin(), m_entries.end(), [](const Entry& e) {
      return (e.field.group == FieldGroup::OrgPhone || e.field.group == FieldGroup::OrgExternalId ||
              e.field.group == FieldGroup::OrgTaxId) &&
             !e.value.isEmpty();
    });
    if (!concerned) return {};
    CARTERA_ASSIGN(const std::vector<CardMembership> present, memberships::ofContact(m_ctx.db, m_id));
    // Without a company it is the contact's own.
    const ContactId company = present.empty() ? m_id : present.front().membership.company;
    for (const Entry& e : m_entries) {
      if (e.value.isEmpty()) continue;
      if (e.field.group == FieldGroup::OrgPhone) CARTERA_TRY(companyPhone(company, e.value));
      if (e.field.group == FieldGroup::OrgExternalId) CARTERA_TRY(companyExternalId(company, e));
      if (e.field.group == FieldGroup::OrgTaxId) CARTERA_TRY(companyTaxId(company, e));
    }
    return {};
  }

  Result<> companyPhone(ContactId company, const QString& value) {
    CARTERA_ASSIGN(const std::vector<Point> present, points::ofContact(m_ctx.db, company));
    const QString key = contactkeys::pointKey(PointKind::Phone, value);
    for (const Point& p : present) {
      if (p.kind != PointKind::Phone) continue;
      if (p.value == value || (!key.isEmpty() && contactkeys::pointKey(PointKind::Phone, p.value) == key)) return {};
    }
    Point p;
    p.contact = company;
    p.kind = PointKind::Phone;
    p.label = QStringLiteral("work");
    p.value = value;
    CARTERA_TRY(points::add(m_ctx, p));
    note(true);
    return {};
  }

  Result<> companyExternalId(ContactId company, const Entry& e) {
    CARTERA_ASSIGN(Contact c, contacts::get(m_ctx.db, company));
    if (c.externalId == e.value) return {};
    if (!c.externalId.isEmpty()) {
      m_applied.kept.push_back({e.key, QStringLiteral("value.present"), e.value});
      return {};
    }
    c.externalId = e.value;
    CARTERA_ASSIGN(const bool changed, contacts::update(m_ctx, c));
    note(changed);
    return {};
  }

  Result<> companyTaxId(ContactId company, const Entry& e) {
    CARTERA_ASSIGN(Contact c, contacts::get(m_ctx.db, company));
    if (text::taxIdKey(c.taxId) == text::taxIdKey(e.value)) return {};
    if (!c.taxId.isEmpty()) {
      m_applied.kept.push_back({e.key, QStringLiteral("value.present"), e.value});
      return {};
    }
    c.taxId = e.value;
    CARTERA_ASSIGN(const bool changed, contacts::update(m_ctx, c));
    note(changed);
    return {};
  }

  Result<> tagList(const Entry& e) {
    QStringList names;
    for (const QString& name : e.value.split(u';', Qt::SkipEmptyParts)) {
      if (!text::clean(name).isEmpty()) names.append(text::clean(name));
    }
    if (m_options.addTags) {
      for (const QString& name : names) {
        CARTERA_ASSIGN(const bool added, tags::add(m_ctx, m_id, name));
        note(added);
      }
      return {};
    }
    CARTERA_ASSIGN(const bool changed, tags::set(m_ctx, m_id, names));
    note(changed);
    return {};
  }

  Result<> note(const Entry& e) {
    if (e.value.isEmpty()) return {};
    CARTERA_ASSIGN(const std::vector<Interaction> present, interactions::notes(m_ctx.db, m_id));
    QStringList bodies;
    for (const Interaction& i : present) bodies.append(text::clean(i.body));
    if (bodies.contains(e.value) || bodies.join(QStringLiteral("\n\n")) == e.value) return {};
    Interaction i;
    i.contact = m_id;
    i.body = e.value;
    i.importRun = m_options.importRun;
    CARTERA_TRY(interactions::insert(m_ctx, i));
    note(true);
    return {};
  }

  Result<> custom(const Entry& e) {
    if (!e.field.part.isEmpty()) return {};
    CARTERA_ASSIGN(const std::optional<CustomField> present, customfields::find(m_ctx.db, e.field.name));
    if (!present && e.value.isEmpty()) return {};
    CARTERA_ASSIGN(const FieldId field, customfields::define(m_ctx, e.field.name, FieldType::Text));
    CARTERA_ASSIGN(const bool changed, customfields::set(m_ctx, m_id, field, e.value));
    note(changed);
    return {};
  }

  Result<> consentList() {
    std::vector<ConsentValue> given;
    each(FieldGroup::Consent, [&](const Entry& e) {
      given.push_back({e.key, e.field.channel, e.field.part, e.value});
    });
    if (given.empty()) return {};
    CARTERA_ASSIGN(const Applied done, applyConsents(m_ctx, m_id, given, m_options));
    note(done.changed);
    m_applied.kept.insert(m_applied.kept.end(), done.kept.begin(), done.kept.end());
    return {};
  }

  /// An address that bounced is not written to again, at that address.
  Result<> bounces() {
    bool bounced = false;
    qint64 at = 0;
    each(FieldGroup::Bounce, [&](const Entry& e) {
      if (e.field.part.isEmpty()) {
        bounced = yesNo(e.value) == QLatin1String("yes");
      } else {
        at = dates::readInstant(e.value, DateOrder::Dmy).value.value_or(0);
      }
    });
    if (!bounced) return {};
    CARTERA_ASSIGN(const std::vector<Point> all, points::ofContact(m_ctx.db, m_id));
    for (const Point& p : all) {
      if (p.kind != PointKind::Email || suppressions::normalAddress(p.value).isEmpty()) continue;
      Suppression s;
      s.channel = Channel::Email;
      s.value = p.value;
      s.reason = QStringLiteral("bounced");
      s.source = m_options.source;
      s.at = at;
      s.importRun = m_options.importRun;
      CARTERA_TRY(suppressions::add(m_ctx, s));
      note(true);
      return {};
    }
    return {};
  }

  const StoreContext& m_ctx;
  ContactId m_id;
  const Entries& m_entries;
  const ApplyOptions& m_options;
  Applied m_applied;
  bool m_isOwnName = false;
};

}  // namespace

Result<> validate(Connection& db, const FieldValues& values) {
  CARTERA_TRY(parseAll(db, values));
  return {};
}

Result<Applied> apply(const StoreContext& ctx, ContactId id, const FieldValues& values, const ApplyOptions& options) {
  CARTERA_ASSIGN(const Entries entries, parseAll(ctx.db, values));
  CARTERA_ASSIGN(const Applied applied, Applier(ctx, id, entries, options).run());
  // Taking the last name away would leave a row that nobody finds again.
  const bool takesAway = std::any_of(values.begin(), values.end(), [](const auto& kv) { return kv.second.isEmpty(); });
  if (applied.changed && takesAway) {
    CARTERA_ASSIGN(const ContactCard card, contacts::card(ctx.db, id));
    if (displayName(card.contact).isEmpty() && card.points.empty() && card.memberships.empty())
      return fail(Error{ErrorCode::Invalid,
                        QStringLiteral("name.missing"),
                        {},
                        values.front().first,
                        {{values.front().first, QStringLiteral("name.missing"), {}}},
                        {}});
  }
  return applied;
}

Result<Applied> applyField(const StoreContext& ctx, ContactId id, const QString& key, const QString& value,
                           const ApplyOptions& options) {
  return apply(ctx, id, {{key, value}}, options);
}

Result<ContactId> create(const StoreContext& ctx, ContactKind kind, const FieldValues& values,
                         const ApplyOptions& options) {
  CARTERA_ASSIGN(const Entries entries, parseAll(ctx.db, values));
  CARTERA_TRY(requireName(entries));
  Contact c;
  c.kind = kind;
  c.importRun = options.importRun;
  CARTERA_ASSIGN(const ContactId id, contacts::insert(ctx, c));
  CARTERA_TRY(Applier(ctx, id, entries, options).run());
  return id;
}

}  // namespace cartera::contactfields
