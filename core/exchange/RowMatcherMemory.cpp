// SPDX-License-Identifier: GPL-3.0-or-later
// What a matcher keeps in memory of whom there is: all of them, those of a chunk, or those who share a key.
#include "core/base/Text.h"
#include "core/duplicates/MergeStore.h"
#include "core/exchange/RowMatcher.h"
#include "core/storage/RawRows.h"

namespace cartera {

namespace {

QByteArray bytesOf(const RawRow& row, int column) {
  const std::string_view text = row.text(column);
  return {text.data(), static_cast<qsizetype>(text.size())};
}

}  // namespace

Result<> RowMatcher::keepInMemory() {
  m_inMemory = true;
  // The name only tells apart those of a key that many have; it is asked for again when one of them is found.
  const auto keep = [this](const QByteArray& keyAndRows) {
    const QByteArray sql = "SELECT c.id, " + nameColumn() + ", " + keyAndRows;
    return eachRaw(m_db, sql.constData(), {}, [this](const RawRow& row) {
      m_known.add(bytesOf(row, 2) + ':' + bytesOf(row, 3), bytesOf(row, 1), ContactId(row.integer(0)));
      return true;
    });
  };
  CARTERA_TRY(
      keep("k.kind, k.key FROM point_key k CROSS JOIN contact c ON c.id = k.contact_id CROSS JOIN contact_key n ON "
           "n.contact_id = c.id WHERE c.deleted_at IS NULL ORDER BY k.point_id"));
  CARTERA_TRY(keep(
      "'tax', n.tax_key FROM contact_key n CROSS JOIN contact c ON c.id = n.contact_id WHERE n.tax_key IS NOT NULL "
      "AND c.deleted_at IS NULL ORDER BY n.contact_id"));
  std::vector<std::pair<qint64, ContactId>> merged;
  // Who was merged first: the keys of those who are there win over theirs.
  CARTERA_TRY(eachRaw(m_db,
                      "SELECT o.import_key, o.id FROM contact_merge m JOIN contact o ON o.id = m.other_id WHERE "
                      "o.import_key IS NOT NULL AND m.deleted_at IS NULL AND o.deleted_at IS NOT NULL",
                      {}, [&merged](const RawRow& row) {
                        merged.emplace_back(row.integer(0), ContactId(row.integer(1)));
                        return true;
                      }));
  for (const auto& [key, other] : merged) {
    CARTERA_ASSIGN(const ContactId kept, merging::keptFor(m_db, other));
    m_importKeys.insert(key, kept);
  }
  // The oldest last, so that it stays.
  return eachRaw(m_db,
                 "SELECT import_key, id FROM contact WHERE import_key IS NOT NULL AND deleted_at IS NULL "
                 "ORDER BY id DESC",
                 {}, [this](const RawRow& row) {
                   m_importKeys.insert(row.integer(0), ContactId(row.integer(1)));
                   return true;
                 });
}

void RowMatcher::add(const QByteArray& key, const QByteArray& name, ContactId contact) {
  m_known.add(key, name, contact);
  if (m_shared.contains(key)) m_ofShared.add(key, name, contact);
}

void RowMatcher::letGo() {
  m_known = KnownKeys();
  m_shared = {};
  m_ofShared = KnownKeys();
  m_importKeys = {};
  m_occurrences = {};
  m_marked = {};
  m_secondNumbers = {};
  m_numbered = {};
  m_listNumbers.reset();
}

void RowMatcher::remember(const ImportRow& row, const Sought& sought, ContactId contact) {
  for (const Key& key : sought.keys) add(memoryKey(key), sought.name, contact);
  // Without a company its phone is the contact's own.
  const QByteArray phone = text::phoneKey(row.value(QStringLiteral("org.phone"))).toUtf8();
  if (!phone.isEmpty()) add(memoryKey({Key::Kind::Phone, phone}), sought.name, contact);
}

Result<> RowMatcher::rememberRows(RawStatement& query) {
  for (;;) {
    CARTERA_ASSIGN(const bool found, query.next());
    if (!found) return {};
    const RawRow row(query.raw());
    add(bytesOf(row, 1) + ':' + bytesOf(row, 2), bytesOf(row, 3), ContactId(row.integer(0)));
  }
}

Result<> RowMatcher::rememberWritten(ContactId contact, qint64 since) {
  // The file answers by itself.
  if (!m_inMemory && m_shared.isEmpty()) return {};
  m_keysOf.bind(1, contact.value);
  CARTERA_TRY(rememberRows(m_keysOf));
  m_newPoints.bind(1, since);
  return rememberRows(m_newPoints);
}

void RowMatcher::forget() {
  // In the file, all of it is found by its keys.
  if (!m_inMemory) m_known.clear();
}

}  // namespace cartera
