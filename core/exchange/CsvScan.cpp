// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvScan.h"

namespace cartera::csv {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

class Scanner {
 public:
  Scanner(std::string_view bytes, size_t from, const CsvDialect& dialect, const ScanLimits& limits, Scan& out)
      : m_bytes(bytes), m_pos(from), m_dialect(dialect), m_limits(limits), m_out(out) {}

  bool run() {
    m_out.cells.clear();
    m_out.lines = 0;
    m_out.wasted = 0;
    m_out.gaveUp = false;
    m_out.mark = false;
    m_out.tooWide = false;
    if (!skipMarks()) return false;
    if (m_dialect.whitespaceRuns) skipBlanks();
    while (true) {
      if (!(atOpeningQuote() ? quotedCell() : plainCell(false))) return false;
      if (m_out.cells.size() > m_limits.maxCells) {
        m_out.tooWide = true;
        return complete();
      }
      // Here m_pos stands on a delimiter, on a line end, or at the end of the file.
      if (m_pos == m_bytes.size()) return complete();
      if (!isLineEnd(m_bytes[m_pos])) {
        ++m_pos;
        if (!m_dialect.whitespaceRuns) continue;
        skipBlanks();
        if (m_pos == m_bytes.size()) {
          if (!m_limits.atEnd) return false;
          return complete();
        }
        if (!isLineEnd(m_bytes[m_pos])) continue;
      }
      if (m_bytes[m_pos] == '\r') {
        if (m_pos + 1 == m_bytes.size() && !m_limits.atEnd) return false;
        if (m_pos + 1 < m_bytes.size() && m_bytes[m_pos + 1] == '\n') ++m_pos;
      }
      ++m_pos;
      ++m_out.lines;
      return complete();
    }
  }

 private:
  static bool isLineEnd(char c) { return c == '\n' || c == '\r'; }
  bool isDelimiter(char c) const {
    return m_dialect.whitespaceRuns ? (c == ' ' || c == '\t') : c == m_dialect.delimiter;
  }
  bool isBlank(char c) const { return (c == ' ' || c == '\t') && !isDelimiter(c); }
  void skipBlanks() {
    while (m_pos < m_bytes.size() && (m_bytes[m_pos] == ' ' || m_bytes[m_pos] == '\t')) ++m_pos;
  }

  /// A quote behind the mark of a joined file still opens a cell. False if the bytes end inside a mark.
  bool skipMarks() {
    while (m_bytes.compare(m_pos, kBom.size(), kBom) == 0) {
      m_pos += kBom.size();
      m_out.mark = true;
    }
    const std::string_view rest = m_bytes.substr(m_pos);
    const bool cut = rest.size() < kBom.size() && rest == kBom.substr(0, rest.size());
    return !cut || m_limits.atEnd || m_limits.lastLook;
  }

  bool complete() {
    m_out.next = m_pos;
    return true;
  }

  /// A quote at the start of a cell opens it; blanks before it (`a, "b"`) are passed over.
  bool atOpeningQuote() {
    if (m_dialect.quote == 0 || m_out.wasted > m_limits.wasteBudget) return false;
    size_t p = m_pos;
    while (p < m_bytes.size() && isBlank(m_bytes[p])) ++p;
    if (p == m_bytes.size() || m_bytes[p] != m_dialect.quote) return false;
    m_pos = p;
    return true;
  }

  bool plainCell(bool unclosed, bool stray = false) {
    CellSpan cell;
    cell.begin = m_pos;
    cell.linesBefore = m_out.lines;
    cell.unclosed = unclosed;
    cell.stray = stray;
    while (m_pos < m_bytes.size() && !isDelimiter(m_bytes[m_pos]) && !isLineEnd(m_bytes[m_pos])) ++m_pos;
    if (m_pos == m_bytes.size() && !m_limits.atEnd) return false;
    cell.end = m_pos;
    m_out.cells.push_back(cell);
    return true;
  }

  void countLines(size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) {
      if (m_bytes[i] == '\n' || (m_bytes[i] == '\r' && !(i + 1 < to && m_bytes[i + 1] == '\n'))) ++m_out.lines;
    }
  }

  /// Whether the quote at `p` inside quotes looks like the start of a cell: a proper cell would have doubled it, so the
  /// quote that opened the present cell is the one that was never closed.
  bool looksLikeOpening(size_t p, size_t open) const {
    size_t before = p;
    while (before > open + 1 && isBlank(m_bytes[before - 1])) --before;
    const char c = m_bytes[before - 1];
    return before - 1 > open && (isDelimiter(c) || isLineEnd(c));
  }

  /// The opening quote at m_pos was none: the cell is read again as a plain one.
  bool takeBack(size_t lookedTo, bool stray) {
    m_out.wasted += lookedTo - m_pos;
    return plainCell(!stray, stray);
  }

  /// Nothing closes the quote as far as may be looked.
  bool giveUp(size_t lookedTo) {
    m_out.gaveUp = true;
    return takeBack(lookedTo, false);
  }

  bool quotedCell() {
    const size_t open = m_pos;
    CellSpan cell;
    cell.begin = open + 1;
    cell.quoted = true;
    cell.linesBefore = m_out.lines;
    const bool final = m_limits.atEnd || m_limits.lastLook;
    size_t p = open + 1;
    while (true) {
      p = m_bytes.find(m_dialect.quote, p);
      if (p == std::string_view::npos) return final && giveUp(m_bytes.size());
      if (p + 1 == m_bytes.size() && !m_limits.atEnd) return final && giveUp(p);
      if (p + 1 < m_bytes.size() && m_bytes[p + 1] == m_dialect.quote) {
        cell.doubled = true;
        p += 2;
        continue;
      }
      size_t after = p + 1;
      while (after < m_bytes.size() && isBlank(m_bytes[after])) ++after;
      if (after == m_bytes.size() && !m_limits.atEnd) return final && giveUp(after);
      if (after == m_bytes.size() || isDelimiter(m_bytes[after]) || isLineEnd(m_bytes[after])) {
        cell.end = p;
        countLines(cell.begin, cell.end);
        m_out.cells.push_back(cell);
        m_pos = after;
        return true;
      }
      // `""x""`: some program quoted twice, and the quotes are text.
      if (p == open + 1) return takeBack(p, true);
      if (looksLikeOpening(p, open)) return takeBack(p, false);
      cell.stray = true;
      ++p;
    }
  }

  std::string_view m_bytes;
  size_t m_pos;
  const CsvDialect& m_dialect;
  const ScanLimits& m_limits;
  Scan& m_out;
};

}  // namespace

bool scanRecord(std::string_view bytes, size_t from, const CsvDialect& dialect, const ScanLimits& limits, Scan& out) {
  return Scanner(bytes, from, dialect, limits, out).run();
}

}  // namespace cartera::csv
