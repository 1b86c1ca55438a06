// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Statement.h"

/// What points, addresses and memberships share: an order, and at most one primary a contact (points: a kind).
/// `kind` is the point's kind, or empty for tables without one. For the stores of this folder alone.
namespace cartera::primary {

/// What a contact has of a kind of part already.
struct State {
  qint64 live = 0;
  qint64 maxPosition = 0;
  bool hasPrimary = false;
};

[[nodiscard]] inline QString ofKind(const QString& kind) {
  return kind.isEmpty() ? QString() : QStringLiteral(" AND kind = :kind");
}

[[nodiscard]] inline Result<State> state(Connection& db, const char* table, ContactId contact, const QString& kind) {
  Statement s(db, QStringLiteral("SELECT count(*), coalesce(max(position), 0), coalesce(max(is_primary), 0) FROM ") +
                      QLatin1String(table) + QStringLiteral(" WHERE contact_id = :contact AND deleted_at IS NULL") +
                      ofKind(kind));
  s.bind(":contact", contact);
  if (!kind.isEmpty()) s.bind(":kind", kind);
  CARTERA_TRY(s.next());
  return State{s.integer(0), s.integer(1), s.flag(2)};
}

/// Takes it from all but `keep`; touches only rows that have it.
[[nodiscard]] inline Result<> takeFromOthers(Connection& db, const char* table, ContactId contact, const QString& kind,
                                             qint64 keep) {
  Statement s(db, QStringLiteral("UPDATE ") + QLatin1String(table) +
                      QStringLiteral(" SET is_primary = 0 WHERE contact_id = :contact AND is_primary <> 0 AND "
                                     "deleted_at IS NULL AND id <> :keep") +
                      ofKind(kind));
  s.bind(":contact", contact).bind(":keep", keep);
  if (!kind.isEmpty()) s.bind(":kind", kind);
  return s.run();
}

/// After the primary one went: the next in order becomes it.
[[nodiscard]] inline Result<> promoteNext(Connection& db, const char* table, ContactId contact, const QString& kind) {
  Statement s(db, QStringLiteral("UPDATE ") + QLatin1String(table) +
                      QStringLiteral(" SET is_primary = 1 WHERE id = (SELECT id FROM ") + QLatin1String(table) +
                      QStringLiteral(" WHERE contact_id = :contact AND deleted_at IS NULL") + ofKind(kind) +
                      QStringLiteral(" ORDER BY position, id LIMIT 1)"));
  s.bind(":contact", contact);
  if (!kind.isEmpty()) s.bind(":kind", kind);
  return s.run();
}

}  // namespace cartera::primary
