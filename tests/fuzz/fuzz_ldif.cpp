// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an address book of Thunderbird: read whole and in tiny blocks with equal answers.
#include <QBuffer>
#include <cstdlib>

#include "core/exchange/FieldNames.h"
#include "core/exchange/ldif/LdifReader.h"

using namespace cartera;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

std::vector<PersonRecord> readAll(QByteArray bytes, ByteLines::Limits limits, bool* failed) {
  QBuffer buffer(&bytes);
  (void)buffer.open(QIODevice::ReadOnly);
  ldif::Reader reader(buffer, limits);
  std::vector<PersonRecord> out;
  ldif::Entry entry;
  while (reader.next(entry)) out.push_back(ldif::meaningOf(entry));
  *failed = reader.error().has_value();
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  if (size < 1) return 0;
  const QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
  bool failed = false;
  bool failedToo = false;
  const auto whole = readAll(bytes, {1 << 16, 4096, 1 << 20}, &failed);
  const auto again = readAll(bytes, {static_cast<size_t>(data[0] % 16 + 4), 4096, 1 << 20}, &failedToo);
  demand(failed == failedToo && whole.size() == again.size());
  for (size_t i = 0; i < whole.size(); ++i) {
    demand(whole[i].line == again[i].line && whole[i].values == again[i].values);
    demand(whole[i].foreign == again[i].foreign && whole[i].problems == again[i].problems);
    for (const auto& [key, value] : whole[i].values) demand(isKnownField(key) && !value.isEmpty());
  }
  return 0;
}
