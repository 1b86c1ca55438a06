// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/Result.h"

namespace cartera::duplicates {

/// Called now and then with the share done (0-1); false cancels.
using Progress = std::function<bool(double)>;

/// A part of the work, as the whole sees it.
[[nodiscard]] inline Progress partOf(const Progress& progress, double from, double to) {
  if (!progress) return {};
  return [&progress, from, to](double share) { return progress(from + (to - from) * share); };
}

/// Whether a loop goes on behind its `done`-th of `all` steps. Asks once in a thousand steps: none of them takes longer than
/// some microseconds, and whoever waits for a cancel waits for no longer than 200 ms.
[[nodiscard]] inline bool goesOn(const Progress& progress, size_t done, size_t all) {
  constexpr size_t kAskEvery = 1024;
  if (done % kAskEvery != 0 || !progress) return true;
  return progress(all == 0 ? 0 : static_cast<double>(done) / static_cast<double>(all));
}

[[nodiscard]] inline tl::unexpected<Error> cancelled() {
  return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
}

}  // namespace cartera::duplicates
