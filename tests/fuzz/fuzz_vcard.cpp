// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of cards: read whole and in tiny blocks with equal answers; what is kept of a card as it stands is
// read again as the same line; and whatever a card says survives being folded.
#include <QBuffer>
#include <cstdlib>

#include "core/exchange/FieldNames.h"
#include "core/exchange/vcard/CardWriter.h"
#include "core/exchange/vcard/Foreign.h"
#include "core/exchange/vcard/Meaning.h"
#include "core/exchange/vcard/Value.h"

using namespace cartera;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

std::vector<PersonRecord> readAll(QByteArray bytes, ByteLines::Limits limits, bool* failed) {
  QBuffer buffer(&bytes);
  (void)buffer.open(QIODevice::ReadOnly);
  vcard::CardReader reader(buffer, limits);
  std::vector<PersonRecord> out;
  vcard::Card card;
  while (reader.next(card)) out.push_back(vcard::meaningOf(card));
  *failed = reader.error().has_value();
  return out;
}

bool isEqual(const PersonRecord& a, const PersonRecord& b) {
  return a.line == b.line && a.values == b.values && a.foreign == b.foreign && a.problems == b.problems &&
         a.refused == b.refused && a.photo == b.photo && a.members == b.members && a.isGroup == b.isGroup;
}

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
  const QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
  bool failed = false;
  bool failedToo = false;
  const auto whole = readAll(bytes, {1 << 16, 4096, 1 << 20}, &failed);
  const auto again = readAll(bytes, {static_cast<size_t>(data[0] % 16 + 4), 4096, 1 << 20}, &failedToo);
  demand(failed == failedToo && whole.size() == again.size());
  for (size_t i = 0; i < whole.size(); ++i) {
    demand(isEqual(whole[i], again[i]));
    for (const auto& [key, value] : whole[i].values) {
      demand(isKnownField(key));
      demand(!value.isEmpty());
      demand(vcard::unescaped(vcard::escaped(value), vcard::Version::V30) ==
             QString(value).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n'));
    }
    for (const QString& line : whole[i].foreign) {
      const auto property = parsed(vcard::foldedLine(line));
      demand(property.has_value());
      demand(vcard::foreignLine(*property, vcard::Version::V30) == line);
    }
  }
  return 0;
}
