// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/NormalForms.h"
#include "core/duplicates/Similarity.h"
#include "tests/support/Catch.h"

using namespace cartera::duplicates;

namespace {
double alike(const char16_t* a, const char16_t* b) { return jaroWinkler(QStringView(a), QStringView(b)); }
int distance(const char16_t* a, const char16_t* b) { return osaDistance(QStringView(a), QStringView(b)); }
}  // namespace

TEST_CASE("Jaro-Winkler gives the figures its author published") {
  CHECK(alike(u"MARTHA", u"MARHTA") == Approx(.9611).margin(5e-5));
  CHECK(alike(u"DWAYNE", u"DUANE") == Approx(.8400).margin(5e-5));
  CHECK(alike(u"DIXON", u"DICKSONX") == Approx(.8133).margin(5e-5));
  CHECK(alike(u"MARHTA", u"MARTHA") == alike(u"MARTHA", u"MARHTA"));
  CHECK(alike(u"ana", u"ana") == Approx(1));
  CHECK(alike(u"ana", u"") == 0);
  CHECK(alike(u"", u"") == 0);
  CHECK(alike(u"abc", u"xyz") == 0);
  // Without a common beginning, and below .7, the plain Jaro similarity stays.
  CHECK(alike(u"abcd", u"xbcd") == Approx((.75 + .75 + 1) / 3));
}

TEST_CASE("the distance of two texts counts a swap of neighbours as one") {
  CHECK(distance(u"19600210", u"19600210") == 0);
  CHECK(distance(u"19600210", u"19600120") == 1);
  CHECK(distance(u"kitten", u"sitting") == 3);
  CHECK(distance(u"", u"abc") == 3);
  // Optimal string alignment does not put anything between letters it has swapped.
  CHECK(distance(u"ca", u"abc") == 3);
}

TEST_CASE("one edit is seen without a table, as the table sees it") {
  const QStringList words{
      QStringLiteral(""),     QStringLiteral("a"),    QStringLiteral("b"),    QStringLiteral("ab"),
      QStringLiteral("ba"),   QStringLiteral("abc"),  QStringLiteral("acb"),  QStringLiteral("bac"),
      QStringLiteral("abca"), QStringLiteral("aabc"), QStringLiteral("axc"),  QStringLiteral("bca"),
      QStringLiteral("abcc"), QStringLiteral("bacd"), QStringLiteral("abdc"), QStringLiteral("cab")};
  for (const auto& a : words)
    for (const auto& b : words) {
      INFO(a.toStdString() << " " << b.toStdString());
      CHECK(withinOneEdit(a, b) == (osaDistance(a, b) <= 1));
    }
}

TEST_CASE("the share of words in common") {
  CHECK(jaccard({1, 2, 3}, {2, 3, 4}) == Approx(.5));
  CHECK(jaccard({1, 2}, {1, 2}) == 1);
  CHECK(jaccard({1}, {2}) == 0);
  CHECK(jaccard({}, {}) == 0);
}

TEST_CASE("ways of writing do not count") {
  CHECK(normal::name(QStringLiteral(" García-LÓPEZ ")) == QStringLiteral("garcia lopez"));
  CHECK(normal::givenName(QStringLiteral("José M.ª")) == QStringLiteral("jose maria"));
  CHECK(normal::givenName(QStringLiteral("Mª José")) == QStringLiteral("maria jose"));
  CHECK(normal::givenName(QStringLiteral("Fco. Javier")) == QStringLiteral("francisco javier"));
  CHECK(normal::givenName(QStringLiteral("Omar")) == QStringLiteral("omar"));
  CHECK(normal::email(QStringLiteral("Ana+tienda@Example.ES")) == QStringLiteral("ana@example.es"));
  CHECK(normal::email(QStringLiteral("+34600@example.es")) == QStringLiteral("+34600@example.es"));
  CHECK(normal::phone(QStringLiteral("+34 (612) 345-678")) == normal::phone(QStringLiteral("612345678")));
  CHECK(normal::companyWords(QStringLiteral("Bar Pepe, S.L.")) == normal::companyWords(QStringLiteral("BAR PEPE SLU")));
  CHECK(normal::companyWords(QStringLiteral("Bauer GmbH")) == QStringList{QStringLiteral("bauer")});
  CHECK(normal::words(QStringLiteral("C/ Mayor, 3, 3")) ==
        QStringList({QStringLiteral("3"), QStringLiteral("c"), QStringLiteral("mayor")}));
  CHECK(normal::date(QStringLiteral("1960-02-10")) == QStringLiteral("19600210"));
  CHECK(normal::date(QStringLiteral("--02-10")) == QStringLiteral("0210"));
  CHECK(normal::date(QStringLiteral("0000-00-00")).isEmpty());
  CHECK(normal::code(QStringLiteral("ES-12.345.678 z")) == QStringLiteral("12345678Z"));
}
