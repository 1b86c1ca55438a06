// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ColumnContent.h"
#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

void isCompany(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said)
    if (const auto yes = readYesNo(s.value)) s.value = *yes ? QStringLiteral("company") : QStringLiteral("person");
}

}  // namespace cartera::cells
