// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/TextScan.h"

#include <cstring>

#if defined(__x86_64__) || defined(_M_X64)
#define CARTERA_SCAN_AVX2
#include <immintrin.h>
#endif

namespace cartera::search {

namespace {

bool holdsAt(std::string_view text, std::string_view needle, size_t at, bool atWordStarts) {
  return std::memcmp(text.data() + at, needle.data(), needle.size()) == 0 &&
         (!atWordStarts || at == 0 || isBoundary(text[at - 1]));
}

size_t findPlain(std::string_view text, std::string_view needle, size_t from, bool atWordStarts) {
  while (from + needle.size() <= text.size()) {
    const void* hit = std::memchr(text.data() + from, needle.front(), text.size() - needle.size() + 1 - from);
    if (hit == nullptr) return std::string_view::npos;
    const auto at = static_cast<size_t>(static_cast<const char*>(hit) - text.data());
    if (holdsAt(text, needle, at, atWordStarts)) return at;
    from = at + 1;
  }
  return std::string_view::npos;
}

#ifdef CARTERA_SCAN_AVX2
/// The first and the last byte of the needle are compared at 32 places at once; where both fit, the rest is looked at.
/// Source of the method: W. Muła, "SIMD-friendly algorithms for substring searching" (generic SIMD).
__attribute__((target("avx2"))) size_t findAvx2(std::string_view text, std::string_view needle, size_t from,
                                                bool atWordStarts) {
  constexpr size_t kWidth = 32;
  const size_t back = needle.size() - 1;
  const __m256i first = _mm256_set1_epi8(needle.front());
  const __m256i last = _mm256_set1_epi8(needle.back());
  const char* const data = text.data();
  size_t at = from;
  for (; at + back + kWidth <= text.size(); at += kWidth) {
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(data + at));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(data + at + back));
    auto mask = static_cast<unsigned>(
        _mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(a, first), _mm256_cmpeq_epi8(b, last))));
    while (mask != 0) {
      const size_t place = at + static_cast<size_t>(__builtin_ctz(mask));
      if ((!atWordStarts || place == 0 || isBoundary(data[place - 1])) &&
          std::memcmp(data + place, needle.data(), needle.size()) == 0) {
        return place;
      }
      mask &= mask - 1;
    }
  }
  return findPlain(text, needle, at, atWordStarts);
}
#endif

}  // namespace

ScanKind bestScan() {
#ifdef CARTERA_SCAN_AVX2
  static const bool known = __builtin_cpu_supports("avx2") != 0;
  if (known) return ScanKind::Avx2;
#endif
  return ScanKind::Plain;
}

size_t findBytes(std::string_view text, std::string_view needle, size_t from, bool atWordStarts, ScanKind kind) {
#ifdef CARTERA_SCAN_AVX2
  if (kind == ScanKind::Avx2) return findAvx2(text, needle, from, atWordStarts);
#endif
  static_cast<void>(kind);
  return findPlain(text, needle, from, atWordStarts);
}

}  // namespace cartera::search
