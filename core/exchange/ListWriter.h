// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <string_view>
#include <vector>

#include "core/base/Result.h"

namespace cartera {

/// What the cells of a column hold, for formats that tell them apart: dates in ISO, numbers with a point. What is neither
/// in such a column is text all the same.
enum class CellKind { Text, Number, Date };

/// Writes a list of rows under headings in one format. After a failure ("file.write", "export.cell_too_long",
/// "export.too_many_rows", or ErrorCode::DiskFull) the file is unfinished: use QSaveFile, and do not commit it.
class ListWriter {
 public:
  ListWriter() = default;
  ListWriter(const ListWriter&) = delete;
  ListWriter& operator=(const ListWriter&) = delete;
  virtual ~ListWriter() = default;
  /// Once, before the rows.
  [[nodiscard]] virtual Result<> writeHeader(const QStringList& headings, const std::vector<CellKind>& kinds) = 0;
  [[nodiscard]] virtual Result<> writeRow(const QStringList& cells) = 0;
  /// The same for UTF-8 cells.
  [[nodiscard]] virtual Result<> writeRow(const std::vector<std::string_view>& cells) = 0;
  /// Must be called at the end: writes what is still held back.
  [[nodiscard]] virtual Result<> finish() = 0;
  /// SHA-256 of all bytes, in hex; complete after finish().
  [[nodiscard]] virtual QByteArray sha256() const = 0;
};

}  // namespace cartera
