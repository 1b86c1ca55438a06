// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>

#include "core/quality/QualityKeys.h"
#include "core/quality/QualityTrend.h"

namespace cartera {

/// The counts of the quality of a file, a line each: how many, what share, how many more or fewer than before, and who is
/// meant. UI thread.
class FiguresModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// What stands beside each other, in this order.
  enum Column { What, Count, Share, Change, Who, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setFigures(const quality::Figures& now, const std::optional<quality::DayFigures>& before);
  void retranslate();
  /// nullptr outside of the lines.
  [[nodiscard]] static const quality::CountKey* at(int row);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString text(const quality::CountKey& count, int column) const;

  quality::Figures m_now;
  std::optional<quality::DayFigures> m_before;
};

}  // namespace cartera
