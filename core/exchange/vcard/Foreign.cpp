// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/Foreign.h"

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
  const bool needsQuotes = out.contains(u',') || out.contains(u';') || out.contains(u':');
  return needsQuotes ? QString(u'"' + out + u'"') : out;
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
    return out + QString::fromLatin1(packed.replace(' ', "").replace('\t', ""));
  }
  QString value = decoded(unpacked(property), property.parameter(u"CHARSET"));
  if (property.name == u"AGENT" && version == Version::V21) return out + escaped(value);
  value.remove(u'\r').replace(u'\n', QStringLiteral("\\n")).remove(QChar(0));
  return out + value;
}

}  // namespace cartera::vcard
