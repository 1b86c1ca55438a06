// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvSource.h"

#include <QFileInfo>
#include <algorithm>

#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/FormulaGuard.h"

namespace cartera {

namespace {

bool isRefusal(const QString& reason) {
  // Cells that have slipped by one would put a phone where an e-mail belongs: such a row is not guessed at.
  return reason == QLatin1String("row.long") || reason == QLatin1String("row.endless") ||
         reason == QLatin1String("row.header_repeated");
}

}  // namespace

qint64 HashedFile::readData(char* data, qint64 size) {
  const qint64 n = QFile::readData(data, size);
  if (n > 0) m_hash.addData(QByteArrayView(data, n));
  return n;
}

Result<std::unique_ptr<CsvSource>> CsvSource::open(const QString& path, const CsvDialect& dialect) {
  if (!QFileInfo(path).isFile()) return fail(ErrorCode::NotFound, QStringLiteral("source.missing"), path);
  std::unique_ptr<CsvSource> source(new CsvSource(path));
  if (!source->m_file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  source->m_reader = std::make_unique<CsvReader>(source->m_file, dialect);
  CARTERA_TRY(source->m_reader->open());
  const std::vector<QString>& columns = source->m_reader->columns();
  for (size_t i = 0; i < columns.size(); ++i)
    if (isSecretColumn(columns[i])) source->m_secrets.push_back(i);
  return source;
}

void CsvSource::blankSecrets(SourceRecord& record) const {
  const size_t surplus = record.cells.size() - m_reader->columns().size();
  for (const size_t i : m_secrets) {
    // In a row that is too long it may have slipped as far as there are cells too many.
    for (size_t c = i; c <= i + surplus; ++c) record.cells[c].clear();
    for (FieldError& p : record.problems)
      if (surplus > 0 ? p.reason != QLatin1String("row.long") : p.field == m_reader->columns()[i]) p.value.clear();
  }
}

bool CsvSource::next(SourceRecord& record) {
  if (!m_reader->next(m_record)) return false;
  const size_t width = m_reader->columns().size();
  record.line = m_record.line;
  // A row that is too long keeps all its cells: it is left out, and must go into the rejects as it stood.
  record.cells.resize(std::max(width, m_record.cells.size()));
  record.problems.clear();
  record.refused.clear();
  for (size_t i = 0; i < record.cells.size(); ++i) {
    if (i >= m_record.cells.size()) {
      record.cells[i].clear();
      continue;
    }
    const std::string_view cell = formula::bare(m_record.cells[i]);
    record.cells[i] = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
  }
  for (const auto& p : m_record.problems) {
    const auto column = static_cast<size_t>(p.column);
    const QString name = p.column > 0 && column <= width ? m_reader->columns()[column - 1] : QString();
    record.problems.push_back({name, p.reason, p.value});
    if (isRefusal(p.reason)) record.refused = p.reason;
  }
  if (!m_secrets.empty()) blankSecrets(record);
  return true;
}

}  // namespace cartera
