// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/Property.h"

namespace cartera::vcard {

/// One card as it lies in a file: its properties, none of them understood yet.
struct Card {
  /// Of its BEGIN.
  qint64 line = 0;
  Version version = Version::V30;
  std::vector<Property> properties;
  /// {property, reason, value}: "card.no_end" (another one begins before its end), "card.line_unreadable",
  /// "card.version", "card.agent" (a card within the card: kept as it stands).
  std::vector<FieldError> problems;
  /// Set when it cannot be trusted as a whole: "card.cut" (the file ends within it), "card.too_large", "card.outside"
  /// (lines that belong to no card).
  QString refused;
};

/// Reads the cards of a file, one after the other. Memory is bounded by one card. Not thread-safe; the device must be
/// open and outlive it.
class CardReader {
 public:
  /// Beyond these a card is refused.
  static constexpr size_t kProperties = 50'000;
  static constexpr size_t kBytes = 16 << 20;
  /// No address book has so many cards in a row with nothing in them; what follows is not read.
  static constexpr int kEmptyCards = 10'000;

  explicit CardReader(QIODevice& device) : m_lines(device) {}
  CardReader(QIODevice& device, ByteLines::Limits limits) : m_lines(device, limits) {}

  /// False at the end or after an error.
  [[nodiscard]] bool next(Card& card);
  /// That of ByteLines, or Invalid "source.empty_cards" with the number of the line where they begin.
  [[nodiscard]] const std::optional<Error>& error() const { return m_error ? m_error : m_lines.error(); }

 private:
  bool readOutside(Card& card, const ContentLine& first);
  void readCard(Card& card);
  /// Whether the card goes on.
  bool take(Card& card, const ContentLine& line);
  void readAgent(Card& card);
  /// Sets the error where there are too many in a row.
  void countEmpty(const Card& card);

  ContentLines m_lines;
  size_t m_bytes = 0;
  int m_empty = 0;
  qint64 m_emptySince = 0;
  std::optional<Error> m_error;
};

}  // namespace cartera::vcard
