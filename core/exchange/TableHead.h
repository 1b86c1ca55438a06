// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/RecordCells.h"

/// Where the table of a list begins and what its columns are called, whatever the format of the file. Pure and thread-safe.
namespace cartera::tablehead {

/// The first rows of a list, UTF-8.
using Rows = std::vector<std::vector<std::string>>;

/// How many cells most rows have, and how many rows that are.
struct Width {
  size_t cells = 1;
  size_t rows = 0;
};
[[nodiscard]] Width commonWidth(const Rows& rows);

/// Where the table begins.
struct Head {
  /// Rows above the header that hold a title: none of them full, above a row of headings that we know; or, above others,
  /// one cell each while the table is at least three wide. Only where there is a header.
  int titles = 0;
  /// Whether the first row behind them is one of headings: such as we know, or words above values of another sort.
  bool header = false;
};
/// `said`: what is already known of the header.
[[nodiscard]] Head findHead(Rows rows, std::optional<bool> said);

/// Names for columns: the header's, cleaned, unique (the second "Phone" becomes "Phone 2"), unnamed ones by their number.
/// Without a header the cells are empty.
[[nodiscard]] std::vector<QString> columnNames(const std::vector<QString>& header);

/// What a header says, to know it again further down.
class HeaderWords {
 public:
  HeaderWords() = default;
  explicit HeaderWords(std::vector<std::string> cells);
  /// The headings and nothing else, in whatever order: joined lists may name their columns in another one.
  template <class Cells>
  [[nodiscard]] bool areAgain(const Cells& cells) const {
    size_t filled = 0;
    for (const auto& cell : cells) {
      const int is = isWord(cell);
      if (is < 0) return false;
      filled += static_cast<size_t>(is);
    }
    return filled > 0 && filled == m_words.size();
  }

 private:
  /// 1: one of them; 0: empty; -1: something else.
  [[nodiscard]] int isWord(std::string_view cell) const;
  [[nodiscard]] int isWord(const RecordCells::Cell& cell) const { return isWord(cell.text.toStdString()); }
  std::vector<std::string> m_words;
};

/// Without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view cell);

}  // namespace cartera::tablehead
