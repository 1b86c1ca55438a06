// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Text.h"
#include "core/contacts/Contact.h"
#include "core/storage/Connection.h"

/// The derived rows of contacts: contact_key, point_key, suppression_key, contact_stat. They are never recorded and
/// never written but here; whoever writes recorded rows (store, undo, merge, exchange) renews them in the same
/// transaction. Thread of the connection.
namespace cartera::contactkeys {

/// The contacts whose derived rows depend on these rows of a recorded table ("contact", "point", "membership", "tag",
/// ...), each once. A company concerns its members, a tag those who carry it. Tables of other domains concern none.
[[nodiscard]] Result<std::vector<qint64>> contactsConcerned(Connection& db, const QString& table,
                                                            const std::vector<qint64>& rowIds);
/// Whether rows of this table ask for renewSuppressions().
[[nodiscard]] bool concernsSuppressions(const QString& table);

/// Computes the derived rows of these contacts afresh. Trashed ones keep a contact_key with live = 0 and have no
/// point keys. Ids without a row lose theirs.
[[nodiscard]] Result<> renewContacts(Connection& db, const std::vector<qint64>& contactIds,
                                     const text::SortKeys& sortKeys);
[[nodiscard]] Result<> renewSuppressions(Connection& db, const std::vector<qint64>& suppressionIds);
/// Everything, in stretches of 20,000.
[[nodiscard]] Result<> rebuildAll(Connection& db, const text::SortKeys& sortKeys);

/// A derived row that is not what it should be.
struct Difference {
  /// contact_key, point_key, contact_stat, suppression_key.
  QString table;
  /// The contact, point or suppression.
  qint64 row = 0;
  /// "missing", "stale" or "left_over".
  QString what;
  bool operator==(const Difference&) const = default;
};
/// Recomputes all of it and compares; at most `limit` differences. Writes nothing.
[[nodiscard]] Result<std::vector<Difference>> check(Connection& db, const text::SortKeys& sortKeys, int limit = 100);

/// What an e-mail, phone, page or handle is found by; empty if it cannot be.
[[nodiscard]] QString pointKey(PointKind kind, const QString& value);

}  // namespace cartera::contactkeys
