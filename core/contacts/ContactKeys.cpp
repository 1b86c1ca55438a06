// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ContactKeys.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/contacts/Completeness.h"
#include "core/contacts/SuppressionStore.h"
#include "core/storage/Rows.h"

namespace cartera::contactkeys {

namespace {

constexpr size_t kStretch = 20000;

/// The first of something by "primary, then position, then number".
struct Best {
  QString value;
  std::tuple<bool, qint64, qint64> rank{true, std::numeric_limits<qint64>::max(), 0};
  bool known = false;
  void offer(const QString& v, bool isPrimary, qint64 position, qint64 id) {
    const std::tuple<bool, qint64, qint64> r{!isPrimary, position, id};
    if (known && rank <= r) return;
    value = v;
    rank = r;
    known = true;
  }
};

/// All derived values of one contact.
struct Computed {
  qint64 id = 0;
  bool exists = false;
  bool live = false;
  QString name, nameKey, taxKey, findText;
  QByteArray sortKey;
  std::optional<qint64> lastContactAt;
  qint64 interactions = 0;
  int completeness = 0;
  Best email, phone, city, company;

  // On the way.
  CompletenessFacts facts;
  QString nickname, taxId;
  QStringList found;
};

struct PointRow {
  qint64 id = 0;
  qint64 contact = 0;
  QString kind;
  /// Empty: there must be no row.
  QString key;
};

struct Batch {
  std::vector<Computed> contacts;  // by id
  std::vector<PointRow> points;

  Computed* find(qint64 id) {
    const auto it = std::lower_bound(contacts.begin(), contacts.end(), id,
                                     [](const Computed& c, qint64 value) { return c.id < value; });
    return it != contacts.end() && it->id == id ? &*it : nullptr;
  }
};

const QString kWithin = QStringLiteral(" IN (SELECT value FROM json_each(:ids))");

/// Runs one query over all contacts of the batch; its first column is the contact.
template <class F>
Result<> eachOf(Connection& db, Batch& batch, const QString& ids, const QString& sql, F&& fn) {
  Statement s(db, sql);
  s.bind(":ids", ids);
  return s.each([&](Statement& row) {
    if (Computed* c = batch.find(row.integer(0))) fn(*c, row);
  });
}

QString phoneForFinding(const QString& value) {
  // With the country in front where it is known, so that both "+34 612…" and "612…" are parts of it.
  const QString e164 = text::phoneE164(value);
  return e164.isEmpty() ? text::phoneDigits(value) : e164.mid(1);
}

Result<> readRoots(Connection& db, Batch& batch, const QString& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT id, kind, display_name, given, middle, family, nickname, tax_id, job_title, "
                               "birthday, stage, owner, source, deleted_at FROM contact WHERE id") +
                    kWithin,
                [](Computed& c, Statement& row) {
                  Contact names;
                  names.displayName = row.text(2);
                  names.given = row.text(3);
                  names.middle = row.text(4);
                  names.family = row.text(5);
                  names.nickname = row.text(6);
                  c.exists = true;
                  c.live = row.isNull(13);
                  c.name = displayName(names);
                  c.nickname = names.nickname;
                  c.taxId = row.text(7);
                  c.facts.kind = contactKindFrom(row.text(1)).value_or(ContactKind::Person);
                  c.facts.name = !c.name.isEmpty();
                  c.facts.taxId = !row.isNull(7);
                  c.facts.company = !row.isNull(8);
                  c.facts.birthday = !row.isNull(9);
                  c.facts.stage = !row.isNull(10);
                  c.facts.owner = !row.isNull(11);
                  c.facts.source = !row.isNull(12);
                  // The parts of the name too: "María del Carmen" is shown, "García" may stand in the family alone.
                  for (const QString& part : {names.displayName, names.given, names.middle, names.family}) {
                    const QString key = text::searchKey(part);
                    if (!key.isEmpty()) c.found.append(key);
                  }
                });
}

