// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvLook.h"

#include <QFile>

#include "core/exchange/CsvDetect.h"

namespace cartera {

Result<> lookAtCsv(const MappingDocument& said, ImportPlan& plan) {
  QFile file(plan.path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, QStringLiteral("source.cannot_open"), plan.path);
  CARTERA_ASSIGN(const CsvPreview looked, previewCsv(file, 200, said.hints()));
  plan.dialect = looked.dialect;
  for (const CsvProblem& p : looked.headerProblems) {
    const auto column = static_cast<size_t>(p.column);
    const bool isNamed = p.column > 0 && column <= looked.columns.size();
    ImportPlan::Warning warning{p.line, isNamed ? looked.columns[column - 1].name : QString(), p.value, p.reason};
    // Lines above the headings are no records: no count of them holds these.
    if (p.reason == QLatin1String("row.title")) {
      plan.tell(std::move(warning));
    } else {
      plan.warn(std::move(warning));
    }
  }
  return {};
}

}  // namespace cartera
