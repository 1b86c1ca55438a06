// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there twice, through the real program.
#include "tests/support/PublicData.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

QStringList analyze(const QString& source, const QStringList& options = {}) {
  return QStringList{QStringLiteral("analyze"), QStringLiteral("duplicates"), QStringLiteral("--in"), source} + options;
}

QString people(const CliFixture& f) {
  const QString source = f.path("people.csv");
  writeBytes(source,
             "Código;Nombre;Apellidos;Correo;Teléfono;Fecha de nacimiento\n"
             "A1;Lucía;Peña Ortiz;lucia.pena@correo.example;612345678;10/02/1960\n"
             "A2;Luis;Gil Mora;luis@correo.example;655443322;25/12/1980\n"
             "A3;LUCIA;PENA ORTIZ;Lucia.Pena+web@correo.example;+34 612 34 56 78;1960-02-10\n"
             "A4;Eva;Núñez Sanz;eva@correo.example;677889900;\n");
  return source;
}

}  // namespace

TEST_CASE("analyze duplicates names the pairs of a list by their numbers, with reasons") {
  CliFixture f;
  const QString out = f.path("pairs.csv");
  const Ran ran = f.json(analyze(people(f), {QStringLiteral("--out"), out}));
  INFO(ran.out.toStdString() << ran.err.toStdString());
  REQUIRE(ran.status == 0);
  const QJsonArray rows = ran.json().value(QLatin1String("rows")).toArray();
  REQUIRE(rows.size() == 1);
  const QJsonObject pair = rows[0].toObject();
  CHECK(pair.value(QLatin1String("id_a")).toString() == QStringLiteral("A1"));
  CHECK(pair.value(QLatin1String("id_b")).toString() == QStringLiteral("A3"));
  CHECK(pair.value(QLatin1String("posterior")).toDouble() > .9);
  CHECK(pair.value(QLatin1String("certainty")).toString() == QStringLiteral("certain"));
  const QJsonObject fit = ran.json().value(QLatin1String("fit")).toObject();
  CHECK_FALSE(fit.value(QLatin1String("fitted")).toBool(true));
  CHECK(fit.value(QLatin1String("why")).toString() == QStringLiteral("few"));
  CHECK(fit.value(QLatin1String("lambda")).toDouble() > 0);
  CHECK(fit.value(QLatin1String("fields"))
            .toObject()
            .value(QLatin1String("given"))
            .toObject()
            .contains(QLatin1String("m")));
  const QList<QByteArray> lines = bytesOf(out).split('\n');
  CHECK(lines[0].trimmed() == "id_a,id_b,posterior,certainty,reasons");
  CHECK(lines[1].startsWith("A1,A3,"));
  CHECK(lines[1].contains("email same"));
}

TEST_CASE("analyze duplicates says it to people in both languages") {
  CliFixture f;
  const QString source = people(f);
  const Ran en = f.run(analyze(source));
  CHECK(en.out.contains("A1"));
  CHECK(en.out.contains("E-mail: the same"));
  const Ran es = f.run(analyze(source, {QStringLiteral("--lang"), QStringLiteral("es")}));
  CHECK(es.out.contains(QStringLiteral("igual").toUtf8()));
}

TEST_CASE("analyze duplicates refuses what it cannot do, and leaves everything as it was") {
  CliFixture f;
  const QString source = people(f);
  const QByteArray before = bytesOf(source);
  CHECK(f.json(analyze(source, {QStringLiteral("--out"), source})).errorCode() ==
        QStringLiteral("analyze.over_source"));
  CHECK(bytesOf(source) == before);
  CHECK(f.json({QStringLiteral("analyze"), QStringLiteral("duplicates")}).status == 2);
  CHECK(f.json({QStringLiteral("analyze"), QStringLiteral("guesses"), QStringLiteral("--in"), source}).status == 2);
  CHECK(f.json(analyze(f.path("none.csv"))).status == 1);
  const QString numbers = f.path("numbers.csv");
  writeBytes(numbers, "size,weight\n1,2\n3,4\n");
  const Ran nothing = f.json(analyze(numbers));
  CHECK(nothing.status == 1);
  CHECK(nothing.out.contains("duplicates.no_fields"));
}

TEST_CASE("without a number the records are called by what is different in each, or by their row") {
  CliFixture f;
  const QString source = f.path("rows.csv");
  writeBytes(source,
             "First name,Surname,Email,Phone\n"
             "Ana,Gil,ana@example.es,612345678\n"
             "Ana,Gil,ana@example.es,612345678\n"
             "Eva,Sanz,eva@example.es,655443322\n");
  const QJsonObject pair = f.json(analyze(source)).json().value(QLatin1String("rows")).toArray()[0].toObject();
  CHECK(pair.value(QLatin1String("id_a")).toString() == QStringLiteral("1"));
  CHECK(pair.value(QLatin1String("id_b")).toString() == QStringLiteral("2"));
  writeBytes(source,
             "First name,Surname,Email,Phone,Card\n"
             "Ana,Gil,ana@example.es,612345678,x7\n"
             "Ana,Gil,ana@example.es,612345678,x8\n");
  const QJsonObject named = f.json(analyze(source)).json().value(QLatin1String("rows")).toArray()[0].toObject();
  CHECK(named.value(QLatin1String("id_b")).toString() == QStringLiteral("x8"));
}
