// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/KeptRows.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/storage/Statement.h"
#include "core/storage/Undo.h"

namespace cartera {

namespace {

// From so many rows on, those that point at them are read in one go: the numbers of an import lie close together.
constexpr size_t kInOneGo = 50;

class Finder {
 public:
  Finder(const Connection& db, bool bulk, const TouchedRows& inserted, KeptRows& kept)
      : m_db(db), m_bulk(bulk), m_inserted(inserted), m_kept(kept) {}

  Result<> run() {
    const QHash<qint64, ChangeId> used = m_kept.used[Table::Contact];
    for (auto it = used.constBegin(); it != used.constEnd(); ++it) {
      if (isMade(Table::Contact, it.key())) m_open.emplace_back(it.key(), it.value());
    }
    do {
      while (!m_open.empty()) {
        const auto [contact, by] = m_open.back();
        m_open.pop_back();
        m_contacts.insert(contact, by);
        CARTERA_TRY(follow(contact, by));
      }
      CARTERA_TRY(pointedAt());
    } while (!m_open.empty());
    return m_contacts.isEmpty() ? Result<>() : suppressions();
  }

 private:
  bool isMade(Table table, qint64 row) const {
    const auto it = m_inserted.find(table);
    return it != m_inserted.end() && std::binary_search(it->second.begin(), it->second.end(), row);
  }

  /// What the parts of a kept contact point at is kept with it.
  Result<> follow(qint64 contact, ChangeId by) {
    for (const auto& ref : Undo::references()) {
      const RecordedTable* from = schema::recordedTable(ref.from);
      if (from->parentColumn == nullptr || QLatin1String(ref.column) == QLatin1String(from->parentColumn)) continue;
      Statement s(m_db, QStringLiteral("SELECT DISTINCT ") + QLatin1String(ref.column) + QStringLiteral(" FROM ") +
                            QLatin1String(from->name) + QStringLiteral(" WHERE ") + QLatin1String(from->parentColumn) +
                            QStringLiteral(" = :id"));
      s.bind(":id", contact);
      CARTERA_TRY(s.each([&, to = ref.to](const Statement& r) {
        const qint64 target = r.integer(0);
        if (!isMade(to, target) || m_kept.used[to].contains(target) || m_kept.needed[to].contains(target)) return;
        m_kept.needed[to].insert(target, by);
        if (to == Table::Contact) m_open.emplace_back(target, by);
      }));
    }
    return {};
  }

  /// So is what somebody points at who is not of this change, whatever became of the change that wrote it.
  Result<> pointedAt() {
    for (const auto& ref : Undo::references()) {
      const RecordedTable* from = schema::recordedTable(ref.from);
      if (from->parentColumn == nullptr || QLatin1String(ref.column) == QLatin1String(from->parentColumn)) continue;
      const auto made = m_inserted.find(ref.to);
      // A company that was added by itself is what its undo takes back.
      if (made == m_inserted.end() || made->second.empty() || (!m_bulk && ref.to == Table::Contact)) continue;
      const QString column = QLatin1String(ref.column);
      const bool inOneGo = made->second.size() > kInOneGo;
      Statement s(m_db, QStringLiteral("SELECT x.id, c.id, x.") + column + QStringLiteral(" FROM ") +
                            QLatin1String(from->name) + QStringLiteral(" x JOIN contact c ON c.id = x.") +
                            QLatin1String(from->parentColumn) + QStringLiteral(" WHERE x.") + column +
                            (inOneGo ? QStringLiteral(" BETWEEN :row AND :last") : QStringLiteral(" = :row")) +
                            QStringLiteral(" AND x.deleted_at IS NULL AND c.deleted_at IS NULL"));
      if (inOneGo) {
        s.bind(":row", made->second.front()).bind(":last", made->second.back());
        CARTERA_TRY(stayingOf(s, ref));
        continue;
      }
      for (const qint64 row : made->second) {
        if (isKept(ref.to, row)) continue;
        s.bind(":row", row);
        CARTERA_TRY(stayingOf(s, ref));
      }
    }
    return {};
  }

  bool isKept(Table table, qint64 row) {
    return m_kept.used[table].contains(row) || m_kept.needed[table].contains(row);
  }

  /// Keeps what a pointing row that does not go points at: its number, whose part it is, its target.
  Result<> stayingOf(Statement& s, const Undo::Reference& ref) {
    std::vector<qint64> staying;
    CARTERA_TRY(s.each([&](const Statement& r) {
      const qint64 contact = r.integer(1);
      const bool goes = isMade(Table::Contact, contact)
                            ? !m_contacts.contains(contact)
                            : isMade(ref.from, r.integer(0)) && !m_kept.used[ref.from].contains(r.integer(0));
      if (!goes) staying.push_back(r.integer(2));
    }));
    for (const qint64 row : staying) {
      if (!isMade(ref.to, row) || isKept(ref.to, row)) continue;
      m_kept.needed[ref.to].insert(row, ChangeId());
      if (ref.to == Table::Contact) m_open.emplace_back(row, ChangeId());
    }
    return {};
  }

  /// A yes that stays without the no beside it would be a yes that nobody gave.
  Result<> suppressions() {
    const auto made = m_inserted.find(Table::Suppression);
    if (made == m_inserted.end()) return {};
    CARTERA_TRY(readAddresses());
    Statement s(m_db, QStringLiteral("SELECT kind, contact_id, value FROM suppression WHERE id = :id"));
    for (const qint64 row : made->second) {
      s.bind(":id", row);
      CARTERA_ASSIGN(const bool found, s.next());
      if (found) {
        const auto contact = m_contacts.constFind(s.integer(1));
        const auto address = m_addresses.constFind(s.text(2));
        if (contact != m_contacts.constEnd()) {
          m_kept.needed[Table::Suppression].insert(row, *contact);
        } else if (s.text(0) == u"address" && address != m_addresses.constEnd()) {
          m_kept.needed[Table::Suppression].insert(row, *address);
        }
      }
      s.reset();
    }
    return {};
  }

  /// All they ever had, removed ones too.
  Result<> readAddresses() {
    Statement s(m_db, QStringLiteral("SELECT value FROM point WHERE contact_id = :id UNION SELECT address FROM "
                                     "consent_event WHERE contact_id = :id AND address IS NOT NULL"));
    for (auto it = m_contacts.constBegin(); it != m_contacts.constEnd(); ++it) {
      s.bind(":id", it.key());
      CARTERA_TRY(s.each([&](const Statement& r) {
        // The list holds the key of the one or of the other.
        for (const QString& key : {text::emailKey(r.text(0)), text::phoneKey(r.text(0))})
          if (!key.isEmpty()) m_addresses.insert(key, it.value());
      }));
      s.reset();
    }
    return {};
  }

  const Connection& m_db;
  bool m_bulk;
  const TouchedRows& m_inserted;
  KeptRows& m_kept;
  std::vector<std::pair<qint64, ChangeId>> m_open;
  QHash<qint64, ChangeId> m_contacts;
  QHash<QString, ChangeId> m_addresses;
};

}  // namespace

Result<> findNeeded(const Connection& db, bool bulk, const TouchedRows& inserted, KeptRows& kept) {
  return Finder(db, bulk, inserted, kept).run();
}

}  // namespace cartera
