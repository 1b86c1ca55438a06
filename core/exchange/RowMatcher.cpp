// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/RowMatcher.h"

#include "core/base/Text.h"
#include "core/duplicates/MergeStore.h"
#include "core/exchange/RecordMark.h"
#include "core/exchange/RowKeys.h"
#include "core/storage/RawRows.h"

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

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<size_t>(bytes.size())}; }

qint64 importKeyOf(const QByteArray& fingerprint, int occurrence) {
  return text::hash63(fingerprint + '#' + QByteArray::number(occurrence));
}

const char* kindOf(bool email) { return email ? "email" : "phone"; }

// Who has no name is listed by an address or a phone, which is no name to compare.
const QByteArray kName = QByteArrayLiteral(
    "CASE WHEN coalesce(c.display_name, c.given, c.middle, c.family, c.nickname) IS NULL THEN '' ELSE n.name_key END");

/// These contacts, and for those in the trash who were merged whom they were merged into, over any number of merges:
/// `first` chooses the former, as a SELECT of one column `id`. CROSS JOIN, because SQLite else makes a Bloom filter of
/// the whole contact table for each row that asks.
QByteArray keptOf(const QByteArray& first) {
  return "WITH RECURSIVE kept(id, steps, gone) AS (SELECT c.id, 0, c.deleted_at IS NOT NULL FROM (" + first +
         ") f CROSS JOIN contact c ON c.id = f.id UNION ALL SELECT m.kept_id, k.steps + 1, (SELECT deleted_at IS NOT "
         "NULL FROM contact WHERE id = m.kept_id) FROM kept k CROSS JOIN contact_merge m ON m.other_id = k.id WHERE "
         "k.gone AND m.deleted_at IS NULL AND k.steps < 100) ";
}

// Contact, name, both numbers, import.
const QByteArray kSelect = "SELECT c.id, " + kName + ", c.external_id, c.external_id2, c.import_run_id FROM ";
const QByteArray kListed = " LIMIT " + QByteArray::number(KnownKeys::kListed);

}  // namespace

