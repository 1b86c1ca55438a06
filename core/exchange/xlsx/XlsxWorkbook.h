// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/exchange/xlsx/XlsxPackage.h"

namespace cartera {

/// What is in a workbook and where.
struct XlsxWorkbook {
  struct Sheet {
    QString name;
    /// Its part of the package.
    QString part;
    bool visible = true;
  };
  /// Sheets with cells, in their order; those that only show a chart are left out.
  std::vector<Sheet> sheets;
  bool date1904 = false;
  /// Parts; empty where there are none.
  QString strings;
  QString styles;

  /// Fails by what the package is where it is no workbook: source.opendocument, source.document, source.xlsb,
  /// source.archive; or with a fault of XlsxPart or XlsxXml.
  [[nodiscard]] static Result<XlsxWorkbook> read(XlsxPackage& package);
};

}  // namespace cartera
