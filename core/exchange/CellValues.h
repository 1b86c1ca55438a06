// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "core/contacts/PersonName.h"

/// What lists hold in one cell though it is several things. All take a cleaned cell. Pure and thread-safe.
namespace cartera::cellvalues {

/// An address and the name it was written with: `Eva Gil <eva@x.es>`.
struct Mailbox {
  QString name;
  QString address;
  bool operator==(const Mailbox&) const = default;
};
/// What stands in the address line of a mail: `a@x.es; Eva <b@y.es>, "Gil, Ana" <c@z.es>`, each address once. Empty unless
/// one of them stands in angle brackets and all of the cell can be read so.
[[nodiscard]] std::vector<Mailbox> mailboxes(const QString& cell);
/// Several addresses in one cell, between ";", ",", "/", "|", blanks, line ends or Google's " ::: ", each once, or those of
/// mailboxes(). Empty unless there are at least two parts and each is an address: what can be read in another way is not
/// taken apart.
[[nodiscard]] QStringList emails(const QString& cell);
/// The same for phones. A part must be a whole number: "93 456 78 90/91" and "030/1234567" are one each.
[[nodiscard]] QStringList phones(const QString& cell);
/// Several tags as Cartera writes them, between ";". Where none of those stands, "," and "|" part them as well. Google's " ::: " is one too, and its "* myContacts" means everybody.
[[nodiscard]] QString tags(const QString& cell);
/// "6.00E+08": a spreadsheet has cut the digits.
[[nodiscard]] bool isExponent(const QString& cell);
/// "GARCÍA LÓPEZ, MARÍA" taken apart at its comma; nothing for a name without one, with several, or of a company
/// ("Vega, S.L."). No letter is changed.
[[nodiscard]] std::optional<PersonName> turnedName(const QString& cell);
/// The day that a cell tells of, with its time: all of "12/03/2024 10:30", and that of "sí, el 12/03/2024". Empty without
/// one, or with two of them.
[[nodiscard]] QString dayIn(const QString& cell);
/// A Spanish postcode that has lost its zero: four digits, "8001". Whether it is one is for a person to say.
[[nodiscard]] bool isShortPostcode(const QString& cell);

}  // namespace cartera::cellvalues
