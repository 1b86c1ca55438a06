// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "core/base/Dates.h"
#include "core/exchange/FieldNames.h"

/// How programs write more, or something else, into a cell than its value: small named changes that a layout chooses
/// (layouts/README.md lists them). Each has a file of its own. Pure and thread-safe.
namespace cartera::cells {

/// A value and the field it is for. Most cells say one.
struct Said {
  FieldRef field;
  QString value;
  /// One more of its kind: it takes the next free number.
  bool isFurther = false;
  bool operator==(const Said&) const = default;
};

/// Changes what a cell says. What it does not understand stays as it was. `dates`: the order of the column's dates.
using Form = void (*)(std::vector<Said>& said, DateOrder dates);

/// Null if there is none of that name.
[[nodiscard]] Form formNamed(QStringView name);
[[nodiscard]] QStringList formNames();

/// "Casa" → "home": the word that Cartera has for it where it is a usual one, else as it is.
[[nodiscard]] QString usualLabel(const QString& word);
/// "* Work" → "work": without Google's mark of the preferred one, usual labels by the words Cartera has for them.
void label(std::vector<Said>& said, DateOrder dates);
/// Google's "a ::: b": several values, or addresses, in one cell.
void several(std::vector<Said>& said, DateOrder dates);
/// "\"VIP\",\"Boda, 2024\"": a list in quotes inside a cell becomes tags.
void quotedList(std::vector<Said>& said, DateOrder dates);
/// "VIP, Boda": tags between commas.
void commaList(std::vector<Said>& said, DateOrder dates);
/// Markup becomes text; what a browser would run is left out.
void html(std::vector<Said>& said, DateOrder dates);
/// A moment without a zone is one of UTC.
void utc(std::vector<Said>& said, DateOrder dates);
/// "34612345678" is an international number that has lost its plus.
void plus(std::vector<Said>& said, DateOrder dates);
/// "12;34": the first of several.
void first(std::vector<Said>& said, DateOrder dates);
/// The line ends of Windows inside a cell become plain ones.
void lines(std::vector<Said>& said, DateOrder dates);
/// "0" stands for none.
void zeroIsNone(std::vector<Said>& said, DateOrder dates);
/// "True" and "False" say company and person.
void isCompany(std::vector<Said>& said, DateOrder dates);
/// "Barcelona (ES)" → "Barcelona".
void bare(std::vector<Said>& said, DateOrder dates);
/// An address in one cell with two blanks between its parts.
void twoBlanks(std::vector<Said>& said, DateOrder dates);
/// "Ana Gil (ana@x.es); Luis Sol (luis@x.es)": the first person with the address.
void person(std::vector<Said>& said, DateOrder dates);
/// "03/07": a birthday without a year. Without an order only what has one reading is taken.
void monthDay(std::vector<Said>& said, DateOrder dates);
/// The order that a whole column of such birthdays shows.
[[nodiscard]] DateOrder monthDayOrder(const std::vector<QString>& values);

}  // namespace cartera::cells
