// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/RowMatcher.h"

#include <algorithm>
#include <set>

#include "core/base/Text.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/PointStore.h"
#include "core/exchange/RecordMark.h"

namespace cartera {

namespace {

QString wholeName(const ImportRow& row) {
  Contact c;
  c.displayName = row.value(QStringLiteral("display_name"));
  if (c.displayName.isEmpty()) c.displayName = row.value(QStringLiteral("full_name"));
  c.given = row.value(QStringLiteral("given"));
  c.middle = row.value(QStringLiteral("middle"));
  c.family = row.value(QStringLiteral("family"));
  c.nickname = row.value(QStringLiteral("nickname"));
  const QString name = displayName(c);
  return name.isEmpty() ? row.value(QStringLiteral("org.name")) : name;
}

bool isPhone(const QString& key) {
  return key.startsWith(QLatin1String("phone")) && !key.endsWith(QLatin1String(".label"));
}
bool isEmail(const QString& key) {
  return key.startsWith(QLatin1String("email")) && !key.endsWith(QLatin1String(".label"));
}

/// By which an address is known; empty for one that nothing can be known by.
QString addressKey(PointKind kind, const QString& value) {
  if (kind != PointKind::Email && kind != PointKind::Phone) return {};
  const QString key = kind == PointKind::Email ? text::emailKey(value) : text::phoneKey(value);
  if (key.isEmpty()) return {};
  return (kind == PointKind::Email ? QStringLiteral("email:") : QStringLiteral("phone:")) + key;
}

}  // namespace

RowMatcher::RowMatcher(Connection& db)
    : m_db(db),
      m_byMark(db, QStringLiteral("SELECT n.name_key FROM contact c JOIN contact_key n ON n.contact_id = c.id "
                                  "WHERE c.id = :k AND c.deleted_at IS NULL")),
      // A number that says nothing ("0") can be that of thousands: those of the same name come first.
      m_byExternal(db, QStringLiteral("SELECT * FROM (SELECT c.id FROM contact_key n JOIN contact c ON c.id = "
                                      "n.contact_id WHERE n.name_key = :name AND c.external_id = :k AND c.deleted_at "
                                      "IS NULL LIMIT 5) UNION ALL SELECT * FROM (SELECT id FROM contact WHERE "
                                      "external_id = :k AND deleted_at IS NULL ORDER BY id LIMIT 20)")),
      m_byImportKey(db, QStringLiteral("SELECT id FROM contact WHERE import_key = :k AND deleted_at IS NULL "
                                       "ORDER BY id LIMIT 1")),
      // A switchboard or a family's phone can belong to many; twenty candidates are enough to find the name among them.
      m_byPoint(db, QStringLiteral("SELECT c.id, n.name_key, c.external_id FROM point_key p "
                                   "JOIN contact c ON c.id = p.contact_id JOIN contact_key n ON n.contact_id = c.id "
                                   "WHERE p.kind = :kind AND p.key = :k AND c.deleted_at IS NULL LIMIT 20")),
      m_byTax(db, QStringLiteral("SELECT c.id, n.name_key, c.external_id FROM contact_key n "
                                 "JOIN contact c ON c.id = n.contact_id "
                                 "WHERE n.tax_key = :k AND c.deleted_at IS NULL LIMIT 20")) {}

QString RowMatcher::nameKey(const ImportRow& row) { return text::searchKey(wholeName(row)); }

std::vector<QString> RowMatcher::keysOf(const ImportRow& row) {
  std::vector<QString> keys;
  for (const auto& [key, value] : row.values) {
    QString k;
    if (isEmail(key)) {
      k = addressKey(PointKind::Email, value);
    } else if (isPhone(key)) {
      k = addressKey(PointKind::Phone, value);
    } else if (key == QLatin1String("tax_id")) {
      k = text::taxIdKey(value);
      if (!k.isEmpty()) k.prepend(QLatin1String("tax:"));
    }
    if (!k.isEmpty()) keys.push_back(k);
  }
  return keys;
}

void RowMatcher::weigh(const Recent& candidate, const QString& name, const QString& externalId, Answer& answer) {
  const bool otherRecord =
      !externalId.isEmpty() && !candidate.externalId.isEmpty() && externalId != candidate.externalId;
  // An address without a name says as much as one with it; two names are two people at one address.
  const bool sameName = name.isEmpty() || candidate.name.isEmpty() || name == candidate.name;
  if (!otherRecord && sameName) {
    if (!answer.same.isSet()) answer.same = candidate.contact;
  } else if (!answer.similar.isSet()) {
    answer.similar = candidate.contact;
  }
}

Result<> RowMatcher::consider(const QString& key, Statement& query, const ImportRow& row, Answer& answer) {
  const QString name = nameKey(row);
  const QString externalId = row.value(QStringLiteral("external_id"));
  query.reset();
  CARTERA_TRY(query.each([&](const Statement& s) {
    weigh({s.id<ContactId>(0), s.text(1), s.text(2)}, name, externalId, answer);
  }));
  const auto it = m_recent.constFind(key);
  if (it != m_recent.constEnd())
    for (const auto& r : *it) weigh(r, name, externalId, answer);
  return {};
}

Result<> RowMatcher::findByMark(const ImportRow& row, Answer& answer) {
  if (row.mark.isEmpty()) return {};
  if (!m_fileNumber) {
    CARTERA_ASSIGN(m_fileNumber, recordmark::fileNumber(m_db));
  }
  const ContactId id = recordmark::read(row.mark, *m_fileNumber);
  if (!id.isSet()) return {};
  m_byMark.reset();
  m_byMark.bind(":k", id);
  CARTERA_ASSIGN(const bool found, m_byMark.next());
  if (found) {
    // A row that was copied within the sheet and given another name is another person.
    const auto first = m_marked.constFind(id.value);
    const bool again = first != m_marked.constEnd() && *first != row.fingerprint;
    const bool same = !again && recordmark::namesAgree(nameKey(row), m_byMark.text(0));
    (same ? answer.same : answer.similar) = id;
    if (again) answer.copied = id;
    if (same) m_marked.insert(id.value, row.fingerprint);
  }
  m_byMark.reset();
  return {};
}

Result<> RowMatcher::findByExternalId(const ImportRow& row, const QString& externalId, Answer& answer) {
  std::vector<ContactId> found;
  m_byExternal.reset();
  m_byExternal.bind(":k", externalId).bind(":name", nameKey(row));
  CARTERA_TRY(m_byExternal.each([&](const Statement& s) {
    const auto id = s.id<ContactId>(0);
    if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
  }));
  for (const ContactId id : found) {
    if (id == answer.copied) continue;
    CARTERA_ASSIGN(const bool other, isSomebodyElse(row, id));
    if (!other) {
      if (!answer.same.isSet()) answer.same = id;
      // Only a yes has to ask who else has the number.
      if (!row.saysYes()) return {};
      continue;
    }
    answer.sameNumber.push_back(id);
    if (!answer.similar.isSet()) answer.similar = id;
  }
  return {};
}

Result<bool> RowMatcher::isSomebodyElse(const ImportRow& row, ContactId contact) const {
  // From the recorded rows: the keys of those made a moment ago are not in the file yet.
  CARTERA_ASSIGN(const Contact there, contacts::get(m_db, contact));
  if (recordmark::namesAgree(nameKey(row), text::searchKey(displayName(there)))) return false;
  std::set<QString> theirs;
  CARTERA_ASSIGN(const auto points, points::ofContact(m_db, contact));
  for (const Point& p : points) theirs.insert(addressKey(p.kind, p.value));
  if (const QString tax = text::taxIdKey(there.taxId); !tax.isEmpty()) theirs.insert(QStringLiteral("tax:") + tax);
  theirs.erase(QString());
  const auto ours = keysOf(row);
  if (std::any_of(ours.begin(), ours.end(), [&](const QString& key) { return theirs.count(key) > 0; })) return false;
  // Companies are renamed, and their customers' and their own numbers are two series: a person is never one of them.
  const bool renamed = there.kind != ContactKind::Person && !row.namesPerson();
  return !renamed || (!theirs.empty() && !ours.empty());
}

Result<RowMatcher::Answer> RowMatcher::find(const ImportRow& row) {
  Answer answer;
  CARTERA_TRY(findByMark(row, answer));
  if (answer.same.isSet()) return answer;
  const QString externalId = row.value(QStringLiteral("external_id"));
  if (!externalId.isEmpty()) {
    CARTERA_TRY(findByExternalId(row, externalId, answer));
    if (answer.same.isSet()) return answer;
  }
  for (const auto& key : keysOf(row)) {
    const qsizetype colon = key.indexOf(u':');
    const QString kind = key.left(colon);
    Statement& query = kind == QLatin1String("tax") ? m_byTax : m_byPoint;
    if (kind != QLatin1String("tax")) query.bind(":kind", kind);
    query.bind(":k", key.mid(colon + 1));
    CARTERA_TRY(consider(key, query, row, answer));
    if (answer.same.isSet()) break;
  }
  return answer;
}

Result<ContactId> RowMatcher::findByImportKey(qint64 importKey) {
  m_byImportKey.reset();
  m_byImportKey.bind(":k", importKey);
  CARTERA_ASSIGN(const bool found, m_byImportKey.next());
  const ContactId id = found ? m_byImportKey.id<ContactId>(0) : ContactId();
  m_byImportKey.reset();
  return id;
}

qint64 RowMatcher::importKey(const ImportRow& row) {
  const int occurrence = ++m_occurrences[text::hash63(row.fingerprint)];
  return text::hash63(row.fingerprint + '#' + QByteArray::number(occurrence));
}

void RowMatcher::remember(const ImportRow& row, ContactId contact) {
  const Recent recent{contact, nameKey(row), row.value(QStringLiteral("external_id"))};
  for (const auto& key : keysOf(row)) m_recent[key].push_back(recent);
}

}  // namespace cartera