Result<> readPoints(Connection& db, Batch& batch, const QString& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT contact_id, id, kind, value, is_primary, position, deleted_at FROM point WHERE "
                               "contact_id") +
                    kWithin,
                [&batch](Computed& c, Statement& row) {
                  const QString kindText = row.text(2);
                  const PointKind kind = pointKindFrom(kindText).value_or(PointKind::Url);
                  const QString value = row.text(3);
                  const bool removed = !row.isNull(6);
                  const QString key = pointKey(kind, value);
                  batch.points.push_back({row.integer(1), c.id, kindText, c.live && !removed ? key : QString()});
                  if (removed) return;
                  switch (kind) {
                    case PointKind::Email:
                      c.facts.email = true;
                      c.email.offer(value, row.flag(4), row.integer(5), row.integer(1));
                      c.found.append(text::fold(value));
                      break;
                    case PointKind::Phone:
                      c.facts.phone = true;
                      c.phone.offer(value, row.flag(4), row.integer(5), row.integer(1));
                      c.found.append(phoneForFinding(value));
                      break;
                    case PointKind::Url: c.facts.web = true; break;
                    case PointKind::Social: c.found.append(text::searchKey(value)); break;
                  }
                });
}

Result<> readAddresses(Connection& db, Batch& batch, const QString& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT contact_id, id, city, is_primary, position, coalesce(street, street2, street3, "
                               "po_box, postcode, city, region, country, formatted) IS NOT NULL FROM address WHERE "
                               "deleted_at IS NULL AND contact_id") +
                    kWithin,
                [](Computed& c, Statement& row) {
                  c.facts.address = c.facts.address || row.flag(5);
                  const QString city = row.text(2);
                  if (city.isEmpty()) return;
                  c.city.offer(city, row.flag(3), row.integer(4), row.integer(1));
                  c.found.append(text::searchKey(city));
                });
}

Result<> readCompanies(Connection& db, Batch& batch, const QString& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT m.contact_id, m.id, m.is_primary, m.position, co.display_name, co.given, "
                               "co.middle, co.family, co.nickname FROM membership m JOIN contact co ON co.id = "
                               "m.company_id WHERE m.deleted_at IS NULL AND co.deleted_at IS NULL AND m.contact_id") +
                    kWithin,
                [](Computed& c, Statement& row) {
                  Contact company;
                  company.displayName = row.text(4);
                  company.given = row.text(5);
                  company.middle = row.text(6);
                  company.family = row.text(7);
                  company.nickname = row.text(8);
                  const QString name = displayName(company);
                  c.facts.company = true;
                  c.company.offer(name, row.flag(2), row.integer(3), row.integer(1));
                  c.found.append(text::searchKey(name));
                });
}

Result<> readTags(Connection& db, Batch& batch, const QString& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT ct.contact_id, t.name FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id WHERE "
                               "ct.deleted_at IS NULL AND t.deleted_at IS NULL AND ct.contact_id") +
                    kWithin,
                [](Computed& c, Statement& row) { c.found.append(text::searchKey(row.text(1))); });
}

Result<> readInteractions(Connection& db, Batch& batch, const QString& ids) {
  // A note is not a contact: writing one down does not make the customer less forgotten.
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT contact_id, count(*), max(at) FILTER (WHERE kind <> 'note') FROM interaction "
                               "WHERE deleted_at IS NULL AND contact_id") +
                    kWithin + QStringLiteral(" GROUP BY contact_id"),
                [](Computed& c, Statement& row) {
                  c.interactions = row.integer(1);
                  c.lastContactAt = row.optInteger(2);
                });
}

