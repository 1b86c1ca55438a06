// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <list>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace cartera {

/// Prepared statements of one connection between two uses: an edit runs some forty, and preparing them costs more than
/// running them. A statement that is taken is nobody else's until it is given back, so the same SQL may run twice at
/// once; a change of the schema is noticed by SQLite, which prepares anew by itself. Thread of the connection.
class StatementPool {
 public:
  explicit StatementPool(sqlite3* db) : m_db(db) {}
  ~StatementPool() { clear(); }
  StatementPool(const StatementPool&) = delete;
  StatementPool& operator=(const StatementPool&) = delete;

  /// A statement without bindings, at its start; null and SQLite's code when it cannot be prepared.
  [[nodiscard]] std::pair<sqlite3_stmt*, int> take(const QString& sql);
  /// Back, in whatever state; it is kept for the next, or finalized.
  void give(const QString& sql, sqlite3_stmt* statement);
  /// Forgets all that are not taken. Before a journal records: what was prepared earlier may pass it by.
  void clear();
  [[nodiscard]] qsizetype size() const { return m_bySql.size(); }

 private:
  struct Kept {
    QString sql;
    sqlite3_stmt* statement;
  };

  sqlite3* m_db;
  std::list<Kept> m_kept;  // the one used last first
  QHash<QString, std::list<Kept>::iterator> m_bySql;
};

}  // namespace cartera
