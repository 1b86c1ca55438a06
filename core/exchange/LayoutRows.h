// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ImportPlan.h"
#include "core/exchange/RecordSource.h"
#include "core/exchange/cells/Cells.h"

namespace cartera {

struct ImportRow;

/// What the layout of a plan says of cells and whole records, for columns that still go where the layout sends them:
/// whoever sends one elsewhere gets its cells as they stand. Immutable, any thread; the plan outlives it.
class LayoutRows {
 public:
  explicit LayoutRows(const ImportPlan& plan);

  /// Whether the cells of a column say something else than what stands there.
  [[nodiscard]] bool changes(size_t column) const {
    return column < m_forms.size() && (!m_forms[column].empty() || !m_words[column].isEmpty());
  }
  [[nodiscard]] std::vector<cells::Said> read(size_t column, const QString& value) const;
  /// Whether an e-mail cell holds an X.500 name.
  [[nodiscard]] bool isNoAddress(size_t column, const SourceRecord& record) const;
  /// Gives the row its finish: names of one's own fields, copies of addresses, what every row has; and leaves it out where
  /// the layout says so.
  void finish(const SourceRecord& record, ImportRow& row) const;

 private:
  void dropCopies(ImportRow& row) const;
  static void nameEntries(ImportRow& row);
  static void labelFurtherAddresses(ImportRow& row);

  const ImportPlan& m_plan;
  std::vector<std::vector<cells::Form>> m_forms;
  std::vector<QHash<QString, QString>> m_words;
  /// "addr.home" of columns that are copies.
  QStringList m_copies;
  /// The column that says what sort an e-mail column's address is; -1 none.
  std::vector<std::ptrdiff_t> m_sortOf;
  /// Whether rows may have what the columns alone do not say: most lists have neither, and a row is read in microseconds.
  bool m_hasEntries = false;
  bool m_hasFurtherAddresses = false;
  /// {column, words} of rows that are left out.
  std::vector<std::pair<size_t, QSet<QString>>> m_skips;
};

}  // namespace cartera
