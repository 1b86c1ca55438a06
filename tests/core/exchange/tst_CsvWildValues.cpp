// SPDX-License-Identifier: GPL-3.0-or-later
// What programs and people do to the values of a list.
#include "core/contacts/CustomFieldStore.h"
#include "core/exchange/CellValues.h"
#include "core/exchange/FormulaGuard.h"
#include "core/exchange/MappingFile.h"
#include "tests/core/exchange/CsvWildFixture.h"

using namespace cartera;
using namespace Qt::Literals::StringLiterals;
using cartera::test::CsvWild;

TEST_CASE_METHOD(CsvWild, "Several addresses in one cell become several, and none of another column is touched",
                 "[import][wild]") {
  bring(
      "Nombre,Email,Email 2\n"
      "Ana,ana@example.es; ana@obra.example,ana@casa.example\n"
      "Luis,luis@example.es / luis@obra.example,\n"
      "Eva,eva@example.es ::: eva@obra.example ::: EVA@example.es,\n"
      "Pau,pau@example.es y algo más,\n");
  CHECK(value(u"Ana"_s, u"email[1]"_s) == u"ana@example.es");
  CHECK(value(u"Ana"_s, u"email[2]"_s) == u"ana@casa.example");
  CHECK(value(u"Ana"_s, u"email[3]"_s) == u"ana@obra.example");
  CHECK(value(u"Luis"_s, u"email[2]"_s) == u"luis@obra.example");
  CHECK(value(u"Eva"_s, u"email[2]"_s) == u"eva@obra.example");
  CHECK(value(u"Eva"_s, u"email[3]"_s) == u"");
  CHECK(told() == u"5 Email email.expected: pau@example.es y algo más");
}

TEST_CASE_METHOD(CsvWild, "Several phones in one cell become several; what is one number stays one", "[import][wild]") {
  bring(
      "Nombre;Móvil;Teléfono\n"
      "Ana;612 345 678 / 633 445 566;934567890\n"
      "Luis;+34600111222 ::: 600111333;93 456 78 90/91\n"
      "Eva;600 111 444 o 600111555;\n");
  CHECK(text("SELECT group_concat(value, '|') FROM (SELECT value FROM point WHERE kind = 'phone' ORDER BY value)") ==
        u"+34600111222|600 111 444|600111333|600111555|612 345 678|633 445 566|93 456 78 90/91|934567890");
  CHECK(number("SELECT count(*) FROM point WHERE kind = 'phone' AND label = 'mobile'") == 6);
  CHECK(told() == u"");
}

TEST_CASE_METHOD(CsvWild, "Labels from Google become tags, but for the one that means everybody", "[import][wild]") {
  bring("Nombre,Etiquetas\nAna,* myContacts ::: Amigos ::: VIP\nEva,* myContacts\nLuis,vip;obra\n");
  CHECK(value(u"Ana"_s, u"tags"_s) == u"Amigos;VIP");
  CHECK(value(u"Eva"_s, u"tags"_s) == u"");
  CHECK(text("SELECT group_concat(name) FROM (SELECT name FROM tag ORDER BY name)").contains(u"myContacts") == false);
}

TEST_CASE_METHOD(CsvWild, "Several tags in one cell are several, whatever stands between them", "[import][wild]") {
  bring(
      "Nombre,Etiquetas\nAna,\"vip, gold\"\nEva,plata|vip\nLuis,\"obra, nueva;vip\"\nMar,\"obra, "
      "nueva;\"\nZoe,\",\"\n");
  CHECK(value(u"Ana"_s, u"tags"_s) == u"gold;vip");
  CHECK(value(u"Eva"_s, u"tags"_s) == u"plata;vip");
  // As our own lists have them.
  CHECK(value(u"Luis"_s, u"tags"_s) == u"obra, nueva;vip");
  CHECK(value(u"Mar"_s, u"tags"_s) == u"obra, nueva");
  CHECK(value(u"Zoe"_s, u"tags"_s) == u"");
}