RowMatcher::RowMatcher(Connection& db)
    : m_db(db),
      m_byMark(
          db, keptOf("SELECT ?1 AS id") +
                  "SELECT n.name_key, k.id, (SELECT name_key FROM contact_key WHERE contact_id = ?1) FROM kept k CROSS "
                  "JOIN contact_key n ON n.contact_id = k.id WHERE NOT k.gone LIMIT 1"),
      // A number that says nothing ("0") can be that of thousands: those of the same name come first.
      m_byExternal(
          db,
          "SELECT * FROM (SELECT c.id FROM contact_key n JOIN contact c ON c.id = n.contact_id WHERE "
          "n.name_key = ?2 AND c.external_id = ?1 AND c.deleted_at IS NULL LIMIT 5) UNION ALL SELECT * FROM "
          "(SELECT id FROM contact WHERE external_id = ?1 AND deleted_at IS NULL ORDER BY id LIMIT 20) UNION ALL "
          "SELECT * FROM (" +
              keptOf("SELECT id FROM contact WHERE external_id = ?1 AND deleted_at IS NOT NULL") +
              "SELECT id FROM kept WHERE NOT gone LIMIT 5)"),
      m_byImportKey(db, keptOf("SELECT id FROM contact WHERE import_key = ?1") +
                            "SELECT id FROM kept WHERE NOT gone ORDER BY steps, id LIMIT 1"),
      m_byPoint(db, kSelect +
                        "point_key p CROSS JOIN contact c ON c.id = p.contact_id CROSS JOIN contact_key n ON "
                        "n.contact_id = c.id WHERE p.kind = ?1 AND p.key = ?2 AND c.deleted_at IS NULL ORDER BY "
                        "p.point_id" +
                        kListed),
      m_byTax(db, kSelect +
                      "contact_key n CROSS JOIN contact c ON c.id = n.contact_id WHERE n.tax_key = ?1 AND c.deleted_at "
                      "IS NULL ORDER BY n.contact_id" +
                      kListed),
      m_allByPoint(db, "SELECT c.id, p.kind, p.key, " + kName +
                           " FROM point_key p CROSS JOIN contact c ON c.id = p.contact_id CROSS JOIN contact_key n ON "
                           "n.contact_id = c.id WHERE p.kind = ?1 AND p.key = ?2 AND c.deleted_at IS NULL ORDER BY "
                           "p.point_id"),
      m_allByTax(db, "SELECT c.id, 'tax', n.tax_key, " + kName +
                         " FROM contact_key n CROSS JOIN contact c ON c.id = n.contact_id WHERE n.tax_key = ?1 AND "
                         "c.deleted_at IS NULL ORDER BY n.contact_id"),
      // By the contact, whatever indexes there are: the signs keep the others out.
      m_hasPoint(db, kSelect +
                         "point p CROSS JOIN point_key k ON k.point_id = p.id CROSS JOIN contact c ON c.id = "
                         "p.contact_id CROSS JOIN contact_key n ON n.contact_id = c.id WHERE p.contact_id = ?3 AND "
                         "+k.kind = ?1 AND +k.key = ?2 AND c.deleted_at IS NULL LIMIT 1"),
      m_hasTax(db, kSelect +
                       "contact_key n CROSS JOIN contact c ON c.id = n.contact_id WHERE n.contact_id = ?2 AND "
                       "+n.tax_key = ?1 AND c.deleted_at IS NULL"),
      m_newPoints(db, "SELECT k.contact_id, k.kind, k.key, " + kName +
                          " FROM point_key k CROSS JOIN contact c ON c.id = k.contact_id LEFT JOIN contact_key n ON "
                          "n.contact_id = c.id WHERE k.point_id > ?1"),
      m_keysOf(db, "SELECT c.id, k.kind, k.key, " + kName +
                       " FROM contact c CROSS JOIN contact_key n ON n.contact_id = c.id CROSS JOIN point p ON "
                       "p.contact_id = c.id CROSS JOIN point_key k ON k.point_id = p.id WHERE c.id = ?1 UNION ALL "
                       "SELECT c.id, 'tax', n.tax_key, " +
                       kName +
                       " FROM contact c CROSS JOIN contact_key n ON n.contact_id = c.id WHERE c.id = ?1 AND n.tax_key "
                       "IS NOT NULL") {}

const QByteArray& RowMatcher::nameColumn() { return kName; }

const std::vector<QByteArray>& RowMatcher::spared() {
  static const std::vector<QByteArray> names{"point_key_key", "contact_import_key"};
  return names;
}

QString RowMatcher::nameKey(const ImportRow& row) { return text::searchKey(wholeName(row)); }

RowMatcher::Sought RowMatcher::soughtBy(const ImportRow& row) {
  Sought out;
  out.name = nameKey(row).toUtf8();
  out.externalId = row.value(QStringLiteral("external_id")).toUtf8();
  out.isPerson = row.namesPerson();
  out.saysYes = row.saysYes();
  out.importKey = importKeyOf(row.fingerprint, 1);
  out.keys = keysIn(row.values);
  return out;
}

std::vector<RowMatcher::Key> RowMatcher::keysIn(const contactfields::FieldValues& values) {
  std::vector<Key> out;
  for (const auto& [key, value] : values) {
    const auto kind = rowkeys::addressKind(key);
    if (kind == PointKind::Email) {
      out.push_back({Key::Kind::Email, text::emailKey(value).toUtf8()});
    } else if (kind == PointKind::Phone) {
      out.push_back({Key::Kind::Phone, text::phoneKey(value).toUtf8()});
    } else if (key == QLatin1String("tax_id")) {
      out.push_back({Key::Kind::Tax, text::taxIdKey(value).toUtf8()});
    } else {
      continue;
    }
    if (out.back().key.isEmpty()) out.pop_back();
  }
  return out;
}

