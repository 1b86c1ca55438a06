// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ColumnEvidence.h"

#include "core/base/Dates.h"
#include "core/base/Text.h"

namespace cartera {
namespace {

// Whole-column evidence, but bounded: a million dates of the same shape decide no more than these.
constexpr size_t kEvidence = 20'000;
/// Of all columns together: a list may have thousands of them.
constexpr size_t kEvidenceInAll = 1'000'000;
/// Characters of a value that are evidence: no date, number or address is longer.
constexpr qsizetype kEvidenceChars = 200;
/// Dates behind the evidence that decide an order nothing had decided before.
constexpr size_t kLateDates = 1000;

bool decides(const QString& value) {
  const DateOrder order = dates::guess({value});
  return order == DateOrder::Dmy || order == DateOrder::Mdy;
}

}  // namespace

// One day above 12 decides, also on the last line of a long list.
bool ColumnEvidence::mayDecide(Column& column, const QString& cell) {
  if (!column.isOpen) column.isOpen = dates::guess(column.values) == DateOrder::Ambiguous;
  return *column.isOpen && column.late.size() < kLateDates && cell.size() <= 40;
}

void ColumnEvidence::take(const RecordCells& cells) {
  for (const auto& [i, cell] : cells.filled()) {
    if (i >= m_columns.size()) return;
    Column& column = m_columns[i];
    column.isEmpty = false;
    const bool full = column.values.size() >= kEvidence || m_held >= kEvidenceInAll;
    if (full && !mayDecide(column, cell)) continue;
    QString value = text::clean(cell.size() > kEvidenceChars ? cell.left(kEvidenceChars) : cell);
    if (value.isEmpty() || (full && !decides(value))) continue;
    (full ? column.late : column.values).push_back(std::move(value));
    ++m_held;
  }
}

std::vector<QString> ColumnEvidence::takeOut(size_t i) {
  Column& column = m_columns[i];
  column.values.insert(column.values.end(), column.late.begin(), column.late.end());
  return std::move(column.values);
}

}  // namespace cartera
