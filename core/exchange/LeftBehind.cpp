// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/LeftBehind.h"

namespace cartera {

LeftBehind::LeftBehind(Connection& db, In in) : m_db(db) {
  add("left.timeline", QStringLiteral("interaction WHERE kind <> 'note' AND deleted_at IS NULL"));
  if (in == In::List) {
    add("left.photo", QStringLiteral("photo WHERE deleted_at IS NULL"));
    add("left.foreign", QStringLiteral("foreign_property WHERE deleted_at IS NULL"));
  } else {
    add("left.foreign", QStringLiteral("foreign_property WHERE format <> 'vcard' AND deleted_at IS NULL"));
  }
}

void LeftBehind::add(const char* name, const QString& from) {
  const QString sql = QStringLiteral("SELECT 1 FROM ") + from + QStringLiteral(" AND contact_id = :id LIMIT 1");
  m_rows.push_back({name, from, Statement(m_db, sql), {}});
}

void LeftBehind::note(const char* name) {
  if (!m_names.contains(QLatin1String(name))) m_names.append(QLatin1String(name));
}

Result<> LeftBehind::see(const ContactCard& card) {
  if (!card.tasks.empty()) note("left.tasks");
  if (card.memberships.size() > 1) note("left.memberships");
  for (Rows& rows : m_rows) {
    if (!rows.isAny) {
      Statement any(m_db, QStringLiteral("SELECT 1 FROM ") + rows.from + QStringLiteral(" LIMIT 1"));
      CARTERA_ASSIGN(rows.isAny, any.next());
    }
    if (!*rows.isAny || m_names.contains(QLatin1String(rows.name))) continue;
    rows.ofContact.reset();
    rows.ofContact.bind(":id", card.contact.id);
    CARTERA_ASSIGN(const bool found, rows.ofContact.next());
    rows.ofContact.reset();
    if (found) note(rows.name);
  }
  return {};
}

}  // namespace cartera
