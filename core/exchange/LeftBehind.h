// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/contacts/ContactStore.h"
#include "core/storage/Statement.h"

namespace cartera {

/// What hangs on the contacts of an export and no field of its format holds: "left.timeline" (calls, visits, messages),
/// "left.tasks", "left.memberships" (further companies of a person), "left.photo", "left.foreign" (lines of other programs'
/// cards). Thread of the connection.
class LeftBehind {
 public:
  /// Cards hold portraits, and the lines of other cards.
  enum class In { List, Cards };
  LeftBehind(Connection& db, In in);

  [[nodiscard]] Result<> see(const ContactCard& card);
  /// What has been seen so far, each once.
  [[nodiscard]] const QStringList& names() const { return m_names; }

 private:
  /// Rows of a table that a contact may have.
  struct Rows {
    const char* name;
    QString from;
    Statement ofContact;
    /// Whether anybody has one, once it was asked: most files need not be asked for each contact.
    std::optional<bool> isAny;
  };
  void add(const char* name, const QString& from);
  void note(const char* name);

  Connection& m_db;
  std::vector<Rows> m_rows;
  QStringList m_names;
};

}  // namespace cartera
