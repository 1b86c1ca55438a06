// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an address book of Thunderbird: read whole and in tiny blocks with equal answers.
#include "core/exchange/FieldNames.h"
#include "core/exchange/ldif/LdifReader.h"
#include "tests/fuzz/Fuzz.h"

using namespace cartera;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  if (size < 1) return 0;
  for (const PersonRecord& person : fuzz::readPeopleTwice<ldif::Reader, ldif::Entry>(data, size))
    for (const auto& [key, value] : person.values) fuzz::demand(isKnownField(key) && !value.isEmpty());
  return 0;
}
