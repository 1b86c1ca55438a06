// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/ContentLines.h"

#include <algorithm>
#include <cctype>

#include "core/exchange/vcard/Property.h"

namespace cartera::vcard {

namespace {

bool isBlank(std::string_view line) {
  // A 0x1A ends the files of old programs.
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\x1A' || c == '\0'; });
}

bool isFolded(std::string_view line) { return !line.empty() && (line[0] == ' ' || line[0] == '\t'); }

bool startsWith(std::string_view line, std::string_view word) {
  return line.size() >= word.size() && std::equal(word.begin(), word.end(), line.begin(), [](char w, char c) {
           return w == std::toupper(static_cast<unsigned char>(c));
         });
}

bool isFrame(std::string_view line) { return startsWith(line, "END:VCARD") || startsWith(line, "BEGIN:VCARD"); }

/// How a value is packed, as far as its parameters have been read.
enum class Packing { Plain, Quoted, Base64 };

Packing packingOf(const ContentLine& line) {
  const auto isBoth = [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; };
  const auto says = [&](std::string_view word) {
    const auto end = line.bytes.begin() + static_cast<std::ptrdiff_t>(std::min(line.bytes.size(), size_t{512}));
    return std::search(line.bytes.begin(), end, word.begin(), word.end(), isBoth) != end;
  };
  // Most lines say nothing of it.
  if (!says("ENCODING") && !says("QUOTED-PRINTABLE") && !says("BASE64")) return Packing::Plain;
  const auto property = parseProperty(line);
  if (!property) return Packing::Plain;
  return property->isQuotedPrintable() ? Packing::Quoted : property->isBase64() ? Packing::Base64 : Packing::Plain;
}

bool isBase64(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '+' || c == '/' || c == '=' || c == ' ' || c == '\t';
  });
}

}  // namespace

bool ContentLines::take(ByteLine& line) {
  if (!m_ahead) return m_lines.next(line);
  line = *std::move(m_ahead);
  m_ahead.reset();
  return true;
}

void ContentLines::join(ContentLine& line, std::string_view more, bool isCut) {
  const size_t limit = m_lines.limits().line;
  const size_t room = limit - std::min(limit, line.bytes.size());
  line.bytes.append(more.substr(0, room));
  line.isCut = line.isCut || isCut || more.size() > room;
}

bool ContentLines::next(ContentLine& line) {
  if (m_back) {
    line = *std::move(m_back);
    m_back.reset();
    return true;
  }
  ByteLine first;
  do {
    if (!take(first)) return false;
  } while (isBlank(first.bytes));
  line.line = first.number;
  line.isCut = first.isCut;
  line.isLast = !first.hasEnd;
  line.bytes = std::move(first.bytes);
  const Packing packing = packingOf(line);
  ByteLine more;
  while (take(more)) {
    if (packing == Packing::Quoted && !line.bytes.empty() && line.bytes.back() == '=' && !isFrame(more.bytes)) {
      // A soft break: what follows belongs to the value as it stands, its blanks too.
      line.bytes.pop_back();
      join(line, more.bytes, more.isCut);
    } else if (isFolded(more.bytes) && !isBlank(more.bytes)) {
      join(line, std::string_view(more.bytes).substr(1), more.isCut);
    } else if (packing == Packing::Base64 && !isBlank(more.bytes) && isBase64(more.bytes)) {
      join(line, more.bytes, more.isCut);
    } else if (isBlank(more.bytes) && packing != Packing::Base64) {
      // Perhaps there is one between all lines: then a fold stands behind it.
      if (isFolded(more.bytes)) join(line, std::string_view(more.bytes).substr(1), more.isCut);
      line.isLast = !more.hasEnd;
      continue;
    } else {
      // The blank line that ends a picture goes too.
      if (!isBlank(more.bytes)) m_ahead = std::move(more);
      return true;
    }
    line.isLast = !more.hasEnd;
  }
  return !error();
}

}  // namespace cartera::vcard