void finish(Computed& c, const text::SortKeys& sortKeys) {
  // Who has no name is listed by what there is.
  if (c.name.isEmpty()) {
    for (const Best* other : {&c.email, &c.phone, &c.company}) {
      if (!other->value.isEmpty()) {
        c.name = other->value;
        break;
      }
    }
  }
  c.nameKey = text::searchKey(c.name);
  c.sortKey = sortKeys.key(c.name);
  c.taxKey = text::taxIdKey(c.taxId);
  c.completeness = completeness(c.facts).percent;
  if (!c.nickname.isEmpty()) c.found.append(text::searchKey(c.nickname));
  if (!c.taxKey.isEmpty()) c.found.append(c.taxKey.toLower());
  c.found.removeAll(QString());
  c.found.removeDuplicates();
  // The order in which tables give their rows must not show, or `check` would find differences that are none.
  c.found.sort();
  c.findText = c.found.join(u'\n');
}

Result<Batch> compute(Connection& db, std::vector<qint64> ids, const text::SortKeys& sortKeys) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  Batch batch;
  batch.contacts.resize(ids.size());
  for (size_t i = 0; i < ids.size(); ++i) batch.contacts[i].id = ids[i];
  const QString json = jsonIds(ids);
  CARTERA_TRY(readRoots(db, batch, json));
  CARTERA_TRY(readPoints(db, batch, json));
  CARTERA_TRY(readAddresses(db, batch, json));
  CARTERA_TRY(readCompanies(db, batch, json));
  CARTERA_TRY(readTags(db, batch, json));
  CARTERA_TRY(readInteractions(db, batch, json));
  for (Computed& c : batch.contacts) {
    if (c.exists) finish(c, sortKeys);
  }
  return batch;
}

const QString kKeyUpsert = QStringLiteral(
    "INSERT INTO contact_key(contact_id, live, name, name_key, sort_key, tax_key, find_text) VALUES(:id, :live, :name, "
    ":name_key, :sort_key, :tax_key, :find_text) ON CONFLICT(contact_id) DO UPDATE SET live = excluded.live, name = "
    "excluded.name, name_key = excluded.name_key, sort_key = excluded.sort_key, tax_key = excluded.tax_key, find_text "
    "= excluded.find_text");
const QString kPointUpsert = QStringLiteral(
    "INSERT INTO point_key(point_id, contact_id, kind, key) VALUES(:id, :contact, :kind, :key) ON CONFLICT(point_id) "
    "DO "
    "UPDATE SET contact_id = excluded.contact_id, kind = excluded.kind, key = excluded.key");

/// Runs `fn` with every contact of the file, a stretch at a time.
template <class F>
Result<> eachStretch(Connection& db, F&& fn) {
  qint64 after = std::numeric_limits<qint64>::min();
  for (;;) {
    std::vector<qint64> ids;
    {
      Statement s(db, QStringLiteral("SELECT id FROM contact WHERE id > :after ORDER BY id LIMIT :limit"));
      s.bind(":after", after).bind(":limit", static_cast<qint64>(kStretch));
      CARTERA_ASSIGN(ids, collect(s, [](Statement& row) { return row.integer(0); }));
    }
    if (ids.empty()) return {};
    after = ids.back();
    CARTERA_TRY(fn(ids));
  }
}

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

QString pointKey(PointKind kind, const QString& value) {
  switch (kind) {
    case PointKind::Email: return text::emailKey(value);
    case PointKind::Phone: return text::phoneKey(value);
    case PointKind::Social: {
      QString handle = text::fold(text::clean(value));
      while (handle.startsWith(u'@')) handle.remove(0, 1);
      return handle;
    }
    case PointKind::Url: {
      QString url = text::fold(text::clean(value));
      const qsizetype scheme = url.indexOf(QLatin1String("://"));
      if (scheme >= 0) url.remove(0, scheme + 3);
      if (url.startsWith(QLatin1String("www."))) url.remove(0, 4);
      while (url.endsWith(u'/')) url.chop(1);
      return url;
    }
  }
  return {};
}

