// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RowDelegate.h"

#include "ui/theme/Theme.h"

namespace cartera {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QSize size = QStyledItemDelegate::sizeHint(option, index);
  size.setHeight(qMax(size.height(), m_theme.px(28)));
  return size;
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->palette.setColor(QPalette::Highlight, m_theme.tokens().accentSoft);
  option->palette.setColor(QPalette::HighlightedText, m_theme.tokens().text);
}

}  // namespace cartera
