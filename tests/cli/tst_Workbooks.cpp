// SPDX-License-Identifier: GPL-3.0-or-later
// Excel workbooks through the real program.
#include "tests/support/Places.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString book(const char* name) { return QString(cartera::test::sourcePath("tests/data/xlsx/") + QLatin1String(name)); }

int number(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toInt(-1); }

QJsonObject done(const Ran& ran) {
  INFO(ran.out.toStdString() << ran.err.toStdString());
  REQUIRE(ran.status == 0);
  return ran.json();
}

}  // namespace

TEST_CASE("read says of a workbook its sheets, rows and mapping, and of no encoding", "[xlsx]") {
  CliFixture f;
  const auto seen = done(f.json({u"read"_s, book("libro.xlsx")}));
  CHECK(seen.value("format"_L1).toString() == u"xlsx"_s);
  CHECK(seen.value("sheet"_L1).toString() == u"Socios"_s);
  CHECK(seen.value("sheets"_L1).toArray().size() == 3);
  CHECK(number(seen, "records") == 3);
  CHECK(seen.value("header"_L1).toBool());
  CHECK_FALSE(seen.contains("encoding"_L1));
  CHECK_FALSE(seen.contains("delimiter"_L1));
  CHECK(seen.value("rows"_L1).toArray().at(0).toArray().at(1).toString() == u"600123456"_s);
  CHECK(seen.value("mapping"_L1).toObject().value("Fecha de nacimiento"_L1).toString() == u"birthday"_s);
  for (const auto& asked : seen.value("ask"_L1).toArray())
    CHECK(asked.toObject().value("what"_L1).toString() == u"column"_s);
  bool told = false;
  for (const auto& w : seen.value("warnings"_L1).toArray())
    told = told ||
           (w.toObject().value("line"_L1).toInt() == 5 && w.toObject().value("column"_L1).toString() == u"Notas"_s &&
            w.toObject().value("reason"_L1).toString() == u"cell.error"_s);
  CHECK(told);
  const auto other = done(f.json({u"read"_s, book("libro.xlsx"), u"--sheet"_s, u"Proveedores"_s}));
  CHECK(other.value("rows"_L1).toArray().at(0).toArray().at(0).toString() == u"Maderas Ruiz, S.L."_s);
  const Ran plain = f.run({u"read"_s, book("libro.xlsx")});
  CHECK(plain.out.contains("Socios (Vac"));

  CHECK(f.json({u"read"_s, book("libro.xlsx"), u"--sheet"_s, u"Nada"_s}).errorCode() == u"xlsx.no_sheet"_s);
  CHECK(f.json({u"read"_s, book("libro.xlsx"), u"--format"_s, u"csv"_s}).errorCode() == u"source.spreadsheet"_s);
  CHECK(f.run({u"read"_s, book("libro.xlsx"), u"--format"_s, u"klingon"_s}).status == 2);
}

TEST_CASE("a workbook comes in and goes out by its name or by its format", "[xlsx]") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({u"new"_s, file}).status == 0);
  const auto first = done(f.json({u"import"_s, file, book("clientes.xlsx")}));
  CHECK(number(first, "imported") == 12);
  CHECK(number(done(f.json({u"import"_s, file, book("clientes.xlsx")})), "unchanged") == 12);

  const auto byName = done(f.json({u"export"_s, file, f.path("a.xlsx")}));
  CHECK(byName.value("format"_L1).toString() == u"xlsx"_s);
  CHECK(number(byName, "rows") == 12);
  const auto byFormat = done(f.json({u"export"_s, file, f.path("b.list"), u"--format"_s, u"xlsx"_s}));
  CHECK(byFormat.value("columns"_L1) == byName.value("columns"_L1));
  CHECK(done(f.json({u"export"_s, file, f.path("c")})).value("format"_L1).toString() == u"csv"_s);
  CHECK(done(f.json({u"export"_s, file, f.path("d.xlsx"), u"--format"_s, u"csv"_s})).value("format"_L1).toString() ==
        u"csv"_s);
  CHECK(f.run({u"export"_s, file, f.path("e"), u"--format"_s, u"ods"_s}).status == 2);

  const QString other = f.path("other.cartera");
  REQUIRE(f.run({u"new"_s, other}).status == 0);
  CHECK(number(done(f.json({u"import"_s, other, f.path("b.list")})), "imported") == 12);
  REQUIRE(f.run({u"undo"_s, other}).status == 0);
  CHECK(number(done(f.json({u"list"_s, other, u"contacts"_s, u"--limit"_s, u"0"_s})), "count") == 0);
  REQUIRE(f.run({u"redo"_s, other}).status == 0);
  // Last, because a second list that repeats a refusal is a change of its own, and these are one list only if both were
  // written in the same second.
  CHECK(number(done(f.json({u"import"_s, other, f.path("a.xlsx")})), "unchanged") == 12);
}

TEST_CASE("import says which sheet it read, and that there are others", "[xlsx]") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({u"new"_s, file}).status == 0);
  const auto report = done(f.json({u"import"_s, file, book("libro.xlsx")}));
  CHECK(report.value("sheet"_L1).toString() == u"Socios"_s);
  CHECK(report.value("sheets"_L1).toArray().size() == 3);
  QStringList told;
  for (const auto& w : report.value("warnings"_L1).toArray()) {
    if (w.toObject().value("reason"_L1).toString() == u"sheets.others"_s)
      told += w.toObject().value("value"_L1).toString();
  }
  CHECK(told == QStringList{u"Proveedores"_s});
  const Ran plain = f.run({u"import"_s, file, book("libro.xlsx"), u"--dry-run"_s});
  CHECK(plain.err.contains("Proveedores"));
}

TEST_CASE("what a workbook gives up goes into the rejects with its row", "[xlsx]") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({u"new"_s, file}).status == 0);
  const auto report = done(f.json({u"import"_s, file, book("libro.xlsx"), u"--rejects"_s, f.path("rejects.csv")}));
  CHECK(number(report, "skipped") == 1);
  const QByteArray rejects = bytesOf(f.path("rejects.csv"));
  CHECK(rejects.contains("TOTAL"));
  CHECK(rejects.contains(",6,"));
}
