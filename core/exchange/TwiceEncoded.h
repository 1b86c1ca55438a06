// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// UTF-8 that a program took for windows-1252 and wrote as UTF-8 once more: "MarÃ­a" for "María". Pure and thread-safe.
namespace cartera::twice {

/// How many letters beyond ASCII the text has, and how many of them are parts of such pairs.
struct Share {
  size_t letters = 0;
  size_t garbled = 0;
};
[[nodiscard]] Share shareOf(std::string_view utf8);

/// The text with each such pair put right, and all else as it is: in a list joined of two, one half may be well.
[[nodiscard]] std::string mend(std::string_view utf8);

}  // namespace cartera::twice
