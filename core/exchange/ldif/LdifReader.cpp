// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ldif/LdifReader.h"

#include <algorithm>

namespace cartera::ldif {

namespace {

constexpr size_t kAttributes = 50'000;
constexpr size_t kBytes = 16 << 20;
constexpr qsizetype kShown = 120;

QByteArray bytesOf(const std::string& s) { return QByteArray(s.data(), static_cast<qsizetype>(s.size())); }

bool isName(const QByteArray& name) {
  return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == ';';
  });
}

void refuse(Entry& entry, const QByteArray& line) {
  entry.refused = QStringLiteral("card.outside");
  entry.problems = {{{}, entry.refused, QString::fromUtf8(line.left(kShown))}};
}

}  // namespace

/// The next line with what was folded below it: the one blank of a fold goes. A comment is folded like any other.
bool Reader::unfolded(ByteLine& line) {
  if (m_ahead) {
    line = *std::move(m_ahead);
    m_ahead.reset();
  } else if (!m_lines.next(line)) {
    return false;
  }
  ByteLine more;
  while (!line.bytes.empty() && m_lines.next(more)) {
    if (more.bytes.empty() || more.bytes[0] != ' ') {
      m_ahead = std::move(more);
      return true;
    }
    const size_t limit = m_lines.limits().line;
    const size_t room = limit - std::min(limit, line.bytes.size());
    line.isCut = line.isCut || more.isCut || more.bytes.size() - 1 > room;
    line.bytes.append(more.bytes, 1, room);
    line.hasEnd = more.hasEnd;
  }
  return !m_lines.error();
}

bool Reader::next(Entry& entry) {
  entry = Entry();
  if (m_error) return false;
  size_t bytes = 0;
  ByteLine line;
  while (unfolded(line)) {
    if (line.bytes.empty()) {
      if (entry.line > 0) return true;
      continue;
    }
    if (line.bytes[0] == '#') continue;
    bytes += line.bytes.size();
    if (!entry.refused.isEmpty()) continue;
    // The number of the format stands by itself above the first entry.
    if (entry.line == 0 && bytesOf(line.bytes).toLower().startsWith("version:")) continue;
    if (entry.line == 0) {
      entry.line = line.number;
      m_lines.recordBegins(line.number);
    }
    if (bytes > kBytes || entry.attributes.size() >= kAttributes) {
      entry.attributes = {};
      entry.refused = QStringLiteral("card.too_large");
      entry.problems = {{{}, entry.refused, {}}};
      continue;
    }
    take(entry, line);
    if (m_error) return false;
    if (!line.hasEnd) entry.problems.push_back({{}, QStringLiteral("entry.no_line_end"), {}});
  }
  if (error()) return false;
  return entry.line > 0;
}

void Reader::take(Entry& entry, const ByteLine& line) {
  const QByteArray bytes = bytesOf(line.bytes);
  const qsizetype colon = bytes.indexOf(':');
  const QByteArray name = colon < 0 ? QByteArray() : bytes.left(colon);
  const auto tell = [&](const char* reason, const QByteArray& value) {
    entry.problems.push_back({QString::fromUtf8(name), QLatin1String(reason), QString::fromUtf8(value.left(kShown))});
  };
  if (!isName(name)) {
    return entry.attributes.empty() ? refuse(entry, bytes) : tell("entry.line_unreadable", bytes);
  }
  Attribute attribute;
  attribute.name = QString::fromLatin1(name.left(name.indexOf(';') < 0 ? name.size() : name.indexOf(';'))).toLower();
  // Each entry says first of whom it is.
  if (entry.attributes.empty() && attribute.name != u"dn") return refuse(entry, bytes);
  // Not the people, but what is to be done with them.
  if (attribute.name == u"changetype") {
    m_error =
        Error{ErrorCode::Invalid, QStringLiteral("source.ldif_changes"), QString::number(line.number), {}, {}, {}};
    return;
  }
  if (line.isCut) return tell("card.line_too_long", {});
  QByteArray value = bytes.mid(colon + 1);
  if (value.startsWith(':')) {
    const auto read = QByteArray::fromBase64Encoding(value.mid(1).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (read.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
      return tell("entry.base64", value.mid(1).trimmed());
    attribute.value = read.decoded;
  } else {
    attribute.isLink = value.startsWith('<');
    if (attribute.isLink) value.remove(0, 1);
    while (value.startsWith(' ')) value.remove(0, 1);
    attribute.value = value;
  }
  entry.attributes.push_back(std::move(attribute));
}

bool People::next(PersonRecord& person) {
  Entry entry;
  if (!m_entries.next(entry)) return false;
  person = meaningOf(entry);
  return true;
}

}  // namespace cartera::ldif
