// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/TwiceEncoded.h"

#include <array>

#include "core/exchange/CsvDecode.h"

namespace cartera::twice {

namespace {

/// What windows-1252 has at 0x80 to 0x9F; where it has nothing, programs write the control character of that number.
constexpr std::array<char32_t, 32> kHigh = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                            0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The byte that a character was, or 0 if it was none beyond ASCII.
unsigned char byteOf(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  for (size_t i = 0; i < kHigh.size(); ++i)
    if (kHigh[i] == c) return static_cast<unsigned char>(0x80 + i);
  return 0;
}

/// One character of valid UTF-8.
struct Letter {
  std::string_view bytes;
  unsigned char was = 0;
};
Letter letterAt(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  const std::string_view bytes = text.substr(at, length);
  if (bytes.size() != length || length == 1 || length == 4) return {bytes, 0};
  char32_t c = lead & (length == 2 ? 0x1F : 0x0F);
  for (const char byte : bytes.substr(1)) c = (c << 6) | (static_cast<unsigned char>(byte) & 0x3F);
  return {bytes, byteOf(c)};
}

/// Calls `take` with each character, or with those of a pair and what they were meant to be.
template <class Take>
void each(std::string_view text, const Take& take) {
  constexpr size_t kLongest = 4;
  for (size_t at = 0; at < text.size();) {
    const Letter first = letterAt(text, at);
    // A lead byte and what follows it: 2 to 4 characters.
    std::string meant;
    size_t end = at;
    bool isPair = false;
    if (first.was >= 0xC2 && first.was <= 0xF4) {
      meant.push_back(static_cast<char>(first.was));
      end += first.bytes.size();
      while (!isPair && meant.size() < kLongest && end < text.size()) {
        const Letter next = letterAt(text, end);
        if (next.was < 0x80 || next.was > 0xBF) break;
        meant.push_back(static_cast<char>(next.was));
        end += next.bytes.size();
        isPair = isStrictUtf8(meant);
      }
    }
    if (isPair) {
      take(text.substr(at, end - at), meant);
      at = end;
    } else {
      take(first.bytes, std::string_view());
      at += first.bytes.size();
    }
  }
}

}  // namespace

Share shareOf(std::string_view utf8) {
  Share out;
  each(utf8, [&out](std::string_view bytes, std::string_view meant) {
    if (static_cast<unsigned char>(bytes[0]) < 0x80) return;
    ++out.letters;
    out.garbled += meant.empty() ? 0 : 1;
  });
  return out;
}

std::string mend(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  each(utf8, [&out](std::string_view bytes, std::string_view meant) { out.append(meant.empty() ? bytes : meant); });
  return out;
}

}  // namespace cartera::twice
