// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/exchange/RecordCells.h"

namespace cartera {

/// What the values of each column of a list show, within bounds whatever the file holds. One thread.
class ColumnEvidence {
 public:
  explicit ColumnEvidence(size_t width) : m_columns(width) {}

  /// The cells of one record. Those beyond the columns are of none.
  void take(const RecordCells& cells);
  /// Whether the whole file has nothing in a column.
  [[nodiscard]] bool isEmpty(size_t i) const { return m_columns[i].isEmpty; }
  /// Of one column; the last call about its values.
  [[nodiscard]] std::vector<QString> takeOut(size_t i);

 private:
  struct Column {
    std::vector<QString> values;
    std::vector<QString> late;
    std::optional<bool> isOpen;
    bool isEmpty = true;
  };
  [[nodiscard]] static bool mayDecide(Column& column, const QString& cell);

  std::vector<Column> m_columns;
  size_t m_held = 0;
};

}  // namespace cartera