Result<std::vector<qint64>> contactsConcerned(Connection& db, Table table, const std::vector<qint64>& rowIds) {
  std::set<qint64> contacts;
  const QString json = jsonIds(rowIds);
  const auto take = [&](const QString& sql) -> Result<> {
    Statement s(db, sql + kWithin);
    s.bind(":ids", json);
    return s.each([&](Statement& row) {
      if (!row.isNull(0)) contacts.insert(row.integer(0));
    });
  };
  switch (table) {
    case Table::Contact:
      contacts.insert(rowIds.begin(), rowIds.end());
      CARTERA_TRY(take(QStringLiteral("SELECT contact_id FROM membership WHERE company_id")));
      break;
    case Table::Point:
      CARTERA_TRY(take(QStringLiteral("SELECT contact_id FROM point WHERE id")));
      CARTERA_TRY(take(QStringLiteral("SELECT contact_id FROM point_key WHERE point_id")));
      break;
    case Table::Tag: CARTERA_TRY(take(QStringLiteral("SELECT contact_id FROM contact_tag WHERE tag_id"))); break;
    case Table::Address:
    case Table::Membership:
    case Table::ContactTag:
    case Table::CustomValue:
    case Table::StageEntry:
    case Table::Interaction:
    case Table::ConsentEvent:
    case Table::Suppression:
    case Table::Task: {
      const RecordedTable* t = schema::recordedTable(table);
      if (t == nullptr) return fail(ErrorCode::Internal, QStringLiteral("table.unknown"));
      CARTERA_TRY(
          take(QStringLiteral("SELECT contact_id FROM ") + QLatin1String(t->name) + QStringLiteral(" WHERE id")));
      break;
    }
    case Table::CustomField:
    case Table::ImportRun:
    case Table::ImportMapping:
    case Table::ExportRun: break;
  }
  return std::vector<qint64>(contacts.begin(), contacts.end());
}

bool concernsSuppressions(Table table) { return table == Table::Suppression; }

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

