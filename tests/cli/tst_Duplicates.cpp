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
  CHECK(lines[0].trimmed() == "id_a,id_b,posterior,reasons,certainty");
  const QList<QByteArray> cells = lines[1].trimmed().split(',');
  REQUIRE(cells.size() == 5);
  CHECK(cells[0] == "A1");
  CHECK(cells[1] == "A3");
  CHECK(cells[2].toDouble() > .9);
  CHECK(cells[3].contains("email same"));
  CHECK(cells[4] == "certain");
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

TEST_CASE("a name that is swapped, or whole in one column, is found and told in both languages") {
  CliFixture f;
  const QString source = f.path("columns.csv");
  writeBytes(source,
             "Código;Nombre;Apellidos;Ciudad\n"
             "A1;María;García López;Getafe\n"
             "A2;García López;María;Getafe\n"
             "B1;Iker;Etxeberria Lasa;Bilbao\n"
             "B2;Iker Etxeberria Lasa;;Bilbao\n");
  const QJsonArray rows = f.json(analyze(source)).json().value(QLatin1String("rows")).toArray();
  QStringList said;
  for (const auto& row : rows) {
    const QJsonObject pair = row.toObject();
    for (const auto& reason : pair.value(QLatin1String("reasons")).toArray())
      if (reason.toObject().value(QLatin1String("field")).toString() == QStringLiteral("full_name"))
        said += pair.value(QLatin1String("id_a")).toString() + u' ' +
                reason.toObject().value(QLatin1String("agreement")).toString();
  }
  said.sort();
  CHECK(said == QStringList{QStringLiteral("A1 swapped"), QStringLiteral("B1 whole")});
  const Ran en = f.run(analyze(source));
  CHECK(en.out.contains("given name and surname swapped"));
  CHECK(en.out.contains("the same name, whole in one column"));
  const Ran es = f.run(analyze(source, {QStringLiteral("--lang"), QStringLiteral("es")}));
  CHECK(es.out.contains("nombre y apellidos intercambiados"));
  CHECK(es.out.contains("el mismo nombre, entero en una columna"));
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

namespace {

/// The number of a contact that was just added.
QString added(const CliFixture& f, const QString& file, const QStringList& values) {
  const Ran ran = f.json(QStringList{QStringLiteral("add"), file, QStringLiteral("contact")} + values);
  INFO(ran.out.toStdString() << ran.err.toStdString());
  REQUIRE(ran.status == 0);
  return ran.json().value(QLatin1String("id")).toString();
}

QJsonObject show(const CliFixture& f, const QString& file, const QString& id) {
  return f.json({QStringLiteral("show"), file, id}).json();
}

}  // namespace

TEST_CASE("duplicates names the pairs of a file, merge makes one of two, split gives them back") {
  CliFixture f;
  const QString file = f.shop();
  const QString kept = added(f, file,
                             {QStringLiteral("given=Lucía"), QStringLiteral("family=Peña"),
                              QStringLiteral("email[1]=lucia@example.es"), QStringLiteral("job_title=Painter")});
  const QString other =
      added(f, file,
            {QStringLiteral("given=Lucia"), QStringLiteral("family=Pena"), QStringLiteral("email[1]=lucia@example.es"),
             QStringLiteral("phone.mobile=612345678"), QStringLiteral("job_title=Decorator")});
  const QJsonArray pairs = f.json({QStringLiteral("duplicates"), file}).array();
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].toObject().value(QLatin1String("a")).toString() == kept);
  CHECK(pairs[0].toObject().value(QLatin1String("b")).toString() == other);
  CHECK(pairs[0].toObject().value(QLatin1String("posterior")).toDouble() > .5);
  CHECK_FALSE(pairs[0].toObject().value(QLatin1String("reasons")).toArray().isEmpty());
  CHECK(f.json({QStringLiteral("duplicates"), file, QStringLiteral("--limit"), QStringLiteral("0")}).array().isEmpty());

  const Ran merged =
      f.json({QStringLiteral("merge"), file, kept, other, QStringLiteral("--take"), QStringLiteral("job_title=other")});
  INFO(merged.out.toStdString() << merged.err.toStdString());
  REQUIRE(merged.status == 0);
  CHECK(merged.json().value(QLatin1String("id")).toString() == kept);
  CHECK_FALSE(merged.json().value(QLatin1String("change")).toString().isEmpty());
  CHECK(show(f, file, kept).value(QLatin1String("phone.mobile")).toString() == QStringLiteral("612345678"));
  CHECK(show(f, file, kept).value(QLatin1String("job_title")).toString() == QStringLiteral("Decorator"));
  CHECK(f.json({QStringLiteral("duplicates"), file}).array().isEmpty());

  const Ran split = f.json({QStringLiteral("split"), file, other});
  REQUIRE(split.status == 0);
  CHECK(split.json().value(QLatin1String("id")).toString() == other);
  CHECK(show(f, file, other).value(QLatin1String("phone.mobile")).toString() == QStringLiteral("612345678"));
  CHECK(show(f, file, kept).value(QLatin1String("job_title")).toString() == QStringLiteral("Painter"));

  const Ran separate = f.json({QStringLiteral("duplicates"), file, QStringLiteral("--separate"), kept + u',' + other});
  REQUIRE(separate.status == 0);
  CHECK(f.json({QStringLiteral("duplicates"), file}).array().isEmpty());
  REQUIRE(f.json({QStringLiteral("undo"), file}).status == 0);
  CHECK(f.json({QStringLiteral("duplicates"), file}).array().size() == 1);
}

