// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/ContactDerived.h"

#include <algorithm>

#include "core/contacts/ContactKeys.h"

namespace cartera {

Result<std::vector<qint64>> ContactDerived::renew(Connection& db, const TouchedRows& rows) {
  std::vector<qint64> contacts;
  for (const auto& entry : rows) {
    const Table table = entry.first;
    CARTERA_ASSIGN(const auto concerned, contactkeys::contactsConcerned(db, table, entry.second));
    contacts.insert(contacts.end(), concerned.begin(), concerned.end());
    if (contactkeys::concernsSuppressions(table)) CARTERA_TRY(contactkeys::renewSuppressions(db, entry.second));
  }
  std::sort(contacts.begin(), contacts.end());
  contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
  if (!contacts.empty()) CARTERA_TRY(contactkeys::renewContacts(db, contacts, m_sortKeys));
  return contacts;
}

Result<> ContactDerived::rebuild(Connection& db) { return contactkeys::rebuildAll(db, m_sortKeys); }

Result<QStringList> ContactDerived::check(Connection& db) {
  CARTERA_ASSIGN(const auto differences, contactkeys::check(db, m_sortKeys));
  QStringList out;
  for (const auto& d : differences) out.append(d.table + u' ' + QString::number(d.row) + QStringLiteral(": ") + d.what);
  return out;
}

}  // namespace cartera