namespace {

/// Collects differences up to a limit.
struct Differences {
  std::vector<Difference> found;
  size_t limit;
  [[nodiscard]] bool full() const { return found.size() >= limit; }
  void add(const char* table, qint64 row, const char* what) {
    if (!full()) found.push_back({QLatin1String(table), row, QLatin1String(what)});
  }
};

Result<> compareKeys(Connection& db, Batch& batch, const QString& json, Differences& out) {
  std::set<qint64> seen;
  CARTERA_TRY(eachOf(db, batch, json,
                     QStringLiteral("SELECT contact_id, live, name, name_key, sort_key, tax_key, find_text FROM "
                                    "contact_key WHERE contact_id") +
                         kWithin,
                     [&](Computed& c, Statement& row) {
                       seen.insert(c.id);
                       const bool same = row.flag(1) == c.live && row.text(2) == c.name && row.text(3) == c.nameKey &&
                                         row.blob(4) == c.sortKey && row.text(5) == c.taxKey &&
                                         row.text(6) == c.findText;
                       if (!same) out.add("contact_key", c.id, "stale");
                     }));
  for (const Computed& c : batch.contacts) {
    if (c.exists && seen.count(c.id) == 0) out.add("contact_key", c.id, "missing");
  }
  return {};
}

Result<> compareStats(Connection& db, Batch& batch, const QString& json, Differences& out) {
  std::set<qint64> seen;
  CARTERA_TRY(eachOf(db, batch, json,
                     QStringLiteral("SELECT contact_id, last_contact_at, interactions, completeness, email, phone, "
                                    "city, company FROM contact_stat WHERE contact_id") +
                         kWithin,
                     [&](Computed& c, Statement& row) {
                       seen.insert(c.id);
                       const bool same = row.optInteger(1) == c.lastContactAt && row.integer(2) == c.interactions &&
                                         row.integer(3) == c.completeness && row.text(4) == c.email.value &&
                                         row.text(5) == c.phone.value && row.text(6) == c.city.value &&
                                         row.text(7) == c.company.value;
                       if (!same) out.add("contact_stat", c.id, "stale");
                     }));
  for (const Computed& c : batch.contacts) {
    if (c.exists && seen.count(c.id) == 0) out.add("contact_stat", c.id, "missing");
  }
  return {};
}

Result<> comparePoints(Connection& db, const Batch& batch, Differences& out) {
  Statement s(db, QStringLiteral("SELECT contact_id, kind, key FROM point_key WHERE point_id = :id"));
  for (const PointRow& p : batch.points) {
    s.bind(":id", p.id);
    CARTERA_ASSIGN(const bool found, s.next());
    if (found && p.key.isEmpty()) {
      out.add("point_key", p.id, "left_over");
    } else if (!found && !p.key.isEmpty()) {
      out.add("point_key", p.id, "missing");
    } else if (found && (s.integer(0) != p.contact || s.text(1) != p.kind || s.text(2) != p.key)) {
      out.add("point_key", p.id, "stale");
    }
    s.reset();
  }
  return {};
}

Result<> compareSuppressions(Connection& db, Differences& out) {
  Statement s(db, QStringLiteral("SELECT s.id, s.kind, s.channel, s.contact_id, s.value, s.deleted_at, "
                                 "k.suppression_id, k.kind, k.channel, k.key FROM suppression s LEFT JOIN "
                                 "suppression_key k ON k.suppression_id = s.id"));
  return s.each([&](Statement& row) {
    Suppression x;
    x.kind = suppressionKindFrom(row.text(1)).value_or(SuppressionKind::Address);
    x.contact = row.id<ContactId>(3);
    x.value = row.text(4);
    const QString key = row.isNull(5) ? suppressions::keyOf(x) : QString();
    const bool present = !row.isNull(6);
    if (present && key.isEmpty()) {
      out.add("suppression_key", row.integer(0), "left_over");
    } else if (!present && !key.isEmpty()) {
      out.add("suppression_key", row.integer(0), "missing");
    } else if (present && (row.text(7) != row.text(1) || row.text(8) != row.text(2) || row.text(9) != key)) {
      out.add("suppression_key", row.integer(0), "stale");
    }
  });
}

/// Derived rows of recorded rows that are not there.
Result<> findLeftOver(Connection& db, Differences& out) {
  struct Pair {
    const char* table;
    const char* column;
    const char* root;
  };
  for (const Pair& p :
       {Pair{"contact_key", "contact_id", "contact"}, Pair{"contact_stat", "contact_id", "contact"},
        Pair{"point_key", "point_id", "point"}, Pair{"suppression_key", "suppression_id", "suppression"}}) {
    Statement s(db, QStringLiteral("SELECT d.") + QLatin1String(p.column) + QStringLiteral(" FROM ") +
                        QLatin1String(p.table) + QStringLiteral(" d WHERE NOT EXISTS (SELECT 1 FROM ") +
                        QLatin1String(p.root) + QStringLiteral(" r WHERE r.id = d.") + QLatin1String(p.column) + u')');
    CARTERA_TRY(s.each([&](Statement& row) { out.add(p.table, row.integer(0), "left_over"); }));
  }
  return {};
}

}  // namespace

Result<std::vector<Difference>> check(Connection& db, const text::SortKeys& sortKeys, int limit) {
  Differences out{{}, static_cast<size_t>(std::max(limit, 0))};
  const auto compared = eachStretch(db, [&](const std::vector<qint64>& ids) -> Result<> {
    if (out.full()) return {};
    CARTERA_ASSIGN(Batch batch, compute(db, ids, sortKeys));
    const QString json = jsonIds(ids);
    CARTERA_TRY(compareKeys(db, batch, json, out));
    CARTERA_TRY(compareStats(db, batch, json, out));
    return comparePoints(db, batch, out);
  });
  CARTERA_TRY(compared);
  CARTERA_TRY(compareSuppressions(db, out));
  CARTERA_TRY(findLeftOver(db, out));
  return out.found;
}

}  // namespace cartera::contactkeys
