// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/OtherDelimiter.h"

#include <QString>
#include <QStringList>
#include <algorithm>

#include "core/exchange/ColumnContent.h"
#include "core/exchange/HeaderSynonyms.h"

namespace cartera::otherdelimiter {

namespace {

// A note is longer than the cells of most lists together.
constexpr size_t kLongest = 2000;

bool areHeadings(const QStringList& parts) {
  const auto known = std::count_if(parts.begin(), parts.end(),
                                   [](const QString& part) { return HeaderSynonyms::generic().knows(part.trimmed()); });
  return known >= 2 && known * 2 >= parts.size();
}

bool areCells(const QStringList& parts) {
  if (areHeadings(parts)) return true;
  const auto count = [&parts](const auto& fits) { return std::count_if(parts.begin(), parts.end(), fits); };
  const auto is = [](ContentKind kind) { return [kind](const QString& part) { return sniffValue(part) == kind; }; };
  return count(is(ContentKind::Email)) > 0 || (parts.size() > 2 && count(is(ContentKind::Phone)) > 0);
}

}  // namespace

char find(std::string_view cell, char delimiter) {
  if (cell.size() > kLongest) return 0;
  for (const char other : {',', ';', '\t', '|'}) {
    if (other == delimiter || cell.find(other) == std::string_view::npos) continue;
    const QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    if (areCells(text.split(QLatin1Char(other)))) return other;
  }
  return 0;
}

bool isColonRow(const std::vector<std::string>& row) {
  QStringList parts;
  size_t chars = 0;
  for (const std::string& cell : row) {
    chars += cell.size();
    if (chars > kLongest) return false;
    parts += QString::fromStdString(cell);
  }
  return areHeadings(parts) || (parts.size() > 2 && areCells(parts));
}

}  // namespace cartera::otherdelimiter
