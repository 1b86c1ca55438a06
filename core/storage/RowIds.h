// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cartera {

/// Where numbers for new rows come from. In a file it is the Journal: milliseconds since 2024 (41 bits), device (10),
/// counter (12), always growing, also when the clock steps back.
class RowIds {
 public:
  RowIds() = default;
  RowIds(const RowIds&) = delete;
  RowIds& operator=(const RowIds&) = delete;
  virtual ~RowIds() = default;
  [[nodiscard]] virtual qint64 next() = 0;
};

}  // namespace cartera
