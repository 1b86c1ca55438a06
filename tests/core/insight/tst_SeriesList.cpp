// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of figures by period, as people and programs write them.
#include "core/insight/SeriesList.h"

#include <QFile>
#include <QTemporaryDir>

#include "tests/support/Catch.h"

using namespace cartera;
using namespace cartera::insight;

namespace {

Result<SeriesList> tried(const QByteArray& table, const MappingDocument& said = {}) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("series.csv"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(table);
  file.close();
  const auto plan = planImport(path, said);
  if (!plan) return fail(plan.error());
  return readSeriesList(*plan, said);
}

SeriesList listOf(const QByteArray& table, const MappingDocument& said = {}) {
  auto list = tried(table, said);
  REQUIRE(list);
  return std::move(*list);
}

ListedSeries only(const QByteArray& table) {
  const SeriesList list = listOf(table);
  REQUIRE(list.series.size() == 1);
  return list.series[0];
}

QString problemIn(const ListedSeries& series) {
  return series.problem ? QString(series.problem->reason + u' ' + QString::number(series.problem->line)) : QString();
}
QString problemOf(const QByteArray& table) { return problemIn(only(table)); }

}  // namespace

TEST_CASE("a table of two columns is one series called by its heading") {
  const ListedSeries one = only("month,passengers\n1949-01,112\n1949-02,118\n1949-03,132\n");
  CHECK_FALSE(one.problem);
  CHECK(one.id == QStringLiteral("passengers"));
  CHECK(one.series.values == Values{112, 118, 132});
  CHECK(one.series.periods.text(0) == QStringLiteral("1949-01"));
  CHECK(one.series.periods.season() == 12);
}

TEST_CASE("without headings the first column is the period") {
  const ListedSeries one = only("2024-01,112\n2024-02,118\n2024-03,132\n");
  CHECK_FALSE(one.problem);
  CHECK(one.series.values == Values{112, 118, 132});
  CHECK(only("1,112\n2,118\n3,132\n").series.values == Values{112, 118, 132});
  CHECK(only("Jan 2024,112\nFeb 2024,118\n").series.values == Values{112, 118});
  CHECK(only("tienda,2024-01,112\ntienda,2024-02,118\n").id == QStringLiteral("tienda"));
}

TEST_CASE("headings say which column is which, in any order and either language") {
  const SeriesList list = listOf("Mes;Ventas;Producto\nene-24;1.200,50;Taladro\nfeb-24;900;Taladro\nene-24;10;Broca\n");
  REQUIRE(list.series.size() == 2);
  CHECK(list.series[0].id == QStringLiteral("Taladro"));
  CHECK(list.series[0].series.values == Values{1200.5, 900});
  CHECK(list.series[1].id == QStringLiteral("Broca"));
  CHECK(listOf("a,period,b,value\n1,2024-01,x,5\n1,2024-02,x,6\n").series[0].series.values == Values{5, 6});
  const auto refused = tried("a,b,c,d\n1,2,3,4\n5,6,7,8\n");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().subject == QStringLiteral("series.columns"));
}

TEST_CASE("a column called Clave is the name of the series, and not a password") {
  const SeriesList list = listOf("clave,period,value\nA,2024-01,5\nA,2024-02,6\nB,2024-01,7\nB,2024-02,8\n");
  CHECK(list.series.size() == 2);
}

TEST_CASE("figures are read as the whole column shows them") {
  CHECK(only("period;value\n2024-01;1.234,5\n2024-02;2.000\n").series.values == Values{1234.5, 2000});
  CHECK(only("period,value\n2024-01,1234.5\n2024-02,2.000\n").series.values == Values{1234.5, 2});
  const ListedSeries program = only("period,value\n2024-01,1e3\n2024-02,0.30000000000000004\n");
  CHECK(problemIn(program).isEmpty());
  CHECK(program.series.values == Values{1000, .30000000000000004});
  CHECK(only("period,value\n2024-01,\"12,50 €\"\n2024-02,\"1.234,00 €\"\n").series.values == Values{12.5, 1234});
}

