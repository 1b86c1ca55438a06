// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <algorithm>
#include <array>
#include <string_view>

/// Words that are known by heart, each as text::searchKey() has it. Pure and thread-safe.
namespace cartera::wordlist {

/// In order and none twice, as the search needs them; for a static_assert beside the list.
template <size_t N>
[[nodiscard]] constexpr bool isSorted(const std::array<std::u16string_view, N>& list) {
  for (size_t i = 1; i < N; ++i)
    if (!(list[i - 1] < list[i])) return false;
  return true;
}

template <size_t N>
[[nodiscard]] bool holds(const std::array<std::u16string_view, N>& list, QStringView word) {
  const std::u16string_view key(word.utf16(), static_cast<size_t>(word.size()));
  return std::binary_search(list.begin(), list.end(), key);
}

}  // namespace cartera::wordlist
