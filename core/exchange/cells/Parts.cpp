// SPDX-License-Identifier: GPL-3.0-or-later
// What is less than the cell.
#include "core/exchange/HeaderSynonyms.h"
#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

void first(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said) s.value = s.value.section(u';', 0, 0).trimmed();
}

void lines(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said) s.value.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

void zeroIsNone(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said)
    if (s.value == u"0") s.value.clear();
}

void bare(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said) {
    const QString rest = withoutParentheses(s.value).trimmed();
    if (!rest.isEmpty()) s.value = rest;
  }
}

}  // namespace cartera::cells
