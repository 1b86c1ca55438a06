// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agenda/QuickCard.h"

#include <QBuffer>
#include <QHash>
#include <QRegularExpression>

#include "core/base/Text.h"
#include "core/exchange/vcard/Meaning.h"

namespace cartera::quickadd {

namespace {

/// "email[2]" → "email"; the parts of an address keep their number.
QString keyOf(const QString& key) {
  const qsizetype open = key.indexOf(u'[');
  const bool isPoint = open > 0 && pointKindFrom(key.left(open)).has_value();
  return isPoint ? key.left(open) : key;
}

/// Where a value stands in the text; of no length where it is written in another way (folded, escaped, in base64).
Place find(const QString& text, const QString& value, qsizetype begin) {
  const qsizetype at = value.isEmpty() ? -1 : text.indexOf(value, begin);
  return at < 0 ? Place{} : Place{at, value.size()};
}

Piece nameOf(const PersonRecord& person, const QString& text, qsizetype begin) {
  // The dialog has one line for the name, and takes it apart itself.
  QStringList parts;
  for (const char* key : {"prefix", "given", "middle", "family", "suffix"})
    if (const QString part = person.value(QLatin1String(key)); !part.isEmpty()) parts += part;
  QString name = person.value(QStringLiteral("full_name"));
  if (name.isEmpty()) name = person.value(QStringLiteral("display_name"));
  if (!parts.isEmpty()) name = parts.join(u' ');
  return {PieceKind::Field, QStringLiteral("full_name"), {}, name, find(text, name, begin), {}};
}

void addValues(Understood& out, const PersonRecord& person, const QString& text, qsizetype begin) {
  QHash<QString, QString> labels;
  for (const auto& [key, value] : person.values)
    if (key.endsWith(u".label")) labels.insert(key.chopped(6), value);
  for (const auto& [key, value] : person.values) {
    static const QStringList kParts{QStringLiteral("prefix"), QStringLiteral("given"),
                                    QStringLiteral("middle"), QStringLiteral("family"),
                                    QStringLiteral("suffix"), QStringLiteral("full_name"),
                                    QStringLiteral("kind"),   QStringLiteral("display_name")};
    if (kParts.contains(key) || key.endsWith(u".label")) continue;
    const Place place = find(text, value, begin);
    if (key == u"tags") {
      for (const QString& tag : value.split(u';', Qt::SkipEmptyParts))
        out.pieces.push_back({PieceKind::Tag, {}, {}, tag.trimmed(), find(text, tag.trimmed(), begin), {}});
      continue;
    }
    if (!contactfields::isKnown(key)) {
      out.rest.push_back({QString(key + u": " + value), place, false});
      continue;
    }
    const QString base = key.startsWith(u"addr[") ? key.left(key.indexOf(u']') + 1) : key;
    out.pieces.push_back({PieceKind::Field, keyOf(key), labels.value(base), value, place, {}});
  }
}

}  // namespace

qsizetype cardIn(const QString& text) {
  static const QRegularExpression kBegin(
      QStringLiteral("^[ \\t\\x{FEFF}]*BEGIN:VCARD[ \\t]*\\r?$"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
  return kBegin.match(text).capturedStart();
}

Understood readCard(const QString& text) {
  Understood out;
  const qsizetype begin = cardIn(text);
  out.isCut = text.size() > kMostOfCard;
  QByteArray bytes = QStringView(text).mid(begin, kMostOfCard).toString().trimmed().toUtf8();
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::ReadOnly);
  vcard::CardPeople people(buffer);
  PersonRecord person;
  if (begin > 0 && !text.left(begin).trimmed().isEmpty())
    out.rest.push_back({text::clean(text.left(begin)), {0, begin}, false});
  if (!people.next(person) || !person.refused.isEmpty()) {
    out.rest.push_back({text::clean(text.mid(begin, kMostCharacters)), {begin, text.size() - begin}, false});
    return out;
  }
  out.shape = Shape::Contact;
  out.contactKind = contactKindFrom(person.value(QStringLiteral("kind"))).value_or(ContactKind::Person);
  if (const Piece name = nameOf(person, text, begin); !name.value.isEmpty()) out.pieces.push_back(name);
  addValues(out, person, text, begin);
  for (const FieldError& problem : person.problems)
    out.rest.push_back({QString(problem.field + u": " + problem.value), find(text, problem.value, begin), false});
  for (const QString& line : person.foreign) out.rest.push_back({line, find(text, line, begin), true});
  if (person.photo) out.rest.push_back({QStringLiteral("PHOTO"), find(text, QStringLiteral("PHOTO"), begin), true});
  PersonRecord next;
  while (people.next(next)) {
    if (next.refused == u"card.outside") {
      out.rest.push_back({QString(next.value(QStringLiteral("note"))), {}, true});
    } else {
      ++out.furtherCards;
    }
  }
  return out;
}

}  // namespace cartera::quickadd
