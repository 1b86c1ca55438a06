// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/query/Filter.h"
#include "core/storage/StoreContext.h"

/// The root rows of contacts, and the lists made of them. Readers take a connection, writers a StoreContext; all are
/// synchronous, belong to the connection's thread, and know nothing of the journal. A writer that fails leaves the
/// row as it was, but the transaction around it should be given up. Parts of a card (points, addresses, ...) have a
/// store each beside this one.
namespace cartera::contacts {

/// What a list shows. Default: everybody who is not in the trash.
struct ContactQuery {
  /// Words that must all be found (names, companies, e-mails, phones, city, tags, tax id); digits find phones.
  QString text;
  /// What must hold besides. Whoever lies in the trash is meant only when it speaks of the trash.
  query::Filter where;
  /// The day from which "90 days ago" is counted; unset: that of the computer.
  QDate today;
  [[nodiscard]] bool isEverybody() const { return text.isEmpty() && where.isEverybody(); }
  bool operator==(const ContactQuery&) const = default;
};

/// One line of a list: what a page cache holds.
struct ContactRow {
  ContactId id;
  ContactKind kind = ContactKind::Person;
  QString name, company, phone, email, city, stage, owner;
  std::optional<qint64> lastContactAt;
  /// Percent.
  int completeness = 0;
  bool operator==(const ContactRow&) const = default;
};

/// Also finds what is in the trash (`deletedAt` is set then), but nobody who was erased.
[[nodiscard]] Result<std::optional<Contact>> find(Connection& db, ContactId id);
/// NotFound "contact.missing" if there is none.
[[nodiscard]] Result<Contact> get(Connection& db, ContactId id);
[[nodiscard]] Result<ContactCard> card(Connection& db, ContactId id);

/// In the order of the list (by sort key of the name). Needs the derived rows of ContactKeys.h. Invalid "filter.…" when
/// the filter does not fit the custom fields of the file (see query::filterSql).
[[nodiscard]] Result<std::vector<ContactId>> ids(Connection& db, const ContactQuery& query);
/// The same, a stretch of it: for a first page before the whole list is there.
[[nodiscard]] Result<std::vector<ContactId>> ids(Connection& db, const ContactQuery& query, int limit, qint64 offset);
[[nodiscard]] Result<qint64> count(Connection& db, const ContactQuery& query);
/// Those of `ids` that the query means, in the order they were given.
[[nodiscard]] Result<std::vector<ContactId>> among(Connection& db, const ContactQuery& query,
                                                   const std::vector<ContactId>& ids);
/// In the order asked for; ids that are not there are left out.
[[nodiscard]] Result<std::vector<ContactRow>> rows(Connection& db, const std::vector<ContactId>& ids);

/// Companies (and households) of that name, case and accents aside; not those in the trash. Oldest first. If there is none,
/// those that one of that name was merged into.
[[nodiscard]] Result<std::vector<ContactId>> companiesNamed(Connection& db, const QString& name);
/// By external id; not those in the trash.
[[nodiscard]] Result<std::vector<ContactId>> withExternalId(Connection& db, const QString& externalId);
/// By the key of an e-mail or phone (text::emailKey, text::phoneKey); not those in the trash, each once.
[[nodiscard]] Result<std::vector<ContactId>> withPoint(Connection& db, PointKind kind, const QString& key);

/// A new row; its id is drawn unless it is set. `createdAt` 0 is now. A stage makes a stage entry.
[[nodiscard]] Result<ContactId> insert(const StoreContext& ctx, Contact contact);
/// Writes only the columns that differ from the row; none when nothing does. A new stage makes a stage entry.
/// Answers whether something changed. `deletedAt` is left alone: that is moveToTrash's and restore's.
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const Contact& contact);
/// Into the trash, with all that hangs on it. False if it was there already.
[[nodiscard]] Result<bool> moveToTrash(const StoreContext& ctx, ContactId id);
/// Conflict "contact.merged" for one who was merged into another: that takes a split (core/duplicates/Merge.h).
[[nodiscard]] Result<bool> restore(const StoreContext& ctx, ContactId id);
/// The stage with the time it was entered; nothing happens if it is the stage already.
[[nodiscard]] Result<bool> setStage(const StoreContext& ctx, ContactId id, const QString& stage, qint64 enteredAt);
/// Oldest first.
[[nodiscard]] Result<std::vector<StageEntry>> stageEntries(Connection& db, ContactId id);

}  // namespace cartera::contacts
