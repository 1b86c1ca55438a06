// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string_view>

#include "core/exchange/ByteLines.h"

namespace cartera::vcard {

/// A property of a card in one piece, still as bytes.
struct ContentLine {
  /// Where it starts, 1-based.
  qint64 line = 0;
  std::string bytes;
  /// It was longer than may be kept.
  bool isCut = false;
  /// The file ends behind it without a line end.
  bool isLast = false;
};

/// Puts the folded lines of cards together again, before anything is decoded: a fold may lie inside a character. What
/// programs do besides the standards is read as well: soft breaks of quoted-printable, base64 that is not indented and
/// ends with a blank line, a blank line between all lines, cards that are indented as a whole.
class ContentLines {
 public:
  explicit ContentLines(QIODevice& device) : m_lines(device) {}
  ContentLines(QIODevice& device, ByteLines::Limits limits) : m_lines(device, limits) {}

  /// False at the end or after an error. Blank lines are passed over.
  [[nodiscard]] bool next(ContentLine& line);
  /// The line will be given again.
  void putBack(const ContentLine& line) { m_back = line; }
  /// A record begins in the line of this number (ByteLines::recordBegins).
  void recordBegins(qint64 number) { m_lines.recordBegins(number); }
  [[nodiscard]] const std::optional<Error>& error() const { return m_lines.error(); }

 private:
  bool take(ByteLine& line);
  const ByteLine* peek();
  [[nodiscard]] std::string_view unindented(std::string_view line) const;
  void indentAs(std::string_view line);
  bool isFrameAlone(std::string_view line);
  void join(ContentLine& line, std::string_view more, bool isCut);

  ByteLines m_lines;
  std::deque<ByteLine> m_ahead;
  /// What stands before each line of the card at hand.
  std::string m_indent;
  /// The line at hand begins a card.
  bool m_isBegun = false;
  std::optional<ContentLine> m_back;
};

}  // namespace cartera::vcard
