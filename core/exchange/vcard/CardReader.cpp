// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/CardReader.h"

#include <algorithm>

#include "core/exchange/vcard/Value.h"

namespace cartera::vcard {

namespace {

/// Of a line that is told.
constexpr qsizetype kShown = 120;

QByteArray frameOf(const ContentLine& line) {
  constexpr size_t kLongest = 64;
  if (line.bytes.size() > kLongest) return {};
  return QByteArray(line.bytes.data(), static_cast<qsizetype>(line.bytes.size())).trimmed().replace(' ', "").toUpper();
}

bool isBegin(const ContentLine& line) { return frameOf(line) == "BEGIN:VCARD"; }
bool isEnd(const ContentLine& line) { return frameOf(line) == "END:VCARD"; }

QString shown(const ContentLine& line) {
  return decoded(QByteArray(line.bytes.data(), std::min<qsizetype>(kShown, static_cast<qsizetype>(line.bytes.size()))),
                 {});
}

void readVersion(Card& card, const Property& property) {
  const QByteArray said = property.value.trimmed();
  if (said == "2.1") {
    card.version = Version::V21;
  } else if (said == "4.0") {
    card.version = Version::V40;
  } else if (said != "3.0") {
    card.problems.push_back({QStringLiteral("VERSION"), QStringLiteral("card.version"), QString::fromUtf8(said)});
  }
}

}  // namespace

bool CardReader::next(Card& card) {
  card = Card();
  ContentLine line;
  if (!m_lines.next(line)) return false;
  m_lines.recordBegins(line.line);
  if (!isBegin(line)) return readOutside(card, line);
  card.line = line.line;
  m_bytes = 0;
  readCard(card);
  countEmpty(card);
  return !error();
}

void CardReader::countEmpty(const Card& card) {
  const bool isEmpty = std::all_of(card.properties.begin(), card.properties.end(),
                                   [](const Property& p) { return p.value.trimmed().isEmpty(); });
  if (!isEmpty || card.refused == u"card.too_large") {
    m_empty = 0;
    return;
  }
  if (m_empty == 0) m_emptySince = card.line;
  if (++m_empty <= kEmptyCards) return;
  m_error = Error{ErrorCode::Invalid, QStringLiteral("source.empty_cards"), QString::number(m_emptySince), {}, {}, {}};
}

/// A heap of lines without a card is told as one thing.
bool CardReader::readOutside(Card& card, const ContentLine& first) {
  card.line = first.line;
  card.refused = QStringLiteral("card.outside");
  card.problems.push_back({{}, card.refused, shown(first)});
  ContentLine line;
  while (m_lines.next(line)) {
    if (!isBegin(line)) continue;
    m_lines.putBack(line);
    break;
  }
  return !error();
}

void CardReader::readCard(Card& card) {
  ContentLine line;
  while (m_lines.next(line))
    if (!take(card, line)) return;
  if (error()) return;
  if (card.refused.isEmpty()) {
    card.refused = QStringLiteral("card.cut");
    card.problems.push_back({{}, card.refused, card.properties.empty() ? QString() : card.properties.back().name});
  }
}

bool CardReader::take(Card& card, const ContentLine& line) {
  if (isEnd(line)) return false;
  if (isBegin(line)) {
    if (!card.properties.empty() && card.properties.back().name == u"AGENT" &&
        card.properties.back().value.trimmed().isEmpty()) {
      readAgent(card);
      return true;
    }
    if (card.refused.isEmpty()) card.problems.push_back({{}, QStringLiteral("card.no_end"), {}});
    m_lines.putBack(line);
    return false;
  }
  if (!card.refused.isEmpty()) return true;
  m_bytes += line.bytes.size();
  if (card.properties.size() >= kProperties || m_bytes > kBytes) {
    card.properties = {};
    card.refused = QStringLiteral("card.too_large");
    card.problems = {{{}, card.refused, {}}};
    return true;
  }
  auto property = parseProperty(line);
  if (!property) {
    if (!card.properties.empty() && card.properties.back().name == u"NOTE" && !card.properties.back().isBase64()) {
      // Some programs write a note with its line ends as they are.
      Property& note = card.properties.back();
      note.value += note.isQuotedPrintable() ? "=0A" : card.version == Version::V21 ? "\n" : "\\n";
      note.value.append(line.bytes.data(), static_cast<qsizetype>(line.bytes.size()));
    } else {
      card.problems.push_back({{}, QStringLiteral("card.line_unreadable"), shown(line)});
    }
    return true;
  }
  if (property->name == u"VERSION") {
    readVersion(card, *property);
  } else if (property->name == u"AGENT" && property->value.trimmed().toUpper() == "BEGIN:VCARD") {
    property->value.clear();
    card.properties.push_back(*std::move(property));
    readAgent(card);
  } else if (property->name == u"BEGIN" || property->name == u"END") {
    // With more behind it, which belongs to nothing.
    card.problems.push_back({{}, QStringLiteral("card.line_unreadable"), shown(line)});
    return property->name == u"BEGIN" || !property->value.trimmed().toUpper().startsWith("VCARD");
  } else {
    card.properties.push_back(*std::move(property));
  }
  return true;
}

/// A card within the card, of 2.1: it becomes the value of its property, as 3.0 writes it.
void CardReader::readAgent(Card& card) {
  QString inner = QStringLiteral("BEGIN:VCARD\n");
  int depth = 1;
  ContentLine line;
  while (depth > 0 && m_lines.next(line)) {
    depth += isBegin(line) ? 1 : isEnd(line) ? -1 : 0;
    m_bytes += line.bytes.size();
    if (m_bytes > kBytes) continue;
    inner += decoded(QByteArray(line.bytes.data(), static_cast<qsizetype>(line.bytes.size())), {}) + u'\n';
  }
  Property& agent = card.properties.back();
  const QString value = card.version == Version::V21 ? inner : escaped(inner);
  agent.value = value.toUtf8();
  std::erase_if(agent.parameters, [](const auto& p) { return p.name == u"ENCODING" || p.name == u"CHARSET"; });
  card.problems.push_back({QStringLiteral("AGENT"), QStringLiteral("card.agent"), {}});
}

}  // namespace cartera::vcard
