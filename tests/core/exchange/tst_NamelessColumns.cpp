// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ColumnMatcher.h"
#include "core/exchange/GivenNames.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

std::vector<QString> split(const char* values) {
  const QStringList list = QString::fromUtf8(values).split(u'|');
  return {list.begin(), list.end()};
}

std::vector<ColumnMatch> match(const std::vector<const char*>& columns) {
  std::vector<ColumnSample> samples;
  for (const char* values : columns) samples.push_back({QString::number(samples.size() + 1), split(values)});
  return matchColumns(samples);
}

/// The fields of the columns; "?" for one that is asked about.
QString fieldsOf(const std::vector<const char*>& columns) {
  QStringList out;
  for (const ColumnMatch& m : match(columns)) out += m.isProposal() ? QStringLiteral("?") : m.field.toString();
  return out.join(u'|');
}

}  // namespace

TEST_CASE("a town beside first names is no surname", "[matcher][nameless]") {
  CHECK(fieldsOf({"Ana", "Madrid", "a@x.es"}) == u"given|addr.home.city|email[1]");
  CHECK(fieldsOf({"Ana|Luis|Eva", "L'Hospitalet|San Sebastián|Las Palmas"}) == u"given|addr.home.city");
  CHECK(fieldsOf({"Madrid|Vigo", "Ana|Luis"}) == u"addr.home.city|given");
  // A few of them are surnames as well, and one of the column is in no list.
  CHECK(fieldsOf({"Ana|Luis|Eva|Pepe", "Madrid|Soria|Getafe|Villabajo"}) == u"given|addr.home.city");
}

TEST_CASE("of two columns of towns one may be the province, and is asked about", "[matcher][nameless]") {
  CHECK(fieldsOf({"Ana|Luis", "Getafe|Mataró", "Madrid|Barcelona"}) == u"given|?|?");
}

TEST_CASE("first names of two words keep the surnames beside them", "[matcher][nameless]") {
  CHECK(fieldsOf({"Ana María", "Gil Pérez"}) == u"given|family");
  CHECK(fieldsOf({"Gil Pérez|Mora Díaz", "Ana María|José Luis"}) == u"family|given");
  CHECK(fieldsOf({"María del Carmen|Mª Pilar", "de la Fuente Ruiz|Soler i Puig", "a@x.es|b@x.es"}) ==
        u"given|family|email[1]");
  // The second of them is in no list.
  CHECK(fieldsOf({"Ana Yurena|Luis Beñat", "Gil Pérez|Mora Díaz"}) == u"given|family");
  CHECK(fieldsOf({"Ana|Luis", "Gil|Mora", "Pérez|Díaz"}) == u"given|family|family");
  CHECK(fieldsOf({"Ana|Luis", "a@x.es|b@x.es", "Gil|Mora"}) == u"given|email[1]|family");
}

TEST_CASE("surnames that are first names as well are surnames beside first names", "[matcher][nameless]") {
  CHECK(fieldsOf({"Ana|Luis|Eva|Pepe", "Martín|Vicente Gil|García|Pérez"}) == u"given|family");
  CHECK(fieldsOf({"Martín|Vicente|Eva|Pepe", "Gil|García|Pérez|Ruiz"}) == u"given|family");
}

TEST_CASE("what the values do not decide is asked about and never guessed", "[matcher][nameless]") {
  // Surnames of no list, a company, a town that may be a surname.
  CHECK(fieldsOf({"Ana|Luis", "Ribelles|Ochotorena"}) == u"given|?");
  CHECK(fieldsOf({"Ana|Luis", "Talleres Pérez|Bar Gómez"}) == u"given|?");
  CHECK(fieldsOf({"Ana|Luis", "Soria|León"}) == u"given|?");
  CHECK(fieldsOf({"Gil|Mora", "Ana|Luis", "Pérez|Díaz"}) == u"?|given|?");
}

TEST_CASE("whole names are known by a first name and what stands behind it", "[matcher][nameless]") {
  CHECK(fieldsOf({"Ana García|Luis de la Fuente|Begoña", "a@x.es|b@x.es|c@x.es"}) == u"full_name|email[1]");
  CHECK(fieldsOf({"García López, Ana|Gil Mora, Luis"}) == u"full_name");
  // Not by their shape where a column of them stands further on.
  CHECK(fieldsOf({"Bar Nuevo|Casa Grande", "Ana García|Luis Gil"}) == u"?|full_name");
}

TEST_CASE("names of no list are taken by their shape, and a person should look", "[matcher][nameless]") {
  const auto found = match({"Aoife Byrne|Siobhan Walsh", "a@x.ie|s@x.ie"});
  CHECK(found[0].field.is(u"full_name"));
  CHECK(found[0].sureness < 0.5);
  CHECK_FALSE(fieldsOf({"San Sebastián|Las Palmas", "a@x.es|b@x.es"}).contains(u"full_name"));
}

TEST_CASE("the share of first names counts those that are there, and no towns, surnames or notes",
          "[matcher][nameless]") {
  CHECK(givennames::shareOf({}) == 0);
  CHECK(givennames::shareOf(split("||")) == 0);
  CHECK(givennames::shareOf(split("Madrid|Vigo|Getafe")) == 0);
  CHECK(givennames::shareOf(split("Pérez|Gómez Ruiz|de la Fuente")) == 0);
  CHECK(givennames::shareOf(split("Llamar a Ana|con Luis|a la tienda")) == 0);
  CHECK(givennames::shareOf(split("Anabella|Luisito|Evaristillo")) == 0);
  CHECK(givennames::shareOf(split("ANA|Pérez||luis|Madrid")) == 0.5);
}
