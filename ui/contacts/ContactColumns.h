// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace cartera {

/// Which columns the list of contacts shows, in which order and how wide. The name is always there, at the left edge, and
/// has the room that the others leave; what does not fit beside it is left out. A value.
struct ContactColumns {
  /// Nothing is narrower, nor wider than this; pixels at 100 % text.
  static constexpr int kNarrowest = 48;
  static constexpr int kWidest = 600;

  struct One {
    /// A ContactListModel::Column, never the name.
    int column = 0;
    bool isShown = true;
    /// Pixels at 100 % text.
    int width = 0;
    bool operator==(const One&) const = default;
  };
  /// Every column but the name, from left to right, also those that are not shown.
  std::vector<One> all;

  [[nodiscard]] static ContactColumns usual();
  /// As text() writes them. What is not known is passed over, and what is missing comes behind as usual: a damaged or an
  /// older text leaves no column out for good.
  [[nodiscard]] static ContactColumns from(const QString& text);
  /// For the settings: "phone:150 stage:112 -city:120", hidden ones with "-".
  [[nodiscard]] QString text() const;
  /// The name and all that are chosen.
  [[nodiscard]] std::vector<int> shown() const;

  /// A word for a column that settings keep; empty or -1 when there is none.
  [[nodiscard]] static QString wordOf(int column);
  [[nodiscard]] static int columnOf(const QString& word);

  bool operator==(const ContactColumns&) const = default;
};

}  // namespace cartera
