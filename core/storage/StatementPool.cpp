// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/StatementPool.h"

#include <sqlite3.h>

#include <QByteArray>

namespace cartera {

namespace {

// An edit of a card needs about forty, lists and filters a few of their own; each takes some 10 KB.
constexpr qsizetype kKeep = 96;
// SQL that is this long holds values or a filter of its own: it hardly comes again.
constexpr qsizetype kLongest = 4000;

/// Pragmas partly do their work while they are prepared, so one that is used again would do nothing.
bool mayBeKept(const QString& sql) {
  if (sql.size() > kLongest) return false;
  const QStringView s = QStringView(sql).trimmed();
  for (const char* verb : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"})
    if (s.startsWith(QLatin1String(verb))) return true;
  return false;
}

}  // namespace

std::pair<sqlite3_stmt*, int> StatementPool::take(const QString& sql) {
  if (const auto it = m_bySql.constFind(sql); it != m_bySql.constEnd()) {
    sqlite3_stmt* found = (*it)->statement;
    m_kept.erase(*it);
    m_bySql.erase(it);
    return {found, SQLITE_OK};
  }
  const QByteArray utf8 = sql.toUtf8();
  sqlite3_stmt* made = nullptr;
  const char* tail = nullptr;
  const int rc = sqlite3_prepare_v3(m_db, utf8.constData(), static_cast<int>(utf8.size()),
                                    mayBeKept(sql) ? SQLITE_PREPARE_PERSISTENT : 0, &made, &tail);
  if (rc != SQLITE_OK) return {nullptr, rc};
  // The rest would be passed over without a word.
  if (made == nullptr || !QByteArray(tail).trimmed().isEmpty()) {
    sqlite3_finalize(made);
    return {nullptr, SQLITE_MISUSE};
  }
  return {made, SQLITE_OK};
}

void StatementPool::give(const QString& sql, sqlite3_stmt* statement) {
  if (statement == nullptr) return;
  if (!mayBeKept(sql) || m_bySql.contains(sql)) {
    sqlite3_finalize(statement);
    return;
  }
  // Not at its next use: a statement that stands in the middle holds its transaction open, and bound texts their memory.
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  m_kept.push_front({sql, statement});
  m_bySql.insert(sql, m_kept.begin());
  if (m_bySql.size() <= kKeep) return;
  sqlite3_finalize(m_kept.back().statement);
  m_bySql.remove(m_kept.back().sql);
  m_kept.pop_back();
}

void StatementPool::clear() {
  for (const Kept& kept : m_kept) sqlite3_finalize(kept.statement);
  m_kept.clear();
  m_bySql.clear();
}

}  // namespace cartera
