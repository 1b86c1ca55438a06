// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>

#include "core/base/Dates.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {
QDate day(const QString& text, DateOrder order = DateOrder::None) {
  const Reading<QDate> r = dates::read(text, order);
  INFO(text.toStdString() << " " << r.reason.data());
  REQUIRE(r.value);
  return *r.value;
}
QString refusal(const QString& text, DateOrder order = DateOrder::None) {
  const Reading<QDate> r = dates::read(text, order);
  CHECK_FALSE(r.value);
  return QString(r.reason);
}
std::vector<QString> column(const QString& text) {
  const QStringList parts = text.split(u' ');
  return {parts.begin(), parts.end()};
}
}  // namespace

TEST_CASE("dates are read in all the shapes of lists", "[dates]") {
  const QDate d(2026, 3, 1);
  CHECK(day(QStringLiteral("2026-03-01")) == d);
  CHECK(day(QStringLiteral("01/03/2026"), DateOrder::Dmy) == d);
  CHECK(day(QStringLiteral("1/3/26"), DateOrder::Dmy) == d);
  CHECK(day(QStringLiteral("1-3-2026"), DateOrder::Dmy) == d);
  CHECK(day(QStringLiteral("1.3.2026"), DateOrder::Dmy) == d);
  CHECK(day(QStringLiteral("3/1/2026"), DateOrder::Mdy) == d);
  CHECK(day(QStringLiteral("20260301"), DateOrder::Yyyymmdd) == d);
  CHECK(day(QStringLiteral("26/03/01"), DateOrder::Ymd) == d);
  CHECK(day(QStringLiteral("1 de marzo de 2026")) == d);
  CHECK(day(QStringLiteral("01-mar-26")) == d);
  CHECK(day(QStringLiteral("2026-03-01T10:11:12Z")) == d);
  CHECK(day(QStringLiteral("1/3/2026 10:11"), DateOrder::Dmy) == d);
  CHECK(day(QStringLiteral("25/03/2026")) == QDate(2026, 3, 25));
  CHECK(day(QStringLiteral("05/05/2026")) == QDate(2026, 5, 5));
}

TEST_CASE("empty dates are empty and impossible ones are a problem, never a guess", "[dates]") {
  for (const char16_t* none : {u"", u"  ", u"0/0/00", u"00/00/0000", u"00000000", u"0000-00-00"})
    CHECK(dates::read(none, DateOrder::Dmy).isEmpty());
  CHECK(refusal(QStringLiteral("30/02/2026"), DateOrder::Dmy) == QStringLiteral("date.impossible"));
  CHECK(refusal(QStringLiteral("13/13/2026")) == QStringLiteral("date.impossible"));
  CHECK(refusal(QStringLiteral("25/03/2026"), DateOrder::Mdy) == QStringLiteral("date.impossible"));
  CHECK(refusal(QStringLiteral("2026-02-30")) == QStringLiteral("date.impossible"));
  CHECK(refusal(QStringLiteral("19601332")) == QStringLiteral("date.impossible"));
  CHECK(refusal(QStringLiteral("03/04/2026")) == QStringLiteral("date.ambiguous"));
  CHECK(refusal(QStringLiteral("ayer")) == QStringLiteral("date.expected"));
  CHECK(refusal(QStringLiteral("1/2"), DateOrder::Dmy) == QStringLiteral("date.expected"));
  CHECK(refusal(QStringLiteral("1/2/2026 x"), DateOrder::Dmy) == QStringLiteral("date.expected"));
  CHECK(refusal(QStringLiteral("1/2/202"), DateOrder::Dmy) == QStringLiteral("date.expected"));
  CHECK(refusal(QStringLiteral("--03-07")) == QStringLiteral("date.year"));
}

TEST_CASE("a birthday may lack its year and is never in the future", "[dates]") {
  CHECK(dates::readPartial(u"--03-07").value == PartialDate{0, 3, 7});
  CHECK(dates::readPartial(u"--02-29").value->toIso() == QStringLiteral("--02-29"));
  CHECK(QString(dates::readPartial(u"--02-30").reason) == QStringLiteral("date.impossible"));
  const QDate today(2026, 11, 21);
  CHECK(dates::readPartial(u"12/3/65", DateOrder::Dmy, today).value == PartialDate{1965, 3, 12});
  CHECK(dates::readPartial(u"12/3/05", DateOrder::Dmy, today).value == PartialDate{2005, 3, 12});
  CHECK(PartialDate{1960, 2, 10}.toIso() == QStringLiteral("1960-02-10"));
}

TEST_CASE("one value above twelve decides for the whole column", "[dates]") {
  CHECK(dates::guess(column(QStringLiteral("03/04/2026 25/04/2026 01/01/26"))) == DateOrder::Dmy);
  CHECK(dates::guess(column(QStringLiteral("03/04/2026 04/25/2026"))) == DateOrder::Mdy);
  CHECK(dates::guess(column(QStringLiteral("03/04/2026 04/05/2026"))) == DateOrder::Ambiguous);
  CHECK(dates::guess(column(QStringLiteral("25/04/2026 04/25/2026"))) == DateOrder::Ambiguous);
  CHECK(dates::guess(column(QStringLiteral("2026-03-01 2026-03-02"))) == DateOrder::Ymd);
  CHECK(dates::guess(column(QStringLiteral("19081209 19990219 00000000"))) == DateOrder::Yyyymmdd);
  CHECK(dates::guess(column(QStringLiteral("pala 600123456 12 08001"))) == DateOrder::None);
  std::vector<QString> many(20, QStringLiteral("25/04/2026"));
  many.push_back(QStringLiteral("04/25/2026"));
  CHECK(dates::guess(many) == DateOrder::Dmy);
}

TEST_CASE("moments keep their time and zone", "[dates]") {
  const qint64 utc = QDateTime(QDate(2021, 3, 4), QTime(10, 11, 12), Qt::UTC).toMSecsSinceEpoch();
  CHECK(dates::readInstant(u"2021-03-04T10:11:12Z").value == utc);
  CHECK(dates::readInstant(u"2021-03-04 12:11:12+02:00").value == utc);
  CHECK(dates::readInstant(u"2021-03-04T10:11:12.500Z").value == utc + 500);
  CHECK(dates::readInstant(u"03/04/2021 10:11:12 AM UTC", DateOrder::Mdy).value == utc);
  CHECK(dates::readInstant(u"2021-03-04 10:11:12").value ==
        QDateTime(QDate(2021, 3, 4), QTime(10, 11, 12)).toMSecsSinceEpoch());
  CHECK(dates::readInstant(u"2021-03-04").value == QDate(2021, 3, 4).startOfDay().toMSecsSinceEpoch());
  CHECK(QString(dates::readInstant(u"2021-03-04 25:00").reason) == QStringLiteral("date.time"));
  CHECK(dates::readInstant(u"").isEmpty());
}

TEST_CASE("dates are printed day first for people and ISO for machines", "[dates]") {
  CHECK(dates::print(QDate(2026, 3, 1)) == QStringLiteral("01/03/2026"));
  CHECK(dates::iso(QDate(2026, 3, 1)) == QStringLiteral("2026-03-01"));
  CHECK(dates::iso({}).isEmpty());
  CHECK(dates::orderName(DateOrder::Yyyymmdd) == QStringLiteral("yyyymmdd"));
  CHECK(dates::orderFromName(u"dmy") == DateOrder::Dmy);
  CHECK_FALSE(dates::orderFromName(u"DMY"));
}
