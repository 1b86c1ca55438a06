// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvSource.h"

#include <QFileInfo>
#include <algorithm>

#include "core/exchange/ExportHeaders.h"
#include "core/exchange/FormulaGuard.h"

namespace cartera {

namespace {

bool isRefusal(const QString& reason) {
  // Cells that have slipped by one would put a phone where an e-mail belongs: such a row is not guessed at.
  return reason == QLatin1String("row.long") || reason == QLatin1String("row.endless") ||
         reason == QLatin1String("row.header_repeated") || reason == QLatin1String("row.other_delimiter");
}

}  // namespace

Result<std::unique_ptr<CsvSource>> CsvSource::open(const ImportPlan& plan) {
  const QString& path = plan.path;
  if (!QFileInfo(path).isFile()) return fail(ErrorCode::NotFound, QStringLiteral("source.missing"), path);
  std::unique_ptr<CsvSource> source(new CsvSource(path));
  if (!source->m_file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), path);
  source->m_reader = std::make_unique<CsvReader>(source->m_file, plan.dialect);
  CARTERA_TRY(source->m_reader->open());
  source->m_isOurs = ExportHeaders::builtIn().areOurs(source->m_reader->columns());
  source->m_secrets = SecretColumns(source->m_reader->columns(), plan.columns);
  return source;
}

bool CsvSource::next(SourceRecord& record) {
  if (!m_reader->next(m_record)) return false;
  const size_t width = m_reader->columns().size();
  record.line = m_record.line;
  // A row that is too long keeps all its cells: it is left out, and must go into the rejects as it stood.
  record.cells.clear();
  record.cells.resize(std::max(width, m_record.cells.size()));
  record.problems.clear();
  record.refused.clear();
  for (size_t i = 0; i < m_record.cells.size(); ++i) {
    if (m_record.cells[i].empty()) continue;
    const std::string_view cell = formula::bare(m_record.cells[i]);
    record.cells.set(i, QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
    // A list of ours has it from us; in another one somebody may have meant it.
    if (!m_isOurs && i < width && cell.size() < m_record.cells[i].size() && formula::isDangerous(cell) &&
        m_record.cells[i].front() == '\'')
      record.problems.push_back({m_reader->columns()[i], QStringLiteral("cell.guard"), record.cells[i]});
  }
  for (const auto& p : m_record.problems) {
    const auto column = static_cast<size_t>(p.column);
    const QString name = p.column > 0 && column <= width ? m_reader->columns()[column - 1] : QString();
    record.problems.push_back({name, p.reason, p.value});
    if (isRefusal(p.reason)) record.refused = p.reason;
  }
  m_secrets.blank(record);
  return true;
}

}  // namespace cartera
