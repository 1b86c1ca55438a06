// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of ContactStore.h: they read the derived tables, the rest of the store the recorded ones.
#include <unordered_set>

#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/CustomFieldStore.h"
#include "core/duplicates/MergeStore.h"
#include "core/query/FilterSql.h"
#include "core/storage/Rows.h"

namespace cartera::contacts {

namespace {

/// FROM ... WHERE ... of a query. The words are a condition like any other.
Result<query::Sql> sqlOf(Connection& db, const ContactQuery& q) {
  query::FilterContext context{q.today.isValid() ? q.today : SystemClock().today(), {}};
  std::vector<query::Filter> parts = query::partsOf(q.where);
  if (!parts.empty()) {
    CARTERA_ASSIGN(context.customFields, customfields::all(db));
  }
  if (!text::clean(q.text).isEmpty()) {
    parts.push_back(
        query::condition(QStringLiteral("text"), query::Comparison::Contains, {query::Value{q.text, false, {}}}));
  }
  return query::filterSql(query::allOf(std::move(parts)), context);
}

Result<std::vector<ContactId>> idsOf(Connection& db, const ContactQuery& query, const QString& tail,
                                     const std::vector<std::pair<QByteArray, QVariant>>& more) {
  CARTERA_ASSIGN(const query::Sql sql, sqlOf(db, query));
  // The index (live, sort_key) ends in the row number, so that this order needs no sorting.
  Statement s(db, QStringLiteral("SELECT k.contact_id") + sql.text +
                      QStringLiteral(" ORDER BY k.sort_key, k.contact_id") + tail);
  for (const auto& [name, value] : sql.binds) s.bind(name.constData(), value);
  for (const auto& [name, value] : more) s.bind(name.constData(), value);
  return collect(s, [](Statement& row) { return row.id<ContactId>(0); });
}

}  // namespace

Result<std::vector<ContactId>> ids(Connection& db, const ContactQuery& query) { return idsOf(db, query, {}, {}); }

Result<std::vector<ContactId>> ids(Connection& db, const ContactQuery& query, int limit, qint64 offset) {
  return idsOf(db, query, QStringLiteral(" LIMIT :limit OFFSET :offset"),
               {{":limit", qint64{limit}}, {":offset", offset}});
}

Result<qint64> count(Connection& db, const ContactQuery& query) {
  CARTERA_ASSIGN(const query::Sql sql, sqlOf(db, query));
  Statement s(db, QStringLiteral("SELECT count(*)") + sql.text);
  for (const auto& [name, value] : sql.binds) s.bind(name.constData(), value);
  CARTERA_TRY(s.next());
  return s.integer(0);
}

Result<std::vector<ContactId>> among(Connection& db, const ContactQuery& query, const std::vector<ContactId>& ids) {
  CARTERA_ASSIGN(const query::Sql sql, sqlOf(db, query));
  std::vector<qint64> numbers;
  numbers.reserve(ids.size());
  for (const ContactId id : ids) numbers.push_back(id.value);
  Statement s(db, QStringLiteral("SELECT k.contact_id") + sql.text +
                      QStringLiteral(" AND k.contact_id IN (SELECT value FROM json_each(:ids))"));
  for (const auto& [name, value] : sql.binds) s.bind(name.constData(), value);
  s.bind(":ids", jsonIds(numbers));
  std::unordered_set<qint64> meant;
  CARTERA_TRY(s.each([&](Statement& row) { meant.insert(row.integer(0)); }));
  std::vector<ContactId> out;
  for (const ContactId id : ids) {
    if (meant.count(id.value) > 0) out.push_back(id);
  }
  return out;
}

Result<std::vector<ContactRow>> rows(Connection& db, const std::vector<ContactId>& ids) {
  Statement s(db,
              QStringLiteral("SELECT c.id, c.kind, k.name, t.company, t.phone, t.email, t.city, c.stage, c.owner, "
                             "t.last_contact_at, t.completeness FROM contact c LEFT JOIN contact_key k ON "
                             "k.contact_id = c.id LEFT JOIN contact_stat t ON t.contact_id = c.id WHERE c.id = :id"));
  std::vector<ContactRow> out;
  out.reserve(ids.size());
  for (const ContactId id : ids) {
    s.bind(":id", id);
    CARTERA_ASSIGN(const bool found, s.next());
    if (found) {
      ContactRow r;
      r.id = s.id<ContactId>(0);
      r.kind = contactKindFrom(s.text(1)).value_or(ContactKind::Person);
      r.name = s.text(2);
      r.company = s.text(3);
      r.phone = s.text(4);
      r.email = s.text(5);
      r.city = s.text(6);
      r.stage = s.text(7);
      r.owner = s.text(8);
      r.lastContactAt = s.optInteger(9);
      r.completeness = static_cast<int>(s.integer(10));
      out.push_back(std::move(r));
    }
    s.reset();
  }
  return out;
}

Result<std::vector<ContactId>> companiesNamed(Connection& db, const QString& name) {
  const QString key = text::searchKey(name);
  if (key.isEmpty()) return std::vector<ContactId>{};
  Statement s(db, QStringLiteral("SELECT k.contact_id FROM contact_key k JOIN contact c ON c.id = k.contact_id WHERE "
                                 "k.name_key = :key AND k.live = 1 AND c.kind IN ('company', 'household') "
                                 "ORDER BY k.contact_id"));
  s.bind(":key", key);
  CARTERA_ASSIGN(auto found, collect(s, [](Statement& row) { return row.id<ContactId>(0); }));
  if (!found.empty()) return found;
  // One that was merged into another is called so by lists of before.
  CARTERA_ASSIGN(const auto held, merging::namesHeld(db, key));
  for (const auto& one : held)
    if (one.isCompany) found.push_back(one.kept);
  return found;
}

Result<std::vector<ContactId>> withExternalId(Connection& db, const QString& externalId) {
  if (externalId.isEmpty()) return std::vector<ContactId>{};
  Statement s(db, QStringLiteral("SELECT id FROM contact WHERE external_id = :external AND deleted_at IS NULL "
                                 "ORDER BY id"));
  s.bind(":external", externalId);
  return collect(s, [](Statement& row) { return row.id<ContactId>(0); });
}

Result<std::vector<ContactId>> withPoint(Connection& db, PointKind kind, const QString& key) {
  if (key.isEmpty()) return std::vector<ContactId>{};
  Statement s(db,
              QStringLiteral("SELECT DISTINCT p.contact_id FROM point_key p JOIN contact c ON c.id = p.contact_id "
                             "WHERE p.kind = :kind AND p.key = :key AND c.deleted_at IS NULL ORDER BY p.contact_id"));
  s.bind(":kind", toText(kind)).bind(":key", key);
  return collect(s, [](Statement& row) { return row.id<ContactId>(0); });
}

}  // namespace cartera::contacts
