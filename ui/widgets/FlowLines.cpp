// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FlowLines.h"

#include <QWidget>
#include <algorithm>

namespace cartera {

FlowLines::FlowLines(Last last, int gap, QWidget* parent) : QLayout(parent), m_last(last) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(gap);
}

FlowLines::~FlowLines() {
  for (const Item& i : m_items) delete i.item;
}

void FlowLines::setParts(const std::vector<Part>& parts) {
  std::vector<Part> present;
  for (const Item& i : m_items) present.push_back({i.item->widget(), i.joins});
  if (present == parts) return;
  while (!m_items.empty()) delete takeAt(0);
  for (const Part& part : parts) {
    addWidget(part.box);
    m_items.back().joins = part.joins;
  }
  invalidate();
}

void FlowLines::setIndent(int indent) {
  if (indent == m_indent) return;
  m_indent = indent;
  invalidate();
}

void FlowLines::addItem(QLayoutItem* item) { m_items.push_back({item, false}); }

QLayoutItem* FlowLines::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].item : nullptr;
}

QLayoutItem* FlowLines::takeAt(int index) {
  QLayoutItem* const item = itemAt(index);
  if (item == nullptr) return nullptr;
  m_items.erase(m_items.begin() + index);
  invalidate();
  return item;
}

void FlowLines::invalidate() {
  m_knownWidth = -1;
  QLayout::invalidate();
}

QSize FlowLines::minimumSize() const {
  int width = 0;
  for (const Item& i : m_items) width = std::max(width, i.item->minimumSize().width() + (i.joins ? m_indent : 0));
  return {width, 0};
}

QSize FlowLines::sizeHint() const {
  int width = 0;
  for (const Item& i : m_items) width = std::max(width, i.item->sizeHint().width() + (i.joins ? m_indent : 0));
  return {width, heightForWidth(width)};
}

int FlowLines::heightForWidth(int width) const {
  if (width != m_knownWidth) {
    m_knownHeight = lay({0, 0, width, 0}, false);
    m_knownWidth = width;
  }
  return m_knownHeight;
}

void FlowLines::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  lay(rect, true);
}

int FlowLines::lay(const QRect& rect, bool moves) const {
  std::vector<QLayoutItem*> shown;
  std::vector<bool> joins;
  for (const Item& i : m_items) {
    if (i.item->isEmpty()) continue;
    shown.push_back(i.item);
    joins.push_back(i.joins && !joins.empty());
  }
  int y = rect.top();
  for (size_t first = 0; first < shown.size();) {
    const int left = rect.left() + (joins[first] ? m_indent : 0);
    const int room = rect.right() + 1 - left;
    std::vector<int> widths{std::min(shown[first]->sizeHint().width(), room)};
    int used = widths.front();
    size_t end = first + 1;
    for (; end < shown.size() && joins[end]; ++end) {
      const int wanted = shown[end]->sizeHint().width();
      if (used + spacing() + wanted > room) break;
      widths.push_back(wanted);
      used += spacing() + wanted;
    }
    if (m_last == Last::Fills) widths.back() += room - used;
    const auto heightOf = [&](size_t i) {
      QLayoutItem* const item = shown[first + i];
      return item->hasHeightForWidth() ? item->heightForWidth(widths[i]) : item->sizeHint().height();
    };
    int height = 0;
    for (size_t i = 0; i < widths.size(); ++i) height = std::max(height, heightOf(i));
    int x = left;
    for (size_t i = 0; i < widths.size(); ++i) {
      if (moves) shown[first + i]->setGeometry({x, y, widths[i], heightOf(i)});
      x += widths[i] + spacing();
    }
    y += height + spacing();
    first = end;
  }
  return shown.empty() ? 0 : y - spacing() - rect.top();
}

}  // namespace cartera
