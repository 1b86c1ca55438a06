// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/quality/QualityFaults.h"

namespace cartera {

/// Values that cannot be right, a line each. UI thread.
class FaultsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// What stands beside each other, in this order.
  enum Column { Name, Field, Why, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setFaults(std::vector<quality::Fault> faults);
  [[nodiscard]] const quality::Fault* at(int row) const;
  void retranslate();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<quality::Fault> m_faults;
};

}  // namespace cartera
