// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/storage/Statement.h"

namespace cartera {

/// What hangs on the contacts of an export and no field of its format holds: "left.timeline" (calls, visits, messages),
/// "left.notes" (their days; all of them are one text), "left.tasks", "left.stages" (since when), "left.memberships" (further
/// companies of a person), "left.roles" (what they are there), "left.consents" (earlier answers, and the text agreed to),
/// "left.exclusions" (why and since when), "left.choices" (of fields of one's own). Of lists also "left.order" (which phone,
/// page or address comes first), "left.photo", and "left.foreign" (lines of other programs' cards). Thread of the connection.
class LeftBehind {
 public:
  /// Cards hold portraits, and the lines of other cards.
  enum class In { List, Cards };
  LeftBehind(Connection& db, In in);

  /// `values` is the contact as the list's columns have it; cards need none.
  [[nodiscard]] Result<> see(const ContactCard& card, const contactfields::FieldValues& values = {});
  /// Somebody stands on the list of exclusions.
  void seeExclusion() { note("left.exclusions"); }
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
  In m_in;
  std::vector<Rows> m_rows;
  QStringList m_names;
};

}  // namespace cartera
