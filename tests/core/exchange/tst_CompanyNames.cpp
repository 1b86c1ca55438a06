// SPDX-License-Identifier: GPL-3.0-or-later
// A customer list has people and companies in one column of names.
#include "core/exchange/CompanyNames.h"

#include "core/exchange/MappingFile.h"
#include "tests/core/exchange/CsvWildFixture.h"

using namespace cartera;
using namespace Qt::Literals::StringLiterals;
using cartera::test::CsvWild;

namespace {

struct Customers : CsvWild {
  [[nodiscard]] QString kindOf(const QString& name) const { return value(name, u"kind"_s); }
};

}  // namespace

TEST_CASE("A name that ends in a legal form is that of a company", "[import][companies]") {
  for (const char* name : {"Bar Pepe, S.L.",
                           "Fontanería Pérez S.L.",
                           "CARPINTERIA LOPEZ SLU",
                           "PANADERÍA LA ESPIGA S.L.",
                           "Vega, S. A.",
                           "Vega S.A.",
                           "Talleres Vega SA",
                           "Vega, sa",
                           "Riegos del Sur S.L.U.",
                           "Riegos S. L. U.",
                           "La Unión S. Coop.",
                           "Campo S. Coop. And.",
                           "Hermanos Gil C.B.",
                           "Obras Gil S.L.L.",
                           "Banco Norte, S.A.U.",
                           "Bauer GmbH",
                           "Bauer GmbH & Co. KG",
                           "Smith Ltd",
                           "Smith Ltd.",
                           "Acme, Inc.",
                           "Acme LLC",
                           "Dupont SARL",
                           "Dupont S.A.R.L.",
                           "Rossi S.r.l.",
                           "De Vries B.V.",
                           "fontaneria perez sl",
                           "FONTANERIA PEREZ S L",
                           "Bar Pepe,S.L.",
                           "Bar Pepe S.L. (Madrid)",
                           "Obras y Servicios Sociedad Limitada",
                           "Gil y Rey, Comunidad de Bienes",
                           "Silva Lda",
                           "Ana, S.L."}) {
    INFO(name);
    CHECK(companynames::endsInLegalForm(QString::fromUtf8(name)));
  }
}

TEST_CASE("A name that only looks like it is a person's", "[import][companies]") {
  for (const char* name : {"Ana Sa",
                           "Ana Sá",
                           "ANA SA",
                           "Ana María Sa",
                           "Montserrat Sau",
                           "Ana Sal",
                           "Ute Bauer",
                           "Bauer, Ute",
                           "SL",
                           "S.L.",
                           "Isabel",
                           "Ana Gil",
                           "Carlos Cobos",
                           "Luis Slu Pérez",
                           "María Salud",
                           "Ana G. L.",
                           "A. SL",
                           "Miguel Inca",
                           "",
                           "Elsa",
                           "Sabela Ltdo",
                           "Llcia Mora"}) {
    INFO(name);
    CHECK_FALSE(companynames::endsInLegalForm(QString::fromUtf8(name)));
  }
}

TEST_CASE_METHOD(Customers, "Companies in a column of names come in as companies, and that is told",
                 "[import][companies]") {
  bring(
      "Nombre;Teléfono;Correo\n"
      "Bar Pepe, S.L.;600111222;bar@x.es\n"
      "Ana Sa;600111333;ana@x.es\n"
      "CARPINTERIA LOPEZ SLU;600111444;\n"
      "Gil y Rey C.B.;;\n"
      "Vega S.A.;;\n"
      "Luis Mora Gil;600111555;\n");
  CHECK(warned() == u"1 Nombre names.companies: Bar Pepe, S.L. · CARPINTERIA LOPEZ SLU · Gil y Rey C.B. (4)");
  CHECK(report.companies == 4);
  CHECK(report.companyNames == QStringList{u"Bar Pepe, S.L."_s, u"CARPINTERIA LOPEZ SLU"_s, u"Gil y Rey C.B."_s});
  CHECK(kindOf(u"Bar Pepe, S.L."_s) == u"company");
  CHECK(kindOf(u"CARPINTERIA LOPEZ SLU"_s) == u"company");
  CHECK(kindOf(u"Ana Sa"_s) == u"person");
  CHECK(kindOf(u"Luis Mora Gil"_s) == u"person");
  CHECK(told() == u"");
  // bring() has brought them twice.
  CHECK(number("SELECT count(*) FROM contact") == 6);
}

