// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/NormalForms.h"

#include "core/base/Text.h"
#include "core/exchange/CompanyNames.h"

namespace cartera::duplicates::normal {

QString name(const QString& value) { return text::searchKey(value); }

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
