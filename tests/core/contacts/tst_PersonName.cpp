// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/PersonName.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

struct Case {
  const char* whole;
  const char* prefix;
  const char* given;
  const char* family;
};

}  // namespace

TEST_CASE("a name in one piece is taken apart as names are in Spain", "[contacts][names]") {
  const Case c = GENERATE(values<Case>({
      {"Ana García López", "", "Ana", "García López"},
      {"Rosa Gil", "", "Rosa", "Gil"},
      {"Ana", "", "Ana", ""},
      {"", "", "", ""},
      {"  Ana   García  ", "", "Ana", "García"},
      {"José Luis Gil Mora", "", "José Luis", "Gil Mora"},
      {"José Luis Gil", "", "José Luis", "Gil"},
      {"María del Carmen Ruiz Peña", "", "María del Carmen", "Ruiz Peña"},
      {"María del Carmen", "", "María", "del Carmen"},
      {"Lucía de la Fuente Gómez", "", "Lucía", "de la Fuente Gómez"},
      {"Juan de Dios", "", "Juan", "de Dios"},
      {"Iñaki Ruiz de Alegría Mendizábal", "", "Iñaki", "Ruiz de Alegría Mendizábal"},
      {"Josep Pla i Casadevall", "", "Josep", "Pla i Casadevall"},
      {"D. Juan Pérez Gil", "D.", "Juan", "Pérez Gil"},
      {"Sra. Dra. Eva Soto", "Sra. Dra.", "Eva", "Soto"},
      {"Dr. No", "Dr.", "No", ""},
      {"García López, Ana", "", "Ana", "García López"},
      {"García López, Dña. Ana María", "Dña.", "Ana María", "García López"},
      {"García López,", "", "García", "López"},
      {"Laura Beatriz Soler Vidal", "", "Laura Beatriz", "Soler Vidal"},
  }));
  CAPTURE(c.whole);
  const PersonName is = splitPersonName(QString::fromUtf8(c.whole));
  CHECK(is.prefix.toStdString() == c.prefix);
  CHECK(is.given.toStdString() == c.given);
  CHECK(is.family.toStdString() == c.family);
}

TEST_CASE("taking a name apart loses no word of it", "[contacts][names]") {
  for (const char* whole : {"Ana García López", "D. José Luis de la Torre y Ruiz", "van der Berg Jan", "y", "de la",
                            "María de los Ángeles Pérez", "Don", "San Juan de la Cruz"}) {
    CAPTURE(whole);
    CHECK(joined(splitPersonName(QString::fromUtf8(whole))).toStdString() == whole);
  }
}
