// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "core/exchange/ImportRow.h"
#include "core/storage/Statement.h"

namespace cartera {

/// Answers which contact a row is, if it is one that is there: by the number our own export gave it, if the name agrees
/// (of rows that share one, only the first is that contact); else by external id, unless it is of somebody else by name
/// and shares no address (a company may be renamed); else by e-mail, phone or identity number together with the name,
/// else by its fingerprint and occurrence.
/// Two different external ids are never the same person.
/// Contacts in the trash are nobody. Thread of the connection.
class RowMatcher {
 public:
  explicit RowMatcher(Connection& db);

  /// Whom a row is about.
  struct Answer {
    ContactId same;
    /// Not the same by these rules, but has its address or phone: worth a look at duplicates.
    ContactId similar;
    /// Have the external id of the row, and are somebody else.
    std::vector<ContactId> sameNumber;
    /// Whose row it is a copy of, with another content.
    ContactId copied;
  };
  [[nodiscard]] Result<Answer> find(const ImportRow& row);
  /// The row again, by fingerprint and occurrence alone.
  [[nodiscard]] Result<ContactId> findByImportKey(qint64 importKey);
  /// Fingerprint and occurrence of a row in this file, counted up with each call.
  [[nodiscard]] qint64 importKey(const ImportRow& row);

  /// A contact made by this run, which the keys in the file know only after the next chunk.
  void remember(const ImportRow& row, ContactId contact);
  /// To be called after each chunk.
  void forget() { m_recent.clear(); }

  /// The name a row gives, folded.
  [[nodiscard]] static QString nameKey(const ImportRow& row);

 private:
  struct Recent {
    ContactId contact;
    QString name;
    QString externalId;
  };
  [[nodiscard]] Result<> consider(const QString& key, Statement& query, const ImportRow& row, Answer& answer);
  static std::vector<QString> keysOf(const ImportRow& row);
  static void weigh(const Recent& candidate, const QString& name, const QString& externalId, Answer& answer);

  [[nodiscard]] Result<> findByMark(const ImportRow& row, Answer& answer);
  [[nodiscard]] Result<> findByExternalId(const ImportRow& row, const QString& externalId, Answer& answer);
  /// Whether nothing of a row but its external id speaks for a contact, and its name against it.
  [[nodiscard]] Result<bool> isSomebodyElse(const ImportRow& row, ContactId contact) const;

  Connection& m_db;
  std::optional<QString> m_fileNumber;
  Statement m_byMark;
  Statement m_byExternal;
  Statement m_byImportKey;
  Statement m_byPoint;
  Statement m_byTax;
  QHash<QString, std::vector<Recent>> m_recent;
  QHash<qint64, int> m_occurrences;
  /// Whom a mark of this file has named already, with the fingerprint of that row.
  QHash<qint64, QByteArray> m_marked;
};

}  // namespace cartera
