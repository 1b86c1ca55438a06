// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>
#include <future>
#include <string>

#include "core/exchange/ListWriter.h"

namespace cartera {

/// How a CSV file is to be written. Always UTF-8.
struct CsvFormat {
  char delimiter = ',';
  bool bom = false;
  /// CR LF, as RFC 4180 and spreadsheets have it; else LF.
  bool crlf = true;
  /// Disarm cells that a spreadsheet would run; see FormulaGuard.h. For spreadsheets only. Without it only what looks
  /// guarded already gets a guard, so that it comes back as it is.
  bool guardFormulas = false;
  bool operator==(const CsvFormat&) const = default;

  /// `;`, byte order mark, guard: what a Spanish spreadsheet opens with a double click.
  [[nodiscard]] static CsvFormat excelEs() { return {';', true, true, true}; }
  [[nodiscard]] static CsvFormat excel() { return {',', true, true, true}; }
  /// The plain standard for other programs: nothing is added to the data, but for an apostrophe before what an import
  /// would take for guarded ("'600", ="08001").
  [[nodiscard]] static CsvFormat rfc4180() { return {',', false, true, false}; }
};

/// Writes RFC 4180 in blocks. Not thread-safe; the device must be open for writing and outlive the writer.
class CsvWriter final : public ListWriter {
 public:
  CsvWriter(QIODevice& device, CsvFormat format);
  ~CsvWriter() override;
  [[nodiscard]] Result<> writeHeader(const QStringList& headings, const std::vector<CellKind>& kinds) override;
  [[nodiscard]] Result<> writeRow(const QStringList& cells) override;
  /// Without a conversion.
  [[nodiscard]] Result<> writeRow(const std::vector<std::string_view>& cells) override;
  [[nodiscard]] Result<> finish() override;
  /// Rows written, the header included.
  [[nodiscard]] qint64 rows() const { return m_rows; }
  [[nodiscard]] QByteArray sha256() const override { return m_hash.result().toHex(); }

 private:
  void appendCell(std::string_view cell);
  Result<> endRow(bool blank);
  Result<> flush();
  void waitForHash();

  QIODevice& m_device;
  CsvFormat m_format;
  std::string m_buffer;
  QCryptographicHash m_hash{QCryptographicHash::Sha256};
  /// Hashed beside the writing: it takes a third as long as all the rest.
  std::string m_hashed;
  std::future<void> m_hashing;
  qint64 m_rows = 0;
};

}  // namespace cartera
