// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace cartera {

/// Rows of plain text under headings: previews and lists of problems. Nothing of it can be edited.
class TextTable final : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  void setContent(const QStringList& header, std::vector<QStringList> rows);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QStringList m_header;
  std::vector<QStringList> m_rows;
};

class Theme;

/// Rows of the theme: its selection, and air around the text.
class RowDelegate final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

 private:
  const Theme& m_theme;
};

/// A table that reads like a list: whole rows, hairlines, no Tab trap.
[[nodiscard]] QTableView* makeTextTable(const Theme& theme, TextTable* model, const QString& objectName,
                                        QWidget* parent = nullptr);
/// Widths by content, none above `most` pixels.
void fitColumns(QTableView* view, int most = 220);

}  // namespace cartera
