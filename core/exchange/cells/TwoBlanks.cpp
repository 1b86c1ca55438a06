// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

// Mailchimp: street, more of it where there is more, city, region, postcode, country.
void twoBlanks(std::vector<Said>& said, DateOrder /*dates*/) {
  static const QRegularExpression kBlanks(QStringLiteral("\\s{2,}"));
  std::vector<Said> out;
  for (const Said& s : said) {
    const QStringList parts = s.value.split(kBlanks, Qt::SkipEmptyParts);
    if (s.field.base != u"addr" || parts.size() < 4 || parts.size() > 6) {
      out.push_back(s);
      continue;
    }
    // Two letters at the end are the country; without them the last is the postcode.
    const bool hasCountry = parts.size() > 4 || (parts.last().size() == 2 && parts.last()[0].isLetter());
    QStringList names{QStringLiteral("street"), QStringLiteral("city"), QStringLiteral("region"),
                      QStringLiteral("postcode")};
    if (hasCountry) names.append(QStringLiteral("country"));
    if (parts.size() == 6) names.insert(1, QStringLiteral("street2"));
    // Four with a country: one of them is missing, and nobody can say which.
    if (names.size() != parts.size()) {
      out.push_back(s);
      continue;
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
      Said one = s;
      one.field.part = names[i];
      one.value = parts[i];
      out.push_back(one);
    }
  }
  said = std::move(out);
}

}  // namespace cartera::cells
