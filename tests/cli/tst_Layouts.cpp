// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts and saved mappings through the real program.
#include "tests/support/Places.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

QString list(const char* name) { return cartera::test::sourcePath("tests/data/layouts/") + QLatin1String(name); }

QString text(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

}  // namespace

TEST_CASE("read names the program that a list is of, in the answer and for people in both languages") {
  CliFixture f;
  const QString google = list("google-contacts-old.csv");
  const auto seen = f.json({QStringLiteral("read"), google}).json();
  CHECK(text(seen, "layout") == QStringLiteral("Google Contacts (old)"));
  const auto mapping = seen.value(QLatin1String("mapping")).toObject();
  CHECK(text(mapping, "E-mail 1 - Value") == QStringLiteral("email[1]"));
  CHECK(seen.value(QLatin1String("ask")).toArray().isEmpty());
  CHECK(f.run({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("read"), google})
            .out.contains("Recognised as"));
  const QByteArray es = f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("read"), google}).out;
  CHECK(es.contains("Contactos de Google (antiguo)"));
  CHECK(es.contains("Reconocido como"));
  const QString other = f.path("other.csv");
  writeBytes(other, "Foo,Bar\n1,2\n");
  CHECK(f.json({QStringLiteral("read"), other})
            .json()
            .value(QLatin1String("layout"))
            .toString(QStringLiteral("?"))
            .isEmpty());
}

TEST_CASE("an import of orders says whose they are, and that they are not brought in yet") {
  CliFixture f;
  const QString file = f.shop();
  const Ran ran = f.json({QStringLiteral("import"), file, list("shopify-orders.csv")});
  REQUIRE(ran.status == 0);
  CHECK(text(ran.json(), "layout") == QStringLiteral("Shopify (orders)"));
  CHECK(ran.json().value(QLatin1String("imported")).toInt() == 2);
  CHECK(ran.err.contains("Recognised as: Shopify (orders)"));
  CHECK(ran.err.contains("Orders and deals are not brought in yet"));
}

TEST_CASE("layouts of a folder are read, and what is wrong with one is told with its line") {
  CliFixture f;
  QDir().mkpath(f.path("layouts"));
  writeBytes(f.path("layouts/till.txt"),
             "name = Till\nat least 2 = KNR | MLAD\n[columns]\nexternal_id = KNR\nemail[1] = MLAD\n");
  writeBytes(f.path("layouts/bad.txt"), "name = Bad\nat least 1 = A\n[columns]\ngivn = A\n");
  const QString source = f.path("till.csv");
  writeBytes(source, "KNR,MLAD\n1,ana@x.example\n");
  const Ran ran = f.json({QStringLiteral("read"), source, QStringLiteral("--layouts"), f.path("layouts")});
  REQUIRE(ran.status == 0);
  CHECK(text(ran.json(), "layout") == QStringLiteral("Till"));
  CHECK(ran.err.contains("bad.txt"));
  CHECK(ran.err.contains("line 4"));
  CHECK(ran.err.contains("givn"));
  const Ran none = f.json({QStringLiteral("read"), source, QStringLiteral("--layouts"), f.path("nowhere")});
  CHECK(none.status == 1);
  CHECK(none.errorCode() == QStringLiteral("layouts.folder"));
}

TEST_CASE("a mapping is saved by name with one list and used with the next") {
  CliFixture f;
  const QString file = f.shop();
  const QString mapping = f.path("m.json");
  writeBytes(mapping, R"({"columns": {"Dato": "note", "Nombre": "full_name"}})");
  const QString first = f.path("first.csv");
  writeBytes(first, "Nombre;Dato\nEva Sol;Vino a la feria\n");
  REQUIRE(f.json({QStringLiteral("import"), file, first, QStringLiteral("--mapping"), mapping,
                  QStringLiteral("--save-mapping"), QStringLiteral("Feria")})
              .status == 0);
  const QString second = f.path("second.csv");
  writeBytes(second, "Dato;Zona;Nombre\nPide oferta;norte;Lía Mar\n");
  const Ran ran =
      f.json({QStringLiteral("import"), file, second, QStringLiteral("--mapping"), QStringLiteral("feria")});
  INFO(ran.out.toStdString() << ran.err.toStdString());
  REQUIRE(ran.status == 0);
  const auto used = ran.json().value(QLatin1String("mapping")).toObject();
  CHECK(text(used, "Dato") == QStringLiteral("note"));
  CHECK(text(used, "Nombre") == QStringLiteral("full_name"));
  const Ran none =
      f.json({QStringLiteral("import"), file, second, QStringLiteral("--mapping"), QStringLiteral("otra")});
  CHECK(none.status == 1);
  CHECK(none.errorCode() == QStringLiteral("mapping.unknown"));
  CHECK(none.out.contains("Feria"));
}
