// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

// The parts of a second address stand in cells of their own, and belong together: they get a number that no column has.
constexpr int kFurtherAddresses = 10;

void several(std::vector<Said>& said, DateOrder /*dates*/) {
  const QString between = QStringLiteral(":::");
  std::vector<Said> out;
  for (const Said& s : said) {
    if (!s.value.contains(between)) {
      out.push_back(s);
      continue;
    }
    int number = 0;
    for (const QString& part : s.value.split(between)) {
      Said one = s;
      one.value = part.trimmed();
      if (number > 0 && s.field.base == u"addr") {
        one.field.index += kFurtherAddresses * number;
      } else {
        one.isFurther = number > 0;
      }
      ++number;
      if (!one.value.isEmpty()) out.push_back(one);
    }
  }
  said = std::move(out);
}

}  // namespace cartera::cells
