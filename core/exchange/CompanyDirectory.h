// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMultiHash>
#include <vector>

#include "core/contacts/Contact.h"
#include "core/storage/Connection.h"

namespace cartera {

/// Companies and households by their folded name, for an import: asked of the file, or kept in memory while the file has
/// no index of names. Those in the trash are nobody. Thread of the connection.
class CompanyDirectory {
 public:
  explicit CompanyDirectory(Connection& db) : m_db(db) {}

  /// Reads them all; from now on the index of names (kSpared) is not asked, and learn() must be told of each contact
  /// that is made or changed.
  [[nodiscard]] Result<> keepInMemory();
  static constexpr const char* kSpared = "contact_key_name";
  /// Those of this name, the oldest first; the key is text::searchKey() of it.
  [[nodiscard]] Result<std::vector<ContactId>> named(const QString& key) const;
  /// How a contact is called now, and what it is.
  [[nodiscard]] Result<> learn(ContactId contact);
  /// Nothing is kept in memory any more, and nobody is found.
  void letGo() {
    m_byName = {};
    m_names = {};
  }

 private:
  Connection& m_db;
  bool m_inMemory = false;
  QMultiHash<QString, qint64> m_byName;
  QHash<qint64, QString> m_names;
};

}  // namespace cartera
