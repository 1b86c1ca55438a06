// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/RecordCells.h"

#include <algorithm>
#include <iterator>

namespace cartera {

RecordCells::RecordCells(std::initializer_list<QString> texts) {
  size_t column = 0;
  for (const QString& text : texts) set(column++, text);
}

RecordCells RecordCells::of(std::vector<Cell> cells) {
  const auto isBefore = [](const Cell& a, const Cell& b) { return a.column < b.column; };
  if (!std::is_sorted(cells.begin(), cells.end(), isBefore)) std::stable_sort(cells.begin(), cells.end(), isBefore);
  RecordCells out;
  for (auto it = cells.begin(); it != cells.end(); ++it) {
    const auto next = std::next(it);
    if ((next != cells.end() && next->column == it->column) || it->text.isEmpty()) continue;
    out.m_filled.push_back(std::move(*it));
  }
  if (!out.m_filled.empty()) out.m_size = out.m_filled.back().column + 1;
  return out;
}

std::vector<RecordCells::Cell>::const_iterator RecordCells::find(size_t column) const {
  // In most records nothing before it is empty, or little.
  if (column < m_filled.size() && m_filled[column].column == column)
    return m_filled.begin() + static_cast<std::ptrdiff_t>(column);
  return std::lower_bound(m_filled.begin(), m_filled.end(), column,
                          [](const Cell& c, size_t wanted) { return c.column < wanted; });
}

const QString& RecordCells::operator[](size_t column) const {
  static const QString kNothing;
  const auto it = find(column);
  return it != m_filled.end() && it->column == column ? it->text : kNothing;
}

std::vector<QString> RecordCells::all() const {
  std::vector<QString> out(m_size);
  for (const Cell& c : m_filled) out[c.column] = c.text;
  return out;
}

void RecordCells::set(size_t column, const QString& text) {
  m_size = std::max(m_size, column + 1);
  if (m_filled.empty() || m_filled.back().column < column) {
    if (!text.isEmpty()) m_filled.push_back({column, text});
    return;
  }
  const auto it = m_filled.begin() + std::distance(m_filled.cbegin(), find(column));
  const bool isThere = it->column == column;
  if (text.isEmpty()) {
    if (isThere) m_filled.erase(it);
  } else if (isThere) {
    it->text = text;
  } else {
    m_filled.insert(it, {column, text});
  }
}

void RecordCells::blank(size_t first, size_t last) {
  std::erase_if(m_filled, [&](const Cell& c) { return c.column >= first && c.column <= last; });
}

void RecordCells::resize(size_t size) {
  while (!m_filled.empty() && m_filled.back().column >= size) m_filled.pop_back();
  m_size = size;
}

void RecordCells::clear() {
  m_filled.clear();
  m_size = 0;
}

}  // namespace cartera