TEST_CASE_METHOD(CsvWild, "What Google says of somebody's work is known as such", "[import][wild]") {
  bring(
      "First Name,Last Name,Organization Name,Organization Title,Organization Department\n"
      "Rosa,Díaz,Flores Rosa,Gerente,Ventas\n");
  CHECK(asked() == u"");
  CHECK(value(u"Rosa Díaz"_s, u"org.name"_s) == u"Flores Rosa");
  CHECK(value(u"Rosa Díaz"_s, u"job_title"_s) == u"Gerente");
  CHECK(value(u"Rosa Díaz"_s, u"org.department"_s) == u"Ventas");
}

TEST_CASE_METHOD(CsvWild, "A name with its surnames first is taken apart at the comma, a company's is not",
                 "[import][wild]") {
  bring(
      "Nombre completo,Email\n"
      "\"GARCÍA LÓPEZ, MARÍA\",maria@example.es\n"
      "\"Talleres Vega, S.L.\",vega@example.es\n"
      "\"Uno, dos, tres\",tres@example.es\n");
  CHECK(names() == u"MARÍA GARCÍA LÓPEZ|Talleres Vega, S.L.|Uno, dos, tres");
  CHECK(value(u"MARÍA GARCÍA LÓPEZ"_s, u"given"_s) == u"MARÍA");
  CHECK(value(u"MARÍA GARCÍA LÓPEZ"_s, u"family"_s) == u"GARCÍA LÓPEZ");
  // The next list writes her the other way round.
  const QString other = write(u"other.csv"_s, "Nombre,Email,Ciudad\nMaría García López,maria@example.es,Lugo\n");
  const auto second = taken(importContacts(*file, taken(planImport(other)), {}));
  CHECK(second.imported == 0);
  CHECK(second.updated == 1);
}

TEST_CASE_METHOD(CsvWild, "What is wrapped as a formula so that a spreadsheet leaves it alone comes out bare",
                 "[import][wild]") {
  bring("Nombre,CP,Móvil\nAna,=\"08001\",=\"600111222\"\nEva,\"=\"\"01002\"\"\",\n");
  CHECK(value(u"Ana"_s, u"addr.home.postcode"_s) == u"08001");
  CHECK(value(u"Ana"_s, u"phone.mobile"_s) == u"600111222");
  CHECK(value(u"Eva"_s, u"addr.home.postcode"_s) == u"01002");
  CHECK(told() == u"");
  // Ours is guarded, and text.
  CHECK(formula::bare("'=\"08001\"") == "=\"08001\"");
  CHECK(formula::bare("=\"a\"&\"b\"") == "=\"a\"&\"b\"");
  CHECK(formula::bare("=\"") == "=\"");
}

TEST_CASE_METHOD(CsvWild, "A number whose digits a spreadsheet has cut is told and kept, never taken for a number",
                 "[import][wild]") {
  bring("Nombre;Móvil\nAna;6.00E+08\nLuis;6,12E+08\nEva;3,46E+10\n");
  CHECK(told() ==
        u"2 Móvil number.exponent: 6.00E+08\n"
        u"3 Móvil number.exponent: 6,12E+08\n"
        u"4 Móvil number.exponent: 3,46E+10");
  CHECK(number("SELECT count(*) FROM point") == 0);
  CHECK(text("SELECT extra FROM contact WHERE display_name = 'Luis'").contains(u"6,12E+08"));
}

TEST_CASE_METHOD(CsvWild, "Two people whose member numbers were cut to the same one stay two", "[import][wild]") {
  bring("ID;Nombre\n8,43E+12;Ana\n8,43E+12;Luis\n5E3;Eva\n");
  CHECK(names() == u"Ana|Eva|Luis");
  CHECK(told() == u"2 ID number.exponent: 8,43E+12\n3 ID number.exponent: 8,43E+12");
  CHECK(value(u"Eva"_s, u"external_id"_s) == u"5E3");
}

