// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

namespace {

/// At the commas that stand outside quotes; two quotes inside are one.
QStringList splitQuoted(const QString& list) {
  QStringList out;
  QString part;
  bool inQuotes = false;
  for (qsizetype i = 0; i < list.size(); ++i) {
    const QChar c = list[i];
    if (c == u'"') {
      const bool isDouble = inQuotes && i + 1 < list.size() && list[i + 1] == u'"';
      if (isDouble) {
        part.append(c);
        ++i;
      } else {
        inQuotes = !inQuotes;
      }
    } else if (c == u',' && !inQuotes) {
      out.append(part.trimmed());
      part.clear();
    } else {
      part.append(c);
    }
  }
  out.append(part.trimmed());
  out.removeAll(QString());
  return out;
}

/// Tags are written with semicolons between them, so none may hold one.
QString asTags(QStringList names) {
  for (QString& name : names) name.replace(u';', u',');
  return names.join(u';');
}

}  // namespace

void quotedList(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said) s.value = asTags(splitQuoted(s.value));
}

void commaList(std::vector<Said>& said, DateOrder /*dates*/) {
  for (Said& s : said) {
    QStringList names;
    for (const QString& part : s.value.split(u',', Qt::SkipEmptyParts))
      if (!part.trimmed().isEmpty()) names.append(part.trimmed());
    s.value = names.join(u';');
  }
}

}  // namespace cartera::cells
