// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ByteLines.h"

#include <algorithm>

namespace cartera {

namespace {

/// The encoding that a mark at the start of a file says, as CsvDecoder names it.
const char* markedEncoding(const QByteArray& head) {
  if (head.startsWith(QByteArrayView("\xFF\xFE\x00\x00", 4))) return "utf-32le";
  if (head.startsWith(QByteArrayView("\x00\x00\xFE\xFF", 4))) return "utf-32be";
  if (head.startsWith("\xFF\xFE")) return "utf-16le";
  if (head.startsWith("\xFE\xFF")) return "utf-16be";
  return "utf-8";
}

}  // namespace

ByteLines::ByteLines(QIODevice& device) : ByteLines(device, Limits{}) {}

ByteLines::ByteLines(QIODevice& device, Limits limits)
    : m_device(device), m_limits(limits), m_block(std::max<size_t>(4, limits.block)) {}

/// The next block; false at the end.
bool ByteLines::fill() {
  if (m_atEnd) return false;
  const qint64 n = m_device.read(m_block.data(), static_cast<qint64>(m_block.size()));
  if (n < 0) m_error = Error{ErrorCode::Io, QStringLiteral("source.cannot_read"), m_device.errorString(), {}, {}, {}};
  m_atEnd = n <= 0;
  if (!m_started) {
    m_started = true;
    const QByteArray head(m_block.data(), static_cast<qsizetype>(std::clamp<qint64>(n, 0, 4)));
    const QByteArray encoding = markedEncoding(head);
    if (encoding != "utf-8") m_decoder = std::make_unique<CsvDecoder>(encoding);
  }
  if (!m_decoder) {
    m_at = m_block.data();
    m_end = m_at + std::max<qint64>(0, n);
    return !m_atEnd;
  }
  m_decoded.clear();
  if (n > 0) m_decoder->decode(m_block.data(), static_cast<size_t>(n), m_decoded);
  if (m_atEnd) m_decoder->finish(m_decoded);
  m_at = m_decoded.data();
  m_end = m_at + m_decoded.size();
  return !m_atEnd || !m_decoded.empty();
}

void ByteLines::append(ByteLine& line, const char* data, size_t size) {
  m_length += size;
  const size_t room = m_limits.line - std::min(m_limits.line, line.bytes.size());
  line.bytes.append(data, std::min(room, size));
  line.isCut = line.isCut || size > room;
}

bool ByteLines::emitLine(ByteLine& line, bool hasEnd) {
  line.number = ++m_number;
  line.hasEnd = hasEnd;
  // A million lines of nothing take their time as well.
  constexpr size_t kLineCost = 64;
  m_recordBytes += m_length + kLineCost;
  m_length = 0;
  if (m_number == 1 && line.bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) line.bytes.erase(0, 3);
  return true;
}

bool ByteLines::next(ByteLine& line) {
  line.bytes.clear();
  line.isCut = false;
  if (m_error) return false;
  if (m_recordBytes > m_limits.record) {
    m_error =
        Error{ErrorCode::Invalid, QStringLiteral("source.endless_record"), QString::number(m_recordLine), {}, {}, {}};
    return false;
  }
  if (m_blank > 0) {
    --m_blank;
    return emitLine(line, true);
  }
  for (;;) {
    if (m_at == m_end) {
      if (fill()) continue;
      if (m_error) return false;
      if (m_returns > 0) {
        m_blank = m_returns - 1;
        m_returns = 0;
        return emitLine(line, true);
      }
      return m_length > 0 && emitLine(line, false);
    }
    if (m_returns > 0) {
      if (*m_at == '\r') {
        ++m_returns;
        ++m_at;
        continue;
      }
      // CR LF, and CR CR LF, are one end; CRs alone are one each.
      const bool isOne = *m_at == '\n';
      if (isOne) ++m_at;
      m_blank = isOne ? 0 : m_returns - 1;
      m_returns = 0;
      return emitLine(line, true);
    }
    const char* stop = std::find_if(m_at, m_end, [](char c) { return c == '\n' || c == '\r'; });
    append(line, m_at, static_cast<size_t>(stop - m_at));
    m_at = stop;
    if (m_length > m_limits.endless) {
      m_error =
          Error{ErrorCode::Invalid, QStringLiteral("source.endless_line"), QString::number(m_number + 1), {}, {}, {}};
      return false;
    }
    if (m_at == m_end) continue;
    const bool isReturn = *m_at == '\r';
    ++m_at;
    if (!isReturn) return emitLine(line, true);
    m_returns = 1;
  }
}

}  // namespace cartera
