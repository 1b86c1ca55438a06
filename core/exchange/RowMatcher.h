// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <functional>
#include <string_view>

#include "core/exchange/ImportRow.h"
#include "core/exchange/KnownKeys.h"
#include "core/storage/RawStatement.h"

namespace cartera {

/// Answers which contact a row is, if it is one that is there: by the number our own export gave it, if the name agrees
/// (of rows that share one, only the first is that contact); else by external id, unless it is of somebody else by name
/// and shares no address (a company may be renamed); else by e-mail, phone or identity number together with the name,
/// else by its fingerprint and occurrence.
/// Of several who have an address, those of the row's name come before those without one, and the oldest first: however
/// many share it, each is told by the name.
/// Two different external ids of one list are never the same person; of two lists they are where name and e-mail are the
/// same, the contact has no second number yet and its own is of no row of this list, for each program numbers its people
/// anew. Both numbers know them then: the second as the first does, but for a first name alone or a company's new one.
/// Whoever was merged into another is that other, by their number, address or row.
/// Contacts in the trash are nobody. Thread of the connection.
class RowMatcher {
 public:
  explicit RowMatcher(Connection& db);
  /// Which import asks: to be said before the first row. `numbers` reads all of its list and gives each row to
  /// addNumber(); it is asked once at most, where two numbers seem to be one person.
  void setRun(ImportRunId run, std::function<Result<QSet<qint64>>()> numbers) {
    m_run = run;
    m_readNumbers = std::move(numbers);
  }

  /// Keeps the keys of everybody in memory from now on, and asks the file no more by the indexes of spared(), which may
  /// be taken off then: for a file with few contacts before a long list. The answers stay the same, but for a row without a
  /// name on an address that more than KnownKeys::kListed share: of people with names it may take another one.
  [[nodiscard]] Result<> keepInMemory();
  /// "point_key_key", "contact_import_key".
  [[nodiscard]] static const std::vector<QByteArray>& spared();

  /// What a row can be found by.
  struct Key {
    enum class Kind { Email, Phone, Tax } kind;
    QByteArray key;
  };
  /// A row while somebody is looked for.
  struct Sought {
    QByteArray name;
    QByteArray externalId;
    std::vector<Key> keys;
    bool isPerson = false;
    bool saysYes = false;
    /// Of fingerprint and first occurrence: RowMatcher::importKey() of most rows.
    qint64 importKey = 0;
  };
  /// Pure; any thread.
  [[nodiscard]] static Sought soughtBy(const ImportRow& row);

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
  [[nodiscard]] Result<Answer> find(const ImportRow& row, const Sought& sought);
  /// Somebody else who has one of the e-mails, phones or identity numbers among these, which `contact` has not yet: worth
  /// a look at duplicates. Unset if nobody has.
  [[nodiscard]] Result<ContactId> findOther(const contactfields::FieldValues& values, ContactId contact);
  /// The row again, by fingerprint and occurrence alone.
  [[nodiscard]] Result<ContactId> findByImportKey(qint64 importKey);
  /// Fingerprint and occurrence of a row in this file, counted up with each call.
  [[nodiscard]] qint64 importKey(const ImportRow& row, const Sought& sought);

  /// The number of a row, with its name and e-mails; nothing if it has none. Pure.
  static void addNumber(const Sought& sought, QSet<qint64>& numbers);

  /// A row with a number was about that contact: another number of this list is not.
  void rememberNumber(const Sought& sought, ContactId contact);
  /// That contact has been given a second number.
  void rememberSecondNumber(const QString& number, ContactId contact);
  /// The row was written into that contact, all of it and nothing else.
  void remember(const ImportRow& row, const Sought& sought, ContactId contact);
  /// Stores wrote into that contact, and maybe others (a company's phone), since this number was drawn.
  [[nodiscard]] Result<> rememberWritten(ContactId contact, qint64 since);
  /// To be called after each chunk.
  void forget();
  /// After the last row: nothing is kept in memory any more, and nobody is found.
  void letGo();

  /// The name a row gives, folded.
  [[nodiscard]] static QString nameKey(const ImportRow& row);

