// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Transaction.h"

#include <sqlite3.h>

namespace cartera {

Result<Transaction> Transaction::begin(Connection& db) {
  const bool nested = sqlite3_get_autocommit(db.handle()) == 0;
  CARTERA_TRY(db.execScript(nested ? "SAVEPOINT cartera" : "BEGIN IMMEDIATE"));
  return Transaction(db, nested);
}

Transaction::Transaction(Transaction&& other) noexcept : m_db(other.m_db), m_nested(other.m_nested) {
  other.m_db = nullptr;
}

Transaction::~Transaction() { rollback(); }

Result<> Transaction::commit() {
  if (m_db == nullptr) return {};
  auto done = m_db->execScript(m_nested ? "RELEASE cartera" : "COMMIT");
  if (!done) {
    rollback();
    return done;
  }
  m_db = nullptr;
  return {};
}

void Transaction::rollback() {
  if (m_db == nullptr) return;
  // A full disk or a damaged page may have rolled back already; a second ROLLBACK only says so.
  if (sqlite3_get_autocommit(m_db->handle()) == 0)
    (void)m_db->execScript(m_nested ? "ROLLBACK TO cartera; RELEASE cartera" : "ROLLBACK");
  m_db = nullptr;
}

Result<Snapshot> Snapshot::begin(Connection& db) {
  if (sqlite3_get_autocommit(db.handle()) == 0) return Snapshot(nullptr);
  CARTERA_TRY(db.execScript("BEGIN"));
  return Snapshot(&db);
}

Snapshot::Snapshot(Snapshot&& other) noexcept : m_db(other.m_db) { other.m_db = nullptr; }

Snapshot::~Snapshot() {
  if (m_db != nullptr) (void)m_db->execScript("COMMIT");
}

}  // namespace cartera
