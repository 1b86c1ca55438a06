// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/TableHead.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

#include "core/base/Text.h"
#include "core/exchange/ColumnContent.h"
#include "core/exchange/HeaderSynonyms.h"

namespace cartera::tablehead {

namespace {

QString asText(const std::string& cell) {
  return text::clean(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
}

size_t filled(const std::vector<std::string>& row) {
  size_t n = 0;
  for (const std::string& cell : row) n += asText(cell).isEmpty() ? 0 : 1;
  return n;
}

bool isData(ContentKind kind) { return kind != ContentKind::Unknown && kind != ContentKind::Empty; }

size_t knownHeadings(const std::vector<std::string>& row) {
  size_t n = 0;
  for (const std::string& cell : row) n += HeaderSynonyms::generic().knows(asText(cell)) ? 1 : 0;
  return n;
}

}  // namespace

Width commonWidth(const Rows& rows) {
  std::map<size_t, size_t> widths;
  for (const auto& row : rows) ++widths[row.size()];
  Width most;
  for (const auto& [width, n] : widths)
    if (n >= most.rows) most = {width, n};
  return most;
}

namespace {

int titlesAbove(const Rows& rows) {
  constexpr size_t kMost = 20;
  const auto [width, times] = commonWidth(rows);
  if (width < 2 || times < 2) return 0;
  for (size_t r = 0; r < std::min(rows.size(), kMost); ++r) {
    const size_t full = filled(rows[r]);
    if (full * 2 <= width) continue;
    if (knownHeadings(rows[r]) * 2 >= full) return static_cast<int>(r);
    if (full >= width) break;
  }
  if (width < 3) return 0;
  size_t n = 0;
  while (n < rows.size() && n < 10 && filled(rows[n]) <= 1) ++n;
  return n < rows.size() ? static_cast<int>(n) : 0;
}

bool hasHeader(const Rows& rows) {
  if (rows.empty()) return false;
  const std::vector<std::string>& first = rows.front();
  const HeaderSynonyms& synonyms = HeaderSynonyms::generic();
  size_t known = 0;
  size_t data = 0;
  size_t named = 0;
  QSet<QString> names;
  bool identifiers = true;
  for (const std::string& cell : first) {
    const QString name = asText(cell);
    if (name.isEmpty()) continue;
    ++named;
    names.insert(name);
    if (synonyms.knows(name)) {
      ++known;
      continue;
    }
    const ContentKind kind = sniffValue(name);
    if (isData(kind) && kind != ContentKind::YesNo) ++data;
    identifiers = identifiers && name.contains(u'_') && !name.contains(u' ');
  }
  if (named == 0) return false;
  if (known > 0 && known >= data) return true;
  if (data > 0) return false;
  if (identifiers && names.size() == static_cast<qsizetype>(named)) return true;
  // Words above values of another sort are headings, even if we know none of them.
  for (size_t c = 0; c < first.size(); ++c) {
    if (asText(first[c]).isEmpty()) continue;
    std::vector<QString> below;
    for (size_t r = 1; r < rows.size(); ++r)
      if (c < rows[r].size()) below.push_back(asText(rows[r][c]));
    if (isData(sniffContent(below))) return true;
  }
  return false;
}

}  // namespace

Head findHead(Rows rows, std::optional<bool> said) {
  Head head;
  head.titles = said == false ? 0 : titlesAbove(rows);
  rows.erase(rows.begin(), rows.begin() + head.titles);
  head.header = said.value_or(hasHeader(rows));
  if (!head.header) head.titles = 0;
  return head;
}

std::vector<QString> columnNames(const std::vector<QString>& header) {
  std::vector<QString> names(header.size());
  std::transform(header.begin(), header.end(), names.begin(), [](const QString& cell) { return text::clean(cell); });
  const QSet<QString> taken(names.begin(), names.end());
  QSet<QString> given;
  // Where the search for a free number goes on: a thousand columns of one name must not be a million looks.
  QHash<QString, int> numbers;
  for (size_t i = 0; i < names.size(); ++i) {
    QString name = names[i].isEmpty() ? QString::number(i + 1) : names[i];
    if (given.contains(name)) {
      const QString base = name;
      int& n = numbers[base];
      n = std::max(n, 2);
      do name = QString(base + u' ' + QString::number(n++));
      while (taken.contains(name) || given.contains(name));
    }
    given.insert(name);
    names[i] = name;
  }
  return names;
}

std::string_view trimmed(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) cell.remove_suffix(1);
  return cell;
}

HeaderWords::HeaderWords(std::vector<std::string> cells) {
  for (const std::string& cell : cells)
    if (!trimmed(cell).empty()) m_words.emplace_back(trimmed(cell));
  std::sort(m_words.begin(), m_words.end());
}

int HeaderWords::isWord(std::string_view cell) const {
  const std::string_view bare = trimmed(cell);
  if (bare.empty()) return 0;
  return std::binary_search(m_words.begin(), m_words.end(), bare, std::less<>()) ? 1 : -1;
}

}  // namespace cartera::tablehead
