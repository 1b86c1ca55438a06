// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvReader.h"

#include <algorithm>
#include <cstring>

#include "core/exchange/OtherDelimiter.h"

namespace cartera {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
/// Searching a file for closing quotes is dear: after so many bytes in vain, quotes are taken as text.
constexpr size_t kWasteBudget = 64 * 1024 * 1024;

/// Characters of a value that a problem shows.
constexpr qsizetype kExcerpt = 80;
/// Bytes of a line beyond the limits that are kept: enough to know whose it is.
constexpr size_t kBeginning = 1000;

QString excerpt(std::string_view bytes) {
  QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(std::min<size_t>(bytes.size(), kExcerpt * 4)));
  return text.left(kExcerpt);
}

/// Where the line ends, or npos. A search for either of two letters at once takes ten times as long.
size_t lineEnd(std::string_view text, size_t from) {
  const size_t feed = text.find('\n', from);
  const size_t carriage = text.substr(0, feed).find('\r', from);
  return std::min(feed, carriage);
}

bool isBlankRecord(const CsvRecord& record) { return record.cells.size() == 1 && record.cells[0].empty(); }

}  // namespace

CsvReader::CsvReader(QIODevice& device, CsvDialect dialect) : CsvReader(device, std::move(dialect), Limits{}) {}

CsvReader::CsvReader(QIODevice& device, CsvDialect dialect, Limits limits)
    : m_device(device), m_dialect(std::move(dialect)), m_limits(limits), m_decoder(m_dialect.encoding) {
  m_limits.block = std::max<size_t>(m_limits.block, 1);
  m_block.resize(static_cast<qsizetype>(m_limits.block));
}

bool CsvReader::refill() {
  if (m_atEnd) return false;
  if (m_pos > 0) {
    m_buffer.erase(0, m_pos);
    m_pos = 0;
  }
  // A long record asks for ever larger pieces, so that its restarts cost no more than twice its length.
  const size_t wanted = std::max(m_limits.block, m_buffer.size());
  const size_t before = m_buffer.size();
  size_t got = 0;
  while (got < wanted && !m_atEnd) {
    const qint64 n = m_device.read(m_block.data(), m_block.size());
    if (n < 0) {
      m_error = Error{ErrorCode::Io, QStringLiteral("file.read"), m_device.errorString(), {}, {}};
      m_atEnd = true;
      break;
    }
    if (n == 0) {
      m_decoder.finish(m_buffer);
      m_atEnd = true;
      break;
    }
    m_decoder.decode(m_block.constData(), static_cast<size_t>(n), m_buffer);
    got += static_cast<size_t>(n);
    m_bytesRead += n;
  }
  return m_buffer.size() > before || m_atEnd;
}

bool CsvReader::scan() {
  while (!m_error) {
    if (m_pos == m_buffer.size()) {
      if (m_atEnd) return false;
      (void)refill();
      continue;
    }
    // The scanner sees no more than one record may hold, so that its answer does not hang on the size of the blocks.
    const size_t length = std::min(m_buffer.size() - m_pos, m_limits.record);
    // Only a byte beyond the limit tells that it is passed: the file may end right there.
    const bool cut = length < m_buffer.size() - m_pos;
    const csv::ScanLimits limits{m_atEnd && !cut, cut, kWasteBudget - m_wasted, m_limits.cells};
    const std::string_view window = std::string_view(m_buffer).substr(0, m_pos + length);
    const char* problem = nullptr;
    m_isEndless = false;
    if (csv::scanRecord(window, m_pos, m_dialect, limits, m_scan)) {
      if (cut && m_scan.gaveUp && !recordsFollow(window)) {
        problem = "csv.record_too_long";
      } else {
        m_isEndless = m_scan.tooWide;
        if (!m_isEndless || knowsColumns()) return true;
        problem = "csv.too_many_columns";
      }
    } else if (cut) {
      m_isEndless = true;
      if (knowsColumns()) return true;
      problem = "csv.record_too_long";
    }
    if (problem != nullptr) {
      m_error = Error{ErrorCode::Invalid,
                      QString::fromLatin1(problem),
                      QString::number(m_line),
                      {},
                      {},
                      {QString::number(static_cast<qulonglong>(m_limits.cells))}};
      return false;
    }
    (void)refill();
  }
  return false;
}

