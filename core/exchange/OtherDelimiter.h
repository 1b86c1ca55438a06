// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Lines of another list that was pasted below this one, and parts its cells by another character: each of them is one
/// cell here. Pure and thread-safe.
namespace cartera::otherdelimiter {

/// The character by which the only cell of a row falls into headings that we know, or into cells with an e-mail or phone
/// among them; 0 if it is a cell like any other. An address with commas, and a name beside its phone, are.
[[nodiscard]] char find(std::string_view cell, char delimiter);

/// Whether the first row of a list that was parted at colons has been parted rightly: into headings that we know, or into
/// at least three cells with an e-mail or phone among them. Times of day, web addresses and "Note: call" are parted by
/// colons, too.
[[nodiscard]] bool isColonRow(const std::vector<std::string>& row);

}  // namespace cartera::otherdelimiter
