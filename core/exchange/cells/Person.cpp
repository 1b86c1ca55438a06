// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

void person(std::vector<Said>& said, DateOrder /*dates*/) {
  std::vector<Said> out;
  for (Said s : said) {
    s.value = s.value.section(u';', 0, 0).trimmed();
    const qsizetype open = s.value.lastIndexOf(u'(');
    const QString inside = open > 0 && s.value.endsWith(u')') ? s.value.mid(open + 1).chopped(1).trimmed() : QString();
    if (!text::looksLikeEmail(inside)) {
      out.push_back(s);
      continue;
    }
    s.value = s.value.left(open).trimmed();
    out.push_back(s);
    out.push_back({field(u"email[1]"), inside});
  }
  said = std::move(out);
}

}  // namespace cartera::cells
