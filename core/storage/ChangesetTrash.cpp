// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesetTrash.h"

#include <sqlite3.h>

#include "core/storage/ChangesetBytes.h"

namespace cartera::changeset {

namespace {

void appendInteger(QByteArray& to, qint64 v) {
  char bytes[8];
  qToBigEndian<qint64>(v, bytes);
  to.append(kInteger).append(bytes, sizeof bytes);
}

}  // namespace

TrashWriter::TrashWriter(const char* table, int columns, int deletedAt) : m_columns(columns), m_deletedAt(deletedAt) {
  char count[8];
  m_raw.append(kTable).append(count, putVarint(count, static_cast<quint64>(columns)) - count);
  m_raw.append(char(1)).append(columns - 1, char(0));  // the number alone is the key
  m_raw.append(table).append(char(0));
}

void TrashWriter::add(qint64 row, qint64 at) {
  m_raw.append(static_cast<char>(SQLITE_UPDATE)).append(char(0));
  // What it was: the key and the cell, nothing of the others; then what it is, without the key.
  appendInteger(m_raw, row);
  m_raw.append(m_deletedAt - 1, kUndefined).append(kNull).append(m_columns - m_deletedAt - 1, kUndefined);
  m_raw.append(m_deletedAt, kUndefined);
  appendInteger(m_raw, at);
  m_raw.append(m_columns - m_deletedAt - 1, kUndefined);
}

}  // namespace cartera::changeset
