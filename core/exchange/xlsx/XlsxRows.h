// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/exchange/RecordCells.h"
#include "core/exchange/xlsx/XlsxNumberFormat.h"
#include "core/exchange/xlsx/XlsxStrings.h"
#include "core/exchange/xlsx/XlsxXml.h"

namespace cartera {

/// A row of a sheet that has something in it.
struct XlsxRow {
  /// As the sheet counts it.
  qint64 number = 0;
  /// As text; up to the last one that holds something.
  RecordCells cells;
  /// Cells whose value is not there: "cell.error" (value: "#N/A"), "cell.formula" (never worked out), "cell.damaged"; or
  /// is doubtful: "number.rounded" (see xlsxtext::isRounded()).
  struct Problem {
    size_t column = 0;
    QString reason, value;
  };
  std::vector<Problem> problems;
  /// Numbers with decimals, which have a point.
  std::vector<size_t> fractions;
};

/// Reads the rows of one sheet, passing over empty ones. The parts it is made of must outlive it.
class XlsxRows {
 public:
  XlsxRows(XlsxXml& xml, const XlsxStrings& strings, const XlsxStyles& styles, bool date1904, const XlsxLimits& limits)
      : m_xml(xml), m_strings(strings), m_styles(styles), m_date1904(date1904), m_limits(limits) {}
  /// False at the end and after a fault of the XML: "xlsx.too_many_rows", "xlsx.too_many_columns" besides its own.
  [[nodiscard]] bool next(XlsxRow& row);
  /// The row that was read last, or where a fault is.
  [[nodiscard]] qint64 number() const { return m_number; }

 private:
  void readRow(XlsxRow& row);
  void readCell(XlsxRow& row, qint64& column);
  void put(XlsxRow& row, size_t column, const QString& type, bool isFormula, const QString& stored, bool isThere);
  XlsxXml& m_xml;
  const XlsxStrings& m_strings;
  const XlsxStyles& m_styles;
  const bool m_date1904;
  const XlsxLimits m_limits;
  /// Of the row, in the order in which the sheet has them.
  std::vector<RecordCells::Cell> m_cells;
  qint64 m_number = 0;
  bool m_isInside = false;
  qint64 m_style = 0;
};

}  // namespace cartera
