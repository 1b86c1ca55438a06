// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesetTrash.h"

#include <sqlite3.h>

#include "core/storage/ChangesetBytes.h"

namespace cartera::changeset {

TrashWriter::TrashWriter(const char* table, int columns, int deletedAt) : m_columns(columns), m_deletedAt(deletedAt) {
  appendHeader(m_raw, table, columns);
}

void TrashWriter::add(qint64 row, qint64 at) {
  m_raw.append(static_cast<char>(SQLITE_UPDATE)).append(char(0));
  // What it was: the key and the cell, nothing of the others; then what it is, without the key.
  appendNumber(m_raw, kInteger, static_cast<quint64>(row));
  m_raw.append(m_deletedAt - 1, kUndefined).append(kNull).append(m_columns - m_deletedAt - 1, kUndefined);
  m_raw.append(m_deletedAt, kUndefined);
  appendNumber(m_raw, kInteger, static_cast<quint64>(at));
  m_raw.append(m_columns - m_deletedAt - 1, kUndefined);
}

}  // namespace cartera::changeset
