// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that are not quite lists, and those of which nothing can be taken: said aloud, and seen by a script.
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct StrangeFixture : CliFixture {
  StrangeFixture() { REQUIRE(run({u"new"_s, file}).status == 0); }
  QString source(const QByteArray& text, const char* name = "list.csv") const {
    writeBytes(path(name), text);
    return path(name);
  }
  [[nodiscard]] Ran import(const QByteArray& text, const QStringList& options = {}) const {
    return json(QStringList{u"import"_s, file, source(text)} + options);
  }
  /// "given|family" of everybody.
  [[nodiscard]] QStringList people() const {
    const QJsonObject all = json({u"list"_s, file, u"contacts"_s, u"--columns"_s, u"given,family"_s}).json();
    QStringList out;
    for (const auto& row : all.value(u"rows"_s).toArray()) {
      const QJsonObject o = row.toObject();
      out += o.value(u"given"_s).toString() + u'|' + o.value(u"family"_s).toString();
    }
    out.sort();
    return out;
  }
  const QString file = path("shop.cartera");
};

QStringList reasons(const Ran& ran) {
  QStringList out;
  for (const auto& p : ran.json().value(u"problems"_s).toArray()) out += p.toObject().value(u"reason"_s).toString();
  return out;
}

}  // namespace

TEST_CASE_METHOD(StrangeFixture, "a list of which nothing can be taken is no success, and says what to do") {
  const QByteArray nobody = "Color;Talla\nazul;38\nrojo;40\n";
  const QString list = source(nobody);
  const QByteArray before = bytesOf(file);
  for (const QStringList& options : {QStringList{}, QStringList{u"--dry-run"_s}, QStringList{u"--quiet"_s}}) {
    const Ran said = run(options.contains(u"--quiet"_s) ? QStringList{u"--quiet"_s, u"import"_s, file, list}
                                                        : QStringList{u"import"_s, file, list} + options);
    INFO(said.out.toStdString() << said.err.toStdString());
    CHECK(said.status == 1);
    CHECK(said.err.contains("none of the 2 records"));
    CHECK(said.err.contains("--delimiter"));
    CHECK(said.out.contains("Skipped"));
  }
  const Ran said = import(nobody);
  CHECK(said.status == 1);
  CHECK(said.errorCode() == u"import.all_refused");
  CHECK(said.json().value(u"skipped"_s).toInt() == 2);
  CHECK(reasons(said).size() == 2);
  CHECK(bytesOf(file) == before);
}

TEST_CASE_METHOD(StrangeFixture, "a list whose people are all there already, or that has nobody, is no failure") {
  const QByteArray ana = "Nombre;Email\nAna;ana@example.es\n";
  CHECK(import(ana).status == 0);
  CHECK(import(ana).status == 0);
  CHECK(import("Nombre;Email;Cargo\nAna;ana@example.es;Jefa\n", {u"--on-duplicate"_s, u"skip"_s}).status == 0);
  CHECK(import("Nombre;Email\n").status == 0);
  // One of several is taken.
  CHECK(import("Nombre;Email;Ciudad\n;;Vigo\nEva;eva@example.es;\n").status == 0);
}

TEST_CASE_METHOD(StrangeFixture, "a refusal in a list of which nothing else can be taken is something done") {
  CHECK(import("Nombre;Email;Acepta publicidad\nAna;ana@example.es;sí\n").status == 0);
  const Ran said =
      import("Nombre;Email;Acepta publicidad;Fecha de nacimiento\nAna;ana@example.es;no;30/02/1980\n", {u"--strict"_s});
  INFO(said.out.toStdString());
  CHECK(said.status == 0);
  CHECK(reasons(said).contains(u"refusal.kept"_s));
}

TEST_CASE_METHOD(StrangeFixture, "of cards that cannot be taken nobody is told to say a separator or an encoding") {
  const QString cards = source("BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:azul\r\nEND:VCARD\r\n", "cards.vcf");
  const Ran said = run({u"import"_s, file, cards});
  INFO(said.out.toStdString() << said.err.toStdString());
  CHECK(said.status == 1);
  CHECK(said.err.contains("See the reasons"));
  CHECK_FALSE(said.err.contains("--delimiter"));
  CHECK_FALSE(said.err.contains("--mapping"));
}

TEST_CASE_METHOD(StrangeFixture, "a mapping that is saved is nothing that a list of which all was refused brought in") {
  const Ran said = import("Color;Talla\nazul;38\nrojo;40\n", {u"--save-mapping"_s, u"Ropa"_s});
  CHECK(said.status == 1);
  CHECK(said.errorCode() == u"import.all_refused");
  // The mapping was asked for, and is there.
  CHECK_FALSE(said.json().value(u"change"_s).isNull());
  CHECK(run({u"mappings"_s, file}).out.contains("Ropa"));
}

