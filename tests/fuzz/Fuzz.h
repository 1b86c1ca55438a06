// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/exchange/ByteLines.h"
#include "core/exchange/PersonRecord.h"

/// What fuzzers have in common.
namespace cartera::fuzz {

/// A rule that no input may break. Says which one it was: what is found on another machine is known by that alone.
inline void demand(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%d: a rule is broken\n", file, line);
  std::abort();
}

/// All that a reader of an address book makes of these bytes, entry by entry.
template <class Reader, class Entry>
std::vector<PersonRecord> readPeople(QByteArray bytes, ByteLines::Limits limits, bool* failed) {
  QBuffer buffer(&bytes);
  (void)buffer.open(QIODevice::ReadOnly);
  Reader reader(buffer, limits);
  std::vector<PersonRecord> out;
  Entry entry;
  while (reader.next(entry)) out.push_back(meaningOf(entry));
  *failed = reader.error().has_value();
  return out;
}

/// The same whatever is read at once: whole, and in blocks of a few bytes, as the first byte of the input says.
template <class Reader, class Entry>
std::vector<PersonRecord> readPeopleTwice(const unsigned char* data, size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
  bool failed = false;
  bool failedToo = false;
  const auto whole = readPeople<Reader, Entry>(bytes, {1 << 16, 4096, 1 << 20}, &failed);
  const auto again =
      readPeople<Reader, Entry>(bytes, {static_cast<size_t>(data[0] % 16 + 4), 4096, 1 << 20}, &failedToo);
  demand(failed == failedToo && whole.size() == again.size());
  for (size_t i = 0; i < whole.size(); ++i) {
    const PersonRecord& a = whole[i];
    const PersonRecord& b = again[i];
    demand(a.line == b.line && a.values == b.values && a.foreign == b.foreign && a.problems == b.problems);
    demand(a.refused == b.refused && a.photo == b.photo && a.members == b.members && a.isGroup == b.isGroup);
  }
  return whole;
}

}  // namespace cartera::fuzz
