// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <vector>

#include "core/exchange/xlsx/XlsxXml.h"

namespace cartera {

/// What the format of a number says about what it is.
struct XlsxNumberFormat {
  bool date = false;
  bool time = false;
  /// Hours that go on counting: "[h]:mm".
  bool elapsed = false;
  /// Of a code of digits: "00000" shows 8001 as 08001.
  int zeros = 0;

  [[nodiscard]] bool isMoment() const { return date || time; }
  /// Of a format code, as a file has them: "dd/mm/yyyy;@", "[$-C0A]d mmm", "0.00".
  [[nodiscard]] static XlsxNumberFormat of(QStringView code);
  /// Of those that every program knows by their number.
  [[nodiscard]] static XlsxNumberFormat builtIn(int id);
  bool operator==(const XlsxNumberFormat&) const = default;
};

/// The formats of a workbook, by the number of a cell's style.
class XlsxStyles {
 public:
  /// Reads the whole part; a fault is the reader's.
  void read(XlsxXml& xml);
  /// No format for numbers that there are not.
  [[nodiscard]] XlsxNumberFormat of(qsizetype style) const;

 private:
  std::vector<XlsxNumberFormat> m_styles;
};

}  // namespace cartera
