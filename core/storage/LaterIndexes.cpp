// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/LaterIndexes.h"

#include <utility>

#include "core/storage/Statement.h"
#include "core/storage/WordIndex.h"

namespace cartera {

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
  for (const QByteArray& sql : std::exchange(m_sql, {})) CARTERA_TRY(m_db->execScript(sql));
  return m_words == Words::Later ? wordindex::rebuild(*m_db) : Result<>();
}

}  // namespace cartera
