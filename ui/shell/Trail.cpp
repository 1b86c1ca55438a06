// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Trail.h"

namespace cartera {

namespace {
/// Nobody goes back further; a step may hold a filter.
constexpr std::size_t kMost = 50;
}  // namespace

void Trail::leave(TrailStep now) {
  m_ahead.clear();
  m_behind.push_back(std::move(now));
  if (m_behind.size() > kMost) m_behind.erase(m_behind.begin());
}

std::optional<TrailStep> Trail::go(TrailStep now, Steps& from, Steps& to) {
  if (from.empty()) return {};
  TrailStep there = std::move(from.back());
  from.pop_back();
  to.push_back(std::move(now));
  return there;
}

}  // namespace cartera
