// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as mail programs write them: with a name beside them, and several in one cell.
#include "core/exchange/CellValues.h"
#include "tests/core/exchange/CsvWildFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;
using cellvalues::Mailbox;
using Boxes = std::vector<Mailbox>;

namespace {

struct Mailboxes : CsvWild {
  /// "ana@x.es eva@y.es": the addresses of somebody, the first one first.
  [[nodiscard]] QString mails(const QString& name) const {
    const auto all = everybody();
    REQUIRE(all.count(name) == 1);
    QStringList out;
    for (const auto& [key, value] : all.at(name))
      if (key.startsWith(u"email") && !key.endsWith(u".label")) out += value;
    return out.join(u' ');
  }
};

}  // namespace

TEST_CASE("An address is known in angle brackets, with and without a name", "[mailboxes]") {
  CHECK(cellvalues::mailboxes(u"Eva <eva@x.es>"_s) == Boxes{{u"Eva"_s, u"eva@x.es"_s}});
  CHECK(cellvalues::mailboxes(u"<eva@x.es>"_s) == Boxes{{u""_s, u"eva@x.es"_s}});
  CHECK(cellvalues::mailboxes(u"\"Gil, Eva\" <eva@x.es>"_s) == Boxes{{u"Gil, Eva"_s, u"eva@x.es"_s}});
  CHECK(cellvalues::mailboxes(u"Gil, Eva <eva@x.es>"_s) == Boxes{{u"Gil, Eva"_s, u"eva@x.es"_s}});
  CHECK(cellvalues::mailboxes(u"'eva@x.es' <eva@x.es>"_s) == Boxes{{u""_s, u"eva@x.es"_s}});
  CHECK(cellvalues::mailboxes(u"\"Eva \\\"la\\\" Gil\" <eva@x.es>"_s) == Boxes{{u"Eva \"la\" Gil"_s, u"eva@x.es"_s}});
  CHECK(cellvalues::mailboxes(u"a@x.es; Eva <b@y.es>, c@z.es,<B@y.es>\nLuz Mar <d@z.es>"_s) ==
        Boxes{{u""_s, u"a@x.es"_s}, {u"Eva"_s, u"b@y.es"_s}, {u""_s, u"c@z.es"_s}, {u"Luz Mar"_s, u"d@z.es"_s}});
  for (const QString& other :
       {u"Eva eva@x.es"_s, u"Eva <eva>"_s, u"Eva <eva@x.es"_s, u"Eva <eva@x.es> casa"_s, u"\"Eva <eva@x.es>"_s,
        u"a@x.es"_s, u"Eva; <eva@x.es>"_s, u"a@x.es Eva <b@y.es>"_s, u""_s})
    CHECK(cellvalues::mailboxes(other).empty());
}

TEST_CASE_METHOD(Mailboxes, "An address with a name gives the address, and the name where nothing else does",
                 "[import][mailboxes]") {
  bring(
      "Nombre,Correo\nAna,Ana Gil <ana@x.es>\n,Eva Ruiz <eva@x.es>\n,\"\"\"Sanz Pla, Luz\"\" "
      "<luz@x.es>\"\nPau,pau@x.es\n");
  CHECK(told() == u""_s);
  CHECK(names() == u"Ana|Eva Ruiz|Luz Sanz Pla|Pau"_s);
  CHECK(mails(u"Ana"_s) == u"ana@x.es"_s);
  CHECK(mails(u"Eva Ruiz"_s) == u"eva@x.es"_s);
  CHECK(value(u"Luz Sanz Pla"_s, u"given"_s) == u"Luz"_s);
}

TEST_CASE_METHOD(Mailboxes, "A name beside an address that is not the contact's is told and kept beside it",
                 "[import][mailboxes]") {
  bring("Nombre,Correo\nAna,Taller Gil <ana@x.es>\nPau,\"pau@x.es; Eva <eva@x.es>\"\n");
  CHECK(told() == u"2 Correo email.name: Taller Gil <ana@x.es>\n3 Correo email.name: Eva <eva@x.es>"_s);
  CHECK(mails(u"Ana"_s) == u"ana@x.es"_s);
  CHECK(mails(u"Pau"_s) == u"pau@x.es eva@x.es"_s);
  CHECK(value(u"Pau"_s, u"extra"_s).contains(u"Eva <eva@x.es>"_s));
}

TEST_CASE_METHOD(Mailboxes, "A pasted list of addresses is one column, whatever stands between those of a line",
                 "[import][mailboxes]") {
  SECTION("one a line") {
    bring("a@x.es\nEva <b@y.es>\nGil, Luz <c@z.es>\n");
    CHECK(report.imported == 3);
    CHECK(names() == u"|Eva|Luz Gil"_s);
  }
  SECTION("several a line, below a heading") {
    bring("Correo\na@x.es; Eva <b@y.es>, c@z.es\nd@w.es\n");
    CHECK(report.imported == 2);
    CHECK(plan.columns.size() == 1);
    CHECK(mails({}) == u"a@x.es b@y.es c@z.es"_s);
    CHECK(told() == u"2 Correo email.name: Eva <b@y.es>"_s);
  }
  SECTION("all in one line") {
    bring("a@x.es; Eva <b@y.es>, c@z.es\n");
    CHECK(report.imported == 1);
    CHECK(mails({}) == u"a@x.es b@y.es c@z.es"_s);
  }
}

TEST_CASE_METHOD(Mailboxes, "Columns of addresses are still columns", "[import][mailboxes]") {
  bring("Correo;Otro correo\na@x.es;b@x.es\nc@x.es;d@x.es\n");
  CHECK(plan.columns.size() == 2);
  CHECK(mails({}) == u"a@x.es b@x.es"_s);
}

TEST_CASE_METHOD(Mailboxes, "A second address of a list is one more of somebody who is there, and the first stays",
                 "[import][mailboxes][known]") {
  bring("Nombre,Correo,Móvil\nAna Gil,ana@x.es,612345678\n");
  // In a cell with the one that is there, in a column of its own, and alone: known by the phone.
  bring("Nombre,Correo,Móvil\nAna Gil,\"ana@x.es; ana@casa.es\",612345678\n");
  CHECK(report.updated == 1);
  CHECK(mails(u"Ana Gil"_s) == u"ana@x.es ana@casa.es"_s);
  bring("Nombre,Correo,Correo 2\nAna Gil,ana@x.es,ana@obra.es\n");
  CHECK(mails(u"Ana Gil"_s) == u"ana@x.es ana@casa.es ana@obra.es"_s);
  bring("Nombre,Móvil,Correo,Correo 2\nAna Gil,612345678,ana@club.es,ana@coro.es\n");
  CHECK(mails(u"Ana Gil"_s).startsWith(u"ana@x.es ana@casa.es ana@obra.es"_s));
  CHECK(mails(u"Ana Gil"_s).contains(u"ana@coro.es"_s));
}
