// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <vector>

#include "core/base/Dates.h"
#include "core/base/Reading.h"

namespace cartera::insight {

/// How a table writes its periods; it gets those of a forecast in the same way.
enum class Written { Number, Month, Quarter, Week, Date };

/// One period as it stands in a table. Pure values.
struct Period {
  Written written = Written::Number;
  /// Numbers as they are (years too); months and quarters since the year 0 in months; weeks since the first Monday of the
  /// Julian calendar; dates as Julian days.
  qint64 at = 0;
  bool operator==(const Period&) const = default;
};

/// Reads "2024-01", "01/2024", "202401", "Jan 1949", "enero de 2024", "2024-Q1", "1T 2024", "2024-W05", a date, or a whole
/// number (also a year). The reason is that of the date where it looks like one, else "period.expected". Pure.
[[nodiscard]] Reading<Period> readPeriod(QStringView text, DateOrder order = DateOrder::None);

/// The periods of a series: evenly spaced, without end.
struct Periods {
  Written written = Written::Number;
  /// The first one, and from each to the next: in days, weeks (of Week), months or numbers.
  qint64 first = 0;
  int step = 1;
  /// Of dates that stand for months: the day of each month they are written with, 31 for its end. Else 0.
  int day = 0;

  [[nodiscard]] bool isOfMonths() const { return written == Written::Month || written == Written::Quarter || day > 0; }
  /// As the table writes it: "2024-01", "2024-Q1", "2024-W05", "2024-01-31", "17".
  [[nodiscard]] QString text(qint64 place) const;
  /// The last day of a period; invalid for numbers, of which nobody knows when they are over.
  [[nodiscard]] QDate lastDay(qint64 place) const;
  /// How many periods make a season: those of a year, of days the week; 1 where nothing says.
  [[nodiscard]] int season() const;
  bool operator==(const Periods&) const = default;
};

/// Where the periods of one list lie, by their kind and by what lies between them.
class PeriodGrid {
 public:
  /// `all`: the periods of all series of the list, in ascending order within each. All of one kind.
  explicit PeriodGrid(const std::vector<std::vector<Period>>& all);
  /// The periods of one series. Without gaps it keeps its own step; else a gap is one of the list's step, so that a month
  /// without sales is a month.
  [[nodiscard]] Periods of(const std::vector<Period>& series) const;
  /// The place of a period of that series.
  [[nodiscard]] qint64 place(const Periods& periods, const Period& period) const;

 private:
  [[nodiscard]] qint64 unit(const Period& period) const;
  [[nodiscard]] qint64 ownStep(const std::vector<Period>& series) const;
  int m_day = 0;
  qint64 m_step = 1;
};

}  // namespace cartera::insight
