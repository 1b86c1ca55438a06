// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Result.h"
#include "core/exchange/CsvDecode.h"
#include "core/exchange/CsvDialect.h"
#include "core/exchange/CsvScan.h"
#include "core/exchange/TableHead.h"

namespace cartera {

/// Something odd about one place of a file. The record is still given: who imports decides what is refused.
/// Reasons: quote.unclosed, quote.stray, quote.literal (too many unclosed ones: from here on quotes are text), row.short,
/// row.long (value: number of cells), row.header_repeated, row.title (above the header; value: its text),
/// row.other_delimiter (of another list that was pasted below; value: number of cells), row.endless (beyond the limits; of
/// its cells it has the beginning), cell.nul, encoding.bytes (read as windows-1252), bom.inside (files were joined here).
struct CsvProblem {
  /// 1-based line as an editor counts them.
  qint64 line = 0;
  /// 1-based column, 0 for the whole row.
  int column = 0;
  QString reason;
  QString value;
  bool operator==(const CsvProblem&) const = default;
};

/// One record. The cells are UTF-8 inside the reader and hold until the next call of CsvReader::next().
struct CsvRecord {
  std::vector<std::string_view> cells;
  /// Line on which the record starts, 1-based.
  qint64 line = 0;
  /// 1-based among the records behind the header.
  qint64 number = 0;
  std::vector<CsvProblem> problems;

  /// Cell `i` as text, empty if the row is too short. Blanks around it are kept.
  [[nodiscard]] QString text(size_t i) const {
    return i < cells.size() ? QString::fromUtf8(cells[i].data(), static_cast<qsizetype>(cells[i].size())) : QString();
  }
};

/// Reads a CSV file of any size in blocks; memory is bounded by the largest record. Empty lines are passed over.
/// A quote that never closes does not swallow the rest of the file: it is named and taken as text.
/// Not thread-safe; the device must outlive the reader and stand at the start of the file.
class CsvReader {
 public:
  /// Sizes that bound the memory, and that tests make small.
  struct Limits {
    /// Bytes read at once.
    size_t block = 256 * 1024;
    /// Largest record in bytes of UTF-8. Beyond it a quote counts as unclosed if records follow it; else it is an error,
    /// since nobody knows where its cell ends. A line without quotes is left out, unless it is the header; of its cells
    /// the record has the beginning.
    size_t record = 8 * 1024 * 1024;
    /// Most cells of a record: as many as a sheet has columns. A longer line is left out, unless it is the header.
    size_t cells = 16'384;
    /// Longest line that is passed over. Beyond it the file is no list: nobody waits for an end that may not come.
    size_t endless = 128 * 1024 * 1024;
  };
  CsvReader(QIODevice& device, CsvDialect dialect);
  CsvReader(QIODevice& device, CsvDialect dialect, Limits limits);

  /// Passes over byte order mark, "sep=" line and titles and reads the header. Call once, before next().
  /// Fails with csv.empty (no record at all), csv.encoding, csv.record_too_long, csv.too_many_columns (detail: the
  /// line) or file.read.
  [[nodiscard]] Result<> open();
  /// tablehead::columnNames() of the header; "1", "2", … without one. Known after open().
  [[nodiscard]] const std::vector<QString>& columns() const { return m_columns; }
  /// Problems above the first record: in the header itself, and the titles above it.
  [[nodiscard]] const std::vector<CsvProblem>& headerProblems() const { return m_headerProblems; }
  /// The next record, or false at the end of the file or after an error; see error(). Besides those of open() there is
  /// csv.endless_line (detail: the line).
  [[nodiscard]] bool next(CsvRecord& record);
  [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
  /// Whether nothing stands behind the record that next() gave last.
  [[nodiscard]] bool atLastRecord() const { return m_atEnd && m_pos == m_buffer.size(); }
  /// Bytes of the file read so far, for progress.
  [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

 private:
  bool nextRaw(CsvRecord& record);
  bool scan();
  [[nodiscard]] bool recordsFollow(std::string_view window) const;
  bool refill();
  void keepBeginning(CsvRecord& record);
  void passOver(CsvRecord& record);
  /// Before, a line beyond the limits says that this is no list.
  [[nodiscard]] bool knowsColumns() const { return !m_columns.empty(); }
  void takeCells(CsvRecord& record);
  /// What a record's bytes hold as a whole. Nearly every record is clean, and then no cell is looked at by itself.
  struct OddBytes {
    bool strict = true;
    bool nul = false;
    bool mark = false;
  };
  [[nodiscard]] OddBytes oddBytes() const;
  void checkBytes(CsvRecord& record, OddBytes odd);
  [[nodiscard]] bool isOfOtherList(const CsvRecord& record);
  void checkWidth(CsvRecord& record);
  void skipSepLine();
  bool skipTitles(CsvRecord& record);

  QIODevice& m_device;
  CsvDialect m_dialect;
  Limits m_limits;
  CsvDecoder m_decoder;
  std::string m_buffer;
  QByteArray m_block;
  size_t m_pos = 0;
  bool m_atEnd = false;
  qint64 m_line = 1;
  qint64 m_number = 0;
  qint64 m_bytesRead = 0;
  size_t m_wasted = 0;
  csv::Scan m_scan;
  /// What was scanned last is no row, but a line to be passed over.
  bool m_isEndless = false;
  std::deque<std::string> m_repaired;
  std::vector<QString> m_columns;
  /// Empty without a header.
  tablehead::HeaderWords m_headerWords;
  std::vector<CsvProblem> m_headerProblems;
  /// Of the lines above, if they are those of another list; else 0.
  char m_otherDelimiter = 0;
  /// The first record, read ahead by open() to count the columns of a file without a header.
  std::optional<CsvRecord> m_ahead;
  std::optional<Error> m_error;
};

}  // namespace cartera
