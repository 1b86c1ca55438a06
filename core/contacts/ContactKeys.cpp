// SPDX-License-Identifier: GPL-3.0-or-later
// What is derived from a contact. Writing it down is ContactKeysWrite.cpp, comparing ContactKeysCheck.cpp.
#include "core/contacts/ContactKeys.h"
#include "core/base/PhoneForFinding.h"

#include <algorithm>
#include <set>

#include "core/contacts/ContactKeysBatch.h"

namespace cartera::contactkeys {

namespace {

Result<> readRoots(Connection& db, Batch& batch, const Within& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT id, kind, display_name, given, middle, family, nickname, tax_id, job_title, "
                               "birthday, stage, owner, source, deleted_at FROM contact WHERE NOT EXISTS (SELECT 1 "
                               "FROM cell_clock e WHERE e.tbl = 1 AND e.row = contact.id AND e.col = -2) AND id"),
                [](Computed& c, Statement& row) {
                  Contact names;
                  names.kind = contactKindFrom(row.text(1)).value_or(ContactKind::Person);
                  names.displayName = row.text(2);
                  names.given = row.text(3);
                  names.middle = row.text(4);
                  names.family = row.text(5);
                  names.nickname = row.text(6);
                  names.taxId = row.text(7);
                  c.facts.taxId = !row.isNull(7);
                  c.facts.company = !row.isNull(8);
                  c.facts.birthday = !row.isNull(9);
                  c.facts.stage = !row.isNull(10);
                  c.facts.owner = !row.isNull(11);
                  c.facts.source = !row.isNull(12);
                  c.live = row.isNull(13);
                  addRoot(c, names);
                });
}

Result<> readPoints(Connection& db, Batch& batch, const Within& ids) {
  return eachOf(
      db, batch, ids,
      QStringLiteral("SELECT p.contact_id, p.id, p.kind, p.value, p.is_primary, p.position, p.deleted_at, "
                     "k.contact_id, k.kind, k.key FROM point p LEFT JOIN point_key k ON k.point_id = p.id WHERE "
                     "p.contact_id"),
      [&batch](Computed& c, Statement& row) {
        const QString kindText = row.text(2);
        const PointKind kind = pointKindFrom(kindText).value_or(PointKind::Url);
        const QString value = row.text(3);
        const bool removed = !row.isNull(6);
        const QString key = pointKey(kind, value);
        PointRow should{row.integer(1), c.id, kindText, c.live && !removed ? key : QString(), false};
        should.stored = should.key.isEmpty()
                            ? row.isNull(7)
                            : row.integer(7) == c.id && row.text(8) == kindText && row.text(9) == should.key;
        batch.points.push_back(std::move(should));
        if (!removed) addPoint(c, kind, value, {row.flag(4), row.integer(5), row.integer(1)});
      });
}

Result<> readAddresses(Connection& db, Batch& batch, const Within& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT contact_id, id, city, is_primary, position, coalesce(street, street2, street3, "
                               "po_box, postcode, city, region, country, formatted) IS NOT NULL FROM address WHERE "
                               "deleted_at IS NULL AND contact_id"),
                [](Computed& c, Statement& row) {
                  addAddress(c, row.flag(5), row.text(2), {row.flag(3), row.integer(4), row.integer(1)});
                });
}

Result<> readCompanies(Connection& db, Batch& batch, const Within& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT m.contact_id, m.id, m.is_primary, m.position, co.display_name, co.given, "
                               "co.middle, co.family, co.nickname FROM membership m JOIN contact co ON co.id = "
                               "m.company_id WHERE m.deleted_at IS NULL AND co.deleted_at IS NULL AND m.contact_id"),
                [](Computed& c, Statement& row) {
                  Contact company;
                  company.displayName = row.text(4);
                  company.given = row.text(5);
                  company.middle = row.text(6);
                  company.family = row.text(7);
                  company.nickname = row.text(8);
                  addCompany(c, displayName(company), {row.flag(2), row.integer(3), row.integer(1)});
                });
}

Result<> readTags(Connection& db, Batch& batch, const Within& ids) {
  return eachOf(db, batch, ids,
                QStringLiteral("SELECT ct.contact_id, t.name FROM contact_tag ct JOIN tag t ON t.id = ct.tag_id WHERE "
                               "ct.deleted_at IS NULL AND t.deleted_at IS NULL AND ct.contact_id"),
                [](Computed& c, Statement& row) { addTag(c, row.text(1)); });
}

Result<> readInteractions(Connection& db, Batch& batch, const Within& ids) {
  // A note is not a contact: writing one down does not make the customer less forgotten.
  return eachOf(
      db, batch, ids,
      QStringLiteral("SELECT contact_id, count(*), max(at) FILTER (WHERE kind <> 'note') FROM interaction "
                     "WHERE deleted_at IS NULL AND contact_id"),
      [](Computed& c, Statement& row) {
        c.interactions = row.integer(1);
        c.lastContactAt = row.optInteger(2);
      },
      QStringLiteral(" GROUP BY contact_id"));
}

}  // namespace