/// Behind a quote that does not close within the largest record: are these the records of the list, or the lines of
/// one cell that is larger than any record may be? Lines are looked at without quotes, so that none hides another.
bool CsvReader::recordsFollow(std::string_view window) const {
  constexpr int kLines = 32;
  constexpr int kTooFew = 4;
  const size_t width = m_columns.size();
  if (width < 2) return true;
  CsvDialect plain = m_dialect;
  plain.quote = 0;
  csv::Scan scan;
  int lines = 0;
  int records = 0;
  for (size_t at = m_scan.next; lines < kLines && at < window.size(); at = scan.next) {
    if (!csv::scanRecord(window, at, plain, {false, true, 0, 4 * width}, scan) || scan.next <= at) break;
    if (scan.cells.size() == 1 && scan.cells[0].begin == scan.cells[0].end) continue;
    ++lines;
    if (scan.cells.size() >= width) ++records;
  }
  return lines < kTooFew || records * 2 >= lines;
}

/// The first cells of a line beyond the limits, each under its column, the last one cut.
void CsvReader::keepBeginning(CsvRecord& record) {
  record.cells.clear();
  m_repaired.clear();
  size_t room = kBeginning;
  const auto keep = [&](size_t from, size_t to, bool isDoubled) {
    to = std::min(to, from + room);
    // No half character.
    while (to > from && to < m_buffer.size() && (static_cast<unsigned char>(m_buffer[to]) & 0xC0U) == 0x80U) --to;
    room -= to - from;
    std::string& cell = m_repaired.emplace_back();
    for (; from < to; ++from) {
      cell += m_buffer[from];
      if (isDoubled && m_buffer[from] == m_dialect.quote && from + 1 < to && m_buffer[from + 1] == m_dialect.quote)
        ++from;
    }
    if (!isStrictUtf8(cell)) cell = repairUtf8(cell);
    record.cells.emplace_back(cell);
  };
  for (const csv::CellSpan& span : m_scan.cells) {
    if (record.cells.size() == m_columns.size() || room == 0) return;
    keep(span.begin, span.end, span.doubled);
  }
  // The cell in which the bytes ended.
  if (m_scan.tooWide || m_dialect.whitespaceRuns || record.cells.size() == m_columns.size() || room == 0) return;
  size_t from = m_pos;
  if (!m_scan.cells.empty()) {
    from = m_buffer.find(m_dialect.delimiter, m_scan.cells.back().end);
    if (from == std::string::npos) return;
    ++from;
  }
  if (from >= std::min(m_buffer.size(), m_pos + m_limits.record)) return;
  if (m_dialect.quote != 0 && m_buffer[from] == m_dialect.quote) ++from;
  // Not beyond the limit: what has been read so far hangs on the size of the blocks.
  keep(from, std::min({lineEnd(m_buffer, from), m_buffer.size(), m_pos + m_limits.record}), false);
}

/// Over the rest of a line that is no row, whatever quotes stand in it: the next one is a row again.
void CsvReader::passOver(CsvRecord& record) {
  keepBeginning(record);
  record.problems.push_back({m_line, 0, QStringLiteral("row.endless"), QString()});
  // The lines of a quoted cell are no rows: what follows is looked for behind the last cell.
  if (m_scan.tooWide) {
    m_pos = m_scan.next;
    m_line += m_scan.lines;
  } else if (!m_scan.cells.empty()) {
    m_pos = m_scan.cells.back().end;
    m_line += m_scan.lines;
  }
  size_t passed = 0;
  for (;;) {
    const size_t end = lineEnd(m_buffer, m_pos);
    const size_t stop = std::min(end, m_buffer.size());
    passed += stop - m_pos;
    m_pos = stop;
    if (passed > m_limits.endless) {
      m_error = Error{ErrorCode::Invalid, QStringLiteral("csv.endless_line"), QString::number(m_line), {}, {}, {}};
      return;
    }
    if (end != std::string::npos) break;
    if (m_atEnd) return;
    (void)refill();
  }
  // A block may bring half a character and no more: only the next one tells whether two bytes end the line.
  while (m_pos + 1 == m_buffer.size() && !m_atEnd) (void)refill();
  m_pos += m_buffer.compare(m_pos, 2, "\r\n") == 0 ? 2 : 1;
  ++m_line;
}

