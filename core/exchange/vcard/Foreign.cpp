// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/Foreign.h"

#include <QRegularExpression>

#include "core/exchange/vcard/Value.h"

namespace cartera::vcard {

QString parameterText(const QString& value) {
  QString out;
  for (const QChar c : value) {
    if (c == u'^') {
      out += QStringLiteral("^^");
    } else if (c == u'"') {
      out += QStringLiteral("^'");
    } else if (c == u'\n') {
      out += QStringLiteral("^n");
    } else if (c != u'\r') {
      out += c;
    }
  }
  // Blanks around a value go where no quotes hold them.
  const bool needsQuotes =
      out.contains(u',') || out.contains(u';') || out.contains(u':') || out.trimmed().size() != out.size();
  return needsQuotes ? QString(u'"' + out + u'"') : out;
}

QString comparableLine(const QString& line) {
  static const QRegularExpression kOf30(QStringLiteral("^([^:]*);ENCODING=b(;[^:]*)?:([A-Za-z0-9+/=]*)$"));
  static const QRegularExpression kOf40(
      QStringLiteral("^([^:]*):data:application/octet-stream;base64,([A-Za-z0-9+/=]*)$"));
  constexpr QChar kPacked(1);
  if (!line.contains(u"base64,") && !line.contains(u"ENCODING=b")) return line;
  if (const auto old = kOf30.match(line); old.hasMatch())
    return old.captured(1) + old.captured(2) + kPacked + old.captured(3);
  if (const auto now = kOf40.match(line); now.hasMatch()) return now.captured(1) + kPacked + now.captured(2);
  return line;
}

QString foreignLine(const Property& property, Version version) {
  QString out = property.group.isEmpty() ? QString() : QString(property.group + u'.');
  out += property.name;
  for (const Property::Parameter& p : property.parameters) {
    // Packing that is taken off here. Base64 stays, under the name that 3.0 gives it.
    if (p.name == u"CHARSET" || (p.name == u"ENCODING" && !property.isBase64())) continue;
    QStringList values;
    for (const QString& v : p.values) values += parameterText(v);
    if (p.name == u"ENCODING") values = QStringList{QStringLiteral("b")};
    out += u';' + p.name + u'=' + values.join(u',');
  }
  out += u':';
  if (property.isBase64()) {
    QByteArray packed = property.value;
    // A line of these alone would end it.
    for (const char blank : {' ', '\t', '\0', '\x1A'}) packed.replace(QByteArrayView(&blank, 1), {});
    // Where it is none after all, its bytes are letters.
    return out + decoded(packed, {});
  }
  QString value = decoded(unpacked(property), property.parameter(u"CHARSET"));
  value.remove(QChar(0));
  if (property.name == u"AGENT" && version == Version::V21) value = escaped(value);
  value.remove(u'\r').replace(u'\n', QStringLiteral("\\n"));
  // As it stands it would begin a card within the card, and take the lines behind it.
  if (property.name == u"AGENT" && value.trimmed().compare(u"BEGIN:VCARD", Qt::CaseInsensitive) == 0)
    value.replace(u':', QStringLiteral("\\:"));
  return out + value;
}

}  // namespace cartera::vcard
