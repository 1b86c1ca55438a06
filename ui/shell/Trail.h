// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace cartera {

/// Where somebody was in a window: a page, and what brings back what was seen in it.
struct TrailStep {
  QString page;
  std::function<void()> restore = {};
};

/// The way somebody took through a window, as a browser keeps it: back and forth, and a new turn forgets what lay ahead.
class Trail {
 public:
  /// Somebody leaves `now` for somewhere else.
  void leave(TrailStep now);
  /// Where he goes from `now`, which then lies on the other side; nothing at the end of the way.
  [[nodiscard]] std::optional<TrailStep> back(TrailStep now) { return go(std::move(now), m_behind, m_ahead); }
  [[nodiscard]] std::optional<TrailStep> forward(TrailStep now) { return go(std::move(now), m_ahead, m_behind); }
  [[nodiscard]] bool canGoBack() const { return !m_behind.empty(); }
  [[nodiscard]] bool canGoForward() const { return !m_ahead.empty(); }

 private:
  using Steps = std::vector<TrailStep>;
  static std::optional<TrailStep> go(TrailStep now, Steps& from, Steps& to);

  Steps m_behind;
  Steps m_ahead;
};

}  // namespace cartera
