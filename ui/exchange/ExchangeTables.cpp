// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ExchangeTables.h"

#include <QCoreApplication>
#include <QHeaderView>

#include "ui/theme/Theme.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/ToolTip.h"

namespace cartera {

void TextTable::setContent(const QStringList& header, std::vector<QStringList> rows) {
  beginResetModel();
  m_header = header;
  m_rows = std::move(rows);
  endResetModel();
}

int TextTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant TextTable::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
    return {};
  const QString text = m_rows[static_cast<size_t>(index.row())].value(index.column());
  if (role == Qt::EditRole) return text;
  // A cell without a name is passed over by screen readers: where they are is then lost.
  if (role == Qt::AccessibleTextRole && text.isEmpty()) {
    //: An empty cell of a table, read aloud with the heading of its column.
    return QCoreApplication::translate("TextTable", "%1: empty").arg(m_header.value(index.column()));
  }
  if (role == Qt::DisplayRole) return QString(text).replace(u'\n', QChar(0x23CE));
  return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

Qt::ItemFlags TextTable::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  const bool editable = index.isValid() && m_editable && m_editable(index.row(), index.column());
  return editable ? flags | Qt::ItemIsEditable : flags;
}

bool TextTable::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || (flags(index) & Qt::ItemIsEditable) == 0) return false;
  QStringList& row = m_rows[static_cast<size_t>(index.row())];
  const QString text = value.toString().trimmed();
  if (row.value(index.column()) == text) return false;
  row[index.column()] = text;
  Q_EMIT dataChanged(index, index);
  Q_EMIT edited(index.row(), index.column(), text);
  return true;
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant::fromValue<int>(Qt::AlignLeft | Qt::AlignVCenter);
  // A heading may be longer than its column.
  if (role == Qt::ToolTipRole) return plainToolTip(m_header.value(section));
  return role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
}

QTableView* makeTextTable(const Theme& theme, TextTable* model, const QString& objectName, QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setObjectName(objectName);
  view->setProperty("kind", QStringLiteral("text"));
  view->setModel(model);
  view->setItemDelegate(new RowDelegate(theme, view));
  view->setTabKeyNavigation(false);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setSelectionMode(QAbstractItemView::SingleSelection);
  view->setShowGrid(false);
  view->setWordWrap(false);
  view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->verticalHeader()->hide();
  view->verticalHeader()->setDefaultSectionSize(theme.px(28));
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
