// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/TaxId.h"

#include "core/base/Text.h"

namespace cartera::taxid {
namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return c >= u'A' && c <= u'Z'; }

bool allDigits(QStringView s) {
  for (const QChar c : s)
    if (!isDigit(c)) return false;
  return !s.isEmpty();
}

QChar nifLetter(int number) { return QStringView(u"TRWAGMYFPDXBNJZSQVHLCKE")[number % 23]; }

/// The control of a CIF as a digit; the letter is "JABCDEFGHI"[digit].
int cifDigit(QStringView seven) {
  int sum = 0;
  for (qsizetype i = 0; i < 7; ++i) {
    int d = seven[i].unicode() - u'0';
    if (i % 2 == 0) {
      d *= 2;
      d = d / 10 + d % 10;
    }
    sum += d;
  }
  return (10 - sum % 10) % 10;
}

}  // namespace

TaxIdCheck check(QStringView text) {
  const QString key = text::taxIdKey(text);
  const QStringView s = key;
  if (s.size() == 9) {
    const QChar first = s[0];
    const QChar last = s[8];
    if (allDigits(s.left(8)) && isLetter(last)) return {TaxIdKind::Nif, nifLetter(s.left(8).toInt()) == last};
    const QStringView seven = s.mid(1, 7);
    if (allDigits(seven)) {
      const qsizetype foreigner = QStringView(u"XYZ").indexOf(first);
      if (foreigner >= 0 && isLetter(last))
        return {TaxIdKind::Nie, nifLetter(static_cast<int>(foreigner) * 10000000 + seven.toInt()) == last};
      if (QStringView(u"KLM").contains(first) && isLetter(last)) {
        // Minors and people abroad: either rule has been used for the letter.
        return {TaxIdKind::Nif,
                nifLetter(seven.toInt()) == last || QStringView(u"JABCDEFGHI")[cifDigit(seven)] == last};
      }
      if (QStringView(u"ABCDEFGHJNPQRSUVW").contains(first) && (isDigit(last) || isLetter(last))) {
        const int digit = cifDigit(seven);
        const bool asDigit = last == QChar(u'0' + digit);
        const bool asLetter = last == QStringView(u"JABCDEFGHI")[digit];
        const bool letterOnly = QStringView(u"NPQRSW").contains(first);
        const bool digitOnly = QStringView(u"ABEH").contains(first);
        return {TaxIdKind::Cif, (asDigit && !letterOnly) || (asLetter && !digitOnly)};
      }
    }
  }
  if (s.size() >= 8 && s.size() <= 14 && isLetter(s[0]) && isLetter(s[1])) {
    qsizetype digits = 0;
    for (const QChar c : s) digits += isDigit(c) ? 1 : 0;
    if (digits >= 7) return {TaxIdKind::Foreign, true};
  }
  return {};
}

}  // namespace cartera::taxid
