// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/LaterIndexes.h"

#include <utility>

#include "core/storage/Statement.h"
#include "core/storage/WordIndex.h"

namespace cartera {

namespace {

/// While it lives, the entries of an index that is built are sorted in short runs on a second thread, which lie in files
/// without a name. Sorted in memory, as the connection does it, they fill it at once, and SQLite hears of no cancel until
/// all of them are sorted. Best effort: where a setting is refused, the index is built as before.
class SortsInRuns {
 public:
  explicit SortsInRuns(const Connection& db) : m_db(db) {
    if (const auto pages = db.scalar("PRAGMA cache_size")) m_cache = *pages;
    // A run is as long as the cache.
    (void)db.execScript("PRAGMA temp_store=FILE; PRAGMA threads=1; PRAGMA cache_size=-16384");
  }
  ~SortsInRuns() {
    (void)m_db.execScript("PRAGMA temp_store=MEMORY; PRAGMA threads=0; PRAGMA cache_size=" +
                          QByteArray::number(m_cache));
  }
  SortsInRuns(const SortsInRuns&) = delete;
  SortsInRuns& operator=(const SortsInRuns&) = delete;

 private:
  const Connection& m_db;
  qint64 m_cache = -65536;
};

}  // namespace

Result<LaterIndexes> LaterIndexes::takeOff(const Connection& db, const std::vector<QByteArray>& names, Words words) {
  LaterIndexes out(db);
  out.m_words = words;
  for (const QByteArray& name : names) CARTERA_TRY(out.takeOff("index", name));
  if (words == Words::Kept) return out;
  for (const char* name : wordindex::kTriggers) CARTERA_TRY(out.takeOff("trigger", name));
  return out;
}

Result<> LaterIndexes::takeOff(const char* type, const QByteArray& name) {
  {
    Statement s(*m_db, QStringLiteral("SELECT sql FROM sqlite_master WHERE type = :type AND name = :name"));
    s.bindText(":type", QLatin1String(type)).bindText(":name", QString::fromLatin1(name));
    CARTERA_ASSIGN(const bool found, s.next());
    if (!found) return fail(ErrorCode::Internal, QStringLiteral("internal"), QString::fromLatin1(name));
    m_sql.push_back(s.text(0).toUtf8());
  }
  return m_db->execScript(QByteArrayLiteral("DROP ") + type + ' ' + name);
}

Result<> LaterIndexes::putBack() {
  {
    const SortsInRuns sorting(*m_db);
    for (const QByteArray& sql : std::exchange(m_sql, {})) CARTERA_TRY(m_db->execScript(sql));
  }
  return m_words == Words::Later ? wordindex::rebuild(*m_db) : Result<>();
}

}  // namespace cartera
