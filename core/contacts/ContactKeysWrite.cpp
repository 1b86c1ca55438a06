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

/// What of it stands in the file already: a row that is written again although it is the same costs its indexes.
Result<> readStored(Connection& db, Batch& batch, const Within& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT k.contact_id, k.live, k.name, k.name_key, k.sort_key, k.tax_key, k.find_text, "
                               "t.contact_id, t.last_contact_at, t.interactions, t.completeness, t.email, t.phone, "
                               "t.city, t.company FROM contact_key k LEFT JOIN contact_stat t ON t.contact_id = "
                               "k.contact_id WHERE k.contact_id"),
                [](Computed& c, Statement& row) {
                  c.keyStale = row.text(2) != c.name || row.text(3) != c.nameKey || row.blob(4) != c.sortKey ||
                               row.text(5) != c.taxKey;
                  c.liveStale = row.flag(1) != c.live;
                  c.textStale = row.text(6) != c.findText;
                  c.statStale = row.isNull(7) || row.optInteger(8) != c.lastContactAt ||
                                row.integer(9) != c.interactions || row.integer(10) != c.completeness ||
                                row.text(11) != c.email.value || row.text(12) != c.phone.value ||
                                row.text(13) != c.city.value || row.text(14) != c.company.value;
                });
}

Result<> writePoints(Connection& db, const Batch& batch) {
  Statement point(db, kPointUpsert);
  Statement dropPoint(db, QStringLiteral("DELETE FROM point_key WHERE point_id = :id"));
  for (const PointRow& p : batch.points) {
    if (p.stored) continue;
    if (p.key.isEmpty()) {
      CARTERA_TRY(dropPoint.bind(":id", p.id).run());
    } else {
      CARTERA_TRY(point.bind(":id", p.id).bind(":contact", p.contact).bind(":kind", p.kind).bind(":key", p.key).run());
    }
  }
  return {};
}

Result<> renewStretch(Connection& db, const std::vector<qint64>& ids, const text::SortKeys& sortKeys) {
  CARTERA_ASSIGN(Batch batch, compute(db, ids, sortKeys));
  CARTERA_TRY(readStored(db, batch, Within(ids)));
  Statement key(db, kKeyUpsert);
  // Each column that is written takes its indexes with it, changed or not. The text stands in none.
  Statement live(db, QStringLiteral("UPDATE contact_key SET live = :live, find_text = :find_text WHERE contact_id = "
                                    ":id"));
  Statement findText(db, QStringLiteral("UPDATE contact_key SET find_text = :find_text WHERE contact_id = :id"));
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
    if (c.keyStale) {
      key.bind(":id", c.id).bind(":live", c.live).bindText(":name", c.name).bindText(":name_key", c.nameKey);
      key.bind(":sort_key", c.sortKey).bind(":tax_key", c.taxKey).bindText(":find_text", c.findText);
      CARTERA_TRY(key.run());
    } else if (c.liveStale) {
      CARTERA_TRY(live.bind(":live", c.live).bindText(":find_text", c.findText).bind(":id", c.id).run());
    } else if (c.textStale) {
      CARTERA_TRY(findText.bindText(":find_text", c.findText).bind(":id", c.id).run());
    }
    if (!c.statStale) continue;
    stat.bind(":id", c.id).bind(":last", c.lastContactAt).bind(":n", c.interactions).bind(":complete", c.completeness);
    stat.bind(":email", c.email.value).bind(":phone", c.phone.value).bind(":city", c.city.value);
    stat.bind(":company", c.company.value);
    CARTERA_TRY(stat.run());
  }
  return writePoints(db, batch);
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

Result<std::vector<qint64>> hideContacts(Connection& db, const std::vector<qint64>& contactIds) {
  std::vector<qint64> unknown;
  Statement key(db, QStringLiteral("UPDATE contact_key SET live = 0 WHERE contact_id = :id"));
  Statement points(db, QStringLiteral("DELETE FROM point_key WHERE point_id IN (SELECT id FROM point WHERE contact_id "
                                      "= :id)"));
  for (const qint64 id : contactIds) {
    CARTERA_TRY(key.bind(":id", id).run());
    if (key.affected() == 0) {
      unknown.push_back(id);
      continue;
    }
    CARTERA_TRY(points.bind(":id", id).run());
  }
  return unknown;
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
