// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/exchange/ImportPlan.h"
#include "core/insight/Series.h"

namespace cartera::insight {

/// A series of a table, or why it is none.
struct ListedSeries {
  /// What its column of names says; in a table without one the heading of the figures.
  QString id;
  Series series;
  /// Periods that had no row or no figure: they count as zero, since a month without sales is one.
  qint64 filled = 0;
  /// Its rows did not stand in order of time.
  bool wasUnsorted = false;
  /// Set if it cannot be used: the first row that is wrong. Reasons: period.expected, period.mixed (`value` is written in
  /// another way than the first), period.repeated, period.span (more periods than anybody has), value.too_large, those of
  /// dates and numbers, and those of rows that cannot be trusted (row.long).
  struct Problem {
    qint64 line = 0;
    QString reason, value;
    bool operator==(const Problem&) const = default;
  };
  std::optional<Problem> problem;
};

/// The series of a table, in the order of their first rows.
struct SeriesList {
  std::vector<ListedSeries> series;
  /// Nothing in the table says which mark its decimals have ("1.234"): it was taken for this one.
  DecimalMark assumed = DecimalMark::Unknown;
};

/// Reads a table of three columns (whose series, period, figure) or two (period, figure); which is which say its headings,
/// else their order. More columns need headings that say it. Fails as openSource(), or with Invalid "series.columns"
/// (detail: the path), Cancelled "cancelled" when `progress` says so. What is wrong with a series is told in it and leaves
/// the others as they are. Reads only; any thread.
[[nodiscard]] Result<SeriesList> readSeriesList(const ImportPlan& plan, const MappingDocument& said,
                                                const ImportProgress& progress = {});

/// Most periods from the first to the last one: fifty years of days. Farther apart is a mistyped year.
inline constexpr qint64 kMostPeriods = 18'500;

}  // namespace cartera::insight
