// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/Dates.h"
#include "core/base/Numbers.h"
#include "core/base/Result.h"
#include "core/exchange/CsvDialect.h"
#include "core/exchange/FieldNames.h"

namespace cartera {

/// What a person has said about a file: the JSON document of `--mapping`, also saved by the import assistant. Everything
/// but the columns may be missing and is then found by looking.
struct MappingDocument {
  /// One column and the field it goes to.
  struct Column {
    QString name;
    FieldRef field;
    bool operator==(const Column&) const = default;
  };
  /// Sorted by name. Columns of a file without a header are called "1", "2", ….
  std::vector<Column> columns;
  /// contacts, purchases, deals, products, tickets, tasks or mail.
  std::optional<QString> kind;
  /// A key of SourceFormat; without it the content of the file decides.
  std::optional<QString> format;
  /// The sheet of a workbook.
  std::optional<QString> sheet;
  std::optional<bool> header;
  /// One character, "tab" or "whitespace".
  std::optional<QString> delimiter;
  std::optional<QByteArray> encoding;
  std::optional<DateOrder> dates;
  std::optional<DecimalMark> decimal;
  /// Postcodes of four digits among those of five get back the zero that a spreadsheet took ("8001" → "08001").
  std::optional<bool> restoreZeros;

  [[nodiscard]] const FieldRef* find(QStringView column) const;
  [[nodiscard]] CsvHints hints() const;
  bool operator==(const MappingDocument&) const = default;
};

/// Also takes what `read --json` answers, or its {column: field} alone. Fails with ErrorCode::Invalid and names what is wrong: mapping.json (detail: byte position), mapping.columns (missing
/// or no object), mapping.field (detail: the field name, field: the column), mapping.key (unknown key), or
/// mapping.value (field: the key, detail: its value). All wrong columns are listed in `fields`.
[[nodiscard]] Result<MappingDocument> readMapping(const QByteArray& json);
/// Indented UTF-8; readMapping() of it gives an equal document.
[[nodiscard]] QByteArray writeMapping(const MappingDocument& document);

}  // namespace cartera
