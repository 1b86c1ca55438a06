// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <vector>

#include "core/base/Result.h"
#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/CsvDialect.h"
#include "core/exchange/CsvReader.h"

namespace cartera {

/// Bytes of a file that are looked at.
inline constexpr qint64 kCsvHead = 256 * 1024;

/// How a file is written, by looking at its first bytes. `whole` says that `head` is all there is. What `hints` say is
/// not looked for. Encoding: byte order mark, NUL pattern (UTF-16, UTF-32), UTF-8 (a few bad bytes among
/// it do not make another encoding of the whole), else windows-1252. Delimiter:
/// the one that gives records of equal width, quotes respected; a colon only below headings that we know, or where
/// addresses or phones stand between them. Header: headings we know, or a first row that differs
/// from the others. Never fails: a wrong answer is shown in the preview and can be corrected.
[[nodiscard]] CsvDialect detectCsv(const QByteArray& head, bool whole, const CsvHints& hints = {});

/// What the preview shows and the matcher looks at.
struct CsvPreview {
  CsvDialect dialect;
  std::vector<ColumnSample> columns;
  /// The first records as read, blanks included.
  std::vector<std::vector<QString>> rows;
  std::vector<CsvProblem> problems;
  /// Those of them that stand above the first record.
  std::vector<CsvProblem> headerProblems;
};

/// Looks at the start of a file and reads up to `rows` records of it. The device must be open; it is left at its start
/// if it can seek. Fails as CsvReader::open() does.
[[nodiscard]] Result<CsvPreview> previewCsv(QIODevice& device, int rows = 200, const CsvHints& hints = {});

}  // namespace cartera
