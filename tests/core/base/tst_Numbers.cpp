// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Money.h"
#include "core/base/Numbers.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {
Decimal number(const QString& text, DecimalMark mark = DecimalMark::Unknown) {
  const Reading<Decimal> r = numbers::read(text, mark);
  INFO(text.toStdString() << " " << r.reason.data());
  REQUIRE(r.value);
  return *r.value;
}
QString refusal(const QString& text, DecimalMark mark = DecimalMark::Unknown) {
  const Reading<Decimal> r = numbers::read(text, mark);
  CHECK_FALSE(r.value);
  return QString(r.reason);
}
}  // namespace

TEST_CASE("numbers are read exactly as people and spreadsheets write them", "[numbers]") {
  CHECK(number(QStringLiteral("1.234,50")) == Decimal{123450, 2});
  CHECK(number(QStringLiteral("1,234.50")) == Decimal{123450, 2});
  CHECK(number(QStringLiteral("1234.5")) == Decimal{12345, 1});
  CHECK(number(QStringLiteral("(12,50)")) == Decimal{-1250, 2});
  CHECK(number(QStringLiteral("-5")) == Decimal{-5, 0});
  CHECK(number(QStringLiteral("\u22125")) == Decimal{-5, 0});
  CHECK(number(QStringLiteral("12,50-")) == Decimal{-1250, 2});
  CHECK(number(QStringLiteral("1\u00A0234,50\u00A0€")) == Decimal{123450, 2});
  CHECK(number(QStringLiteral("€ 1'234.50")) == Decimal{123450, 2});
  CHECK(number(QStringLiteral("-12,5 EUR")) == Decimal{-125, 1});
  CHECK(number(QStringLiteral("1.234.567")) == Decimal{1234567, 0});
  CHECK(number(QStringLiteral("0,125")) == Decimal{125, 3});
  CHECK(number(QStringLiteral("600123456")) == Decimal{600123456, 0});
  CHECK(numbers::read(u"").isEmpty());
  CHECK(numbers::read(u" \u00A0").isEmpty());
}

TEST_CASE("a number that can be read in two ways is refused until the column decides", "[numbers]") {
  CHECK(refusal(QStringLiteral("1.234")) == QStringLiteral("number.ambiguous"));
  CHECK(number(QStringLiteral("1.234"), DecimalMark::Comma) == Decimal{1234, 0});
  CHECK(number(QStringLiteral("1.234"), DecimalMark::Point) == Decimal{1234, 3});
  const std::vector<QString> spanish = {QStringLiteral("1.234"), QStringLiteral("9,99"), QStringLiteral("abc")};
  CHECK(numbers::guess(spanish) == DecimalMark::Comma);
  CHECK(numbers::guess({QStringLiteral("1,234"), QStringLiteral("1,234.5")}) == DecimalMark::Point);
  CHECK(numbers::guess({QStringLiteral("1.5"), QStringLiteral("1,5")}) == DecimalMark::Unknown);
  CHECK(numbers::guess({QStringLiteral("1.234"), QStringLiteral("12")}) == DecimalMark::Unknown);
}

TEST_CASE("what is no number is refused with its reason", "[numbers]") {
  CHECK(refusal(QStringLiteral("doce")) == QStringLiteral("number.expected"));
  CHECK(refusal(QStringLiteral("12a")) == QStringLiteral("number.expected"));
  CHECK(refusal(QStringLiteral("-")) == QStringLiteral("number.expected"));
  CHECK(refusal(QStringLiteral("€")) == QStringLiteral("number.expected"));
  CHECK(refusal(QStringLiteral(".,")) == QStringLiteral("number.expected"));
  CHECK(refusal(QStringLiteral("6.00E+08")) == QStringLiteral("number.exponent"));
  CHECK(refusal(QStringLiteral("1.23"), DecimalMark::Comma) == QStringLiteral("number.grouping"));
  CHECK(refusal(QStringLiteral("1.234.56,7")) == QStringLiteral("number.grouping"));
  CHECK(refusal(QStringLiteral("1234567890123456789")) == QStringLiteral("number.range"));
}

TEST_CASE("a number printed plainly reads back equal", "[numbers]") {
  for (const Decimal d : {Decimal{0, 0}, Decimal{5, 2}, Decimal{-5, 2}, Decimal{123450, 2}, Decimal{-123456789, 4},
                          Decimal{999999999999999999, 0}})
    CHECK(number(d.toString(), DecimalMark::Point) == d);
  CHECK(numbers::print({123456789, 2}, u"es") == QStringLiteral("1.234.567,89"));
  CHECK(numbers::print({-123450, 2}, u"en") == QStringLiteral("-1,234.50"));
  CHECK(numbers::print({4820, 0}, u"es") == QStringLiteral("4.820"));
  CHECK(numbers::print({-820, 0}, u"es") == QStringLiteral("-820"));
}

TEST_CASE("units are given only without rounding", "[numbers]") {
  CHECK(Decimal{1250, 2}.inUnits(3) == 12500);
  CHECK(Decimal{1250, 2}.inUnits(1) == 125);
  CHECK_FALSE(Decimal{1255, 2}.inUnits(1));
  CHECK_FALSE(Decimal{999999999999999999, 0}.inUnits(2));
}

TEST_CASE("amounts are read in cents and printed as each language does", "[money]") {
  const auto read = [](const QString& s) { return money::read(s).value.value_or(Money{-1, QString()}); };
  CHECK(read(QStringLiteral("1.234,50 €")) == Money{123450, QStringLiteral("EUR")});
  CHECK(read(QStringLiteral("€1,234.50")) == Money{123450, QStringLiteral("EUR")});
  CHECK(read(QStringLiteral("1.234")) == Money{123400, QStringLiteral("EUR")});
  CHECK(read(QStringLiteral("1,234")) == Money{123400, QStringLiteral("EUR")});
  CHECK(read(QStringLiteral("12,5")) == Money{1250, QStringLiteral("EUR")});
  CHECK(read(QStringLiteral("£3")) == Money{300, QStringLiteral("GBP")});
  CHECK(money::read(u"$3", QStringLiteral("MXN")).value == Money{300, QStringLiteral("MXN")});
  CHECK(QString(money::read(u"1,2345").reason) == QStringLiteral("money.precision"));

  CHECK(money::print({123450}, u"es") == QStringLiteral("1.234,50\u00A0€"));
  CHECK(money::print({123450}, u"en") == QStringLiteral("€1,234.50"));
  CHECK(money::print({-5}, u"es") == QStringLiteral("-0,05\u00A0€"));
  CHECK(money::print({-5}, u"en") == QStringLiteral("-€0.05"));
  CHECK(money::print({1000, QStringLiteral("JPY")}, u"en") == QStringLiteral("¥1,000"));
  CHECK(money::print({100000, QStringLiteral("MXN")}, u"es") == QStringLiteral("1.000,00\u00A0MXN"));
  CHECK(money::printPlain({123450}) == QStringLiteral("1234.50"));
}

TEST_CASE("an amount too long to be read back is refused", "[money]") {
  CHECK(money::read(u"1234567890123456").value.has_value());
  CHECK(money::read(u"12345678901234567").reason == QLatin1String("number.range"));
  CHECK(money::read(u"-12345678901234567").reason == QLatin1String("number.range"));
}
