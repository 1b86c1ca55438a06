// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <optional>
#include <vector>

#include "core/contacts/ContactFields.h"
#include "core/contacts/ContactStore.h"
#include "core/storage/Statement.h"

namespace cartera {

/// What hangs on the contacts of an export and no field of its format holds: "left.timeline" (calls, visits, messages),
/// "left.notes" (their days, titles and authors; all of them are one text), "left.tasks", "left.stages" (since when),
/// "left.memberships" (further companies of a person), "left.roles" (what they are there), "left.consents" (earlier answers,
/// where each came from, and the text agreed to), "left.exclusions" (why and since when), "left.tags" (their colours),
/// "left.choices" and "left.fields" (what there is to choose in fields of one's own, and what kind they are), "left.decisions" (who was kept separate, and who was merged). Of lists also
/// "left.order" (which phone, page or address comes first), "left.photo", and "left.foreign" (lines of other programs'
/// cards). Thread of the connection.
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
  [[nodiscard]] QStringList names() const;

 private:
  /// Rows of a table that a contact may have.
  struct Rows {
    const char* name;
    QString from;
    Statement ofContact;
    /// Whether anybody has one, once it was asked: most files need not be asked for each contact.
    std::optional<bool> isAny;
  };
  /// `rows` are those of a table, up to the end of a WHERE; `whose` is the column with the contact.
  void add(const char* name, const char* rows, const char* whose = "contact_id");
  void note(const char* name);
  void seeField(const CustomValue& value);

  Connection& m_db;
  In m_in;
  std::vector<Rows> m_rows;
  /// Of a list: what a field is, and what all of its values could be.
  struct Answers {
    FieldType type = FieldType::Text;
    bool numbers = true, dates = true, answers = true;
    bool yes = false, no = false;
    void see(const QString& value);
    /// Whether a reader takes the field for something else.
    [[nodiscard]] bool isReadOtherwise() const;
  };
  QHash<FieldId, Answers> m_answers;
  QStringList m_names;
};

}  // namespace cartera