void addRoot(Computed& c, const Contact& contact) {
  c.exists = true;
  c.name = displayName(contact);
  c.nickname = contact.nickname;
  c.taxId = contact.taxId;
  c.facts.kind = contact.kind;
  c.facts.name = !c.name.isEmpty();
  // The parts of the name too: "María del Carmen" is shown, "García" may stand in the family alone.
  for (const QString* part : {&contact.displayName, &contact.given, &contact.middle, &contact.family}) {
    const QString key = text::searchKey(*part);
    if (!key.isEmpty()) c.found.append(key);
  }
}

void addPoint(Computed& c, PointKind kind, const QString& value, const Rank& rank) {
  switch (kind) {
    case PointKind::Email:
      c.facts.email = true;
      c.email.offer(value, rank);
      c.found.append(text::fold(value));
      break;
    case PointKind::Phone:
      c.facts.phone = true;
      c.phone.offer(value, rank);
      c.found.append(text::phoneForFinding(value));
      break;
    case PointKind::Url: c.facts.web = true; break;
    case PointKind::Social: c.found.append(text::searchKey(value)); break;
  }
}

void addAddress(Computed& c, bool saysAnything, const QString& city, const Rank& rank) {
  c.facts.address = c.facts.address || saysAnything;
  if (city.isEmpty()) return;
  c.city.offer(city, rank);
  c.found.append(text::searchKey(city));
}

void addCompany(Computed& c, const QString& name, const Rank& rank) {
  c.facts.company = true;
  c.company.offer(name, rank);
  c.found.append(text::searchKey(name));
}

void addTag(Computed& c, const QString& name) { c.found.append(text::searchKey(name)); }

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
  const Within within(ids);
  CARTERA_TRY(readRoots(db, batch, within));
  CARTERA_TRY(readPoints(db, batch, within));
  CARTERA_TRY(readAddresses(db, batch, within));
  CARTERA_TRY(readCompanies(db, batch, within));
  CARTERA_TRY(readTags(db, batch, within));
  CARTERA_TRY(readInteractions(db, batch, within));
  for (Computed& c : batch.contacts) {
    if (c.exists) finish(c, sortKeys);
  }
  return batch;
}

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
  const Within within(rowIds);
  const auto take = [&](const QString& sql) -> Result<> {
    Statement s(db, sql + within.sql());
    within.bindTo(s);
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
    case Table::Task:
    case Table::Photo:
    case Table::ForeignProperty: {
      const RecordedTable* t = schema::recordedTable(table);
      if (t == nullptr) return fail(ErrorCode::Internal, QStringLiteral("table.unknown"));
      CARTERA_TRY(
          take(QStringLiteral("SELECT contact_id FROM ") + QLatin1String(t->name) + QStringLiteral(" WHERE id")));
      break;
    }
    case Table::ContactMerge:
      // What moves from one to the other is no longer at the one it came from.
      CARTERA_TRY(take(QStringLiteral("SELECT kept_id FROM contact_merge WHERE id")));
      CARTERA_TRY(take(QStringLiteral("SELECT other_id FROM contact_merge WHERE id")));
      break;
    case Table::CustomField:
    case Table::ImportRun:
    case Table::ImportMapping:
    case Table::ExportRun:
    case Table::SavedView:
    case Table::PairDecision:
    case Table::ContactMergeRow: break;
  }
  return std::vector<qint64>(contacts.begin(), contacts.end());
}

Result<std::vector<qint64>> membersOf(Connection& db, const std::vector<qint64>& companyIds, bool nameless) {
  const Within within(companyIds);
  Statement s(db, (nameless ? QStringLiteral("SELECT m.contact_id FROM membership m JOIN contact co ON co.id = "
                                             "m.company_id WHERE coalesce(co.display_name, co.given, co.middle, "
                                             "co.family) IS NULL AND m.company_id")
                            : QStringLiteral("SELECT contact_id FROM membership WHERE company_id")) +
                      within.sql());
  within.bindTo(s);
  return collect(s, [](Statement& row) { return row.integer(0); });
}

bool isDerivedFrom(Table table) {
  switch (table) {
    case Table::Contact:
    case Table::Point:
    case Table::Address:
    case Table::Membership:
    case Table::Tag:
    case Table::ContactTag:
    case Table::ContactMerge:
    case Table::Interaction: return true;
    default: return false;
  }
}

const QStringList& contactColumns(Part part) {
  // As readRoots() and readCompanies() read them.
  static const QStringList name{QStringLiteral("display_name"), QStringLiteral("given"), QStringLiteral("middle"),
                                QStringLiteral("family"), QStringLiteral("deleted_at")};
  static const QStringList nickname{QStringLiteral("nickname")};
  static const QStringList own =
      name + nickname + QStringList{QStringLiteral("kind"),     QStringLiteral("tax_id"), QStringLiteral("job_title"),
                                    QStringLiteral("birthday"), QStringLiteral("stage"),  QStringLiteral("owner"),
                                    QStringLiteral("source")};
  return part == Part::Own ? own : part == Part::Nickname ? nickname : name;
}

bool concernsSuppressions(Table table) { return table == Table::Suppression; }

}  // namespace cartera::contactkeys
