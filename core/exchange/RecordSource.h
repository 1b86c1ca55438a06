// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/base/Numbers.h"
#include "core/base/Result.h"

namespace cartera {

/// One record of a file to be imported, whatever its format: cells as text beside the columns of its source.
struct SourceRecord {
  std::vector<QString> cells;
  /// 1-based line (or row) where it starts, as a person finds it.
  qint64 line = 0;
  /// What was odd about it: {column name, reason, value}. A reason in `refused` makes the record unfit.
  std::vector<FieldError> problems;
  /// Set when the record cannot be trusted as a whole ("row.long", "row.header_repeated").
  QString refused;
};

/// A file read record by record. Each format has one; the importer knows none of them. Not thread-safe.
class RecordSource {
 public:
  RecordSource() = default;
  RecordSource(const RecordSource&) = delete;
  RecordSource& operator=(const RecordSource&) = delete;
  virtual ~RecordSource() = default;
  [[nodiscard]] virtual const std::vector<QString>& columns() const = 0;
  /// False at the end or after an error; see error().
  [[nodiscard]] virtual bool next(SourceRecord& record) = 0;
  [[nodiscard]] virtual std::optional<Error> error() const = 0;
  /// How the format itself writes the decimals of a column; Unknown where that is for the values to show. At the end.
  [[nodiscard]] virtual DecimalMark decimalMark(size_t column) const {
    Q_UNUSED(column)
    return DecimalMark::Unknown;
  }
  /// For progress, of bytesTotal().
  [[nodiscard]] virtual qint64 bytesRead() const = 0;
  [[nodiscard]] virtual qint64 bytesTotal() const = 0;
  /// SHA-256 in hex of the bytes read so far: at the end, of the whole file.
  [[nodiscard]] virtual QString sha256() const = 0;
};

}  // namespace cartera
