// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Finding bytes in much text. Pure and thread-safe.
namespace cartera::search {

/// How text is gone through.
enum class ScanKind {
  /// Runs everywhere.
  Plain,
  /// 32 places at a time, on processors that know AVX2.
  Avx2
};
/// The fastest that this processor knows; asked once.
[[nodiscard]] ScanKind bestScan();

/// Whether a word may begin behind this byte: it is no letter and no digit (bytes of other scripts count as letters).
[[nodiscard]] inline bool isBoundary(char before) {
  const auto c = static_cast<unsigned char>(before);
  return c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z');
}

/// The first place at or behind `from` where `needle` (not empty) stands; `text.npos` when there is none. With
/// `atWordStarts` only places count whose byte before is a boundary; the first byte of the text is a word start.
[[nodiscard]] size_t findBytes(std::string_view text, std::string_view needle, size_t from, bool atWordStarts,
                               ScanKind kind);

}  // namespace cartera::search