QByteArray RowMatcher::memoryKey(const Key& key) {
  const char* kind = key.kind == Key::Kind::Tax ? "tax" : kindOf(key.kind == Key::Kind::Email);
  return QByteArray(kind) + ':' + key.key;
}

Result<> RowMatcher::readMergedNames() {
  if (m_mergedNames) return {};
  m_mergedNames.emplace();
  CARTERA_ASSIGN(const auto held, merging::namesHeld(m_db));
  for (const auto& name : held) m_mergedNames->insert(name.kept.value, name.nameKey.toUtf8());
  return {};
}

bool RowMatcher::hadName(ContactId contact, const QByteArray& name) const {
  return m_mergedNames && m_mergedNames->contains(contact.value, name);
}

Result<int> RowMatcher::weighAll(RawStatement& query, const Sought& sought, const Key& key, Weighed& weighed) {
  for (int n = 0;; ++n) {
    CARTERA_ASSIGN(const bool found, query.next());
    if (!found) return n;
    const RawRow row(query.raw());
    const ContactId contact(row.integer(0));
    const std::string_view name = row.text(1);
    const std::string_view externalId = row.text(2);
    const std::string_view second = row.text(3);
    const auto isOther = [&sought](std::string_view number) { return number != viewOf(sought.externalId); };
    const bool otherRecord =
        !sought.externalId.isEmpty() && !externalId.empty() && isOther(externalId) && isOther(second);
    // An address without a name says as much as one with it; two names are two people at one address.
    const bool anyName = sought.name.isEmpty() || name.empty();
    const bool sameName = name == viewOf(sought.name) || hadName(contact, sought.name);
    bool ofOtherList = otherRecord && second.empty() && row.integer(4) != m_run.value && key.kind == Key::Kind::Email &&
                       !anyName && sameName && !m_numbered.contains(contact.value);
    if (ofOtherList) {
      CARTERA_ASSIGN(const bool isInList, hasOwnRow(externalId, name, sought, key));
      ofOtherList = !isInList;
    }
    ContactId& place = ofOtherList                             ? weighed.numbered
                       : otherRecord || !(anyName || sameName) ? weighed.similar
                       : anyName                               ? weighed.nameless
                                                               : weighed.named;
    if (!place.isSet() || contact < place) place = contact;
  }
}

Result<> RowMatcher::considerAsked(const Sought& sought, const Key& key, Weighed& weighed) {
  const QByteArray shared = memoryKey(key);
  if (!m_shared.contains(shared)) {
    const bool tax = key.kind == Key::Kind::Tax;
    const auto bound = [&](RawStatement& query) -> RawStatement& {
      if (!tax) query.bindText(1, kindOf(key.kind == Key::Kind::Email));
      query.bindText(tax ? 1 : 2, viewOf(key.key));
      return query;
    };
    Weighed first;
    CARTERA_ASSIGN(const int listed, weighAll(bound(tax ? m_byTax : m_byPoint), sought, key, first));
    if (listed < KnownKeys::kListed) {
      weighed = first;
      return considerRemembered(m_known, sought, key, weighed);
    }
    // They are read once, and told apart in memory: a list may have thousands of rows of them.
    m_shared.insert(shared);
    CARTERA_TRY(rememberRows(bound(tax ? m_allByTax : m_allByPoint)));
  }
  return considerRemembered(m_ofShared, sought, key, weighed);
}

Result<> RowMatcher::considerRemembered(const KnownKeys& known, const Sought& sought, const Key& key,
                                        Weighed& weighed) {
  std::vector<qint64> candidates;
  const auto take = [&candidates](ContactId contact) { candidates.push_back(contact.value); };
  const QByteArray whole = memoryKey(key);
  if (known.each(whole, take) >= KnownKeys::kListed) {
    known.eachNamed(whole, {}, take);
    if (!sought.name.isEmpty()) known.eachNamed(whole, sought.name, take);
  }
  const bool tax = key.kind == Key::Kind::Tax;
  RawStatement& query = tax ? m_hasTax : m_hasPoint;
  for (const qint64 contact : candidates) {
    if (!tax) query.bindText(1, kindOf(key.kind == Key::Kind::Email));
    query.bindText(tax ? 1 : 2, viewOf(key.key));
    query.bind(tax ? 2 : 3, contact);
    CARTERA_TRY(weighAll(query, sought, key, weighed));
  }
  return {};
}

