// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

#include "core/base/Reading.h"

namespace cartera {

/// In which order a column writes its dates. None: there are no dates. Ambiguous: 03/04/2026 and nothing that decides.
enum class DateOrder { None, Ambiguous, Dmy, Mdy, Ymd, Yyyymmdd };

/// A birthday: its year may be unknown (0).
struct PartialDate {
  int year = 0;
  int month = 0;
  int day = 0;

  [[nodiscard]] bool hasYear() const { return year != 0; }
  /// "1960-02-10", or "--02-10" without a year (as ISO 8601:2000 and vCard write it).
  [[nodiscard]] QString toIso() const;
  /// The day itself, or an invalid date without a year.
  [[nodiscard]] QDate toDate() const { return hasYear() ? QDate(year, month, day) : QDate(); }
  bool operator==(const PartialDate&) const = default;
};

/// Reading and printing of dates. QLocale's short format reads "01/03/26" as 1926, hence our own. Pure, thread-safe.
namespace dates {

/// Reads ISO, d/M/yyyy, d-M-yyyy, d.M.yyyy, yyyymmdd, "--MM-DD" and "3 mar 2026" (Spanish and English month names); a
/// time of day behind the date is passed over. Without an order (None, Ambiguous) only what has one reading is taken.
/// Years of two digits are 2000 + yy, unless that is later than `latest` (for birthdays: today), then 1900 + yy.
/// "0/0/00", "00/00/0000" and "00000000" are empty. Reasons: date.expected, date.impossible (30/02), date.ambiguous.
[[nodiscard]] Reading<PartialDate> readPartial(QStringView text, DateOrder order = DateOrder::None,
                                               const QDate& latest = {});
/// As above for dates that must have a year. One more reason: date.year.
[[nodiscard]] Reading<QDate> read(QStringView text, DateOrder order = DateOrder::None, const QDate& latest = {});
/// A moment in UTC milliseconds: a date with an optional time ("2021-03-04 10:11:12", "…T10:11:12Z", "…+02:00"). Without
/// a zone it is the user's local time; without a time it is the start of that day. One more reason: date.time.
[[nodiscard]] Reading<qint64> readInstant(QStringView text, DateOrder order = DateOrder::None);
/// The same, but without a time it is the end of that day: the last moment that may be meant.
[[nodiscard]] Reading<qint64> readLastInstant(QStringView text, DateOrder order = DateOrder::None);

/// What the whole column shows; one value above 12 decides. Contradicting values decide only when one side is ten times
/// the other (a typing error among many), else the column is Ambiguous.
[[nodiscard]] DateOrder guess(const std::vector<QString>& values);

/// "dmy", "mdy", "ymd", "yyyymmdd" as in mapping files; empty for the other two.
[[nodiscard]] QString orderName(DateOrder order);
[[nodiscard]] std::optional<DateOrder> orderFromName(QStringView name);

/// For reading by people: dd/MM/yyyy in both languages.
[[nodiscard]] QString print(const QDate& date);
/// yyyy-MM-dd; empty for an invalid date.
[[nodiscard]] QString iso(const QDate& date);

}  // namespace dates
}  // namespace cartera
