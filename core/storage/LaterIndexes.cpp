// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/LaterIndexes.h"

#include <utility>

#include "core/storage/Statement.h"

namespace cartera {

Result<LaterIndexes> LaterIndexes::takeOff(const Connection& db, const std::vector<QByteArray>& names) {
  LaterIndexes out(db);
  for (const QByteArray& name : names) {
    QByteArray sql;
    {
      Statement s(db, QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = :name"));
      s.bindText(":name", QString::fromLatin1(name));
      CARTERA_ASSIGN(const bool found, s.next());
      if (!found) return fail(ErrorCode::Internal, QStringLiteral("internal"), QString::fromLatin1(name));
      sql = s.text(0).toUtf8();
    }
    CARTERA_TRY(db.execScript("DROP INDEX " + name));
    out.m_sql.push_back(sql);
  }
  return out;
}

Result<> LaterIndexes::putBack() {
  for (const QByteArray& sql : std::exchange(m_sql, {})) CARTERA_TRY(m_db->execScript(sql));
  return {};
}

}  // namespace cartera
