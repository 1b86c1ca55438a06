// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "core/exchange/ImportPlan.h"
#include "core/exchange/RecordSource.h"
#include "core/exchange/SecretColumns.h"
#include "core/exchange/TableHead.h"
#include "core/exchange/xlsx/XlsxBook.h"

namespace cartera {

/// A sheet of a workbook as a source of records. Its columns are those of its header and of the rows that follow soon;
/// a row with something further to the right is refused as "row.long".
class XlsxSource final : public RecordSource {
 public:
  /// The sheet of the plan, below its `dialect.skipRows` and with or without header as its dialect says. Fails as XlsxBook
  /// does, or with csv.empty.
  [[nodiscard]] static Result<std::unique_ptr<XlsxSource>> open(const ImportPlan& plan, const XlsxLimits& limits = {});
  [[nodiscard]] const std::vector<QString>& columns() const override { return m_columns; }
  [[nodiscard]] bool next(SourceRecord& record) override;
  [[nodiscard]] std::optional<Error> error() const override { return m_book->error(); }
  /// A point, where a cell shows it and no text has a comma.
  [[nodiscard]] DecimalMark decimalMark(size_t column) const override;
  [[nodiscard]] qint64 bytesRead() const override { return m_book->bytesRead(); }
  [[nodiscard]] qint64 bytesTotal() const override { return m_book->bytesTotal(); }
  [[nodiscard]] QString sha256() const override { return m_book->sha256(); }

 private:
  struct Seen {
    bool fraction = false;
    bool comma = false;
  };
  XlsxSource() = default;
  [[nodiscard]] Result<> readHead(const ImportPlan& plan);
  [[nodiscard]] bool nextRow(XlsxRow& row);
  void takeGuardsOff(SourceRecord& record) const;
  std::unique_ptr<XlsxBook> m_book;
  std::vector<QString> m_columns;
  tablehead::HeaderWords m_headerWords;
  SecretColumns m_secrets;
  /// Read already, to see how wide the table is.
  std::deque<XlsxRow> m_ahead;
  XlsxRow m_row;
  std::vector<Seen> m_seen;
  /// ExportHeaders::areOurs() of its columns.
  bool m_isOurs = false;
};

/// SourceFormat::look of XLSX: the sheet that was said, else the first visible one that holds something; where its table
/// begins. Other visible sheets that hold something are told by a warning "sheets.others". Invalid "xlsx.no_sheet".
[[nodiscard]] Result<> lookAtXlsx(const MappingDocument& said, ImportPlan& plan);

/// The first rows of the sheet that was begun, those that hold something, each as wide as the widest.
inline constexpr size_t kXlsxRowsLookedAt = 300;

}  // namespace cartera
