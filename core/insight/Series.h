// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/Periods.h"
#include "core/insight/Values.h"

namespace cartera::insight {

/// Figures by period, without a gap: a month without sales has the figure 0.
struct Series {
  Periods periods;
  Values values;
};

/// Takes the period in which `today` lies, and what is later, off the end: an unfinished month looks like a fall. How many
/// went. Numbers have no days, so nothing goes.
qsizetype leaveUnfinished(Series& series, const QDate& today);

}  // namespace cartera::insight
