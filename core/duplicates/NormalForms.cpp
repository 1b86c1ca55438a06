// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/NormalForms.h"

#include "core/base/Text.h"
#include "core/exchange/CompanyNames.h"

namespace cartera::duplicates::normal {

QString name(const QString& value) { return text::searchKey(value); }

QString givenName(const QString& value) {
  // "M.ª" is one word.
  const QString key = name(QString(value).replace(QStringLiteral(".ª"), QStringLiteral("ª")));
  // Two or three letters, as a word of its own: nearly every name is through here.
  if (!key.contains(QLatin1String("ma")) && !key.contains(QLatin1String("fc"))) return key;
  QStringList words = key.split(u' ');
  for (QString& word : words) {
    if (word == u"ma") word = QStringLiteral("maria");
    if (word == u"fco") word = QStringLiteral("francisco");
    if (word == u"fca") word = QStringLiteral("francisca");
  }
  return words.join(u' ');
}

QStringList words(const QString& value) {
  QStringList out = text::searchKey(value).split(u' ', Qt::SkipEmptyParts);
  out.sort();
  out.removeDuplicates();
  return out;
}

QStringList companyWords(const QString& value) { return words(companynames::withoutLegalForm(value)); }

QString email(const QString& value) {
  QString key = text::emailKey(value);
  const qsizetype at = key.indexOf(u'@');
  const qsizetype plus = key.indexOf(u'+');
  // "+34600@…" is a name, not a tag: something must stand before it.
  if (plus > 0 && plus < at) key.remove(plus, at - plus);
  return key;
}

QString phone(const QString& value) { return text::phoneKey(value); }

QString date(const QString& value) {
  QString digits;
  for (const QChar c : value)
    if (c.isDigit()) digits.append(QChar(u'0' + c.digitValue()));
  // "0000-00-00" is how some programs write that they do not know.
  return digits.count(u'0') == digits.size() ? QString() : digits;
}

QString code(const QString& value) { return text::taxIdKey(value); }

}  // namespace cartera::duplicates::normal
