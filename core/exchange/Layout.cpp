// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Layout.h"

#include <algorithm>

#include "core/base/Text.h"
#include "core/exchange/HeaderSynonyms.h"

namespace cartera {

namespace {

/// The number between two pieces of a key; 0 if there is none from 1 to 99.
int numberBetween(const QString& key, const QString& before, const QString& behind) {
  const qsizetype digits = key.size() - before.size() - behind.size();
  if (digits < 1 || digits > 2 || !key.startsWith(before) || !key.endsWith(behind)) return 0;
  const QStringView middle = QStringView(key).mid(before.size(), digits);
  if (!std::all_of(middle.begin(), middle.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })) return 0;
  return middle.toInt();
}

}  // namespace

bool Layout::fits(const QSet<QString>& keys) const {
  const auto isThere = [&keys](const QString& key) { return keys.contains(key); };
  if (std::any_of(m_foreign.begin(), m_foreign.end(), isThere)) return false;
  return std::all_of(m_marks.begin(), m_marks.end(), [&](const Mark& mark) {
    return std::count_if(mark.keys.begin(), mark.keys.end(), isThere) >= mark.least;
  });
}

Layout Layout::inOrder(const std::vector<QString>& names) const {
  Layout out = *this;
  for (size_t i = 0; i < m_order.size() && i < names.size(); ++i) {
    Column column;
    column.field = m_order[i];
    out.m_columns.insert(HeaderSynonyms::key(names[i]), column);
  }
  return out;
}

std::optional<Layout::Column> Layout::find(const QString& heading) const {
  const QString key = HeaderSynonyms::key(heading);
  if (const auto it = m_columns.constFind(key); it != m_columns.constEnd()) return *it;
  for (const Counted& c : m_counted) {
    const int number = numberBetween(key, c.before, c.behind);
    if (number == 0) continue;
    Column column = c.column;
    if (c.countsField) column.field.index = number;
    return column;
  }
  return std::nullopt;
}

}  // namespace cartera
