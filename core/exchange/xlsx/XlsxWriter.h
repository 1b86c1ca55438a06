// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QIODevice>
#include <QTemporaryDir>

#include "core/exchange/ListWriter.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace cartera {

/// How a workbook is to be written.
struct XlsxStyle {
  /// "es", "en", or empty: the name of its sheet.
  QString language;
  /// Dates are shown as dd/mm/yyyy instead of ISO.
  bool dayFirst = false;
};

/// Writes a workbook of one sheet, row by row: the rows wait in a file of the system's folder for temporary ones, which
/// nobody else may read, and go into the device at the end. Texts stay texts whatever they look like: leading zeros, long
/// numbers and formulas come back as they were. Not thread-safe; the device must be open for writing and outlive it.
class XlsxWriter final : public ListWriter {
 public:
  XlsxWriter(QIODevice& device, const XlsxStyle& style);
  ~XlsxWriter() override;
  [[nodiscard]] Result<> writeHeader(const QStringList& headings, const std::vector<CellKind>& kinds) override;
  [[nodiscard]] Result<> writeRow(const QStringList& cells) override;
  [[nodiscard]] Result<> writeRow(const std::vector<std::string_view>& cells) override;
  [[nodiscard]] Result<> finish() override;
  [[nodiscard]] QByteArray sha256() const override { return m_hash.result().toHex(); }

 private:
  [[nodiscard]] Result<> begin();
  [[nodiscard]] Result<> writeCell(int column, const QString& text);
  [[nodiscard]] Result<> writeText(int column, const QString& text, lxw_format* format);
  [[nodiscard]] Result<> checkWhole() const;
  [[nodiscard]] Result<> copyOut();
  QIODevice& m_device;
  const XlsxStyle m_style;
  QTemporaryDir m_folder;
  const QString m_path;
  lxw_workbook* m_book = nullptr;
  lxw_worksheet* m_sheet = nullptr;
  lxw_format* m_bold = nullptr;
  lxw_format* m_text = nullptr;
  lxw_format* m_date = nullptr;
  QStringList m_headings;
  std::vector<CellKind> m_kinds;
  quint32 m_row = 0;
  /// Rows with something in them: the others are not written.
  quint32 m_filled = 0;
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

}  // namespace cartera
