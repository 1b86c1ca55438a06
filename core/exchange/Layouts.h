// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/Layout.h"

namespace cartera {

/// What is wrong with a layout of the user's own.
struct LayoutFault {
  QString file;
  /// From 1 on; 0 if the file could not be read.
  int line = 0;
  /// As Layout::parse() has them, or "layout.unreadable".
  QString reason;
  /// The word that is wrong.
  QString value;
  bool operator==(const LayoutFault&) const = default;
};

/// The layouts that lists are looked at for. Immutable, thread-safe.
class Layouts {
 public:
  /// Those that the program comes with.
  [[nodiscard]] static const Layouts& builtIn();
  /// And those of a folder (*.txt), which go before: one of the same name takes the place of the program's own. A faulty
  /// file is told and not used. A folder that is not there has none.
  [[nodiscard]] static Layouts withFolder(const QString& folder);

  /// The one that fits and knows most of the columns. Where no heading says anything, by the order of the columns and what
  /// stands in them. Null if there is none.
  [[nodiscard]] std::shared_ptr<const Layout> recognise(const std::vector<ColumnSample>& columns) const;
  [[nodiscard]] const std::vector<std::shared_ptr<const Layout>>& all() const { return m_all; }
  [[nodiscard]] const std::vector<LayoutFault>& faults() const { return m_faults; }

 private:
  void readFolder(const QString& folder);
  [[nodiscard]] std::shared_ptr<const Layout> byOrder(const std::vector<ColumnSample>& columns) const;

  std::vector<std::shared_ptr<const Layout>> m_all;
  std::vector<LayoutFault> m_faults;
};

}  // namespace cartera
