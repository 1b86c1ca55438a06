// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of cards: read whole and in tiny blocks with equal answers; what is kept of a card as it stands is
// read again as the same line; and whatever a card says survives being folded.
#include "core/exchange/FieldNames.h"
#include "core/exchange/vcard/CardWriter.h"
#include "core/exchange/vcard/Foreign.h"
#include "core/exchange/vcard/Meaning.h"
#include "core/exchange/vcard/Value.h"
#include "tests/fuzz/Fuzz.h"

using namespace cartera;

namespace {

std::optional<vcard::Property> parsed(const QByteArray& line) {
  QByteArray bytes = line;
  QBuffer buffer(&bytes);
  (void)buffer.open(QIODevice::ReadOnly);
  vcard::ContentLines lines(buffer);
  vcard::ContentLine one;
  if (!lines.next(one)) return std::nullopt;
  return vcard::parseProperty(one);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  if (size < 1) return 0;
  for (const PersonRecord& person : fuzz::readPeopleTwice<vcard::CardReader, vcard::Card>(data, size)) {
    for (const auto& [key, value] : person.values) {
      fuzz::demand(isKnownField(key));
      fuzz::demand(!value.isEmpty());
      fuzz::demand(vcard::unescaped(vcard::escaped(value), vcard::Version::V30) ==
                   QString(value).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n'));
    }
    for (const QString& line : person.foreign) {
      const auto property = parsed(vcard::foldedLine(line));
      fuzz::demand(property.has_value());
      fuzz::demand(vcard::foreignLine(*property, vcard::Version::V30) == line);
    }
  }
  return 0;
}
