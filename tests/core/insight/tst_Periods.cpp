// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/Periods.h"

#include "tests/support/Catch.h"

using namespace cartera;
using namespace cartera::insight;

namespace {

std::vector<Period> read(const QStringList& texts, DateOrder order = DateOrder::None) {
  std::vector<Period> out;
  for (const auto& t : texts) {
    INFO(t.toStdString());
    const auto period = readPeriod(t, order);
    REQUIRE(period.value);
    out.push_back(*period.value);
  }
  return out;
}

/// The period behind the last one of a series that is alone in its list.
QString next(const QStringList& texts, DateOrder order = DateOrder::None) {
  const auto periods = read(texts, order);
  const PeriodGrid grid({periods});
  const Periods of = grid.of(periods);
  return of.text(grid.place(of, periods.back()) + 1);
}

int seasonOf(const QStringList& texts) {
  const auto periods = read(texts);
  return PeriodGrid({periods}).of(periods).season();
}

}  // namespace

TEST_CASE("a month is read however it is written") {
  const auto all = read({QStringLiteral("2024-03"), QStringLiteral("2024/3"), QStringLiteral("03/2024"),
                         QStringLiteral("202403"), QStringLiteral("2024M03"), QStringLiteral("Mar 2024"),
                         QStringLiteral("marzo de 2024"), QStringLiteral("mar-24"), QStringLiteral("March 2024"),
                         QStringLiteral("mar. 2024"), QStringLiteral("2024 marzo")});
  for (const auto& p : all) CHECK(p == all.front());
  CHECK(all.front().written == Written::Month);
}

TEST_CASE("quarters, weeks, dates and numbers are what they are") {
  CHECK(read({QStringLiteral("2024-Q2"), QStringLiteral("2T 2024"), QStringLiteral("T2 2024"),
              QStringLiteral("2024T2")}) == std::vector<Period>(4, {Written::Quarter, 2024 * 12 + 3}));
  CHECK(readPeriod(u"2024-W01").value->written == Written::Week);
  CHECK(readPeriod(u"2020-W53").value);
  CHECK_FALSE(readPeriod(u"2021-W53").value);
  CHECK(readPeriod(u"2024-02-29").value->at == QDate(2024, 2, 29).toJulianDay());
  CHECK(readPeriod(u"20240229").value->written == Written::Date);
  CHECK(readPeriod(u"1949").value == Period{Written::Number, 1949});
  CHECK(readPeriod(u"17").value == Period{Written::Number, 17});
  CHECK(readPeriod(u"-3").value->at == -3);
}

TEST_CASE("what is no period is refused") {
  for (const char16_t* text : {u"Total", u"2024-13", u"2024-Q5", u"NaN", u"1949.083", u"x 2024", u"foo", u"2023-02-29",
                               u"12345678901234567890", u"0001-01", u"9999-12-31"}) {
    INFO(QString::fromUtf16(text).toStdString());
    CHECK(readPeriod(text).isRefused());
  }
  CHECK(readPeriod(u" ").isEmpty());
}

TEST_CASE("the next period is written as the others are") {
  const auto s = [](const char* list) { return QString::fromLatin1(list).split(u' '); };
  CHECK(next(s("2024-11 2024-12")) == QStringLiteral("2025-01"));
  CHECK(next(s("2024-Q3 2024-Q4")) == QStringLiteral("2025-Q1"));
  CHECK(next(s("2020-W51 2020-W52")) == QStringLiteral("2020-W53"));
  CHECK(next(s("2020-W52 2020-W53")) == QStringLiteral("2021-W01"));
  CHECK(next(s("1998 1999")) == QStringLiteral("2000"));
  CHECK(next(s("2024-01-31 2024-02-29 2024-03-31")) == QStringLiteral("2024-04-30"));
  CHECK(next(s("2024-01-15 2024-02-15")) == QStringLiteral("2024-03-15"));
  CHECK(next(s("2024-02-28 2024-03-01")) == QStringLiteral("2024-03-03"));
  CHECK(next(s("2024-01-01 2024-01-08 2024-01-22")) == QStringLiteral("2024-01-29"));
  CHECK(next(s("01/11/2024 01/12/2024"), DateOrder::Dmy) == QStringLiteral("2025-01-01"));
  CHECK(next(s("2023-01 2023-07 2024-01 2024-07 2025-01 2025-07")) == QStringLiteral("2026-01"));
}

TEST_CASE("how many periods make a season follows from what lies between them") {
  const auto s = [](const char* list) { return QString::fromLatin1(list).split(u' '); };
  CHECK(seasonOf(s("2024-01 2024-02")) == 12);
  CHECK(seasonOf(s("2024-01 2024-04 2024-07 2024-10 2025-01 2025-04")) == 4);
  CHECK(seasonOf(s("2024-Q1 2024-Q2")) == 4);
  CHECK(seasonOf(s("2024-W01 2024-W02")) == 52);
  CHECK(seasonOf(s("2024-01-01 2024-01-08")) == 52);
  CHECK(seasonOf(s("2024-01-01 2024-01-02")) == 7);
  CHECK(seasonOf(s("2020 2021")) == 1);
  CHECK(seasonOf(s("2024-01-31 2024-02-29")) == 12);
}

TEST_CASE("a series with gaps has the step of its list, one without its own") {
  const auto s = [](const char* list) { return QString::fromLatin1(list).split(u' '); };
  const auto monthly = read(s("2024-01 2024-02 2024-03"));
  const auto sparse = read(s("2024-01 2024-07"));
  const auto quarterly = read(s("2024-01 2024-04 2024-07 2024-10 2025-01 2025-04"));
  const PeriodGrid grid({monthly, sparse, quarterly});
  CHECK(grid.of(sparse).step == 1);
  CHECK(grid.place(grid.of(sparse), sparse[1]) == 6);
  CHECK(grid.of(quarterly).step == 3);
}

TEST_CASE("the last day of a period says when it is over") {
  const auto s = [](const char* list) { return QString::fromLatin1(list).split(u' '); };
  const auto lastDay = [](const QStringList& texts) {
    const auto periods = read(texts);
    return PeriodGrid({periods}).of(periods).lastDay(1);
  };
  CHECK(lastDay(s("2024-01 2024-02")) == QDate(2024, 2, 29));
  CHECK(lastDay(s("2024-01-31 2024-02-29")) == QDate(2024, 2, 29));
  CHECK(lastDay(s("2024-Q1 2024-Q2")) == QDate(2024, 6, 30));
  CHECK(lastDay(s("2024-W01 2024-W02")) == QDate(2024, 1, 14));
  CHECK(lastDay(s("2024-01-01 2024-01-08")) == QDate(2024, 1, 14));
  CHECK_FALSE(lastDay(s("2020 2021")).isValid());
}
