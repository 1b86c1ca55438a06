// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/RestoreText.h"

#include <QCoreApplication>

#include "ui/text/ErrorText.h"

namespace cartera {

QStringList newerText(const RestoreResult& done) {
  QStringList lines;
  if (done.notCompared)
    lines += QCoreApplication::translate("RestoreText",
                                         "Refusals that stand only in the file that was there cannot be read: %1")
                 .arg(errorLine(*done.notCompared));
  const int refusals = static_cast<int>(done.refusals);
  const int exclusions = static_cast<int>(done.exclusions);
  const int erasures = static_cast<int>(done.erasures);
  QStringList found;
  if (done.refusals > 0) found += QCoreApplication::translate("RestoreText", "%n refusal(s)", nullptr, refusals);
  if (done.exclusions > 0) found += QCoreApplication::translate("RestoreText", "%n exclusion(s)", nullptr, exclusions);
  if (!found.isEmpty()) {
    const QString list = found.join(QStringLiteral(", "));
    lines +=
        done.notCarried
            ? QCoreApplication::translate(
                  "RestoreText", "Newer than the backup and lost with it: %1. They could not be carried over: %2")
                  .arg(list, errorLine(*done.notCarried))
            : QCoreApplication::translate("RestoreText", "Newer than the backup, and kept all the same: %1.").arg(list);
  }
  if (done.erasures > 0)
    lines += QCoreApplication::translate("RestoreText", "%n contact(s) erased since the backup are back.", nullptr,
                                         erasures);
  return lines;
}

}  // namespace cartera
