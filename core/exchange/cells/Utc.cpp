// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

void utc(std::vector<Said>& said, DateOrder /*dates*/) {
  // A day without a time is a day everywhere.
  static const QRegularExpression kBare(QStringLiteral(R"(^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$)"));
  for (Said& s : said) {
    const auto match = kBare.match(s.value);
    if (match.hasMatch()) s.value = QString(match.captured(1) + u'T' + match.captured(2) + u'Z');
  }
}

}  // namespace cartera::cells
