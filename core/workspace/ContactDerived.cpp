// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/ContactDerived.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/SortUnique.h"
#include "core/contacts/ContactKeys.h"
#include "core/contacts/ContactStore.h"
#include "core/duplicates/MergeStore.h"
#include "core/storage/LaterIndexes.h"

namespace cartera {

namespace {

constexpr quint64 kAllColumns = ~quint64{0};

/// When most of the contacts go, every entry of these indexes is moved or removed one by one: building them anew is quicker.
Result<std::optional<LaterIndexes>> withoutIndexes(const Connection& db, size_t hidden) {
  constexpr size_t kWorthIt = 5000;
  if (hidden < kWorthIt) return std::nullopt;
  CARTERA_ASSIGN(const qint64 live, db.scalar("SELECT count(*) FROM contact_key WHERE live = 1"));
  if (static_cast<qint64>(hidden) * 2 < live) return std::nullopt;
  CARTERA_ASSIGN(auto off, LaterIndexes::takeOff(db, {"contact_key_list", "point_key_key"}, LaterIndexes::Words::Kept));
  return std::optional<LaterIndexes>(std::move(off));
}

/// Undo and redo of old merges, each right by itself, could hide two contacts in each other, or show one again without
/// what was theirs.
Result<> refuseTangles(Connection& db, const std::vector<qint64>& merges) {
  CARTERA_ASSIGN(const bool isCircular, merging::isCircular(db));
  if (isCircular) return fail(ErrorCode::Conflict, QStringLiteral("merge.circle"));
  CARTERA_ASSIGN(const auto robbed, merging::robbedBy(db, merges));
  if (!robbed) return {};
  CARTERA_ASSIGN(const Contact contact, contacts::get(db, *robbed));
  return fail(ErrorCode::Conflict, QStringLiteral("merge.moved_on"), displayName(contact));
}

void add(std::vector<qint64>& to, const std::vector<qint64>& ids) { to.insert(to.end(), ids.begin(), ids.end()); }

}  // namespace

/// Contacts that look different now, and those of them of whom something is to be computed.
struct ContactDerived::Concerned {
  std::vector<qint64> shown;
  std::vector<qint64> stale;
};

Result<> ContactDerived::readColumns(Connection& db) {
  if (m_own != 0) return {};
  CARTERA_ASSIGN(const QStringList names, schema::columnsOf(db, *schema::recordedTable(Table::Contact)));
  const auto bits = [&](contactkeys::Part part) {
    quint64 out = 0;
    for (const QString& column : contactkeys::contactColumns(part)) {
      const qsizetype at = names.indexOf(column);
      out |= at >= 0 && at < 64 ? quint64{1} << at : kAllColumns;
    }
    return out;
  };
  m_own = bits(contactkeys::Part::Own);
  m_name = bits(contactkeys::Part::CompanyName);
  m_nickname = bits(contactkeys::Part::Nickname);
  return {};
}

Result<> ContactDerived::gatherContacts(Connection& db, const std::vector<qint64>& rows, quint64 columns,
                                        Concerned& out) {
  CARTERA_TRY(readColumns(db));
  add(out.shown, rows);
  if ((columns & m_own) != 0) add(out.stale, rows);
  // Whoever works for a company shows its name and is found by it.
  const bool name = (columns & m_name) != 0;
  if (!name && (columns & m_nickname) == 0) return {};
  CARTERA_ASSIGN(const auto members, contactkeys::membersOf(db, rows, !name));
  add(out.shown, members);
  add(out.stale, members);
  return {};
}

Result<> ContactDerived::gather(Connection& db, Table table, const std::vector<qint64>& rows, quint64 columns,
                                Concerned& out) {
  if (table == Table::Contact) return gatherContacts(db, rows, columns, out);
  CARTERA_ASSIGN(const auto concerned, contactkeys::contactsConcerned(db, table, rows));
  add(out.shown, concerned);
  if (contactkeys::isDerivedFrom(table)) add(out.stale, concerned);
  if (contactkeys::concernsSuppressions(table)) CARTERA_TRY(contactkeys::renewSuppressions(db, rows));
  return {};
}

Result<std::vector<qint64>> ContactDerived::renew(Connection& db, const Renewal& renewal) {
  Concerned concerned;
  std::vector<qint64> hidden;
  // Parts may have moved from one contact to another: then both are looked at, whatever else was written to them.
  const bool parts = std::any_of(renewal.rows.begin(), renewal.rows.end(), [](const auto& entry) {
    return entry.first != Table::Contact && contactkeys::isDerivedFrom(entry.first);
  });
  for (const auto& [table, rows] : renewal.rows) {
    const auto known = renewal.columns.find(table);
    const bool all = parts || known == renewal.columns.end();
    CARTERA_TRY(gather(db, table, rows, all ? kAllColumns : known->second, concerned));
  }
  for (const auto& [table, contacts] : renewal.left) {
    add(concerned.shown, contacts);
    if (contactkeys::isDerivedFrom(table)) add(concerned.stale, contacts);
  }
  for (const auto& [table, rows] : renewal.trashed) {
    if (table != Table::Contact || parts) {
      CARTERA_TRY(gather(db, table, rows, kAllColumns, concerned));
      continue;
    }
    hidden = rows;
    CARTERA_ASSIGN(const auto members, contactkeys::membersOf(db, rows));
    add(concerned.shown, members);
    add(concerned.stale, members);
  }
  sortUnique(concerned.stale);
  sortUnique(hidden);
  std::vector<qint64> onlyHidden;
  std::set_difference(hidden.begin(), hidden.end(), concerned.stale.begin(), concerned.stale.end(),
                      std::back_inserter(onlyHidden));
  std::vector<qint64> merges;
  for (const auto* switched : {&renewal.rows, &renewal.trashed})
    if (const auto at = switched->find(Table::ContactMerge); at != switched->end()) add(merges, at->second);
  if (!merges.empty()) CARTERA_TRY(refuseTangles(db, merges));
  CARTERA_ASSIGN(auto indexes, withoutIndexes(db, hidden.size()));
  CARTERA_ASSIGN(const auto unknown, contactkeys::hideContacts(db, onlyHidden));
  add(concerned.stale, unknown);
  if (!concerned.stale.empty()) CARTERA_TRY(contactkeys::renewContacts(db, concerned.stale, m_sortKeys));
  if (indexes) CARTERA_TRY(indexes->putBack());
  add(concerned.shown, hidden);
  sortUnique(concerned.shown);
  return concerned.shown;
}

Result<> ContactDerived::rebuild(Connection& db) { return contactkeys::rebuildAll(db, m_sortKeys); }

Result<QStringList> ContactDerived::check(Connection& db) {
  CARTERA_ASSIGN(const auto differences, contactkeys::check(db, m_sortKeys));
  QStringList out;
  for (const auto& d : differences) out.append(d.table + u' ' + QString::number(d.row) + QStringLiteral(": ") + d.what);
  return out;
}

}  // namespace cartera
