// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/Numbers.h"
#include "core/base/Result.h"
#include "core/contacts/Contact.h"
#include "core/contacts/Picture.h"
#include "core/exchange/RecordCells.h"

namespace cartera {

/// One record of a file to be imported, whatever its format: cells as text beside the columns of its source.
struct SourceRecord {
  RecordCells cells;
  /// 1-based line (or row) where it starts, as a person finds it.
  qint64 line = 0;
  /// What was odd about it: {column name, reason, value}. A reason in `refused` makes the record unfit.
  std::vector<FieldError> problems;
  /// Set when the record cannot be trusted as a whole ("row.long", "row.header_repeated").
  QString refused;
  /// What cards bring besides cells: a portrait, and lines that no field of ours holds.
  std::optional<Picture> photo = {};
  QStringList foreign = {};
};

/// What is to be told of a file as a whole.
struct SourceNotice {
  qint64 line = 0;
  QString column, value, reason;
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
  /// Whether the columns are named by our fields, one value a cell and written as we write it: then nothing is guessed,
  /// split or asked.
  [[nodiscard]] virtual bool namesFields() const { return false; }
  /// Where it names fields: what a field of the user's own holds, if the file says so.
  [[nodiscard]] virtual std::optional<FieldType> fieldType(size_t column) const {
    Q_UNUSED(column)
    return std::nullopt;
  }
  [[nodiscard]] virtual std::vector<SourceNotice> notices() const { return {}; }
  /// For progress, of bytesTotal().
  [[nodiscard]] virtual qint64 bytesRead() const = 0;
  [[nodiscard]] virtual qint64 bytesTotal() const = 0;
  /// SHA-256 in hex of the bytes read so far: at the end, of the whole file.
  [[nodiscard]] virtual QString sha256() const = 0;
};

}  // namespace cartera
