// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/contacts/Contact.h"
#include "core/exchange/ColumnContent.h"
#include "core/exchange/Layout.h"

namespace cartera {

/// A column of a file: its name and some of its values.
struct ColumnSample {
  QString name;
  std::vector<QString> values;
  /// Each value once, of many more records; may be empty.
  std::vector<QString> distinct = {};
};

/// What a column was recognised by.
enum class MatchHow {
  Layout,    ///< the program that wrote the list calls it so
  Header,    ///< the heading is one we know
  Context,   ///< the heading can mean two things, and the columns beside it decided ("Nom")
  Content,   ///< the heading says nothing, the values do
  Proposal,  ///< nothing is known: a field of its own is offered and must be agreed to
};

/// The field that was found for a column.
struct ColumnMatch {
  QString column;
  FieldRef field;
  /// 0 to 1; below 0.5 a person should look.
  double sureness = 0;
  MatchHow how = MatchHow::Proposal;
  ContentKind content = ContentKind::Unknown;
  /// Of a consent column: its heading may mean anything. What it refuses counts, a yes only when a person has said so.
  bool isUnsure = false;

  [[nodiscard]] bool isProposal() const { return how == MatchHow::Proposal; }
  bool operator==(const ColumnMatch&) const = default;
};

/// Finds the field of each column, in file order. Columns about consent and opt-out go first and are never taken for
/// anything else, also in words of no list (see ConsentHeadings.h); passwords become `ignore`; what nobody knows becomes `custom[heading]`, as a proposal. Two columns
/// name one field only where joining makes sense (surnames, street and number) or where the stricter one wins (consent).
/// `kind` is that of the import: "contacts" has no use for order and deal fields, they become proposals there.
/// `own` are the fields of the file: a heading of that name is that field, whatever it means elsewhere, unless it is one
/// of our own export's, or addresses or phones stand below it. What `layout` knows goes before all else but passwords; the
/// rest is found as in any list.
[[nodiscard]] std::vector<ColumnMatch> matchColumns(const std::vector<ColumnSample>& columns,
                                                    const QString& kind = QStringLiteral("contacts"),
                                                    const std::vector<CustomField>& own = {},
                                                    const Layout* layout = nullptr);

}  // namespace cartera
