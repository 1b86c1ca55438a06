// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/Property.h"

#include <QSet>
#include <algorithm>

#include "core/exchange/CsvDecode.h"

namespace cartera::vcard {

namespace {

QString textOf(std::string_view bytes) {
  std::string repaired;
  if (!isStrictUtf8(bytes)) bytes = repaired = repairUtf8(bytes);
  QString out = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
  // A byte order mark is dropped where a text begins, so that the same text is another one by where it was cut.
  return out.remove(QChar(QChar::ByteOrderMark));
}

bool isName(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '/';
  });
}

/// RFC 6868: how a parameter holds quotes and line ends.
QString uncareted(QString value) {
  if (!value.contains(u'^')) return value;
  QString out;
  for (qsizetype i = 0; i < value.size(); ++i) {
    const QChar next = i + 1 < value.size() ? value[i + 1] : QChar();
    if (value[i] != u'^' || (next != u'n' && next != u'^' && next != u'\'')) {
      out += value[i];
      continue;
    }
    out += next == u'n' ? u'\n' : next == u'^' ? u'^' : u'"';
    ++i;
  }
  return out;
}

/// Splits at `mark` outside of quotes; `isQuoting` false takes quotes for letters.
std::vector<std::string_view> split(std::string_view text, char mark, bool isQuoting = true) {
  std::vector<std::string_view> out;
  size_t from = 0;
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && isQuoting) quoted = !quoted;
    if (text[i] != mark || quoted) continue;
    out.push_back(text.substr(from, i - from));
    from = i + 1;
  }
  out.push_back(text.substr(from));
  return out;
}

/// Where the value begins: the first colon outside of quotes, or the first one where a quote is never closed.
size_t colonOf(std::string_view line) {
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return line.find(':');
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

/// What a word without a name is, as 2.1 writes them.
QString nameOfBare(const QString& word) {
  static const QSet<QString> kEncodings{QStringLiteral("QUOTED-PRINTABLE"), QStringLiteral("BASE64"),
                                        QStringLiteral("B"), QStringLiteral("7BIT"), QStringLiteral("8BIT")};
  static const QSet<QString> kValues{QStringLiteral("INLINE"), QStringLiteral("CONTENT-ID"), QStringLiteral("CID"),
                                     QStringLiteral("URI")};
  if (kEncodings.contains(word)) return QStringLiteral("ENCODING");
  if (kValues.contains(word)) return QStringLiteral("VALUE");
  return QStringLiteral("TYPE");
}

Property::Parameter parameterOf(std::string_view text) {
  Property::Parameter out;
  const size_t equals = text.find('=');
  // What stands before the sign may be no name: then all of it is a word.
  if (equals == std::string_view::npos || !isName(trimmed(text.substr(0, equals)))) {
    const QString word = textOf(trimmed(text));
    out.name = nameOfBare(word.toUpper());
    for (const QString& part : word.split(u','))
      if (const QString one = part.trimmed(); !one.isEmpty()) out.values += one;
    return out;
  }
  out.name = textOf(trimmed(text.substr(0, equals))).toUpper();
  for (std::string_view part : split(text.substr(equals + 1), ',')) {
    part = trimmed(part);
    const bool isQuoted = part.size() >= 2 && part.front() == '"' && part.back() == '"';
    const QString value = uncareted(textOf(isQuoted ? part.substr(1, part.size() - 2) : part));
    // 4.0 quotes several types as one: TYPE="work,voice". A quote that is never closed holds nothing together.
    if (out.name == u"TYPE") {
      out.values += value.split(u',', Qt::SkipEmptyParts);
    } else {
      out.values += value;
    }
  }
  return out;
}

}  // namespace

QString Property::parameter(QStringView parameterName) const {
  for (const Parameter& p : parameters)
    if (p.name == parameterName && !p.values.isEmpty()) return p.values.front();
  return {};
}

QStringList Property::types() const {
  QStringList out;
  for (const Parameter& p : parameters) {
    if (p.name != u"TYPE") continue;
    for (const QString& v : p.values) out += v.trimmed().toLower();
  }
  return out;
}

bool Property::isQuotedPrintable() const {
  return parameter(u"ENCODING").compare(u"QUOTED-PRINTABLE", Qt::CaseInsensitive) == 0;
}

bool Property::isBase64() const {
  const QString encoding = parameter(u"ENCODING").toUpper();
  return encoding == u"B" || encoding == u"BASE64";
}

int Property::preference() const {
  constexpr int kNone = 101;
  for (const Parameter& p : parameters) {
    if (p.name != u"PREF") continue;
    bool ok = false;
    const int pref = p.values.value(0).toInt(&ok);
    return ok && pref >= 1 && pref < kNone ? pref : 1;
  }
  return hasType(u"pref") ? 1 : kNone;
}

std::optional<Property> parseProperty(const ContentLine& line) {
  const std::string_view bytes = line.bytes;
  const size_t colon = colonOf(bytes);
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view head = bytes.substr(0, colon);
  // A quote that is never closed is a letter.
  const auto quotes = std::count(head.begin(), head.end(), '"');
  const std::vector<std::string_view> parts = split(head, ';', quotes % 2 == 0);
  std::string_view name = trimmed(parts[0]);
  Property out;
  if (const size_t dot = name.find('.'); dot != std::string_view::npos) {
    if (!isName(name.substr(0, dot))) return std::nullopt;
    out.group = textOf(name.substr(0, dot));
    name = name.substr(dot + 1);
  }
  if (!isName(name)) return std::nullopt;
  out.line = line.line;
  out.name = textOf(name).toUpper();
  for (size_t i = 1; i < parts.size(); ++i)
    if (!trimmed(parts[i]).empty()) out.parameters.push_back(parameterOf(parts[i]));
  const std::string_view value = bytes.substr(colon + 1);
  out.value = QByteArray(value.data(), static_cast<qsizetype>(value.size()));
  out.isCut = line.isCut;
  out.isRepaired = !isStrictUtf8(head);
  return out;
}

}  // namespace cartera::vcard
