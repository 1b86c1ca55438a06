// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cartera::changeset {

/// The changeset of rows of one table that went into the trash and of which nothing else changed, as RowRecorder would have
/// recorded it. Pure, any thread.
class TrashWriter {
 public:
  /// `columns`: how many the table has, `deletedAt`: which of them it is.
  TrashWriter(const char* table, int columns, int deletedAt);
  void add(qint64 row, qint64 at);
  /// All of it.
  [[nodiscard]] QByteArray take() { return std::move(m_raw); }

 private:
  int m_columns;
  int m_deletedAt;
  QByteArray m_raw;
};

}  // namespace cartera::changeset
