// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <initializer_list>
#include <vector>

namespace cartera {

/// The cells of one record, of which those that hold nothing take no room: a sheet of 16,384 columns may have two values in
/// each of a million rows. What goes over a record goes over filled(). A plain value.
class RecordCells {
 public:
  /// One that holds something.
  struct Cell {
    size_t column = 0;
    QString text;
    bool operator==(const Cell&) const = default;
  };

  RecordCells() = default;
  /// The columns from the first one on.
  RecordCells(std::initializer_list<QString> texts);
  /// In any order; of two in one column the later one stands. As wide as the last one that holds something.
  [[nodiscard]] static RecordCells of(std::vector<Cell> cells);

  /// The empty ones, too.
  [[nodiscard]] size_t size() const { return m_size; }
  [[nodiscard]] bool empty() const { return m_size == 0; }
  /// Empty also beyond the last one.
  [[nodiscard]] const QString& operator[](size_t column) const;
  /// Those that hold something, by column.
  [[nodiscard]] const std::vector<Cell>& filled() const { return m_filled; }
  /// All of them, one after the other.
  [[nodiscard]] std::vector<QString> all() const;

  /// Quick from left to right. Makes the record wider where it has to.
  void set(size_t column, const QString& text);
  /// Calls `fn(column, text)` with each that holds something, and keeps what it makes of the text.
  template <class Fn>
  void change(const Fn& fn) {
    for (Cell& c : m_filled) fn(c.column, c.text);
    std::erase_if(m_filled, [](const Cell& c) { return c.text.isEmpty(); });
  }
  /// Empties those from `first` up to and with `last`.
  void blank(size_t first, size_t last);
  /// Wider, or without what stands further to the right.
  void resize(size_t size);
  void clear();
  bool operator==(const RecordCells&) const = default;

 private:
  [[nodiscard]] std::vector<Cell>::const_iterator find(size_t column) const;
  std::vector<Cell> m_filled;
  size_t m_size = 0;
};

}  // namespace cartera
