// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactKeysBulk.h"

#include "core/contacts/AddressStore.h"
#include "core/contacts/ContactKeysBatch.h"

namespace cartera::contactkeys {

BulkKeys::BulkKeys(Connection& db, const text::SortKeys& sortKeys)
    : m_sortKeys(sortKeys),
      m_key(db,
            "INSERT INTO contact_key(contact_id, live, name, name_key, sort_key, tax_key, find_text) "
            "VALUES(?1, 1, ?2, ?3, ?4, ?5, ?6)"),
      m_stat(db,
             "INSERT INTO contact_stat(contact_id, last_contact_at, interactions, completeness, email, phone, city, "
             "company) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
      m_point(db, "INSERT INTO point_key(point_id, contact_id, kind, key) VALUES(?1, ?2, ?3, ?4)") {}

Result<> BulkKeys::put(const ContactCard& card) {
  const Contact& contact = card.contact;
  Computed c;
  c.id = contact.id.value;
  c.live = true;
  // The score asks what the rows hold; the name may be empty here although a point will stand for it in the list.
  c.facts.taxId = !contact.taxId.isEmpty();
  c.facts.company = !contact.jobTitle.isEmpty();
  c.facts.birthday = !contact.birthday.isEmpty();
  c.facts.stage = !contact.stage.isEmpty();
  c.facts.owner = !contact.owner.isEmpty();
  c.facts.source = !contact.source.isEmpty();
  addRoot(c, contact);
  m_utf8.clear();
  for (const Point& p : card.points) {
    addPoint(c, p.kind, p.value, {p.isPrimary, p.position, p.id.value});
    const QString key = pointKey(p.kind, p.value);
    if (key.isEmpty()) continue;
    m_point.bind(1, p.id.value);
    m_point.bind(2, c.id);
    m_point.bindText(3, m_utf8.of(toText(p.kind)));
    m_point.bindText(4, m_utf8.of(key));
    CARTERA_TRY(m_point.run());
  }
  for (const Address& a : card.addresses)
    addAddress(c, !addresses::isEmpty(a), a.city, {a.isPrimary, a.position, a.id.value});
  for (const CardMembership& m : card.memberships)
    addCompany(c, m.companyName, {m.membership.isPrimary, m.membership.position, m.membership.id.value});
  for (const Tag& t : card.tags) addTag(c, t.name);
  for (const Interaction& i : card.notes) {
    ++c.interactions;
    if (i.kind != InteractionKind::Note) c.lastContactAt = std::max(c.lastContactAt.value_or(i.at), i.at);
  }
  finish(c, m_sortKeys);

  m_key.bind(1, c.id);
  m_key.bindText(2, m_utf8.of(c.name));
  m_key.bindText(3, m_utf8.of(c.nameKey));
  m_key.bindBlob(4, {c.sortKey.constData(), static_cast<size_t>(c.sortKey.size())});
  m_key.bindKnown(5, m_utf8.of(c.taxKey));
  m_key.bindText(6, m_utf8.of(c.findText));
  CARTERA_TRY(m_key.run());
  m_stat.bind(1, c.id);
  if (c.lastContactAt) {
    m_stat.bind(2, *c.lastContactAt);
  } else {
    m_stat.bindNull(2);
  }
  m_stat.bind(3, c.interactions);
  m_stat.bind(4, c.completeness);
  m_stat.bindKnown(5, m_utf8.of(c.email.value));
  m_stat.bindKnown(6, m_utf8.of(c.phone.value));
  m_stat.bindKnown(7, m_utf8.of(c.city.value));
  m_stat.bindKnown(8, m_utf8.of(c.company.value));
  return m_stat.run();
}

}  // namespace cartera::contactkeys
