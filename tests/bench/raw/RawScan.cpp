// SPDX-License-Identifier: GPL-3.0-or-later
// The plain scan: no ids, no order but that of the text, no edits since. It has a scanner of its own, so that a slow one of
// the product would show.
#include <algorithm>
#include <cstring>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "tests/bench/raw/Raw.h"
#include "tests/bench/raw/RawDb.h"

namespace cartera::bench::raw {

namespace {

constexpr int kWanted = 50;

bool startsWord(const char* at) {
  const auto c = static_cast<unsigned char>(at[-1]);
  return c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
}

#if defined(__x86_64__)
/// First and last byte 32 places at a time.
__attribute__((target("avx2"))) const char* findWide(const char* at, const char* end, std::string_view needle) {
  const size_t n = needle.size();
  const __m256i first = _mm256_set1_epi8(needle.front());
  const __m256i last = _mm256_set1_epi8(needle.back());
  for (; at + n + 31 <= end; at += 32) {
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at + n - 1));
    auto mask = static_cast<unsigned>(
        _mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(a, first), _mm256_cmpeq_epi8(b, last))));
    for (; mask != 0; mask &= mask - 1) {
      const char* const hit = at + __builtin_ctz(mask);
      if (n < 3 || std::memcmp(hit + 1, needle.data() + 1, n - 2) == 0) return hit;
    }
  }
  return static_cast<const char*>(memmem(at, static_cast<size_t>(end - at), needle.data(), n));
}
const bool kWide = __builtin_cpu_supports("avx2");
#endif

const char* find(const char* at, const char* end, std::string_view needle) {
#if defined(__x86_64__)
  if (kWide) return findWide(at, end, needle);
#endif
  return static_cast<const char*>(memmem(at, static_cast<size_t>(end - at), needle.data(), needle.size()));
}

/// Whether the line holds the word: 2 at a word start, 1 anywhere, 0 not.
int holds(std::string_view line, std::string_view word) {
  int best = 0;
  for (size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    if (at > 0 && startsWord(line.data() + at)) return 2;
    best = 1;
  }
  return best;
}

}  // namespace

std::string searchText(const QString& file) {
  const Db db(file);
  Stmt s(
      db,
      "SELECT k.find_text FROM contact_key k JOIN contact_stat t ON t.contact_id = k.contact_id WHERE k.live = 1 ORDER "
      "BY t.last_contact_at DESC, t.completeness DESC, k.contact_id DESC");
  std::string out;
  while (s.next()) {
    out += '\x1f';
    for (const char c : s.text(0)) out += c == '\n' ? '\x1f' : c;
    out += '\n';
  }
  return out;
}

int scan(const std::string& text, const std::vector<QByteArray>& words, const QByteArray& digits) {
  const QByteArray& rarest = *std::max_element(
      words.begin(), words.end(), [](const QByteArray& a, const QByteArray& b) { return a.size() < b.size(); });
  const std::string_view anchor = sv(rarest);
  int starts = 0;
  int anywhere = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (starts < kWanted && (at = find(at, end, anchor)) != nullptr) {
    // With enough of the others only word starts count.
    if (anywhere >= kWanted && digits.isEmpty() && !startsWord(at)) {
      ++at;
      continue;
    }
    const auto* from = static_cast<const char*>(memrchr(text.data(), '\n', static_cast<size_t>(at - text.data())));
    from = from == nullptr ? text.data() : from + 1;
    const auto* to = static_cast<const char*>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
    const std::string_view line(from, static_cast<size_t>(to - from));
    int worst = 2;
    for (const QByteArray& word : words) worst = std::min(worst, holds(line, sv(word)));
    if (!digits.isEmpty() && line.find(sv(digits)) != std::string_view::npos) worst = 2;
    starts += worst == 2 ? 1 : 0;
    anywhere += worst == 1 ? 1 : 0;
    at = to + 1;
  }
  return std::min(starts + anywhere, kWanted);
}

}  // namespace cartera::bench::raw
