// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/PersonName.h"

#include <QStringList>

#include "core/base/Text.h"

namespace cartera {

namespace {

/// Folded, with a blank on each side.
bool isOneOf(const char* words, const QString& word) {
  return QLatin1String(words).contains(QString(u' ' + text::fold(word) + u' '));
}

bool isTitle(const QString& word) {
  QString bare = word;
  if (bare.endsWith(u'.')) bare.chop(1);
  // A lone D is the initial of a name unless it is written as a title.
  if (text::fold(bare) == QLatin1String("d")) return word.endsWith(u'.');
  return isOneOf(" don dona dna da sr sra srta dr dra mr mrs ms miss prof ", bare);
}

/// Belongs to the word behind it.
bool isParticle(const QString& word) {
  return isOneOf(" de del la las los el san santa i y e da do dos das di van von der den ter al bin ", word);
}

/// Words with their particles: "de la Fuente" is one.
QStringList unitsOf(const QStringList& words) {
  QStringList units;
  QString open;
  for (const QString& word : words) {
    const QString whole = open.isEmpty() ? word : QString(open + u' ' + word);
    // The first word is a name even when it could be a particle ("San", "Al").
    if (!units.isEmpty() && isParticle(word)) {
      open = whole;
      continue;
    }
    units += whole;
    open.clear();
  }
  if (!open.isEmpty()) units += open;
  return units;
}

/// Whether two units are one given name.
bool isDoubleName(const QString& first, const QString& second) {
  static const QStringList kMary{
      QStringLiteral("del carmen"),     QStringLiteral("del pilar"), QStringLiteral("del mar"),
      QStringLiteral("del rosario"),    QStringLiteral("del rocio"), QStringLiteral("de los angeles"),
      QStringLiteral("de los dolores"), QStringLiteral("de la luz"), QStringLiteral("de la paz"),
      QStringLiteral("de las nieves"),  QStringLiteral("del valle"), QStringLiteral("de la concepcion")};
  if (isOneOf(" maria ana m ma m. m.a m.ª ", first) && kMary.contains(text::fold(second))) return true;
  return isOneOf(" maria jose juan ana luis carlos francisco miguel rosa jesus antonio manuel pedro marco victor eva ",
                 first) &&
         isOneOf(
             " maria jose luis carlos antonio manuel angel javier miguel ramon ignacio isabel teresa dolores carmen "
             "pilar jesus belen cristina elena eugenia victoria luisa josefa mercedes angeles rosa mar alberto "
             "enrique fernando pablo francisco andres xavier joaquin ana ",
             second);
}

}  // namespace

PersonName splitPersonName(const QString& whole) {
  PersonName out;
  const QString clean = text::clean(whole);
  const auto comma = clean.indexOf(u',');
  QStringList words = (comma < 0 ? clean : clean.mid(comma + 1)).split(u' ', Qt::SkipEmptyParts);
  QStringList titles;
  while (words.size() > 1 && isTitle(words.first())) titles += words.takeFirst();
  out.prefix = titles.join(u' ');
  if (comma >= 0 && !words.isEmpty()) {
    out.family = clean.left(comma).trimmed();
    out.given = words.join(u' ');
    return out;
  }
  if (comma >= 0) words = clean.left(comma).split(u' ', Qt::SkipEmptyParts);
  QStringList units = unitsOf(words);
  qsizetype given = 1;
  if (units.size() > 2 && isDoubleName(units[0], units[1])) {
    given = 2;
  } else {
    // "Ruiz de Alegría" is one surname of two.
    qsizetype surnames = units.size() - 1;
    for (qsizetype i = 2; i < units.size(); ++i) {
      if (units[i].contains(u' ')) --surnames;
    }
    given = qMax(qsizetype{1}, surnames - 1);
  }
  out.given = units.mid(0, given).join(u' ');
  out.family = units.mid(given).join(u' ');
  return out;
}

QString joined(const PersonName& name) {
  QStringList parts{name.prefix, name.given, name.family};
  parts.removeAll(QString());
  return parts.join(u' ');
}

}  // namespace cartera
