// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

void plus(std::vector<Said>& said, DateOrder /*dates*/) {
  // Ten digits and more have their country before them; nine are a Spanish number as it is dialled.
  constexpr qsizetype kShortest = 10;
  constexpr qsizetype kLongest = 15;
  for (Said& s : said) {
    const bool isNumber = s.value.size() >= kShortest && s.value.size() <= kLongest && s.value[0] != u'0' &&
                          std::all_of(s.value.begin(), s.value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isNumber) s.value.prepend(u'+');
  }
}

}  // namespace cartera::cells
