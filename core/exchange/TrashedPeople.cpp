// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/TrashedPeople.h"

#include "core/base/Text.h"
#include "core/exchange/RecordMark.h"
#include "core/storage/Statement.h"
#include "core/storage/Trash.h"

namespace cartera {

namespace {

QByteArray keyOf(const char* kind, const QByteArray& key) { return QByteArray(kind) + ':' + key; }

QByteArray keyOf(const RowMatcher::Key& key) {
  switch (key.kind) {
    case RowMatcher::Key::Kind::Email: return keyOf("email", key.key);
    case RowMatcher::Key::Kind::Phone: return keyOf("phone", key.key);
    case RowMatcher::Key::Kind::Tax: break;
  }
  return keyOf("tax", key.key);
}

}  // namespace

Result<> TrashedPeople::read(const Connection& db, qint64 nowMs) {
  // Of the many that an undone import leaves behind nothing else is asked.
  CARTERA_ASSIGN(
      const qint64 any,
      db.scalar("SELECT EXISTS(SELECT 1 FROM contact c LEFT JOIN import_run r ON r.id = c.import_run_id WHERE "
                "c.deleted_at IS NOT NULL AND r.deleted_at IS NULL)"));
  if (any == 0) return {};
  CARTERA_ASSIGN(const std::vector<TrashEntry> trashed, trash::list(db, nowMs));
  QHash<qint64, QString> names;
  for (const TrashEntry& entry : trashed) names.insert(entry.id.value, entry.name);
  if (names.isEmpty()) return {};
  // Their addresses have no keys any more, so that nobody is found by them; what they were is on record.
  Statement keys(
      db,
      QStringLiteral(
          "WITH gone AS MATERIALIZED (SELECT c.id, n.name_key, n.tax_key, c.external_id, c.import_key FROM contact c "
          "JOIN contact_key n ON n.contact_id = c.id WHERE c.deleted_at IS NOT NULL) SELECT g.id, g.name_key, o.kind, "
          "o.value FROM gone g CROSS JOIN point o ON o.contact_id = g.id WHERE o.kind IN ('email', 'phone') AND "
          "o.deleted_at IS NULL UNION ALL SELECT id, name_key, 'tax', tax_key FROM gone WHERE tax_key IS NOT NULL "
          "UNION "
          "ALL SELECT id, name_key, 'number', external_id FROM gone WHERE external_id IS NOT NULL UNION ALL SELECT id, "
          "name_key, 'row', CAST(import_key AS TEXT) FROM gone WHERE import_key IS NOT NULL"));
  return keys.each([&](const Statement& row) {
    const auto name = names.constFind(row.integer(0));
    if (name == names.constEnd()) return;
    const QString kind = row.text(2);
    QString key = row.text(3);
    if (kind == u"email") key = text::emailKey(key);
    if (kind == u"phone") key = text::phoneKey(key);
    if (!key.isEmpty()) m_byKey[keyOf(kind.toLatin1().constData(), key.toUtf8())].push_back({row.text(1), *name});
  });
}

QString TrashedPeople::nameOf(const RowMatcher::Sought& sought, qint64 importKey) const {
  if (m_byKey.isEmpty()) return {};
  const auto find = [&](const QByteArray& key, bool byName) -> const Person* {
    const auto found = m_byKey.constFind(key);
    if (found == m_byKey.constEnd()) return nullptr;
    for (const Person& person : *found)
      if (!byName || recordmark::namesAgree(person.nameKey, QString::fromUtf8(sought.name))) return &person;
    return nullptr;
  };
  for (const RowMatcher::Key& key : sought.keys)
    if (const Person* person = find(keyOf(key), key.kind != RowMatcher::Key::Kind::Tax)) return person->name;
  if (!sought.externalId.isEmpty())
    if (const Person* person = find(keyOf("number", sought.externalId), true)) return person->name;
  const Person* person = find(keyOf("row", QByteArray::number(importKey)), false);
  return person == nullptr ? QString() : person->name;
}

}  // namespace cartera
