// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Text.h"
#include "core/contacts/Contact.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"

/// The derived rows of contacts: contact_key, point_key, suppression_key, contact_stat. They are never recorded and
/// written here alone; whoever writes recorded rows (store, undo, merge, exchange) renews them in the same
/// transaction. Thread of the connection.
namespace cartera::contactkeys {

/// The contacts whose derived rows or cards depend on these rows of a recorded table, each once, by id. A company
/// concerns its members, a tag those who carry it. Tables of other domains concern none. A part that moved from one
/// contact to another concerns the new one (and for points the old): whoever moves parts touches both roots.
[[nodiscard]] Result<std::vector<qint64>> contactsConcerned(Connection& db, Table table,
                                                            const std::vector<qint64>& rowIds);
/// Whoever is or was in one of these companies; some more than once. `nameless`: of companies that are called by their
/// nickname, for want of a name.
[[nodiscard]] Result<std::vector<qint64>> membersOf(Connection& db, const std::vector<qint64>& companyIds,
                                                    bool nameless = false);
/// Whether anything is derived from the rows of this table.
[[nodiscard]] bool isDerivedFrom(Table table);
/// Columns of `contact` by what is derived from them.
enum class Part {
  /// The row's own derived values.
  Own,
  /// What the members of a company show of it, and its nickname, which they show if it has no name.
  CompanyName,
  Nickname
};
[[nodiscard]] const QStringList& contactColumns(Part part);
/// Whether rows of this table ask for renewSuppressions().
[[nodiscard]] bool concernsSuppressions(Table table);

/// Computes the derived rows of these contacts afresh. Trashed ones keep a contact_key with live = 0 and have no
/// point keys. Ids without a row, and those that were erased, lose theirs.
[[nodiscard]] Result<> renewContacts(Connection& db, const std::vector<qint64>& contactIds,
                                     const text::SortKeys& sortKeys);
/// The same for contacts of which nothing changed but that they went into the trash, at a fraction of the cost; their
/// members are the caller's affair. Answers those without derived rows, which renewContacts() has to look at.
[[nodiscard]] Result<std::vector<qint64>> hideContacts(Connection& db, const std::vector<qint64>& contactIds);
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

/// So that what was written a moment ago is found by name or point in the same transaction (two rows of an import with
/// one company make one company): the stores put down a first form of the key rows, renewContacts() the final one.
[[nodiscard]] Result<> announce(Connection& db, const Contact& contact);
[[nodiscard]] Result<> announce(Connection& db, const Point& point);

/// What an e-mail, phone, page or handle is found by; empty if it cannot be.
[[nodiscard]] QString pointKey(PointKind kind, const QString& value);

}  // namespace cartera::contactkeys
