// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx/XlsxSource.h"

#include <algorithm>

#include "core/exchange/ExportHeaders.h"
#include "core/exchange/FormulaGuard.h"

namespace cartera {

Result<std::unique_ptr<XlsxSource>> XlsxSource::open(const ImportPlan& plan, const XlsxLimits& limits) {
  std::unique_ptr<XlsxSource> source(new XlsxSource);
  CARTERA_ASSIGN(source->m_book, XlsxBook::open(plan.path, limits));
  CARTERA_TRY(source->m_book->begin(plan.sheet));
  CARTERA_TRY(source->readHead(plan));
  return source;
}

Result<> XlsxSource::readHead(const ImportPlan& plan) {
  const CsvDialect& dialect = plan.dialect;
  XlsxRow row;
  for (int i = 0; i < dialect.skipRows && m_book->next(row); ++i) {
  }
  size_t width = 0;
  while (m_ahead.size() < kXlsxRowsLookedAt && m_book->next(row)) {
    width = std::max(width, row.cells.size());
    m_ahead.push_back(std::move(row));
    row = {};
  }
  if (m_ahead.empty()) {
    if (m_book->error()) return fail(*m_book->error());
    return fail(ErrorCode::Invalid, QStringLiteral("csv.empty"));
  }
  std::vector<QString> header(width);
  if (dialect.header) {
    std::vector<std::string> words;
    for (const auto& [column, cell] : m_ahead.front().cells.filled()) {
      header[column] = cell;
      words.push_back(cell.toStdString());
    }
    m_headerWords = tablehead::HeaderWords(std::move(words));
    m_ahead.pop_front();
  }
  m_columns = tablehead::columnNames(header);
  m_isOurs = ExportHeaders::builtIn().areOurs(m_columns);
  m_secrets = SecretColumns(m_columns, plan.columns);
  m_seen.resize(width);
  return {};
}

bool XlsxSource::nextRow(XlsxRow& row) {
  if (m_ahead.empty()) return m_book->next(row);
  row = std::move(m_ahead.front());
  m_ahead.pop_front();
  return true;
}

bool XlsxSource::next(SourceRecord& record) {
  if (!nextRow(m_row)) return false;
  const size_t width = m_columns.size();
  record.line = m_row.number;
  record.cells = std::move(m_row.cells);
  record.problems.clear();
  record.refused.clear();
  if (m_headerWords.areAgain(record.cells.filled())) record.refused = QStringLiteral("row.header_repeated");
  if (record.cells.size() > width) record.refused = QStringLiteral("row.long");
  if (!record.refused.isEmpty())
    record.problems.push_back({{}, record.refused, QString::number(static_cast<qulonglong>(record.cells.size()))});
  record.cells.resize(std::max(width, record.cells.size()));
  for (const XlsxRow::Problem& p : m_row.problems)
    record.problems.push_back({p.column < width ? m_columns[p.column] : QString(), p.reason, p.value});
  for (const size_t column : m_row.fractions)
    if (column < width) m_seen[column].fraction = true;
  for (const auto& [i, cell] : record.cells.filled())
    if (i < width) m_seen[i].comma = m_seen[i].comma || cell.contains(u',');
  takeGuardsOff(record);
  m_secrets.blank(record);
  return true;
}

/// A list that was opened as text and saved as a workbook still has the apostrophes of whoever wrote it.
void XlsxSource::takeGuardsOff(SourceRecord& record) const {
  record.cells.change([&](size_t column, QString& text) {
    const QChar first = text.front();
    if (first != u'\'' && first != u'=') return;
    const std::string stored = text.toStdString();
    const std::string_view bare = formula::bare(stored);
    if (bare.size() == stored.size()) return;
    text = QString::fromUtf8(bare.data(), static_cast<qsizetype>(bare.size()));
    if (!m_isOurs && first == u'\'' && column < m_columns.size() && formula::isDangerous(bare))
      record.problems.push_back({m_columns[column], QStringLiteral("cell.guard"), text});
  });
}

DecimalMark XlsxSource::decimalMark(size_t column) const {
  const bool isPoint = column < m_seen.size() && m_seen[column].fraction && !m_seen[column].comma;
  return isPoint ? DecimalMark::Point : DecimalMark::Unknown;
}

}  // namespace cartera
