// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Connection.h"

namespace cartera {

/// BEGIN IMMEDIATE ... COMMIT as an object: rolled back unless committed. Inside another one it is a savepoint.
/// Same thread as the connection.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(Connection& db);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  ~Transaction();
  /// Durable when it answers without an error (the outermost one). After an error everything is as before begin().
  [[nodiscard]] Result<> commit();
  void rollback();

 private:
  Transaction(Connection& db, bool nested) : m_db(&db), m_nested(nested) {}
  Connection* m_db;
  bool m_nested;
};

/// Everything is read as it stood at one moment, although others may write. Inside a transaction that is so already.
/// Same thread as the connection.
class Snapshot {
 public:
  [[nodiscard]] static Result<Snapshot> begin(Connection& db);
  Snapshot(Snapshot&& other) noexcept;
  Snapshot& operator=(Snapshot&&) = delete;
  Snapshot(const Snapshot&) = delete;
  ~Snapshot();

 private:
  explicit Snapshot(Connection* db) : m_db(db) {}
  Connection* m_db;  // null inside a transaction
};

}  // namespace cartera
