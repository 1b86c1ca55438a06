// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/SecretColumns.h"

#include "core/exchange/ColumnMatcher.h"

namespace cartera {

SecretColumns::SecretColumns(const std::vector<QString>& columns) {
  for (size_t i = 0; i < columns.size(); ++i)
    if (isSecretColumn(columns[i])) m_secrets.push_back(i);
  if (!m_secrets.empty()) m_columns = columns;
}

void SecretColumns::blank(SourceRecord& record) const {
  if (m_secrets.empty()) return;
  const size_t surplus = record.cells.size() - m_columns.size();
  for (const size_t i : m_secrets) {
    // In a row that is too long it may have slipped as far as there are cells too many.
    for (size_t c = i; c <= i + surplus; ++c) record.cells[c].clear();
    for (FieldError& p : record.problems)
      if (surplus > 0 ? p.reason != QLatin1String("row.long") : p.field == m_columns[i]) p.value.clear();
  }
}

}  // namespace cartera
