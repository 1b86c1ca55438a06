// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of cards: read whole and in tiny blocks with equal answers; what is kept of a card as it stands is
// read again as the same lines of a card, and nothing else; and whatever a card says survives being folded.
#include "core/exchange/FieldNames.h"
#include "core/exchange/vcard/CardWriter.h"
#include "core/exchange/vcard/Foreign.h"
#include "core/exchange/vcard/Meaning.h"
#include "core/exchange/vcard/Value.h"
#include "tests/fuzz/Fuzz.h"

using namespace cartera;

namespace {

/// The lines of a card that holds these ones, as it would be kept of each.
QStringList readAgain(const QStringList& lines) {
  QByteArray bytes("BEGIN:VCARD\r\nVERSION:3.0\r\n");
  for (const QString& line : lines) bytes += vcard::foldedLine(line);
  bytes += "END:VCARD\r\n";
  QBuffer buffer(&bytes);
  (void)buffer.open(QIODevice::ReadOnly);
  vcard::CardReader reader(buffer);
  vcard::Card card;
  fuzz::demand(reader.next(card) && card.refused.isEmpty() && card.problems.empty());
  QStringList out;
  for (const vcard::Property& p : card.properties) out += vcard::foreignLine(p, card.version);
  fuzz::demand(!reader.next(card));
  return out;
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
    fuzz::demand(readAgain(person.foreign) == person.foreign);
  }
  return 0;
}
