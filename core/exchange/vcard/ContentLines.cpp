// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/ContentLines.h"

#include <algorithm>
#include <cctype>

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

Packing packingOf(std::string_view line) {
  constexpr size_t kLongestHead = 512;
  const size_t colon = line.find(':');
  if (colon > kLongestHead) return Packing::Plain;
  std::string head(line.substr(0, colon));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::toupper(c); });
  const size_t params = head.find(';');
  if (params == std::string::npos) return Packing::Plain;
  const std::string_view rest = std::string_view(head).substr(params);
  if (rest.find("QUOTED-PRINTABLE") != std::string_view::npos) return Packing::Quoted;
  const bool isB = rest.find("ENCODING=B") != std::string_view::npos || rest.find("BASE64") != std::string_view::npos;
  return isB ? Packing::Base64 : Packing::Plain;
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
  const Packing packing = packingOf(line.bytes);
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
