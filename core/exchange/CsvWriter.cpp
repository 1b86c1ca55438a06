// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvWriter.h"

#include <QFileDevice>

#include "core/exchange/FormulaGuard.h"

namespace cartera {
namespace {

constexpr size_t kBlock = 256 * 1024;

bool needsQuotes(std::string_view cell, char delimiter) {
  if (cell.empty()) return false;
  // Blanks at the ends are quoted too: many readers trim plain cells.
  if (cell.front() == ' ' || cell.back() == ' ' || cell.front() == '\t' || cell.back() == '\t') return true;
  for (const char c : cell)
    if (c == delimiter || c == '"' || c == '\r' || c == '\n' || c == '\0') return true;
  // A byte order mark at the start of a cell would be taken for one.
  return cell.substr(0, 3) == "\xEF\xBB\xBF";
}

tl::unexpected<Error> writeError(const QIODevice& device) {
  const auto* file = qobject_cast<const QFileDevice*>(&device);
  const bool full = file && file->error() == QFileDevice::ResourceError;
  return fail(full ? ErrorCode::DiskFull : ErrorCode::Io, QStringLiteral("file.write"), device.errorString());
}

}  // namespace

CsvWriter::CsvWriter(QIODevice& device, CsvFormat format) : m_device(device), m_format(format) {
  if (m_format.bom) m_buffer.append("\xEF\xBB\xBF");
}

CsvWriter::~CsvWriter() { waitForHash(); }

void CsvWriter::waitForHash() {
  if (m_hashing.valid()) m_hashing.get();
}

void CsvWriter::appendCell(std::string_view cell) {
  const bool guarded = m_format.guardFormulas ? formula::needsGuard(cell) : formula::looksGuarded(cell);
  if (!needsQuotes(cell, m_format.delimiter)) {
    if (guarded) m_buffer.push_back('\'');
    m_buffer.append(cell);
    return;
  }
  m_buffer.push_back('"');
  if (guarded) m_buffer.push_back('\'');
  for (const char c : cell) {
    if (c == '"') m_buffer.push_back('"');
    m_buffer.push_back(c);
  }
  m_buffer.push_back('"');
}

Result<> CsvWriter::endRow(bool blank) {
  // A row of one empty cell would be an empty line, which readers pass over.
  if (blank) m_buffer.append("\"\"");
  m_buffer.append(m_format.crlf ? "\r\n" : "\n");
  ++m_rows;
  return m_buffer.size() >= kBlock ? flush() : Result<>{};
}

Result<> CsvWriter::writeHeader(const QStringList& headings, const std::vector<CellKind>& /*kinds*/) {
  return writeRow(headings);
}

Result<> CsvWriter::writeRow(const QStringList& cells) {
  for (qsizetype i = 0; i < cells.size(); ++i) {
    if (i > 0) m_buffer.push_back(m_format.delimiter);
    const QByteArray utf8 = cells[i].toUtf8();
    appendCell(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
  }
  return endRow(cells.size() == 1 && cells[0].isEmpty());
}

Result<> CsvWriter::writeRow(const std::vector<std::string_view>& cells) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) m_buffer.push_back(m_format.delimiter);
    appendCell(cells[i]);
  }
  return endRow(cells.size() == 1 && cells[0].empty());
}

Result<> CsvWriter::flush() {
  const QByteArrayView bytes(m_buffer.data(), static_cast<qsizetype>(m_buffer.size()));
  qsizetype written = 0;
  while (written < bytes.size()) {
    const qint64 n = m_device.write(bytes.data() + written, bytes.size() - written);
    if (n <= 0) return writeError(m_device);
    written += n;
  }
  waitForHash();
  if (m_buffer.size() < kBlock) {
    m_hash.addData(bytes);
  } else {
    // Not swapped: GCC 12 at -O2 and above warns of a swap of short strings here. A copy of 256 KB is nothing beside its hash.
    m_hashed.assign(m_buffer);
    m_hashing = std::async(
        [this] { m_hash.addData(QByteArrayView(m_hashed.data(), static_cast<qsizetype>(m_hashed.size()))); });
  }
  m_buffer.clear();
  return {};
}

Result<> CsvWriter::finish() {
  CARTERA_TRY(flush());
  waitForHash();
  if (auto* file = qobject_cast<QFileDevice*>(&m_device); file && !file->flush()) return writeError(m_device);
  return {};
}

}  // namespace cartera
