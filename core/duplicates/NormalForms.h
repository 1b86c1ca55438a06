// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Values as they are compared: accents, case, punctuation, legal forms and ways of writing do not count. Empty where
/// nothing is left that could be compared. Pure, any thread.
namespace cartera::duplicates::normal {

/// "García-López" → "garcia lopez".
[[nodiscard]] QString name(const QString& value);
/// The same of a first name, with what Spanish lists shorten written out: "José Mª" → "jose maria", "Fco." → "francisco".
[[nodiscard]] QString givenName(const QString& value);
/// Words of an address or of a company, each once, ascending; a company's legal form is taken off before.
/// "Bar Pepe, S.L." → {bar, pepe}.
[[nodiscard]] QStringList words(const QString& value);
[[nodiscard]] QStringList companyWords(const QString& value);
/// Lower case, without "+list" behind the name. "Ana+shop@Example.es" → "ana@example.es".
[[nodiscard]] QString email(const QString& value);
/// The last nine digits, which are the same with and without a country in front.
[[nodiscard]] QString phone(const QString& value);
/// Eight digits (19600210), or four where the year is not known (0210); damaged ones keep what digits they have.
[[nodiscard]] QString date(const QString& value);
/// Letters and digits, upper case: identity numbers and postcodes.
[[nodiscard]] QString code(const QString& value);

}  // namespace cartera::duplicates::normal
