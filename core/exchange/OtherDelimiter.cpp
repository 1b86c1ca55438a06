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

bool areCells(const QStringList& parts) {
  const auto count = [&parts](const auto& fits) { return std::count_if(parts.begin(), parts.end(), fits); };
  const auto headings = count([](const QString& part) { return HeaderSynonyms::generic().knows(part.trimmed()); });
  if (headings >= 2 && headings * 2 >= parts.size()) return true;
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

}  // namespace cartera::otherdelimiter
