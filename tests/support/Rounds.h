// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace cartera::test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
inline constexpr bool kSanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool kSanitized = false;
#endif

/// How often a random test is tried: `all` times, and a quarter of that under the sanitizers, which are four times slower
/// and look for faults of memory, not of numbers.
template <class Number>
constexpr Number rounds(Number all) {
  return kSanitized ? std::max<Number>(1, all / 4) : all;
}

}  // namespace cartera::test