TEST_CASE_METHOD(CsvWild, "A lost zero of a postcode is told and offered, and given back only when a person says so",
                 "[import][wild]") {
  const QByteArray list = "Nombre,CP\nAna,08001\nLuis,8002\nEva,28013\n";
  SECTION("nobody has said anything") {
    bring(list);
    CHECK(asked() == u"zeros CP 8002");
    CHECK(told() == u"3 CP postcode.short: 8002");
    CHECK(value(u"Luis"_s, u"addr.home.postcode"_s) == u"8002");
  }
  SECTION("a person has said yes") {
    MappingDocument said;
    said.restoreZeros = true;
    bring(list, said);
    CHECK(asked() == u"");
    CHECK(told() == u"");
    CHECK(value(u"Luis"_s, u"addr.home.postcode"_s) == u"08002");
    CHECK(value(u"Eva"_s, u"addr.home.postcode"_s) == u"28013");
    CHECK(plan.mapping().restoreZeros == true);
    CHECK(*readMapping(writeMapping(plan.mapping())) == plan.mapping());
  }
  SECTION("a person has said no") {
    MappingDocument said;
    said.restoreZeros = false;
    bring(list, said);
    CHECK(asked() == u"");
    CHECK(value(u"Luis"_s, u"addr.home.postcode"_s) == u"8002");
  }
  SECTION("all of them may have lost theirs, or be of another country: that is asked, and none is told") {
    bring("Nombre,CP\nAna,8001\nLuis,8002\n");
    CHECK(asked() == u"zeros CP 8001");
    CHECK(told() == u"");
  }
}

TEST_CASE_METHOD(CsvWild, "The decimal comma is known by the whole column; where nothing shows it, text stays text",
                 "[import][wild]") {
  bring("Nombre;Saldo;Puntos\nAna;1.234,50;1.234\nEva;12,5;2.000\nLuis;1.000;3.500\nPau;doce;4.000\n");
  CHECK(plan.columns[1].type == FieldType::Text);
  CHECK(value(u"Luis"_s, u"custom[Puntos]"_s) == u"3.500");
  bring("Nombre;Debe\nRosa;1.234,50\nPepa;12,5\nToni;1.000\n");
  CHECK(value(u"Rosa"_s, u"custom[Debe]"_s) == u"1234.50");
  CHECK(value(u"Pepa"_s, u"custom[Debe]"_s) == u"12.5");
  CHECK(value(u"Toni"_s, u"custom[Debe]"_s) == u"1000");
}

