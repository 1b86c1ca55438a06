// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "core/base/Result.h"

namespace cartera::bench {

/// Milliseconds of one run.
[[nodiscard]] inline double timed(const std::function<void()>& work) {
  QElapsedTimer t;
  t.start();
  work();
  return static_cast<double>(t.nsecsElapsed()) / 1e6;
}

[[nodiscard]] inline double quantile(std::vector<double> all, double share) {
  if (all.empty()) return 0;
  std::sort(all.begin(), all.end());
  return all[static_cast<size_t>(share * static_cast<double>(all.size() - 1) + 0.5)];
}
[[nodiscard]] inline double median(const std::vector<double>& all) { return quantile(all, 0.5); }

/// Medians of what was measured in turn.
struct Pair {
  double floor = 0;
  double ours = 0;
};
/// Floor and product in turn, so that whatever else the machine does meets both.
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

/// A wrong answer or a failure: whatever was measured is worth nothing, so the program ends with 1.
[[noreturn]] inline void giveUp(const QString& why) {
  std::fprintf(stderr, "bench: %s\n", qUtf8Printable(why));
  std::exit(1);
}

template <class T>
T must(Result<T> r, const char* what) {
  if (!r) {
    giveUp(QString::fromLatin1(what) + QStringLiteral(": ") + r.error().subject + QStringLiteral(" ") +
           r.error().detail);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*r);
}

}  // namespace cartera::bench
