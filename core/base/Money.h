// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include "core/base/Numbers.h"
#include "core/base/Reading.h"

namespace cartera {

/// An amount in whole minor units (cents) of a currency. Never a double: sums are exact.
struct Money {
  qint64 minor = 0;
  /// ISO 4217, upper case.
  QString currency = QStringLiteral("EUR");
  bool operator==(const Money&) const = default;
};

/// Reading and printing of amounts. QLocale of Qt 6.4 refuses "1.234,50" in Spanish and drops the point of "4.820",
/// hence our own. Pure and thread-safe.
namespace money {

/// Digits after the mark: 2 for EUR, 0 for JPY and CLP, 3 for TND.
[[nodiscard]] int minorDigits(QStringView currency);

/// Reads an amount; a sign or code in the text wins over `currency`. "1.234" is a thousand and some, as no currency of
/// ours has three decimals; that is the one place where money is read more boldly than a number.
/// Reasons: those of numbers::read, and money.precision (finer than the currency's minor unit).
[[nodiscard]] Reading<Money> read(QStringView text, const QString& currency = QStringLiteral("EUR"),
                                  DecimalMark mark = DecimalMark::Unknown);

/// For reading by people: "1.234,50 €" (no-break space) for "es", "€1,234.50" for "en".
[[nodiscard]] QString print(const Money& amount, QStringView language);
/// The same without the sign: "1.234,50" / "1,234.50".
[[nodiscard]] QString printNumber(const Money& amount, QStringView language);
/// For machines: "1234.50".
[[nodiscard]] QString printPlain(const Money& amount);

}  // namespace money
}  // namespace cartera