TEST_CASE("a contact whose name is swapped or whole in one column is a possible duplicate, of an import as well") {
  CliFixture f;
  const QString file = f.shop();
  const QString maria = added(f, file,
                              {QStringLiteral("given=María"), QStringLiteral("family=García López"),
                               QStringLiteral("email[1]=maria@example.es")});
  const QString iker = added(f, file, {QStringLiteral("given=Iker"), QStringLiteral("family=Etxeberria Lasa")});
  const QString whole = added(f, file, {QStringLiteral("given=Iker Etxeberria Lasa")});
  const QString list = f.path("list.csv");
  writeBytes(list, "Nombre;Apellidos;Correo\nGarcía López;María;maria@example.es\n");
  const Ran ran = f.json({QStringLiteral("import"), file, list});
  INFO(ran.out.toStdString() << ran.err.toStdString());
  REQUIRE(ran.status == 0);
  const QJsonArray alike = ran.json().value(QLatin1String("look_alikes")).toArray();
  REQUIRE(alike.size() == 1);
  QStringList said;
  for (const auto& row : f.json({QStringLiteral("duplicates"), file}).array()) {
    const QJsonObject pair = row.toObject();
    for (const auto& reason : pair.value(QLatin1String("reasons")).toArray())
      if (reason.toObject().value(QLatin1String("field")).toString() == QStringLiteral("full_name"))
        said += pair.value(QLatin1String("a")).toString() + u' ' +
                reason.toObject().value(QLatin1String("agreement")).toString();
  }
  said.sort();
  QStringList wanted{maria + QStringLiteral(" swapped"), iker + QStringLiteral(" whole")};
  wanted.sort();
  CHECK(said == wanted);
}

TEST_CASE("merge takes values of one's own fields, and whose e-mail and phone is the main one; split gives them back") {
  CliFixture f;
  const QString file = f.shop();
  const QString kept = added(f, file,
                             {QStringLiteral("given=Eva"), QStringLiteral("email[1]=eva@example.es"),
                              QStringLiteral("phone[1]=612345678"), QStringLiteral("custom[Size, EU]=38")});
  const QString other = added(f, file,
                              {QStringLiteral("given=Eva"), QStringLiteral("email[1]=eva@work.example"),
                               QStringLiteral("phone[1]=912345678"), QStringLiteral("custom[Size, EU]=39")});
  const QString take = GENERATE(QStringLiteral("custom[Size, EU],email,phone=kept"),
                                QStringLiteral("correo=other, custom[size, eu]=other"));
  const QStringList merge{QStringLiteral("merge"), file, kept, other, QStringLiteral("--take"), take};
  SECTION("as data") {
    const Ran merged = f.json(merge);
    INFO(merged.out.toStdString() << merged.err.toStdString());
    REQUIRE(merged.status == 0);
    QStringList told;
    for (const auto& field : merged.json().value(QLatin1String("fields")).toArray()) {
      const QJsonObject o = field.toObject();
      told += o.value(QLatin1String("field")).toString() + u' ' + o.value(QLatin1String("kept")).toString() + u' ' +
              o.value(QLatin1String("other")).toString() + u' ' + o.value(QLatin1String("shows")).toString();
    }
    CHECK(told == QStringList{QStringLiteral("custom[Size, EU] 38 39 other"),
                              QStringLiteral("email[1] eva@example.es eva@work.example other"),
                              QStringLiteral("phone[1] 612345678 912345678 kept")});
    const QJsonObject now = show(f, file, kept);
    CHECK(now.value(QLatin1String("email[1]")).toString() == QStringLiteral("eva@work.example"));
    CHECK(now.value(QLatin1String("email[2]")).toString() == QStringLiteral("eva@example.es"));
    CHECK(now.value(QLatin1String("phone[1]")).toString() == QStringLiteral("612345678"));
    CHECK(now.value(QLatin1String("custom[Size, EU]")).toString() == QStringLiteral("39"));
    REQUIRE(f.json({QStringLiteral("split"), file, other}).status == 0);
    CHECK(show(f, file, kept).value(QLatin1String("email[1]")).toString() == QStringLiteral("eva@example.es"));
    CHECK(show(f, file, kept).value(QLatin1String("custom[Size, EU]")).toString() == QStringLiteral("38"));
    CHECK(show(f, file, other).value(QLatin1String("email[1]")).toString() == QStringLiteral("eva@work.example"));
    CHECK(show(f, file, other).value(QLatin1String("custom[Size, EU]")).toString() == QStringLiteral("39"));
  }
  SECTION("in words of both languages") {
    const bool isSpanish = GENERATE(false, true);
    const Ran merged =
        f.run(merge + QStringList{QStringLiteral("--lang"), isSpanish ? QStringLiteral("es") : QStringLiteral("en")});
    REQUIRE(merged.status == 0);
    CHECK(merged.out.contains(isSpanish ? "Correo principal: eva@work.example (también eva@example.es)"
                                        : "Main e-mail: eva@work.example (also eva@example.es)"));
    CHECK(merged.out.contains("Size, EU"));
  }
}

