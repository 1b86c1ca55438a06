// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExchangeTables.h"

#include <QHeaderView>

namespace cartera {

void TextTable::setContent(const QStringList& header, std::vector<QStringList> rows) {
  beginResetModel();
  m_header = header;
  m_rows = std::move(rows);
  endResetModel();
}

int TextTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int TextTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant TextTable::data(const QModelIndex& index, int role) const {
  if (role == Qt::TextAlignmentRole) {
    const auto side = m_numbers.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft;
    return QVariant::fromValue<int>(side | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
  const QString text = m_rows[static_cast<size_t>(index.row())].value(index.column());
  if (role == Qt::DisplayRole) return QString(text).replace(u'\n', QChar(0x23CE));
  // A tool tip takes mark-up for what it says unless it is told not to.
  return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    const auto side = m_numbers.contains(section) ? Qt::AlignRight : Qt::AlignLeft;
    return QVariant::fromValue<int>(side | Qt::AlignVCenter);
  }
  return role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
}

QTableView* makeTextTable(TextTable* model, const QString& objectName, QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setObjectName(objectName);
  view->setModel(model);
  view->setTabKeyNavigation(false);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setSelectionMode(QAbstractItemView::SingleSelection);
  view->setShowGrid(false);
  view->setWordWrap(false);
  view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->verticalHeader()->hide();
  view->verticalHeader()->setDefaultSectionSize(28);
  view->horizontalHeader()->setHighlightSections(false);
  view->horizontalHeader()->setStretchLastSection(true);
  return view;
}

void fitColumns(QTableView* view, int most) {
  view->resizeColumnsToContents();
  for (int c = 0; c < view->model()->columnCount(); ++c) {
    view->setColumnWidth(c, qBound(60, view->columnWidth(c) + 12, most));
  }
}

}  // namespace cartera