void CsvReader::takeCells(CsvRecord& record) {
  record.cells.clear();
  record.cells.reserve(m_scan.cells.size());
  for (const csv::CellSpan& span : m_scan.cells) {
    size_t end = span.end;
    if (span.doubled) {
      // Halved in place: the record is complete and will not be scanned again.
      size_t to = span.begin;
      for (size_t from = span.begin; from < span.end; ++from) {
        m_buffer[to++] = m_buffer[from];
        if (m_buffer[from] == m_dialect.quote && from + 1 < span.end && m_buffer[from + 1] == m_dialect.quote) ++from;
      }
      end = to;
    }
    record.cells.emplace_back(m_buffer.data() + span.begin, end - span.begin);
    if (span.stray || span.unclosed)
      record.problems.push_back({m_line + span.linesBefore, static_cast<int>(record.cells.size()),
                                 span.unclosed ? QStringLiteral("quote.unclosed") : QStringLiteral("quote.stray"),
                                 excerpt(record.cells.back())});
  }
  m_wasted += m_scan.wasted;
  if (m_wasted > kWasteBudget) {
    m_wasted = 0;
    m_dialect.quote = 0;
    record.problems.push_back({m_line, 0, QStringLiteral("quote.literal"), QString()});
  }
}

CsvReader::OddBytes CsvReader::oddBytes() const {
  const std::string_view whole = std::string_view(m_buffer).substr(m_pos, m_scan.next - m_pos);
  return {!m_decoder.isUtf8() || isStrictUtf8(whole), std::memchr(whole.data(), 0, whole.size()) != nullptr,
          whole.find(kBom) != std::string_view::npos};
}

void CsvReader::checkBytes(CsvRecord& record, OddBytes odd) {
  m_repaired.clear();
  if (m_scan.mark && !record.cells.empty())
    record.problems.push_back({m_line, 1, QStringLiteral("bom.inside"), excerpt(record.cells[0])});
  const auto [strict, nul, mark] = odd;
  if (strict && !nul && !mark) return;
  for (size_t i = 0; i < record.cells.size(); ++i) {
    std::string_view& cell = record.cells[i];
    if (cell.empty()) continue;
    const auto report = [&](const char* reason) {
      record.problems.push_back(
          {m_line + m_scan.cells[i].linesBefore, static_cast<int>(i) + 1, QString::fromLatin1(reason), excerpt(cell)});
    };
    if (!strict && !isStrictUtf8(cell)) {
      m_repaired.push_back(repairUtf8(cell));
      cell = m_repaired.back();
      report("encoding.bytes");
    }
    if (mark && cell.find(kBom) != std::string_view::npos) {
      while (i == 0 && cell.substr(0, kBom.size()) == kBom) cell.remove_prefix(kBom.size());
      report("bom.inside");
    }
    if (std::memchr(cell.data(), 0, cell.size())) report("cell.nul");
  }
}

/// Below the headings of a list that was pasted in, each line of one cell is one of its rows.
bool CsvReader::isOfOtherList(const CsvRecord& record) {
  if (m_dialect.whitespaceRuns || record.cells.size() != 1 || m_scan.cells[0].quoted) return false;
  if (m_otherDelimiter != 0 && record.cells[0].find(m_otherDelimiter) != std::string_view::npos) return true;
  m_otherDelimiter = otherdelimiter::find(record.cells[0], m_dialect.delimiter);
  return m_otherDelimiter != 0;
}

