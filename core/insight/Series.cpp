// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Series.h"

namespace cartera::insight {

qsizetype leaveUnfinished(Series& series, const QDate& today) {
  qsizetype gone = 0;
  while (!series.values.empty()) {
    const QDate last = series.periods.lastDay(static_cast<qint64>(series.values.size()) - 1);
    if (!last.isValid() || last < today) break;
    series.values.pop_back();
    ++gone;
  }
  return gone;
}

}  // namespace cartera::insight
