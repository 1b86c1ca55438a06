// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DroppedFiles.h"

#include <QMimeData>
#include <QUrl>
#include <algorithm>

namespace cartera {

QStringList localFiles(const QMimeData& data) {
  QStringList paths;
  for (const QUrl& url : data.urls()) {
    if (url.isLocalFile()) paths += url.toLocalFile();
  }
  return paths;
}

bool isList(const QString& path) {
  const QStringList ends{QStringLiteral(".csv"),  QStringLiteral(".tsv"), QStringLiteral(".txt"),
                         QStringLiteral(".xlsx"), QStringLiteral(".vcf"), QStringLiteral(".ldif")};
  return std::any_of(ends.begin(), ends.end(),
                     [&path](const QString& end) { return path.endsWith(end, Qt::CaseInsensitive); });
}

}  // namespace cartera
