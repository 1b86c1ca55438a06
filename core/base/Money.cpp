// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Money.h"

#include <array>

namespace cartera::money {
namespace {

struct Sign {
  const char16_t* code;
  const char16_t* sign;
};
constexpr std::array<Sign, 4> kSigns = {Sign{u"EUR", u"€"}, Sign{u"USD", u"$"}, Sign{u"GBP", u"£"}, Sign{u"JPY", u"¥"}};

/// The currency a text names, or an empty string.
QString named(QStringView text) {
  for (const Sign& s : kSigns)
    if (text.contains(QStringView(s.sign))) return QString::fromUtf16(s.code);
  QString letters;
  for (const QChar c : text)
    if (c.isLetter()) letters.append(c.toUpper());
  if (letters == u"EURO" || letters == u"EUROS") return QStringLiteral("EUR");
  return letters.size() == 3 ? letters : QString();
}

Decimal asDecimal(const Money& amount) { return {amount.minor, minorDigits(amount.currency)}; }

}  // namespace

int minorDigits(QStringView currency) {
  if (currency == u"JPY" || currency == u"CLP" || currency == u"KRW" || currency == u"PYG") return 0;
  if (currency == u"TND" || currency == u"KWD" || currency == u"BHD") return 3;
  return 2;
}

Reading<Money> read(QStringView text, const QString& currency, DecimalMark mark) {
  const QString found = named(text);
  Money amount{0, currency};
  // Many countries write "$" for their own money, so it does not overrule a dollar or peso that was expected.
  if (!found.isEmpty() && !(found == u"USD" && currency != u"EUR")) amount.currency = found;
  const int digits = minorDigits(amount.currency);
  Reading<Decimal> number = numbers::read(text, mark);
  if (number.reason == QLatin1String("number.ambiguous")) {
    // One mark with three digits behind it: thousands, unless the currency has three decimals.
    if (digits == 3) return Reading<Money>::refused("number.ambiguous");
    number = numbers::read(text, text.contains(u'.') ? DecimalMark::Comma : DecimalMark::Point);
  }
  if (number.isRefused()) return {std::nullopt, number.reason};
  if (!number.value) return Reading<Money>::empty();
  const std::optional<qint64> minor = number.value->inUnits(digits);
  if (!minor) return Reading<Money>::refused("money.precision");
  // Eighteen digits as for numbers, cents included: what is taken can be printed and read back.
  constexpr qint64 kLimit = 1'000'000'000'000'000'000;
  if (*minor >= kLimit || *minor <= -kLimit) return Reading<Money>::refused("number.range");
  amount.minor = *minor;
  return Reading<Money>::of(amount);
}

QString printNumber(const Money& amount, QStringView language) { return numbers::print(asDecimal(amount), language); }

QString printPlain(const Money& amount) { return asDecimal(amount).toString(); }

QString print(const Money& amount, QStringView language) {
  QString sign = amount.currency;
  bool isSign = false;
  for (const Sign& s : kSigns) {
    if (amount.currency == QStringView(s.code)) {
      sign = QString::fromUtf16(s.sign);
      isSign = true;
    }
  }
  QString number = printNumber(amount, language);
  if (language.startsWith(u"es")) return QString(number + u'\u00A0' + sign);
  const bool negative = number.startsWith(u'-');
  if (negative) number.remove(0, 1);
  QString text = isSign ? QString(sign + number) : QString(sign + u'\u00A0' + number);
  if (negative) text.prepend(u'-');
  return text;
}

}  // namespace cartera::money
