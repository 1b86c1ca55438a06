// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/FieldNames.h"
#include "core/exchange/RecordSource.h"

namespace cartera {

struct PlannedColumn;

/// The columns of a source whose headings say that they hold secrets (isSecretColumn()), and those that may hold them
/// (mayBeSecretColumn()) as long as no column of the plan says otherwise. What stands there is given to nobody. Each source
/// of rows has one.
class SecretColumns {
 public:
  SecretColumns() = default;
  SecretColumns(const std::vector<QString>& columns, const std::vector<PlannedColumn>& planned);
  /// Empties the cells, and the values that its problems show. The record has at least as many cells as there are columns.
  void blank(SourceRecord& record) const;

 private:
  std::vector<QString> m_columns;
  std::vector<size_t> m_secrets;
};

/// Whether a person who maps the column of this heading to that field would keep passwords or cards in a field of their
/// own, in a note or tag, or as they stand. What only may be secret ("Clave") can be so where it is something else: a field that says what it is, or one
/// of `fields` that has that very name. Pure, any thread.
[[nodiscard]] bool wouldKeepSecrets(const QString& heading, const FieldRef& field,
                                    const std::vector<CustomField>& fields);

}  // namespace cartera
