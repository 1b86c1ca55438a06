// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

#include "core/base/Reading.h"

namespace cartera {

/// An exact decimal number: `unscaled` / 10^`scale`. "12,50" is {1250, 2}; nothing here ever becomes a double.
struct Decimal {
  qint64 unscaled = 0;
  int scale = 0;

  /// Plain text with a point and no grouping: "-1234.50". Reads back equal.
  [[nodiscard]] QString toString() const;
  /// The number in units of 10^-`digits`, or nothing if that would round or overflow. {1250, 2} in 3 digits is 12500.
  [[nodiscard]] std::optional<qint64> inUnits(int digits) const;
  bool operator==(const Decimal&) const = default;
};

/// Which sign separates the decimals. Unknown: each value must speak for itself.
enum class DecimalMark { Unknown, Point, Comma };

/// Reading and printing of numbers as people and spreadsheets write them. Pure and thread-safe.
namespace numbers {

/// Reads "1.234,50", "1,234.50", "1 234,5", "1'234.50", "(12,50)", "12,50-", "−5", with or without a currency sign or
/// code. With an unknown mark a value that can be read in two ways ("1.234") is refused, never guessed.
/// Reasons: number.expected, number.ambiguous, number.grouping, number.exponent (a spreadsheet's 6.00E+08 has lost its
/// digits), number.range (more than 18 digits).
[[nodiscard]] Reading<Decimal> read(QStringView text, DecimalMark mark = DecimalMark::Unknown);

/// What the whole column shows: the mark of the values that can be read in one way only. Unknown when none decides or
/// when they contradict each other.
[[nodiscard]] DecimalMark guess(const std::vector<QString>& values);

/// For reading by people: "1.234,50" for `language` "es", "1,234.50" for "en". The decimals are those of the number.
[[nodiscard]] QString print(const Decimal& number, QStringView language);

}  // namespace numbers
}  // namespace cartera