TEST_CASE_METHOD(StrangeFixture, "a list of refusals is no failure the second time where it was none the first time") {
  CHECK(import("Nombre;Email;Acepta publicidad\nAna;ana@example.es;sí\n").status == 0);
  const QByteArray person = GENERATE(QByteArray("Ana;ana@example.es"), QByteArray("Eva;eva@example.es"));
  const QByteArray list = "Nombre;Email;Acepta publicidad;Fecha de nacimiento\n" + person + ";no;30/02/1980\n";
  for (const char* time : {"first", "second", "third"}) {
    const Ran said = import(list, {u"--strict"_s});
    INFO(time << ": " << said.out.toStdString());
    CHECK(said.status == 0);
    CHECK(said.json().value(u"skipped"_s).toInt() == 1);
  }
  // Whoever says yes there is still refused for the day that does not exist.
  const Ran yes =
      import("Nombre;Email;Acepta publicidad;Fecha de nacimiento\nIda;ida@example.es;sí;30/02/1980\n", {u"--strict"_s});
  CHECK(yes.status == 1);
  CHECK(yes.errorCode() == u"import.all_refused");
}

TEST_CASE_METHOD(StrangeFixture, "a trial of a list of refusals ends as the import does") {
  const QByteArray list = "Nombre;Email;Acepta publicidad;Fecha de nacimiento\nEva;eva@example.es;no;30/02/1980\n";
  CHECK(import(list, {u"--strict"_s, u"--dry-run"_s}).status == 0);
  CHECK(import(list, {u"--strict"_s}).status == 0);
  CHECK(import(list, {u"--strict"_s, u"--dry-run"_s}).status == 0);
}

TEST_CASE_METHOD(StrangeFixture,
                 "a list without headings gives first names and surnames, and says what it does not know") {
  const QString list = source(
      "Ana;Uno;a1@x.example;600111222;zapatos azules\n"
      "Begoña;Gil Pérez;a2@x.example;600111223;zapatos\n");
  const Ran said = run({u"import"_s, file, list});
  INFO(said.out.toStdString() << said.err.toStdString());
  CHECK(said.status == 0);
  CHECK(people() == QStringList{u"Ana|Uno"_s, u"Begoña|Gil Pérez"_s});
  CHECK(said.err.contains("has no headings"));
  CHECK(said.err.contains("some of its columns (5)"));
  CHECK_FALSE(said.err.contains("becomes a field of its own"));
  // No field called "5", and nothing lost.
  CHECK(run({u"export"_s, file, path("out.csv")}).status == 0);
  CHECK_FALSE(bytesOf(path("out.csv")).split('\n').first().contains(";5;"));
  const QString id = json({u"find"_s, file, u"a1@x.example"_s}).array().first().toObject().value(u"id"_s).toString();
  CHECK(run({u"show"_s, file, id}).out.contains("zapatos azules"));
  CHECK(json({u"import"_s, file, list}).json().value(u"unchanged"_s).toInt() == 2);
}

TEST_CASE_METHOD(StrangeFixture,
                 "where headings are missing and names cannot be told from towns, nobody is called by a guess") {
  const Ran said = import("Zubiri;Lugo;z@x.example\nOrtuzar;Soria;o@x.example\n");
  CHECK(said.json().value(u"imported"_s).toInt() == 2);
  CHECK(people() == QStringList{u"|"_s, u"|"_s});
}

TEST_CASE_METHOD(StrangeFixture, "a second list with other separators pasted below the first goes to the rejects") {
  const QByteArray joined =
      "Nombre;Apellidos;Email\n"
      "Ana;Uno;a1@x.example\n"
      "Iria;Seis;i@x.example\n"
      "Uxía;Sete;u@x.example\n"
      "\xEF\xBB\xBFNombre,Email,Móvil\n"
      "Leo,l@x.example,600111222\n"
      "Bea,,\n"
      "Eva;Dos;e@x.example\n"
      "Bar Pepe, S.L.\n";
  const Ran said = import(joined, {u"--rejects"_s, path("left.csv")});
  INFO(said.out.toStdString());
  CHECK(said.status == 0);
  CHECK(said.json().value(u"imported"_s).toInt() == 5);
  CHECK(said.json().value(u"skipped"_s).toInt() == 3);
  CHECK(reasons(said).count(u"row.other_delimiter"_s) == 3);
  // A firm has no first name.
  CHECK(people() == QStringList{u"Ana|Uno"_s, u"Eva|Dos"_s, u"Iria|Seis"_s, u"Uxía|Sete"_s, u"|"_s});
  const QByteArray left = bytesOf(path("left.csv"));
  CHECK(left.contains("Leo,l@x.example,600111222"));
  CHECK(left.contains("another list"));
}

