// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "core/exchange/cells/Cells.h"

namespace cartera::cells {

namespace {

/// The two numbers of "03/07"; zeros for anything else.
std::pair<int, int> numbersOf(const QString& value) {
  static const QRegularExpression kTwo(QStringLiteral(R"(^(\d{1,2})[/.-](\d{1,2})$)"));
  const auto match = kTwo.match(value);
  if (!match.hasMatch()) return {};
  return {match.captured(1).toInt(), match.captured(2).toInt()};
}

}  // namespace

DateOrder monthDayOrder(const std::vector<QString>& values) {
  constexpr int kMonths = 12;
  bool any = false;
  bool dayFirst = false;
  bool monthFirst = false;
  for (const QString& value : values) {
    const auto [a, b] = numbersOf(value);
    any = any || (a > 0 && b > 0);
    dayFirst = dayFirst || a > kMonths;
    monthFirst = monthFirst || b > kMonths;
  }
  if (!any) return DateOrder::None;
  if (dayFirst == monthFirst) return DateOrder::Ambiguous;
  return dayFirst ? DateOrder::Dmy : DateOrder::Mdy;
}

void monthDay(std::vector<Said>& said, DateOrder dates) {
  for (Said& s : said) {
    const auto [a, b] = numbersOf(s.value);
    const DateOrder own = monthDayOrder({s.value});
    const DateOrder order = own == DateOrder::Ambiguous ? dates : own;
    if (order != DateOrder::Dmy && order != DateOrder::Mdy) continue;
    s.value = PartialDate{0, order == DateOrder::Dmy ? b : a, order == DateOrder::Dmy ? a : b}.toIso();
  }
}

}  // namespace cartera::cells
