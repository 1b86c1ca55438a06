// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <optional>

namespace cartera {

/// What came of reading a text: a value, nothing at all (the text was empty or stood for "none"), or the reason why it
/// was refused. Cheap enough for each cell of a million rows: a refusal is a key such as "date.impossible", no sentence.
template <class T>
struct Reading {
  std::optional<T> value;
  /// Empty unless the text was refused.
  QLatin1String reason;

  [[nodiscard]] bool isEmpty() const { return !value && reason.isEmpty(); }
  [[nodiscard]] bool isRefused() const { return !reason.isEmpty(); }
  bool operator==(const Reading&) const = default;

  [[nodiscard]] static Reading empty() { return {}; }
  [[nodiscard]] static Reading of(T v) { return {std::move(v), {}}; }
  [[nodiscard]] static Reading refused(const char* why) { return {std::nullopt, QLatin1String(why)}; }
};

}  // namespace cartera
