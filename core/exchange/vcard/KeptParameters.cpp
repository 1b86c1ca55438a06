// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/KeptParameters.h"

#include <QCryptographicHash>
#include <algorithm>

#include "core/exchange/vcard/Foreign.h"
#include "core/exchange/vcard/Labels.h"
#include "core/exchange/vcard/Value.h"

namespace cartera::vcard {

namespace {

const QString kKept = QStringLiteral("X-CARTERA-KEPT");

/// What a line can hold as it stands: neither a NUL nor a mark of byte order in it would be read again.
QString onOneLine(QString text) { return text.remove(QChar(0)).remove(QChar(QChar::ByteOrderMark)).simplified(); }

/// One text of a place; a long value (a note, a portrait) by its fingerprint.
QString textOf(const Place& place) {
  constexpr qsizetype kLongest = 120;
  QString value = onOneLine(place.value);
  if (value.size() > kLongest)
    value = QString::fromLatin1(QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha1).toHex());
  return escaped(place.name) + u';' + escaped(onOneLine(place.label)) + u';' + escaped(value);
}

bool isUnderstood(const QString& parameter, const QString& property) {
  static const QStringList kEverywhere{QStringLiteral("PREF"), QStringLiteral("ENCODING"), QStringLiteral("CHARSET"),
                                       QStringLiteral("VALUE")};
  static const QHash<QString, QStringList> kOf{
      {QStringLiteral("ADR"), {QStringLiteral("LABEL")}},
      {QStringLiteral("BDAY"), {QStringLiteral("X-APPLE-OMIT-YEAR")}},
      {QStringLiteral("SOCIAL"), {QStringLiteral("X-SERVICE-TYPE"), QStringLiteral("SERVICE-TYPE")}},
      {QStringLiteral("PHOTO"), {QStringLiteral("TYPE"), QStringLiteral("MEDIATYPE")}}};
  return kEverywhere.contains(parameter) || parameter.startsWith(u"X-CARTERA-") ||
         kOf.value(property).contains(parameter);
}

/// Whether a type says no more than the label, or than all of them do.
bool isSaid(const QString& type, const Place& place) {
  static const QStringList kOfAll{QStringLiteral("pref"), QStringLiteral("voice"),  QStringLiteral("internet"),
                                  QStringLiteral("uri"),  QStringLiteral("postal"), QStringLiteral("parcel"),
                                  QStringLiteral("intl")};
  if (type.isEmpty() || kOfAll.contains(type) || type == place.label || type == QString(u"x-" + place.label))
    return true;
  if (place.label == u"mobile" && type == u"x-mobile") return true;
  const QStringList written = place.name == u"TEL" ? phoneTypes(place.label) : placeTypes(place.label);
  return written.contains(type, Qt::CaseInsensitive);
}

}  // namespace

QString keptLine(const Property& property, const Place& place) {
  QString out;
  for (const Property::Parameter& p : property.parameters) {
    if (isUnderstood(p.name, place.name)) continue;
    QStringList values;
    for (const QString& value : p.values)
      if (p.name != u"TYPE" || !isSaid(value.trimmed().toLower(), place)) values += parameterText(value);
    if (!values.isEmpty()) out += u';' + p.name + u'=' + values.join(u',');
  }
  return out.isEmpty() ? out : QString(kKept + out + u':' + textOf(place));
}

bool isKeptLine(const QString& line) { return line.startsWith(QString(kKept + u';')); }

KeptParameters::KeptParameters(QStringList& foreign) {
  for (auto it = foreign.begin(); it != foreign.end();) {
    if (!isKeptLine(*it)) {
      ++it;
      continue;
    }
    // Printed anew: whatever the line is, what comes of it is parameters.
    ContentLine line;
    line.bytes = it->toStdString();
    if (const auto property = parseProperty(line); property && property->name == kKept) {
      QString& at = m_byPlace[QString::fromUtf8(property->value)];
      for (const Property::Parameter& p : property->parameters) {
        QStringList values;
        for (const QString& value : p.values) values += parameterText(value);
        const QString one = u';' + p.name + u'=' + values.join(u',');
        if (!at.contains(one)) at += one;
      }
    }
    it = foreign.erase(it);
  }
}

QString KeptParameters::of(const Place& place) {
  return m_byPlace.isEmpty() ? QString() : m_byPlace.take(textOf(place));
}

}  // namespace cartera::vcard
