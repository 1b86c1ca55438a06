// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <map>

#include "core/contacts/ContactFields.h"
#include "core/contacts/FieldKey.h"

/// Keys and values taken apart and checked, before anything is written. For ContactFieldsApply and CardDrawer alone.
namespace cartera::contactfields {

/// A key taken apart, with its cleaned value.
struct Entry {
  QString key;
  FieldKey field;
  QString value;
};
/// What is set, in its order.
using Entries = std::vector<Entry>;

/// "yes", "no", empty for empty, "?" for what is neither.
[[nodiscard]] QString yesNo(const QString& value);

/// Takes keys and values apart, for one contact or for many: keys and fields that were met once are not looked up again.
/// Thread of the connection, which must outlive it.
class EntryReader {
 public:
  explicit EntryReader(Connection& db) : m_db(db) {}
  /// All faults at once, as validate() tells them.
  [[nodiscard]] Result<Entries> read(const FieldValues& values);
  /// A field that users defined, by its name as it stands in a key; null if there is none. Good until forgetFields().
  [[nodiscard]] Result<const CustomField*> fieldNamed(const QString& name);
  /// To be called after a field was defined.
  void forgetFields() {
    m_fieldsRead = false;
    m_named.clear();
  }

 private:
  [[nodiscard]] Result<QString> reasonAgainst(const Entry& e);

  Connection& m_db;
  QHash<QString, std::optional<FieldKey>> m_keys;
  bool m_fieldsRead = false;
  std::map<qint64, CustomField> m_fields;
  QHash<QString, const CustomField*> m_named;
};

/// The same for one contact.
[[nodiscard]] Result<Entries> parseAll(Connection& db, const FieldValues& values);

/// Sets phones, e-mails, pages or handles of a contact. Answers whether something changed.
[[nodiscard]] Result<bool> applyPoints(const StoreContext& ctx, ContactId id, PointKind kind, const Entries& entries);
/// The same with postal addresses.
[[nodiscard]] Result<bool> applyAddresses(const StoreContext& ctx, ContactId id, const Entries& entries);

/// What the entries say of the row itself, written into `c`. Answers whether the name of the organisation became its own.
bool applyRoot(Contact& c, const Entries& entries, const QDate& today);
/// Invalid "name.missing" if nothing of them can name a contact.
[[nodiscard]] Result<> requireName(const Entries& entries);
/// What these entries would add to a contact that has none yet: points of a kind, and addresses.
void addNewPoints(PointKind kind, const Entries& entries, std::vector<Point>& points);
[[nodiscard]] std::vector<Address> newAddresses(const Entries& entries);

}  // namespace cartera::contactfields
