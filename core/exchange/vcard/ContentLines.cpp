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

/// Whether a line is the beginning or end of a card and nothing else, wherever it stands in its line.
bool isWholeFrame(std::string_view line, std::string_view frame) {
  while (!line.empty() && isFolded(line)) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line.size() == frame.size() && startsWith(line, frame);
}
bool isBegin(std::string_view line) { return isWholeFrame(line, "BEGIN:VCARD"); }
bool isEnd(std::string_view line) { return isWholeFrame(line, "END:VCARD"); }

std::string_view indentOf(std::string_view line) {
  return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

/// Whether a line begins as properties do: "item1.TEL;".
bool isProperty(std::string_view line) {
  const size_t end = line.find_first_of(":;");
  return end != std::string_view::npos && end > 0 &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end),
                     [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '.' || c == '_'; });
}

/// Finds the colon that ends the head of a property. A head may be folded, and quotes in it may hold colons, and words
/// that would mean something outside of them: what has been read of it says nothing yet.
class HeadEnd {
 public:
  /// Whether it is in what has been read by now: in `bytes`, which only grow.
  bool isIn(std::string_view bytes) {
    for (; !m_isFound && m_at < bytes.size(); ++m_at) {
      if (bytes[m_at] == '"') m_isQuoted = !m_isQuoted;
      m_isFound = bytes[m_at] == ':' && !m_isQuoted;
    }
    return m_isFound;
  }

 private:
  size_t m_at = 0;
  bool m_isQuoted = false, m_isFound = false;
};

enum class Packing { Plain, Quoted, Base64 };

/// How a value is packed, as its parameters say.
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
  if (m_ahead.empty()) return m_lines.next(line);
  line = std::move(m_ahead.front());
  m_ahead.pop_front();
  return true;
}

/// The line behind the one at hand; null at the end.
const ByteLine* ContentLines::peek() {
  if (m_ahead.empty()) {
    ByteLine line;
    if (!m_lines.next(line)) return nullptr;
    m_ahead.push_back(std::move(line));
  }
  return &m_ahead.front();
}

std::string_view ContentLines::unindented(std::string_view line) const {
  if (m_indent.empty() || isBlank(line) || line.substr(0, m_indent.size()) != m_indent) return line;
  return line.substr(m_indent.size());
}

/// A card that stands further to the right does so from its beginning on, or from the line behind, which is no fold;
/// whatever stands further to the left is not of it.
void ContentLines::indentAs(std::string_view line) {
  if (isBegin(line) || m_isBegun) {
    m_indent = indentOf(line);
  } else if (line.substr(0, m_indent.size()) != m_indent) {
    m_indent.clear();
  }
  m_isBegun = isBegin(line);
}

/// Whether a line is the beginning or end of a card that is indented, and no fold of the line before: a value may have
/// just these words in it. Then more of its card stands behind it, and at the same place.
bool ContentLines::isFrameAlone(std::string_view line) {
  const bool begins = isBegin(line);
  if (!begins && !isEnd(line)) return false;
  const bool isLeftOfCard = line.substr(0, m_indent.size()) != m_indent;
  if (isLeftOfCard || !isFolded(unindented(line))) return true;
  const ByteLine* behind = peek();
  if (behind == nullptr) return !begins;
  const std::string_view next = behind->bytes;
  if (!begins) return isBegin(next);
  const std::string_view indent = indentOf(next);
  return !indent.empty() && isProperty(next.substr(indent.size()));
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
  indentAs(first.bytes);
  first.bytes.erase(0, first.bytes.size() - unindented(first.bytes).size());
  line.line = first.number;
  line.isCut = first.isCut;
  line.isLast = !first.hasEnd;
  line.bytes = std::move(first.bytes);
  if (isBegin(line.bytes) || isEnd(line.bytes)) return true;
  HeadEnd head;
  // Unknown as long as the head may go on in a fold.
  std::optional<Packing> packing;
  ByteLine more;
  while (take(more)) {
    const std::string_view rest = unindented(more.bytes);
    const bool isFold = isFolded(rest) && !isBlank(rest);
    if (!packing && (head.isIn(line.bytes) || !(isFold || isBlank(rest)))) packing = packingOf(line);
    if (isFrameAlone(more.bytes)) {
      m_ahead.push_front(std::move(more));
      return true;
    }
    if (packing == Packing::Quoted && !line.bytes.empty() && line.bytes.back() == '=' && !isFrame(rest)) {
      // A soft break: what follows belongs to the value as it stands, its blanks too.
      line.bytes.pop_back();
      join(line, rest, more.isCut);
    } else if (isFold) {
      join(line, rest.substr(1), more.isCut);
    } else if (packing == Packing::Base64 && !isBlank(rest) && isBase64(rest)) {
      join(line, rest, more.isCut);
    } else if (isBlank(more.bytes) && packing != Packing::Base64) {
      // Perhaps there is one between all lines: then a fold stands behind it.
      if (isFolded(more.bytes)) join(line, std::string_view(more.bytes).substr(1), more.isCut);
      line.isLast = !more.hasEnd;
      continue;
    } else {
      // The blank line that ends a picture goes too.
      if (!isBlank(more.bytes)) m_ahead.push_front(std::move(more));
      return true;
    }
    line.isLast = !more.hasEnd;
  }
  return !error();
}

}  // namespace cartera::vcard
