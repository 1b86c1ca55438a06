// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <string_view>

namespace cartera {

/// A 64-bit digest of bytes that is the same on every machine, to see whether something is still what it was. Not for
/// secrets: whoever wants two texts with the same digest finds them. `seed` tells equal bytes in different places apart.
/// One multiplication for up to 16 bytes: the ten cells of a row take some 50 ns, of the 1.7 us that their export takes.
[[nodiscard]] inline quint64 digest64(std::string_view bytes, quint64 seed = 0) {
  constexpr quint64 kOdd = 0x9E3779B97F4A7C15;
  constexpr quint64 kOther = 0xD1B54A32D192ED03;
  const auto folded = [](quint64 a, quint64 b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<quint64>(product) ^ static_cast<quint64>(product >> 64);
  };
  const auto eight = [](const char* at) { return qFromLittleEndian<quint64>(at); };
  const auto four = [](const char* at) { return static_cast<quint64>(qFromLittleEndian<quint32>(at)); };
  const char* at = bytes.data();
  size_t left = bytes.size();
  // The length goes in as well: the last pieces overlap.
  quint64 h = seed ^ kOdd;
  const quint64 key = (static_cast<quint64>(bytes.size()) * kOther) ^ (seed >> 32 | seed << 32);
  for (; left > 16; at += 16, left -= 16) h = folded(eight(at) ^ h, eight(at + 8) ^ kOther) + kOdd;
  quint64 a = 0;
  quint64 b = 0;
  if (left >= 8) {
    a = eight(at);
    b = eight(at + left - 8);
  } else if (left >= 4) {
    a = four(at);
    b = four(at + left - 4);
  } else if (left > 0) {
    a = static_cast<quint8>(at[0]);
    b = static_cast<quint64>(static_cast<quint8>(at[left / 2])) << 8 | static_cast<quint8>(at[left - 1]);
  }
  return folded(a ^ h, b ^ key ^ kOther);
}

}  // namespace cartera
