// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <algorithm>
#include <functional>
#include <vector>

namespace cartera::bench {

/// Milliseconds of one run.
[[nodiscard]] inline double timed(const std::function<void()>& work) {
  QElapsedTimer t;
  t.start();
  work();
  return static_cast<double>(t.nsecsElapsed()) / 1e6;
}

[[nodiscard]] inline double quantile(std::vector<double> all, double share) {
  std::sort(all.begin(), all.end());
  const auto at = static_cast<size_t>(share * static_cast<double>(all.size() - 1) + 0.5);
  return all[at];
}
[[nodiscard]] inline double median(const std::vector<double>& all) { return quantile(all, 0.5); }

/// A line of the table: what was measured, the floor of the same run, and what is to hold.
struct Line {
  QString work;
  double floorMs = 0;
  double ms = 0;
  QString wanted;
  QString remark;
};

/// Floor and product in turn, so that whatever else the machine does meets both.
struct Pair {
  double floorMs = 0;
  double ms = 0;
};
[[nodiscard]] inline Pair alternating(int rounds, const std::function<double()>& floor,
                                      const std::function<double()>& product) {
  std::vector<double> a;
  std::vector<double> b;
  for (int i = 0; i < rounds; ++i) {
    a.push_back(floor());
    b.push_back(product());
  }
  return {median(a), median(b)};
}

}  // namespace cartera::bench
