// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/exchange/RecordSource.h"

namespace cartera {

/// The columns of a source whose headings say that they hold secrets (isSecretColumn()). What stands there is given to
/// nobody. Each source of rows has one.
class SecretColumns {
 public:
  SecretColumns() = default;
  explicit SecretColumns(const std::vector<QString>& columns);
  /// Empties the cells, and the values that its problems show. The record has at least as many cells as there are columns.
  void blank(SourceRecord& record) const;

 private:
  std::vector<QString> m_columns;
  std::vector<size_t> m_secrets;
};

}  // namespace cartera
