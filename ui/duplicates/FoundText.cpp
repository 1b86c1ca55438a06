// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/FoundText.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/text/DuplicateText.h"

namespace cartera {

QString foundLimits(const duplicatedata::Found& found) {
  const QLocale locale;
  // Plain numbers: what else stands there lupdate does not take for a plural.
  const int records = static_cast<int>(found.records);
  const int values = static_cast<int>(found.passedOver);
  QStringList out{QCoreApplication::translate("FoundText", "%n contact(s) compared.", nullptr, records)};
  if (found.allPairs > static_cast<qint64>(duplicatedata::kMostPairs))
    out +=
        QCoreApplication::translate("FoundText", "The first %1 of %2 pairs; the others come with the next search.")
            .arg(locale.toString(static_cast<qlonglong>(duplicatedata::kMostPairs)), locale.toString(found.allPairs));
  if (values > 0)
    out += QCoreApplication::translate(
        "FoundText", "%n value(s) that very many share tell nothing and were passed over.", nullptr, values);
  if (const QString why = duplicateFitText(found.model); !why.isEmpty() && found.allPairs > 0) out += why;
  return out.join(u' ');
}

}  // namespace cartera