TEST_CASE("show says who was merged with whom, and how it is taken back") {
  CliFixture f;
  const QString file = f.shop();
  const QString kept = added(f, file, {QStringLiteral("given=Lucía"), QStringLiteral("family=Peña")});
  const QString other = added(f, file, {QStringLiteral("given=Lucía"), QStringLiteral("family=Peña Ortiz")});
  REQUIRE(f.json({QStringLiteral("merge"), file, kept, other}).status == 0);

  const auto saying = [&](const QString& id) {
    return QString::fromUtf8(f.run({QStringLiteral("show"), file, id}).out);
  };
  CHECK_FALSE(saying(other).contains(QLatin1String("trash")));
  CHECK(saying(other).contains(QStringLiteral("Merged into “Lucía Peña” (%1)").arg(kept)));
  CHECK(saying(other).contains(QLatin1String("cartera-cli split")));
  CHECK(saying(kept).contains(other));
  CHECK(saying(kept).contains(QStringLiteral("Lucía Peña Ortiz")));
  const Ran es = f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("show"), file, other});
  CHECK(QString::fromUtf8(es.out).contains(QStringLiteral("Unido a «Lucía Peña» (%1)").arg(kept)));

  const QJsonObject into = show(f, file, other).value(QLatin1String("merged_into")).toObject();
  CHECK(into.value(QLatin1String("id")).toString() == kept);
  const QJsonArray held = show(f, file, kept).value(QLatin1String("merged")).toArray();
  REQUIRE(held.size() == 1);
  CHECK(held[0].toObject().value(QLatin1String("id")).toString() == other);

  const Ran today = f.json({QStringLiteral("show"), file, other, QStringLiteral("--at"), QStringLiteral("today")});
  CHECK(today.json().contains(QLatin1String("merged_into")));

  REQUIRE(f.json({QStringLiteral("split"), file, kept}).status == 0);
  CHECK_FALSE(saying(other).contains(QLatin1String("Merged")));
  CHECK_FALSE(saying(kept).contains(QLatin1String("Merged")));
}

TEST_CASE("show tells the trash from what an undo took away") {
  CliFixture f;
  const QString file = f.shop();
  const QString thrown = added(f, file, {QStringLiteral("given=Eva")});
  REQUIRE(f.json({QStringLiteral("trash"), file, thrown}).status == 0);
  CHECK(f.run({QStringLiteral("show"), file, thrown}).out.contains("In the trash."));
  const QString undone = added(f, file, {QStringLiteral("given=Leo")});
  REQUIRE(f.json({QStringLiteral("undo"), file}).status == 0);
  const QByteArray out = f.run({QStringLiteral("show"), file, undone}).out;
  CHECK_FALSE(out.contains("trash"));
  CHECK(out.contains("an undo took it away"));
}

TEST_CASE("merge and split refuse what cannot be, with a sentence") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = added(f, file, {QStringLiteral("given=Eva")});
  CHECK(f.json({QStringLiteral("merge"), file, id, id}).errorCode() == QStringLiteral("merge.same"));
  CHECK(f.json({QStringLiteral("merge"), file, id, QStringLiteral("7")}).errorCode() ==
        QStringLiteral("contact.missing"));
  const QString other = added(f, file, {QStringLiteral("given=Eva"), QStringLiteral("job_title=Painter")});
  for (const char* take : {"custom[Size]", "email", "job_title=left", "nonsense"})
    CHECK(
        f.json({QStringLiteral("merge"), file, id, other, QStringLiteral("--take"), QLatin1String(take)}).errorCode() ==
        QStringLiteral("merge.field"));
  CHECK(f.json({QStringLiteral("split"), file, id}).errorCode() == QStringLiteral("split.nothing"));
  CHECK(f.json({QStringLiteral("duplicates"), file, QStringLiteral("--separate"), id}).status == 2);
  CHECK(f.run({QStringLiteral("split"), file, id}).err.contains("Nobody was merged here."));
}