 private:
  static QByteArray memoryKey(const Key& key);
  static std::vector<Key> keysIn(const contactfields::FieldValues& values);
  /// SQL: the folded name of the contact "c" whose derived values are "n", empty for one that has none of its own.
  static const QByteArray& nameColumn();
  [[nodiscard]] Result<> consider(const Sought& sought, const Key& key, Answer& answer);
  /// Those who have one key, by what speaks for them.
  struct Weighed {
    ContactId named, nameless, similar;
    /// The same name and e-mail, and the number of another list.
    ContactId numbered;
  };
  [[nodiscard]] Result<> considerAsked(const Sought& sought, const Key& key, Weighed& weighed);
  [[nodiscard]] Result<> considerRemembered(const KnownKeys& known, const Sought& sought, const Key& key,
                                            Weighed& weighed);
  /// Answers how many there were.
  [[nodiscard]] Result<int> weighAll(RawStatement& query, const Sought& sought, const Key& key, Weighed& weighed);
  void add(const QByteArray& key, const QByteArray& name, ContactId contact);
  [[nodiscard]] Result<> rememberRows(RawStatement& query);
  [[nodiscard]] Result<> readMergedNames();
  [[nodiscard]] Result<> readSecondNumbers();
  /// Whether the list has a row with a contact's number, and its name or what it was found by.
  [[nodiscard]] Result<bool> hasOwnRow(std::string_view number, std::string_view name, const Sought& sought,
                                       const Key& key);
  [[nodiscard]] Result<std::vector<ContactId>> ownersOfSecondNumber(const QByteArray& number);
  /// Whether somebody of that name was merged into the contact.
  [[nodiscard]] bool hadName(ContactId contact, const QByteArray& name) const;
  [[nodiscard]] Result<> findByMark(const ImportRow& row, Answer& answer);
  [[nodiscard]] Result<> findByExternalId(const Sought& sought, Answer& answer);
  [[nodiscard]] Result<> findBySecondNumber(const Sought& sought, Answer& answer);
  /// What speaks for a contact besides the number; addresses are not looked at where whole names agree.
  struct Likeness {
    bool isNameless = false;
    bool isNamesake = false;
    /// Of two words at least on either side.
    bool namesAgree = false;
    /// The same, where one side has but one word.
    bool firstNameAgrees = false;
    bool sharesAddress = false;
    /// A company of which nothing else is known.
    bool mayBeRenamed = false;
  };
  [[nodiscard]] Result<Likeness> likeness(const Sought& sought, ContactId contact) const;
  /// Whether nothing of a row but its external id speaks for a contact, and its name against it.
  [[nodiscard]] Result<bool> isSomebodyElse(const Sought& sought, ContactId contact) const;

  Connection& m_db;
  ImportRunId m_run;
  std::optional<QString> m_fileNumber;
  RawStatement m_byMark;
  RawStatement m_byExternal;
  RawStatement m_byImportKey;
  RawStatement m_byPoint;
  RawStatement m_byTax;
  RawStatement m_allByPoint;
  RawStatement m_allByTax;
  RawStatement m_hasPoint;
  RawStatement m_hasTax;
  RawStatement m_newPoints;
  RawStatement m_keysOf;
  /// All of them, or those of the running chunk.
  KnownKeys m_known;
  bool m_inMemory = false;
  /// Keys that many contacts of the file share, and who these are: read where the first row asks for them.
  QSet<QByteArray> m_shared;
  KnownKeys m_ofShared;
  /// Those there were before, when they are kept in memory.
  QHash<qint64, ContactId> m_importKeys;
  QHash<qint64, int> m_occurrences;
  /// Folded names of those who were merged into a contact: a list of before still calls them so. Read with the first row.
  std::optional<QMultiHash<qint64, QByteArray>> m_mergedNames;
  /// Those who have, or had before they were merged, a second number, by its hash: few have one, so there is no index of
  /// them. Read with the first row that has a number; those that this import gives come in as they are given.
  QMultiHash<qint64, ContactId> m_secondNumbers;
  bool m_hasSecondNumbers = false;
  /// Contacts that a row of this list with a number was about.
  QSet<qint64> m_numbered;
  std::function<Result<QSet<qint64>>()> m_readNumbers;
  std::optional<QSet<qint64>> m_listNumbers;
  /// Whom a mark of this file has named already, with the fingerprint of that row.
  QHash<qint64, QByteArray> m_marked;
};

}  // namespace cartera
