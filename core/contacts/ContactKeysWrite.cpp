// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the derived values down.
#include <set>

#include "core/contacts/ContactKeysBatch.h"
#include "core/contacts/SuppressionStore.h"

namespace cartera::contactkeys {

namespace {

const QString kKeyUpsert = QStringLiteral(
    "INSERT INTO contact_key(contact_id, live, name, name_key, sort_key, tax_key, find_text) VALUES(:id, :live, :name, "
    ":name_key, :sort_key, :tax_key, :find_text) ON CONFLICT(contact_id) DO UPDATE SET live = excluded.live, name = "
    "excluded.name, name_key = excluded.name_key, sort_key = excluded.sort_key, tax_key = excluded.tax_key, find_text "
    "= excluded.find_text");
const QString kPointUpsert = QStringLiteral(
    "INSERT INTO point_key(point_id, contact_id, kind, key) VALUES(:id, :contact, :kind, :key) ON CONFLICT(point_id) "
    "DO "
    "UPDATE SET contact_id = excluded.contact_id, kind = excluded.kind, key = excluded.key");

Result<> renewStretch(Connection& db, const std::vector<qint64>& ids, const text::SortKeys& sortKeys) {
  CARTERA_ASSIGN(const Batch batch, compute(db, ids, sortKeys));
  Statement key(db, kKeyUpsert);
  Statement stat(db, QStringLiteral("INSERT INTO contact_stat(contact_id, last_contact_at, interactions, completeness, "
                                    "email, phone, city, company) VALUES(:id, :last, :n, :complete, :email, :phone, "
                                    ":city, :company) ON CONFLICT(contact_id) DO UPDATE SET last_contact_at = "
                                    "excluded.last_contact_at, interactions = excluded.interactions, completeness = "
                                    "excluded.completeness, email = excluded.email, phone = excluded.phone, city = "
                                    "excluded.city, company = excluded.company"));
  Statement dropKey(db, QStringLiteral("DELETE FROM contact_key WHERE contact_id = :id"));
  Statement dropStat(db, QStringLiteral("DELETE FROM contact_stat WHERE contact_id = :id"));
  for (const Computed& c : batch.contacts) {
    if (!c.exists) {
      CARTERA_TRY(dropKey.bind(":id", c.id).run());
      CARTERA_TRY(dropStat.bind(":id", c.id).run());
      continue;
    }
    key.bind(":id", c.id).bind(":live", c.live).bindText(":name", c.name).bindText(":name_key", c.nameKey);
    key.bind(":sort_key", c.sortKey).bind(":tax_key", c.taxKey).bindText(":find_text", c.findText);
    CARTERA_TRY(key.run());
    stat.bind(":id", c.id).bind(":last", c.lastContactAt).bind(":n", c.interactions).bind(":complete", c.completeness);
    stat.bind(":email", c.email.value).bind(":phone", c.phone.value).bind(":city", c.city.value);
    stat.bind(":company", c.company.value);
    CARTERA_TRY(stat.run());
  }
  Statement point(db, kPointUpsert);
  Statement dropPoint(db, QStringLiteral("DELETE FROM point_key WHERE point_id = :id"));
  for (const PointRow& p : batch.points) {
    if (p.key.isEmpty()) {
      CARTERA_TRY(dropPoint.bind(":id", p.id).run());
    } else {
      CARTERA_TRY(point.bind(":id", p.id).bind(":contact", p.contact).bind(":kind", p.kind).bind(":key", p.key).run());
    }
  }
  return {};
}

}  // namespace

Result<> renewContacts(Connection& db, const std::vector<qint64>& contactIds, const text::SortKeys& sortKeys) {
  for (size_t from = 0; from < contactIds.size(); from += kStretch) {
    const size_t to = std::min(contactIds.size(), from + kStretch);
    const std::vector<qint64> stretch(contactIds.begin() + static_cast<std::ptrdiff_t>(from),
                                      contactIds.begin() + static_cast<std::ptrdiff_t>(to));
    CARTERA_TRY(renewStretch(db, stretch, sortKeys));
  }
  return {};
}

Result<> renewSuppressions(Connection& db, const std::vector<qint64>& suppressionIds) {
  Statement read(db, QStringLiteral("SELECT id, kind, channel, contact_id, value FROM suppression WHERE deleted_at IS "
                                    "NULL AND id") +
                         kWithin);
  read.bind(":ids", jsonIds(suppressionIds));
  std::vector<Suppression> live;
  CARTERA_TRY(read.each([&](Statement& row) {
    Suppression s;
    s.id = row.id<SuppressionId>(0);
    s.kind = suppressionKindFrom(row.text(1)).value_or(SuppressionKind::Address);
    s.channel = channelFrom(row.text(2));
    s.contact = row.id<ContactId>(3);
    s.value = row.text(4);
    live.push_back(std::move(s));
  }));
  Statement drop(db, QStringLiteral("DELETE FROM suppression_key WHERE suppression_id") + kWithin);
  drop.bind(":ids", jsonIds(suppressionIds));
  CARTERA_TRY(drop.run());
  Statement put(db, QStringLiteral("INSERT INTO suppression_key(suppression_id, kind, channel, key) VALUES(:id, :kind, "
                                   ":channel, :key)"));
  for (const Suppression& s : live) {
    const QString key = suppressions::keyOf(s);
    if (key.isEmpty()) continue;
    put.bind(":id", s.id).bind(":kind", toText(s.kind)).bind(":channel", s.channel ? toText(*s.channel) : QString());
    CARTERA_TRY(put.bind(":key", key).run());
  }
  return {};
}

Result<> rebuildAll(Connection& db, const text::SortKeys& sortKeys) {
  CARTERA_TRY(
      db.execScript("DELETE FROM contact_key; DELETE FROM point_key; DELETE FROM contact_stat;"
                    "DELETE FROM suppression_key;"));
  CARTERA_TRY(eachStretch(db, [&](const std::vector<qint64>& ids) { return renewStretch(db, ids, sortKeys); }));
  std::vector<qint64> all;
  {
    Statement s(db, QStringLiteral("SELECT id FROM suppression"));
    CARTERA_ASSIGN(all, collect(s, [](Statement& row) { return row.integer(0); }));
  }
  return renewSuppressions(db, all);
}

Result<> announce(Connection& db, const Contact& contact) {
  Statement s(db, QStringLiteral("INSERT INTO contact_key(contact_id, live, name, name_key, sort_key, tax_key, "
                                 "find_text) VALUES(:id, :live, :name, :name_key, x'', :tax_key, '') ON "
                                 "CONFLICT(contact_id) DO UPDATE SET live = excluded.live, name = excluded.name, "
                                 "name_key = excluded.name_key, tax_key = excluded.tax_key"));
  const QString name = displayName(contact);
  s.bind(":id", contact.id).bind(":live", !contact.deletedAt.has_value()).bindText(":name", name);
  s.bindText(":name_key", text::searchKey(name)).bind(":tax_key", text::taxIdKey(contact.taxId));
  return s.run();
}

Result<> announce(Connection& db, const Point& point) {
  const QString key = point.deletedAt ? QString() : pointKey(point.kind, point.value);
  if (key.isEmpty()) {
    Statement drop(db, QStringLiteral("DELETE FROM point_key WHERE point_id = :id"));
    return drop.bind(":id", point.id).run();
  }
  Statement s(db, kPointUpsert);
  s.bind(":id", point.id).bind(":contact", point.contact).bind(":kind", toText(point.kind)).bind(":key", key);
  return s.run();
}

}  // namespace cartera::contactkeys
