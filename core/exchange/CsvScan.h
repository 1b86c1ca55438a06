// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/CsvDialect.h"

namespace cartera::csv {

/// One cell as a span of the scanned bytes, without its quotes.
struct CellSpan {
  size_t begin = 0;
  size_t end = 0;
  /// Line ends of the record before this cell.
  int linesBefore = 0;
  bool quoted = false;
  /// Holds doubled quotes that are still to be halved.
  bool doubled = false;
  /// Holds a quote that is neither doubled nor followed by a delimiter; it is kept as text.
  bool stray = false;
  /// Starts with a quote that never closes; it is kept as text, and the cell ends where a plain one does.
  bool unclosed = false;
};

/// What a scan found: one record.
struct Scan {
  std::vector<CellSpan> cells;
  /// Behind the line end of the record.
  size_t next = 0;
  /// Line ends in the record, its own included.
  int lines = 0;
  /// Bytes searched in vain for closing quotes.
  size_t wasted = 0;
  /// The bytes that may be looked at ended before a quote closed.
  bool gaveUp = false;
  /// A byte order mark stood before the record: files were joined here. It belongs to no cell.
  bool mark = false;
  /// There are more cells than allowed; those beyond were not looked at.
  bool tooWide = false;
};

/// How far a scan may look.
struct ScanLimits {
  /// The bytes end where the file ends.
  bool atEnd = false;
  /// No more bytes will be fetched for a quote that has not closed by now.
  bool lastLook = false;
  /// Once so many bytes have been searched in vain, quotes are text: hostile files would cost quadratic time.
  size_t wasteBudget = 0;
  size_t maxCells = std::numeric_limits<size_t>::max();
};

/// Finds the record that starts at `from`; false if the bytes end inside it. Knows no device and no encoding: pure, so
/// that a restart after more bytes have come gives the same answer whatever the block size. That is what keeps records
/// on the borders of blocks whole.
[[nodiscard]] bool scanRecord(std::string_view bytes, size_t from, const CsvDialect& dialect, const ScanLimits& limits,
                              Scan& out);

}  // namespace cartera::csv