TEST_CASE_METHOD(StrangeFixture, "a no in a list pasted below leaves no yes standing") {
  const QByteArray yes = "Nombre;Email;Acepta publicidad\nLeo;l@x.es;sí\nEva;e@x.es;sí\n";
  REQUIRE(import(yes).status == 0);
  const auto state = [this](const QString& mail) {
    const QString id = json({u"find"_s, file, mail}).array().first().toObject().value(u"id"_s).toString();
    return run({u"show"_s, file, id}).out;
  };
  REQUIRE(state(u"l@x.es"_s).contains("Consent (E-mail)"));
  const QByteArray before = state(u"e@x.es"_s);
  const QByteArray head =
      GENERATE("Nombre;Ciudad;Email;Acepta publicidad\nIria;Lugo;i@x.es;sí\nUxía;Vigo;u@x.es;sí\nBea;Soria;b@x.es;sí\n",
               "Nombre;Ciudad;Email\nIria;Lugo;i@x.es\nUxía;Vigo;u@x.es\nBea;Soria;b@x.es\n");
  const QByteArray pasted = GENERATE("Nombre,Email,Publicidad\nLeo,l@x.es,no\nEva,e@x.es,sí\n", "Leo,l@x.es,\"no\"\n",
                                     "no|Leo|l@x.es\n", "Leo\tMora\tl@x.es\tVigo\tNo\n");
  const Ran said = import(head + pasted);
  INFO(said.out.toStdString());
  CHECK(reasons(said).contains(u"row.other_delimiter"_s));
  CHECK(reasons(said).contains(u"refusal.kept"_s));
  const QByteArray now = state(u"l@x.es"_s);
  INFO(now.toStdString());
  CHECK(now.contains("asked"));
  CHECK(state(u"e@x.es"_s) == before);
  // The list again says nothing new.
  CHECK(import(head + pasted).json().value(u"updated"_s).toInt() == 0);
}

TEST_CASE_METHOD(StrangeFixture, "a list of text that is called a workbook is read as what it is, and that is said") {
  const QString list = source("Nombre;Email\nAna;ana@example.es\n", "list.xlsx");
  const Ran said = run({u"import"_s, file, list});
  INFO(said.err.toStdString());
  CHECK(said.status == 0);
  CHECK(said.err.contains("list.xlsx"));
  CHECK(said.err.contains("CSV"));
  CHECK(json({u"read"_s, list}).json().value(u"format"_s).toString() == u"csv");
  CHECK(json({u"read"_s, source("nothing at all", "none.xlsx")}).status == 1);
}

TEST_CASE_METHOD(StrangeFixture,
                 "what was guessed of a foreign list is told: a cross for a yes, an apostrophe taken off") {
  const QString list = source(
      "Nombre;Email;Acepta e-mail;Notas;Teléfono;Teléfono 2\n"
      "Ana;ana@example.es;x;'=1;600111222;600 111 222\n"
      "Eva;eva@example.es;no;'+34 911222333;;\n");
  const Ran said = run({u"import"_s, file, list});
  INFO(said.out.toStdString() << said.err.toStdString());
  CHECK(said.err.contains("Acepta e-mail: “x”"));
  CHECK(said.out.contains("An apostrophe stood before “=1”"));
  CHECK(said.out.count("apostrophe") == 1);
  // One number twice in a row is one.
  const QString id = json({u"find"_s, file, u"ana@example.es"_s}).array().first().toObject().value(u"id"_s).toString();
  const QJsonObject ana = json({u"show"_s, file, id}).json();
  CHECK(QJsonDocument(ana).toJson().count("600") == 1);
  // Our own list has apostrophes of ours.
  CHECK(run({u"export"_s, file, path("out.csv"), u"--profile"_s, u"excel-es"_s}).status == 0);
  const Ran back = run({u"import"_s, file, path("out.csv")});
  CHECK_FALSE(back.out.contains("apostrophe"));
  CHECK_FALSE(back.out.contains("Problems"));
}

TEST_CASE_METHOD(StrangeFixture, "yes and no of a sheet's ticks are yes and no, whichever of them there are") {
  CHECK(import("Nombre;Email;Socio;Al día\nAna;ana@example.es;TRUE;1\nEva;eva@example.es;TRUE;FALSE\n").status == 0);
  const auto rows =
      json({u"list"_s, file, u"contacts"_s, u"--columns"_s, u"custom[Socio],custom[Al día]"_s, u"--sort"_s, u"given"_s})
          .json()
          .value(u"rows"_s)
          .toArray();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].toObject().value(u"custom[Socio]"_s).toString() == u"yes");
  CHECK(rows[0].toObject().value(u"custom[Al día]"_s).toString() == u"yes");
  CHECK(rows[1].toObject().value(u"custom[Al día]"_s).toString() == u"no");
}

TEST_CASE_METHOD(StrangeFixture, "a list in capitals says nothing against what is there") {
  CHECK(import("Nombre;Apellidos;Email\nAna;Gil;ana@example.es\n").status == 0);
  const Ran again = import("Nombre;Apellidos;Email\nANA;GIL;Ana@Example.es\n");
  CHECK(again.json().value(u"unchanged"_s).toInt() == 1);
  CHECK(again.json().value(u"kept_count"_s).toInt() == 0);
  CHECK(import("Nombre;Apellidos;Email\nANA;Núñez;ana@example.es\n").json().value(u"imported"_s).toInt() == 1);
  // Nothing was done, so nothing is to be undone.
  CHECK(json({u"history"_s, file}).array().size() == 2);
}