void CsvReader::checkWidth(CsvRecord& record) {
  const size_t width = m_columns.size();
  size_t used = record.cells.size();
  while (used > width && record.cells[used - 1].empty()) --used;
  const char* reason = nullptr;
  if (used > width) reason = "row.long";
  if (record.cells.size() > 1) m_otherDelimiter = 0;
  if (used < width) reason = isOfOtherList(record) ? "row.other_delimiter" : "row.short";
  if (reason)
    record.problems.push_back(
        {record.line, 0, QString::fromLatin1(reason), QString::number(static_cast<qlonglong>(record.cells.size()))});
  if (m_headerWords.areAgain(record.cells))
    record.problems.push_back({record.line, 0, QStringLiteral("row.header_repeated"), QString()});
}

bool CsvReader::nextRaw(CsvRecord& record) {
  while (!m_error) {
    record.problems.clear();
    if (!scan()) return false;
    record.line = m_line;
    if (m_isEndless) {
      passOver(record);
      return !m_error;
    }
    // Before the cells are taken: halved quotes move bytes, and what is left behind them may complete a cut character.
    const OddBytes odd = oddBytes();
    takeCells(record);
    checkBytes(record, odd);
    m_pos = m_scan.next;
    m_line += m_scan.lines;
    if (!isBlankRecord(record) || m_scan.cells[0].quoted) return true;
  }
  return false;
}

void CsvReader::skipSepLine() {
  CsvDialect plain = m_dialect;
  plain.quote = 0;
  std::swap(plain, m_dialect);
  CsvRecord line;
  // "sep=," has its own delimiter in it: the whole line goes, whatever cells it gave.
  (void)nextRaw(line);
  std::swap(plain, m_dialect);
}

/// False at the end of the file.
bool CsvReader::skipTitles(CsvRecord& record) {
  for (int i = 0; i < m_dialect.skipRows; ++i) {
    if (!nextRaw(record)) return false;
    QStringList texts;
    for (const auto& cell : record.cells)
      if (!tablehead::trimmed(cell).empty()) texts.append(excerpt(tablehead::trimmed(cell)));
    if (!texts.isEmpty())
      m_headerProblems.push_back({record.line, 0, QStringLiteral("row.title"), texts.join(u' ').left(kExcerpt)});
  }
  return true;
}

Result<> CsvReader::open() {
  if (!csvEncodings().contains(m_dialect.encoding))
    return fail(ErrorCode::Invalid, QStringLiteral("csv.encoding"), QString::fromLatin1(m_dialect.encoding));
  while (m_buffer.size() < kBom.size() && !m_atEnd) (void)refill();
  if (std::string_view(m_buffer).substr(0, kBom.size()) == kBom) m_pos = kBom.size();
  if (m_dialect.sepLine) skipSepLine();
  CsvRecord record;
  const bool any = skipTitles(record) && nextRaw(record);
  if (m_error) return fail(*m_error);
  if (!any) return fail(ErrorCode::Invalid, QStringLiteral("csv.empty"));
  std::vector<QString> names(record.cells.size());
  for (size_t i = 0; m_dialect.header && i < names.size(); ++i) names[i] = record.text(i);
  m_columns = tablehead::columnNames(names);
  if (m_dialect.header) {
    m_headerProblems.insert(m_headerProblems.end(), record.problems.begin(), record.problems.end());
    m_headerWords = tablehead::HeaderWords({record.cells.begin(), record.cells.end()});
  } else {
    m_ahead = std::move(record);
  }
  return {};
}

bool CsvReader::next(CsvRecord& record) {
  if (m_ahead) {
    record = std::move(*m_ahead);
    m_ahead.reset();
  } else if (!nextRaw(record)) {
    return false;
  }
  record.number = ++m_number;
  if (!m_isEndless) checkWidth(record);
  return true;
}

}  // namespace cartera
