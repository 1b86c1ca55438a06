// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Rejects.h"

#include <QFileInfo>

#include "core/exchange/ListTarget.h"

namespace cartera {

namespace {

/// By whatever way the two are named: links are followed.
bool isSameFile(const QString& a, const QString& b) {
  if (a.isEmpty() || b.isEmpty()) return false;
  const QString whole = QFileInfo(a).canonicalFilePath();
  return !whole.isEmpty() && whole == QFileInfo(b).canonicalFilePath();
}

}  // namespace

Result<> Rejects::refuse(const QString& path, const QString& source, const QString& mapping, const QString& database) {
  CARTERA_TRY(refuseListTarget(path, database));
  if (isSameFile(path, source)) return fail(ErrorCode::Conflict, QStringLiteral("rejects.over_source"), path);
  if (isSameFile(path, mapping)) return fail(ErrorCode::Conflict, QStringLiteral("rejects.over_mapping"), path);
  return {};
}

Result<std::unique_ptr<Rejects>> Rejects::open(const QString& path, const ImportPlan& plan, const QString& mapping,
                                               const QString& database) {
  CARTERA_TRY(refuse(path, plan.path, mapping, database));
  const bool isNew = !QFileInfo::exists(path);
  std::unique_ptr<Rejects> r(new Rejects(path));
  if (!r->m_file.open(QIODevice::WriteOnly)) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), path);
  // People's data, as in an export.
  if (isNew) r->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  CsvFormat format = CsvFormat::excel();
  if (!plan.dialect.whitespaceRuns) format.delimiter = plan.dialect.delimiter;
  r->m_csv = std::make_unique<CsvWriter>(r->m_file, format);
  r->m_width = plan.columns.size();
  QStringList header;
  for (const auto& c : plan.columns) header.append(c.name);
  // Behind the columns, so that the file maps like its source; headings that the next import leaves out by themselves.
  header << QStringLiteral("cartera_line") << QStringLiteral("cartera_reason");
  CARTERA_TRY(r->m_csv->writeRow(header));
  return r;
}

Result<> Rejects::write(const SourceRecord& record, const ImportRow& row,
                        const std::function<QString(const ImportProblem&)>& sentence) {
  // Surplus cells come last, so that line and reason stand under their headings.
  QStringList cells;
  for (size_t i = 0; i < std::min(m_width, record.cells.size()); ++i) cells << record.cells[i];
  QStringList reasons;
  for (const auto& p : row.problems) reasons.append(sentence ? sentence(p) : p.reason);
  cells << QString::number(record.line) << reasons.join(QStringLiteral("; "));
  for (size_t i = m_width; i < record.cells.size(); ++i) cells << record.cells[i];
  // Only its beginning stands there. A cell too many marks it, and keeps it out until somebody has put it right.
  if (record.refused == QLatin1String("row.endless")) cells << QStringLiteral("[\u2026]");
  return m_csv->writeRow(cells);
}

Result<> Rejects::finish() { return m_csv->finish(); }

Result<> Rejects::commit() {
  if (!m_file.commit()) return fail(ErrorCode::Io, QStringLiteral("file.cannot_write"), m_file.fileName());
  return {};
}

}  // namespace cartera
