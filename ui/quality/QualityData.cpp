// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityData.h"

namespace cartera::qualitydata {

Result<QualitySnapshot> read(const Connection& db, const QDate& today) {
  QualitySnapshot out;
  out.now.day = today;
  CARTERA_ASSIGN(out.now.figures, quality::measure(db, today));
  CARTERA_ASSIGN(out.faults, quality::faults(db, today, kMostFaults + 1));
  out.moreFaults = out.faults.size() > kMostFaults;
  if (out.moreFaults) out.faults.pop_back();
  CARTERA_ASSIGN(const auto days, quality::trend(db, today.addDays(-kTrendDays)));
  if (!days.empty() && days.front().day < today) out.before = days.front();
  return out;
}

Result<int> remember(Workspace& file, const quality::DayFigures& measured) {
  if (file.isWritable()) CARTERA_TRY(quality::remember(file.db(), measured));
  return 0;
}

}  // namespace cartera::qualitydata
