// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ErasedRows.h"

#include "core/storage/Erase.h"

namespace cartera {

Result<ChangeId> ErasedRows::by(Table table, qint64 row) {
  if (!m_any) {
    CARTERA_ASSIGN(m_any, erase::any(m_db));
  }
  if (!*m_any) return ChangeId();
  auto it = m_rows.find(table);
  if (it == m_rows.end()) {
    CARTERA_ASSIGN(const auto rows, erase::marked(m_db, table));
    it = m_rows.emplace(table, rows).first;
  }
  return it->second.value(row);
}

}  // namespace cartera
