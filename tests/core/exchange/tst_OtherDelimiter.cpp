// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvDetect.h"
#include "core/exchange/OtherDelimiter.h"
#include "tests/support/Catch.h"

using namespace cartera;

TEST_CASE("a line of another list is known by headings or by an address among its cells", "[delimiter]") {
  CHECK(otherdelimiter::find("Nombre,Email,Ciudad", ';') == ',');
  CHECK(otherdelimiter::find("Ana|a@x.es|Vigo", ';') == '|');
  CHECK(otherdelimiter::find("Ana\t600111222\tVigo", ';') == '\t');
}

TEST_CASE("a cell that only holds a sign is no line of another list", "[delimiter]") {
  for (const char* cell : {"", "Ana", "Calle Mayor, 3", "Calle Mayor, 3, 2º B, 28013 Madrid", "García López, Ana",
                           "Vega, Gil y Asociados, S.L.", "Llamar el lunes, por la tarde, o el martes",
                           "600111222, casa", "rojo|verde|azul", "VIP, Boda 2024, Madrid"}) {
    INFO(cell);
    CHECK(otherdelimiter::find(cell, ';') == 0);
  }
  // The list's own is no other one, and a note may hold anything.
  CHECK(otherdelimiter::find("Nombre;Email;Ciudad", ';') == 0);
  CHECK(otherdelimiter::find("Ana,a@x.es,Vigo" + std::string(3000, ' '), ';') == 0);
}

TEST_CASE("a list may be parted by colons", "[delimiter][csv]") {
  CHECK(detectCsv("Nombre:Email:Móvil\nAna:a@x.es:600111222\n", true).delimiter == ':');
  CHECK(detectCsv("Nombre:Email\nAna:a@x.es\nLuis:l@x.es\n", true).delimiter == ':');
  CHECK(detectCsv("Ana:a@x.es:600111222\nLuis:l@x.es:600111223\n", true).delimiter == ':');
  CHECK(detectCsv("Nombre:Email:Dirección\nAna:a@x.es:Mayor, 3\nLuis:l@x.es:Sol, 4\n", true).delimiter == ':');
}

TEST_CASE("colons in the cells of a list do not part it", "[delimiter][csv]") {
  for (const char* list : {"Hora,Nombre\n10:30,Ana\n11:30,Luis\n", "Correo\nmailto:a@x.es\nmailto:b@x.es\n",
                           "Nombre: Ana\nEmail: a@x.es\nTeléfono: 600111222\n", "Web\nhttps://x.es\nhttps://y.es\n",
                           "Nombre;Nota\nAna;Tel: 600111222: casa\nLuis;Tel: 600111223: casa\n", "10:30\n11:45\n"}) {
    INFO(list);
    CHECK(detectCsv(list, true).delimiter != ':');
  }
}
