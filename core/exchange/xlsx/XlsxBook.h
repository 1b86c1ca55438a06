// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "core/exchange/HashedFile.h"
#include "core/exchange/xlsx/XlsxRows.h"
#include "core/exchange/xlsx/XlsxWorkbook.h"

namespace cartera {

/// A workbook on disk, one of whose sheets is read at a time. Errors name its path. Not thread-safe, but it may be handed
/// from one thread to another.
class XlsxBook {
 public:
  /// Fails as XlsxWorkbook::read() does; NotFound "source.missing", Io "source.cannot_open".
  [[nodiscard]] static Result<std::unique_ptr<XlsxBook>> open(const QString& path, const XlsxLimits& limits = {});

  [[nodiscard]] const XlsxWorkbook& workbook() const { return m_workbook; }
  /// Names of the sheets that a person sees; of all where none is visible.
  [[nodiscard]] QStringList visibleSheets() const;
  /// Begins a sheet at its first row. Invalid "xlsx.no_sheet" where there is none of this name (args: those there are).
  [[nodiscard]] Result<> begin(const QString& sheet);
  /// The next row of it that holds something; false at its end and after an error.
  [[nodiscard]] bool next(XlsxRow& row);
  [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
  /// Bytes of the sheet.
  [[nodiscard]] qint64 bytesRead() const { return m_part ? m_part->unpacked() : 0; }
  [[nodiscard]] qint64 bytesTotal() const { return m_part ? m_part->promised() : 0; }
  /// Of the file as it was opened.
  [[nodiscard]] QString sha256() const { return QString::fromLatin1(m_file.sha256().toHex()); }

 private:
  XlsxBook(const QString& path, const XlsxLimits& limits) : m_file(path), m_limits(limits) {}
  [[nodiscard]] Result<> hash();
  [[nodiscard]] Result<> readTables();
  [[nodiscard]] Error named(Error error) const;
  HashedFile m_file;
  const XlsxLimits m_limits;
  std::unique_ptr<XlsxPackage> m_package;
  XlsxWorkbook m_workbook;
  XlsxStrings m_strings;
  XlsxStyles m_styles;
  bool m_knowsTables = false;
  std::unique_ptr<XlsxPart> m_part;
  std::unique_ptr<XlsxXml> m_xml;
  std::unique_ptr<XlsxRows> m_rows;
  std::optional<Error> m_error;
};

}  // namespace cartera