TEST_CASE("where nothing says what a point is, it is taken for one of the two, and that is told") {
  const SeriesList comma = listOf("period;value\n2024-01;1.234\n2024-02;2.345\n");
  CHECK(comma.series[0].series.values == Values{1234, 2345});
  CHECK(comma.assumed == DecimalMark::Comma);
  const SeriesList point = listOf("period,value\n2024-01,1.234\n2024-02,2.345\n");
  CHECK(point.series[0].series.values == Values{1.234, 2.345});
  CHECK(point.assumed == DecimalMark::Point);
  MappingDocument said;
  said.decimal = DecimalMark::Comma;
  const SeriesList told = listOf("period,value\n2024-01,1.234\n2024-02,2.345\n", said);
  CHECK(told.series[0].series.values == Values{1234, 2345});
  CHECK(told.assumed == DecimalMark::Unknown);
}

TEST_CASE("a month without a row or a figure is a month without sales") {
  const ListedSeries one = only("period,value\n2024-01,5\n2024-02,6\n2024-05,7\n2024-06,\n");
  CHECK_FALSE(one.problem);
  CHECK(one.series.values == Values{5, 6, 0, 0, 7, 0});
  CHECK(one.filled == 3);
}

TEST_CASE("rows in any order are the same series, which is told") {
  const ListedSeries one = only("period,value\n2024-03,7\n2024-01,5\n2024-02,6\n");
  CHECK(one.series.values == Values{5, 6, 7});
  CHECK(one.wasUnsorted);
}

TEST_CASE("what is wrong with a series is told with its line") {
  CHECK(problemOf("period,value\n2024-01,5\n2024-02,many\n2024-03,4\n") == QStringLiteral("number.expected 3"));
  CHECK(problemOf("period,value\n2024-01,5\n2024-02,NaN\n2024-03,4\n") == QStringLiteral("number.expected 3"));
  CHECK(problemOf("period,value\n2024-01,5\n2024-02,inf\n2024-03,4\n") == QStringLiteral("number.expected 3"));
  CHECK(problemOf("period,value\n2024-01,5\n2024-02,1e300\n2024-03,4\n") == QStringLiteral("value.too_large 3"));
  CHECK(problemOf("period,value\n2024-01,5\n2024-02,1e999\n2024-03,4\n") == QStringLiteral("value.too_large 3"));
  CHECK(problemOf("period,value\n2024-01,5\n2024-02,6\n2024-01,4\n") == QStringLiteral("period.repeated 4"));
  CHECK(problemOf("period,value\n2024-01,5\nTotal,6\n2024-03,4\n") == QStringLiteral("period.expected 3"));
  CHECK(problemOf("period,value\n2024-01,5\n2024-02-01,6\n2024-03,4\n") == QStringLiteral("period.mixed 3"));
  CHECK(problemOf("period,value\n1,5\n2,6\n900000000,4\n") == QStringLiteral("period.span 4"));
}

TEST_CASE("a broken series leaves the others as they are") {
  const SeriesList list = listOf("id,period,value\nA,2024-01,5\nB,2024-01,x\nA,2024-02,6\nB,2024-02,7\n");
  REQUIRE(list.series.size() == 2);
  CHECK_FALSE(list.series[0].problem);
  CHECK(list.series[0].series.values == Values{5, 6});
  CHECK(list.series[1].problem);
}

TEST_CASE("dates whose order no day decides are months where only one order makes them so") {
  const ListedSeries one = only("fecha;ventas\n01/01/2024;5\n01/02/2024;6\n01/03/2024;7\n");
  CHECK_FALSE(one.problem);
  CHECK(one.series.values == Values{5, 6, 7});
  CHECK(one.series.periods.text(3) == QStringLiteral("2024-04-01"));
  CHECK(only("date,sales\n01/01/2024,5\n02/01/2024,6\n03/01/2024,7\n").series.values.size() == 3);
  CHECK(problemOf("date,sales\n01/02/2024,5\n02/04/2024,6\n05/09/2024,7\n") == QStringLiteral("date.ambiguous 2"));
}

TEST_CASE("the month that is not over yet is left out, and what lies behind it") {
  Series series = only("period,value\n2024-01,5\n2024-02,6\n2024-03,7\n2024-04,1\n").series;
  CHECK(leaveUnfinished(series, QDate(2024, 3, 31)) == 2);
  CHECK(series.values == Values{5, 6});
  CHECK(leaveUnfinished(series, QDate(2024, 3, 1)) == 0);
  Series numbers = only("period,value\n1,5\n2,6\n").series;
  CHECK(leaveUnfinished(numbers, QDate(2024, 3, 31)) == 0);
}
