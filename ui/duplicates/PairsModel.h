// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/duplicates/DuplicateData.h"

namespace cartera {

/// The pairs that are still to be decided, the likeliest first. Those that were decided are kept out of sight, so that an
/// undo puts them back where they were. UI thread.
class PairsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Names, Likelihood, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setPairs(std::vector<duplicatedata::FoundPair> pairs);
  /// All of them, decided ones included.
  [[nodiscard]] const std::vector<duplicatedata::FoundPair>& pairs() const { return m_pairs; }
  [[nodiscard]] const duplicatedata::FoundPair* at(int row) const;
  /// The place among all of what stands in a row.
  [[nodiscard]] size_t placeOf(int row) const { return m_open[static_cast<size_t>(row)]; }
  /// The row of a place, or -1 if it is decided.
  [[nodiscard]] int rowOf(size_t place) const;
  [[nodiscard]] bool isOpen(size_t place) const { return rowOf(place) >= 0; }
  void setOpen(size_t place, bool open);
  void retranslate();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<duplicatedata::FoundPair> m_pairs;
  /// Places in m_pairs, ascending.
  std::vector<size_t> m_open;
};

}  // namespace cartera