Result<> RowMatcher::consider(const Sought& sought, const Key& key, Answer& answer) {
  Weighed weighed;
  CARTERA_TRY(m_inMemory ? considerRemembered(m_known, sought, key, weighed) : considerAsked(sought, key, weighed));
  answer.same = weighed.named.isSet() ? weighed.named : weighed.numbered.isSet() ? weighed.numbered : weighed.nameless;
  if (!answer.similar.isSet()) answer.similar = weighed.similar;
  return {};
}

Result<> RowMatcher::findByMark(const ImportRow& row, Answer& answer) {
  if (row.mark.isEmpty()) return {};
  if (!m_fileNumber) {
    CARTERA_ASSIGN(m_fileNumber, recordmark::fileNumber(m_db));
  }
  const ContactId id = recordmark::read(row.mark, *m_fileNumber);
  if (!id.isSet()) return {};
  m_byMark.bind(1, id.value);
  CARTERA_ASSIGN(const bool found, m_byMark.next());
  if (found) {
    const RawRow there(m_byMark.raw());
    const ContactId kept(there.integer(1));
    const auto text = [&there](int column) {
      const std::string_view name = there.text(column);
      return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    };
    // A row that was copied within the sheet and given another name is another person.
    const auto first = m_marked.constFind(id.value);
    const bool again = first != m_marked.constEnd() && *first != row.fingerprint;
    const QString wanted = nameKey(row);
    const bool same = !again && (recordmark::namesAgree(wanted, text(0)) || recordmark::namesAgree(wanted, text(2)));
    (same ? answer.same : answer.similar) = kept;
    if (again) answer.copied = kept;
    if (same) m_marked.insert(id.value, row.fingerprint);
  }
  m_byMark.reset();
  return {};
}

Result<RowMatcher::Answer> RowMatcher::find(const ImportRow& row, const Sought& sought) {
  Answer answer;
  CARTERA_TRY(readMergedNames());
  CARTERA_TRY(findByMark(row, answer));
  if (answer.same.isSet()) return answer;
  if (!sought.externalId.isEmpty()) {
    CARTERA_TRY(findByExternalId(sought, answer));
    if (!answer.same.isSet()) CARTERA_TRY(findBySecondNumber(sought, answer));
    if (answer.same.isSet()) return answer;
  }
  for (const Key& key : sought.keys) {
    CARTERA_TRY(consider(sought, key, answer));
    if (answer.same.isSet()) break;
  }
  return answer;
}

Result<ContactId> RowMatcher::findOther(const contactfields::FieldValues& values, ContactId contact) {
  // Without a name, whoever has them is asked for.
  Sought anybody;
  anybody.keys = keysIn(values);
  for (const Key& key : anybody.keys) {
    Answer answer;
    CARTERA_TRY(consider(anybody, key, answer));
    for (const ContactId other : {answer.same, answer.similar})
      if (other.isSet() && other != contact) return other;
  }
  return ContactId();
}

Result<ContactId> RowMatcher::findByImportKey(qint64 importKey) {
  if (m_inMemory) return m_importKeys.value(importKey);
  m_byImportKey.bind(1, importKey);
  CARTERA_ASSIGN(const bool found, m_byImportKey.next());
  const ContactId id = found ? ContactId(RawRow(m_byImportKey.raw()).integer(0)) : ContactId();
  m_byImportKey.reset();
  return id;
}

qint64 RowMatcher::importKey(const ImportRow& row, const Sought& sought) {
  const int occurrence = ++m_occurrences[sought.importKey];
  return occurrence == 1 ? sought.importKey : importKeyOf(row.fingerprint, occurrence);
}

}  // namespace cartera