TEST_CASE_METHOD(CsvWild, "One day above 12 decides the order of all dates, also on the last of many lines",
                 "[import][wild]") {
  QByteArray list = "Nombre,Fecha de nacimiento\n";
  for (int i = 0; i < 25'000; ++i) list += "N" + QByteArray::number(i) + ",03/04/1980\n";
  CHECK(look(list).columns[1].dates == DateOrder::Ambiguous);
  const ImportPlan decided = look(list + "Eva,25/12/1990\n");
  CHECK(decided.columns[1].dates == DateOrder::Dmy);
  CHECK(decided.ask.empty());
  CHECK(look(list + "Eva,12/25/1990\n").columns[1].dates == DateOrder::Mdy);
}

TEST_CASE_METHOD(CsvWild, "Dates that can be read in two ways are asked about once for all columns, and never guessed",
                 "[import][wild]") {
  bring("Nombre,Fecha de nacimiento,Fecha de alta\nAna,03/04/1980,05/06/2020\nEva,07/08/1990,2021-03-04\n");
  CHECK(asked() == u"dates Fecha de nacimiento 03/04/1980");
  CHECK(told() ==
        u"2 Fecha de nacimiento date.ambiguous: 03/04/1980\n"
        u"2 Fecha de alta date.ambiguous: 05/06/2020\n"
        u"3 Fecha de nacimiento date.ambiguous: 07/08/1990");
  CHECK(value(u"Ana"_s, u"birthday"_s) == u"");
}

TEST_CASE_METHOD(CsvWild, "A day that does not exist is told with line and value, and costs the row only when asked to",
                 "[import][wild]") {
  const QByteArray list = "Nombre,Fecha de nacimiento\nAna,30/02/1980\nEva,25/12/1990\nLuis,31/11/2001\n";
  SECTION("as it is") {
    bring(list);
    CHECK(names() == u"Ana|Eva|Luis");
    CHECK(told() ==
          u"2 Fecha de nacimiento date.impossible: 30/02/1980\n"
          u"4 Fecha de nacimiento date.impossible: 31/11/2001");
    CHECK(text("SELECT extra FROM contact WHERE display_name = 'Luis'").contains(u"31/11/2001"));
  }
  SECTION("strictly") {
    ImportOptions strict;
    strict.strict = true;
    plan = look(list);
    report = taken(importContacts(*file, plan, strict));
    CHECK(names() == u"Eva");
    CHECK(report.skipped == 2);
    CHECK(told() ==
          u"2 Fecha de nacimiento date.impossible: 30/02/1980 ×\n"
          u"4 Fecha de nacimiento date.impossible: 31/11/2001 ×");
  }
}

TEST_CASE_METHOD(CsvWild, "The dates that programs write for none are none", "[import][wild]") {
  bring("Nombre,Cumpleaños\nAna,0/0/00\nEva,25/12/1990\nLuis,00/00/0000\nPau,0000-00-00\n");
  CHECK(told() == u"");
  for (const QString& name : {u"Ana"_s, u"Luis"_s, u"Pau"_s}) CHECK(value(name, u"birthday"_s) == u"");
  CHECK(number("SELECT count(*) FROM contact WHERE extra IS NOT NULL AND extra <> ''") == 0);
}

TEST_CASE_METHOD(CsvWild, "Apostrophes that guard a value are taken off, those of names stay", "[import][wild]") {
  bring("Nombre,Móvil,CP,Notas\nAna,'+34600111222,'08001,'=1+1\n't Hof,'600111333,28013,'90s\n");
  CHECK(names() == u"'t Hof|Ana");
  CHECK(value(u"Ana"_s, u"phone.mobile"_s) == u"+34600111222");
  CHECK(value(u"Ana"_s, u"addr.home.postcode"_s) == u"08001");
  CHECK(value(u"Ana"_s, u"note"_s) == u"=1+1");
  CHECK(value(u"'t Hof"_s, u"phone.mobile"_s) == u"600111333");
  CHECK(value(u"'t Hof"_s, u"note"_s) == u"'90s");
}

TEST_CASE_METHOD(CsvWild, "Passwords are never stored: not by a mapping, not in the records left out, not in a preview",
                 "[import][wild]") {
  MappingDocument said;
  said.columns.push_back({u"Contraseña"_s, field(u"nickname")});
  said.columns.push_back({u"user_pass"_s, field(u"note")});
  ImportOptions options;
  options.rejectsPath = path(u"rejects.csv"_s);
  bring(
      "Nombre;Email;Contraseña;user_pass\n"
      "Ana;ana@example.es;secreto1;secreto2\n"
      "Eva;eva@example.es;sobra;secreto3;secreto4\n"
      "Íñigo;luis@example.es;secreto\xE9;secreto6\n",
      said, options);
  CHECK(names() == u"Ana|Íñigo");
  for (const auto& row : plan.preview)
    for (const QString& cell : row) CHECK_FALSE(cell.contains(u"secreto"));
  CHECK_FALSE(told().contains(u"secreto"));
  CHECK_FALSE(warned().contains(u"secreto"));
  CHECK(bytes(options.rejectsPath).contains("Eva;eva@example.es;"));
  CHECK_FALSE(bytes(options.rejectsPath).contains("secreto"));
  file.reset();
  CHECK_FALSE(bytes(path(u"shop.cartera"_s)).contains("secreto"));
}

TEST_CASE("Parts of a cell are told apart only where each of them is whole", "[wild]") {
  using namespace cellvalues;
  CHECK(emails(u"a@x.es"_s).isEmpty());
  CHECK(emails(u"a@x.es b@x.es"_s) == QStringList{u"a@x.es"_s, u"b@x.es"_s});
  CHECK(emails(u"a@x.es, b at x"_s).isEmpty());
  CHECK(phones(u"030/1234567 or 030/7654321"_s).isEmpty());
  CHECK(phones(u"612345678;612 345 678"_s) == QStringList{u"612345678"_s});
  CHECK(isExponent(u"6E+08"_s));
  CHECK_FALSE(isExponent(u"600111222"_s));
  CHECK_FALSE(isExponent(u"E+08"_s));
  CHECK_FALSE(turnedName(u"García López"_s));
  CHECK_FALSE(turnedName(u"Mayor, 3"_s));
  CHECK_FALSE(turnedName(u"Acme, Inc."_s));
  CHECK_FALSE(turnedName(u", Ana"_s));
  CHECK(turnedName(u"Gil, D. Juan"_s) == PersonName{u"D."_s, u"Juan"_s, u"Gil"_s});
  CHECK(isShortPostcode(u"8001"_s));
  CHECK_FALSE(isShortPostcode(u"0801"_s));
  CHECK_FALSE(isShortPostcode(u"08001"_s));
}

TEST_CASE_METHOD(CsvWild, "The type of a field that is there decides, also when one cell of the column is odd",
                 "[import][wild]") {
  bring("Nombre;Saldo;Visita;Talla\nAna;100;25/12/2024;007\n");
  bring("Nombre;Saldo;Visita;Talla\nBea;1.234;03/25/2025;1.234\nCai;12,5;03/04/2025;12,5\nDan;n/a;nunca;3\n");
  CHECK(value(u"Bea"_s, u"custom[Saldo]"_s) == u"1234");
  CHECK(value(u"Cai"_s, u"custom[Saldo]"_s) == u"12.5");
  CHECK(value(u"Bea"_s, u"custom[Visita]"_s) == u"2025-03-25");
  CHECK(value(u"Cai"_s, u"custom[Visita]"_s) == u"2025-03-04");
  // A field of text takes what stands there.
  CHECK(value(u"Bea"_s, u"custom[Talla]"_s) == u"1.234");
  CHECK(told() == u"4 Saldo number.expected: n/a\n4 Visita date.expected: nunca");
  CHECK(text("SELECT extra FROM contact WHERE display_name = 'Dan'").contains(u"nunca"_s));
}

TEST_CASE_METHOD(CsvWild, "A number or day that can be read in two ways is asked about and told, not guessed",
                 "[import][wild]") {
  bring("Nombre,Saldo,Visita\nAna,100,25/12/2024\n");
  const QByteArray list = "Nombre,Saldo,Visita\nBea,1.234,03/04/2025\nDan,n/a,nunca\n";
  bring(list);
  CHECK(value(u"Bea"_s, u"custom[Saldo]"_s) == u"");
  CHECK(value(u"Bea"_s, u"custom[Visita]"_s) == u"");
  CHECK(told().startsWith(u"2 Saldo number.ambiguous: 1.234\n2 Visita date.ambiguous: 03/04/2025"_s));
  const auto fields = taken(customfields::all(file->db()));
  plan = taken(planImport(write(u"asked.csv"_s, list), {}, {}, fields));
  CHECK(asked().endsWith(u"dates Visita 03/04/2025\ndecimal Saldo 1.234"_s));
  MappingDocument said;
  said.decimal = DecimalMark::Comma;
  said.dates = DateOrder::Dmy;
  plan = taken(planImport(write(u"asked.csv"_s, list), said, {}, fields));
  CHECK_FALSE(asked().contains(u"dates"_s));
  CHECK_FALSE(asked().contains(u"decimal"_s));
}

TEST_CASE_METHOD(CsvWild, "A comma in one name of many turns nobody's name round", "[import][wild]") {
  bring("Nombre,Email\n\"Hotel Sol, Madrid\",sol@example.es\nAna Gil,ana@example.es\nEva Ruiz,eva@example.es\n");
  CHECK(names() == u"Ana Gil|Eva Ruiz|Hotel Sol, Madrid");
  CHECK_FALSE(warned().contains(u"names.turned"_s));
}
