// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/exchange/xlsx/XlsxXml.h"

namespace cartera {

/// The texts that cells of a workbook refer to by number. Kept as UTF-8 in blocks that are never copied, so that fifty
/// million empty ones, which fit into the largest part, take no more memory than the part has bytes.
class XlsxStrings {
 public:
  /// Reads the whole part; a fault is the reader's.
  void read(XlsxXml& xml);
  [[nodiscard]] size_t size() const { return m_size; }
  [[nodiscard]] std::optional<QString> at(size_t index) const;

 private:
  void add(const QByteArray& utf8);
  static constexpr size_t kBlock = 1 << 20;
  /// Where each text begins, counted through all blocks, as many to a block as fit.
  std::deque<std::vector<quint32>> m_begins;
  std::deque<std::string> m_text;
  size_t m_size = 0;
  size_t m_end = 0;
};

}  // namespace cartera
