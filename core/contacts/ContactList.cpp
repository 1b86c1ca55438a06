// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of ContactStore.h: they read the derived tables, the rest of the store the recorded ones.
#include <unordered_set>

#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/search/SearchWords.h"
#include "core/storage/Rows.h"

namespace cartera::contacts {

namespace {

/// FROM ... WHERE ... of a query, and what is bound to it.
struct Filter {
  QString sql;
  std::vector<std::pair<QByteArray, QVariant>> binds;
};

Filter filterOf(const ContactQuery& q) {
  Filter f;
  f.sql = QStringLiteral(" FROM contact_key k");
  if (q.kind || !q.stage.isEmpty()) f.sql += QStringLiteral(" JOIN contact c ON c.id = k.contact_id");
  f.sql += QStringLiteral(" WHERE k.live = :live");
  f.binds.emplace_back(":live", qint64{q.trashed ? 0 : 1});
  if (q.kind) {
    f.sql += QStringLiteral(" AND c.kind = :kind");
    f.binds.emplace_back(":kind", toText(*q.kind));
  }
  if (!q.stage.isEmpty()) {
    f.sql += QStringLiteral(" AND c.stage = :stage");
    f.binds.emplace_back(":stage", q.stage);
  }
  if (q.tag.isSet()) {
    f.sql += QStringLiteral(
        " AND EXISTS (SELECT 1 FROM contact_tag t WHERE t.contact_id = k.contact_id AND t.tag_id = :tag AND "
        "t.deleted_at IS NULL)");
    f.binds.emplace_back(":tag", q.tag.value);
  }
  const search::SearchWords wanted = search::searchWords(q.text);
  QString words;
  int n = 0;
  for (const QByteArray& word : wanted.words) {
    const QString name = QStringLiteral(":w") + QString::number(n++);
    words += (words.isEmpty() ? QString() : QStringLiteral(" AND ")) + QStringLiteral("instr(k.find_text, ") + name +
             QStringLiteral(") > 0");
    f.binds.emplace_back(name.toLatin1(), QString::fromUtf8(word));
  }
  if (!words.isEmpty() && !wanted.digits.isEmpty()) {
    // "612 34 56 78" is one number, however it was grouped here or there.
    words = QStringLiteral("(instr(k.find_text, :digits) > 0 OR (") + words + QStringLiteral("))");
    f.binds.emplace_back(":digits", QString::fromUtf8(wanted.digits));
  }
  // Whoever looks for signs alone is not looking for everybody.
  if (words.isEmpty() && !text::clean(q.text).isEmpty()) words = QStringLiteral("0");
  if (!words.isEmpty()) f.sql += QStringLiteral(" AND ") + words;
  return f;
}

Result<std::vector<ContactId>> idsOf(Connection& db, const ContactQuery& query, const QString& tail,
                                     const std::vector<std::pair<QByteArray, QVariant>>& more) {
  const Filter f = filterOf(query);
  // The index (live, sort_key) ends in the row number, so that this order needs no sorting.
  Statement s(
      db, QStringLiteral("SELECT k.contact_id") + f.sql + QStringLiteral(" ORDER BY k.sort_key, k.contact_id") + tail);
  for (const auto& [name, value] : f.binds) s.bind(name.constData(), value);
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
  const Filter f = filterOf(query);
  Statement s(db, QStringLiteral("SELECT count(*)") + f.sql);
  for (const auto& [name, value] : f.binds) s.bind(name.constData(), value);
  CARTERA_TRY(s.next());
  return s.integer(0);
}

Result<std::vector<ContactId>> among(Connection& db, const ContactQuery& query, const std::vector<ContactId>& ids) {
  const Filter f = filterOf(query);
  std::vector<qint64> numbers;
  numbers.reserve(ids.size());
  for (const ContactId id : ids) numbers.push_back(id.value);
  Statement s(db, QStringLiteral("SELECT k.contact_id") + f.sql +
                      QStringLiteral(" AND k.contact_id IN (SELECT value FROM json_each(:ids))"));
  for (const auto& [name, value] : f.binds) s.bind(name.constData(), value);
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
  return collect(s, [](Statement& row) { return row.id<ContactId>(0); });
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