TEST_CASE_METHOD(Customers, "A company that stands where given names do is one only without surnames",
                 "[import][companies]") {
  bring(
      "Nombre;Apellidos;Correo\n"
      "Fontanería Pérez S.L.;;f@x.es\n"
      "Ana;Sa;ana@x.es\n"
      "Acme SL;Pérez;acme@x.es\n");
  CHECK(kindOf(u"Fontanería Pérez S.L."_s) == u"company");
  CHECK(value(u"Fontanería Pérez S.L."_s, u"given"_s) == u"");
  CHECK(kindOf(u"Ana Sa"_s) == u"person");
  CHECK(kindOf(u"Acme SL Pérez"_s) == u"person");
  CHECK(report.companies == 1);
}

TEST_CASE_METHOD(Customers, "What the list itself says of somebody wins over the look of the name",
                 "[import][companies]") {
  bring("Nombre;Correo;Tipo de contacto\nAna SL;ana@x.es;persona\nBar Pepe, S.L.;bar@x.es;\nVega;v@x.es;empresa\n");
  CHECK(kindOf(u"Ana SL"_s) == u"person");
  CHECK(kindOf(u"Bar Pepe, S.L."_s) == u"person");
  CHECK(kindOf(u"Vega"_s) == u"company");
  CHECK(report.companies == 0);
  CHECK(warned() == u"");
}

TEST_CASE_METHOD(Customers, "Somebody of another company is a person, and a company beside its own name is itself",
                 "[import][companies]") {
  bring("Nombre;Empresa;Correo\nBar Pepe SL;Bar Pepe SL;bar@x.es\nAna SL;Vega SA;ana@x.es\n");
  CHECK(kindOf(u"Bar Pepe SL"_s) == u"company");
  CHECK(kindOf(u"Ana SL"_s) == u"person");
  CHECK(value(u"Ana SL"_s, u"org.name"_s) == u"Vega SA");
  CHECK(number("SELECT count(*) FROM contact") == 3);
}

TEST_CASE_METHOD(Customers, "The tax number of a company makes one of a whole name without a legal form",
                 "[import][companies]") {
  bring(
      "Cliente;NIF\n"
      "Bar Pepe;B12345674\n"
      "Ana Gil;12345678Z\n"
      "Rosa Mora;B12345670\n");
  CHECK(kindOf(u"Bar Pepe"_s) == u"company");
  CHECK(kindOf(u"Ana Gil"_s) == u"person");
  // The control digit is wrong: no evidence.
  CHECK(kindOf(u"Rosa Mora"_s) == u"person");
  CHECK(report.companies == 1);
}

TEST_CASE_METHOD(Customers, "A list of another day finds the company that is there", "[import][companies]") {
  SECTION("by its address") {
    bring("Nombre;Correo\nBar Pepe, S.L.;bar@x.es\n");
    bring("Cliente;Correo;Ciudad\n\"Bar Pepe, S.L.\";bar@x.es;Lugo\n");
    CHECK(report.updated == 1);
  }
  SECTION("by its name alone, if nothing else is known of it") {
    bring("Nombre;Empresa;Correo\nAna Gil;Bar Pepe, S.L.;ana@x.es\n");
    bring("Nombre;Correo\nBar Pepe, S.L.;bar@x.es\n");
    CHECK(report.updated == 1);
    CHECK(value(u"Bar Pepe, S.L."_s, u"email[1]"_s) == u"bar@x.es");
    CHECK(number("SELECT count(*) FROM contact") == 2);
    return;
  }
  SECTION("as what a person has made of it") {
    bring("Nombre;Correo;Tipo de contacto\nBar Pepe, S.L.;bar@x.es;persona\n");
    bring("Nombre;Correo\nBar Pepe, S.L.;bar@x.es\n");
    CHECK(report.unchanged == 1);
    CHECK(kindOf(u"Bar Pepe, S.L."_s) == u"person");
  }
  CHECK(number("SELECT count(*) FROM contact") == 1);
}

TEST_CASE_METHOD(Customers, "Two branches of one company in a list stay two, with all that is told of each",
                 "[import][companies]") {
  bring("Nombre;Teléfono;Ciudad\nVega S.A.;600111222;Lugo\nVega S.A.;600111333;Vigo\n");
  CHECK(number("SELECT count(*) FROM contact") == 2);
  CHECK(number("SELECT count(*) FROM address") == 2);
}
