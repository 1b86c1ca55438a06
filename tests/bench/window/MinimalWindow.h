// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QMainWindow>
#include <QTableView>
#include <memory>
#include <vector>

namespace cartera::bench {

/// The floor of the list: numbers that were read raw, and rows that are fetched raw when they are looked at, at once and
/// in the UI thread. UI thread.
class RawListModel final : public QAbstractTableModel {
 public:
  RawListModel(const QString& file, std::vector<qint64> ids);
  ~RawListModel() override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Raw;
  std::unique_ptr<Raw> m_raw;
  std::vector<qint64> m_ids;
  mutable QCache<qint64, QStringList> m_rows{8192};
};

/// A window with menu, tool bar, status bar and one table, and nothing else.
class MinimalWindow final : public QMainWindow {
 public:
  /// Without numbers: the first 50 rows of the file.
  explicit MinimalWindow(const QString& file, std::vector<qint64> ids = {});
  [[nodiscard]] QTableView& table() const { return *m_table; }

 private:
  QTableView* m_table;
};

}  // namespace cartera::bench
