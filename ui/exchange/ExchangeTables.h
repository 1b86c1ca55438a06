// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <functional>

namespace cartera {

/// Rows of plain text under headings: previews and lists of problems. Nothing of it can be edited unless that was said.
class TextTable final : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  /// Which cells a person may change; none unless this is said.
  void setEditable(std::function<bool(int row, int column)> editable) { m_editable = std::move(editable); }
  void setContent(const QStringList& header, std::vector<QStringList> rows);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  /// A person put another text into a cell, where it stands now.
  void edited(int row, int column, const QString& text);

 private:
  std::function<bool(int, int)> m_editable;
  QStringList m_header;
  std::vector<QStringList> m_rows;
};

class Theme;

/// A table that reads like a list: whole rows, hairlines, no Tab trap.
[[nodiscard]] QTableView* makeTextTable(const Theme& theme, TextTable* model, const QString& objectName,
                                        QWidget* parent = nullptr);
/// Widths by content, none above `most` pixels.
void fitColumns(QTableView* view, int most = 220);

}  // namespace cartera
