// SPDX-License-Identifier: GPL-3.0-or-later
// Lists in and out through the real program, and what Ctrl+C leaves behind.
#include <csignal>

#include "core/storage/Connection.h"
#include "tests/support/Places.h"
#include "tests/support/PublicData.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

/// The lines of a file, sorted: a list read back may come in another order.
QStringList lines(const QString& path) {
  QFile f(path);
  REQUIRE(f.open(QIODevice::ReadOnly));
  QStringList out = QString::fromUtf8(f.readAll()).split(QLatin1Char('\n'));
  out.sort();
  return out;
}

QString list(const CliFixture& f) {
  const QString source = f.path("clientes.csv");
  writeBytes(source,
             "Nombre;Apellidos;Correo;Color favorito;Fecha de nacimiento\r\n"
             "Ana;Peña López;ana@example.es;azul;10/02/1960\r\n"
             "Luis;Gil;luis@example.es;rojo;30/02/1970\r\n"
             "Eva;Núñez;;verde;25/12/1980\r\n");
  return source;
}

QJsonObject import(const CliFixture& f, const QString& file, const QString& source, const QStringList& options = {}) {
  const Ran ran = f.json(QStringList{QStringLiteral("import"), file, source} + options);
  INFO(ran.out.toStdString() << ran.err.toStdString());
  REQUIRE(ran.status == 0);
  return ran.json();
}

QString str(const QJsonObject& o, const char* key) { return o.value(QString::fromUtf8(key)).toString(); }

int number(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toInt(-1); }

int contacts(const CliFixture& f, const QString& file) {
  return number(
      f.json({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--limit"), QStringLiteral("0")})
          .json(),
      "count");
}

QString fresh(const CliFixture& f) {
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({QStringLiteral("new"), file}).status == 0);
  return file;
}

/// Takes seconds to come in.
QString longList(const CliFixture& f) {
  QByteArray rows("Nombre;Apellidos;Correo\n");
  for (int i = 0; i < 60000; ++i) {
    const QByteArray n = QByteArray::number(i);
    rows += "Ana" + n + ";Gil" + n + ";ana" + n + "@example.es\n";
  }
  const QString source = f.path("long.csv");
  writeBytes(source, rows);
  return source;
}

/// It has begun to write when nobody else may; a slow machine takes its time.
void waitUntilItWrites(QProcess& p, const QString& file) {
  const auto probe = cartera::Connection::open(file, cartera::Connection::Mode::ReadWrite);
  REQUIRE(probe);
  REQUIRE((*probe)->execScript("PRAGMA busy_timeout=0"));
  for (int i = 0; i < 600 && p.state() == QProcess::Running && (*probe)->execScript("BEGIN IMMEDIATE; ROLLBACK"); ++i)
    p.waitForFinished(50);
}

}  // namespace

TEST_CASE("read tells what an import would see, without a file") {
  CliFixture f;
  const auto seen = f.json({QStringLiteral("read"), list(f), QStringLiteral("--rows"), QStringLiteral("2")}).json();
  CHECK(seen.value(QLatin1String("format")).toString() == QStringLiteral("csv"));
  CHECK(seen.value(QLatin1String("encoding")).toString() == QStringLiteral("utf-8"));
  CHECK(seen.value(QLatin1String("delimiter")).toString() == QStringLiteral(";"));
  CHECK(seen.value(QLatin1String("header")).toBool());
  CHECK(number(seen, "records") == 3);
  CHECK(seen.value(QLatin1String("rows")).toArray().size() == 2);
  CHECK(seen.value(QLatin1String("rows")).toArray().first().toArray().first().toString() == QStringLiteral("Ana"));
  const auto mapping = seen.value(QLatin1String("mapping")).toObject();
  CHECK(mapping.value(QLatin1String("Correo")).toString() == QStringLiteral("email[1]"));
  CHECK(mapping.value(QLatin1String("Color favorito")).toString() == QStringLiteral("custom[Color favorito]"));
  const auto asked = seen.value(QLatin1String("ask")).toArray();
  REQUIRE(asked.size() == 1);
  CHECK(asked.first().toObject().value(QLatin1String("column")).toString() == QStringLiteral("Color favorito"));
  CHECK(seen.value(QLatin1String("warnings")).isArray());
  CHECK(f.json({QStringLiteral("read"), f.path("none.csv")}).errorCode() == QStringLiteral("source.missing"));
  CHECK(f.run({QStringLiteral("read"), list(f), QStringLiteral("--encoding"), QStringLiteral("klingon")}).status == 2);
}

TEST_CASE("an import adds up, comes in once, and is one undo") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = list(f);
  const auto trial = import(f, file, source, {QStringLiteral("--dry-run")});
  CHECK(number(trial, "imported") == 3);
  CHECK(trial.value(QLatin1String("change")).isNull());
  CHECK(contacts(f, file) == 0);

  const auto first = import(f, file, source);
  CHECK(number(first, "read") == 3);
  CHECK(number(first, "imported") == 3);
  CHECK(number(first, "updated") + number(first, "unchanged") + number(first, "skipped") == 0);
  const auto problems = first.value(QLatin1String("problems")).toArray();
  REQUIRE(problems.size() == 1);
  CHECK(number(problems.first().toObject(), "line") == 3);
  CHECK(problems.first().toObject().value(QLatin1String("value")).toString() == QStringLiteral("30/02/1970"));
  CHECK(problems.first().toObject().value(QLatin1String("reason")).toString() == QStringLiteral("date.impossible"));
  CHECK(first.value(QLatin1String("mapping")).toObject().size() == 5);

  const auto again = import(f, file, source);
  CHECK(number(again, "unchanged") == 3);
  CHECK(contacts(f, file) == 3);
  CHECK(f.run({QStringLiteral("undo"), file}).status == 0);
  CHECK(contacts(f, file) == 0);
  CHECK(f.run({QStringLiteral("redo"), file}).status == 0);
  CHECK(contacts(f, file) == 3);
}

TEST_CASE("an import tells each column that it leaves out, as read does") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = f.path("left.csv");
  writeBytes(source, "Nombre;Correo;Clave;Contraseña\nAna;ana@example.es;verde1;verde2\n");
  writeBytes(f.path("m.json"), R"({"columns": {"Correo": "ignore"}})");
  const QStringList mapping{QStringLiteral("--mapping"), f.path("m.json")};
  const QStringList names{QStringLiteral("Correo"), QStringLiteral("Clave"), QStringLiteral("Contraseña")};
  for (const QStringList& command :
       {QStringList{QStringLiteral("read"), source}, QStringList{QStringLiteral("import"), file, source}}) {
    const Ran said = f.json(command + mapping);
    INFO(said.out.toStdString());
    CHECK(said.json().value(QLatin1String("left_out")).toArray() == QJsonArray::fromStringList(names));
    QStringList secrets;
    for (const auto& w : said.json().value(QLatin1String("warnings")).toArray())
      if (str(w.toObject(), "reason") == QStringLiteral("column.secret")) secrets += str(w.toObject(), "column");
    CHECK(secrets == names.mid(1));
    const Ran shown = f.run(command + mapping);
    INFO(shown.out.toStdString() << shown.err.toStdString());
    const QByteArray told = shown.out + shown.err;
    for (const QString& name : names) CHECK(told.contains(name.toUtf8()));
    CHECK(shown.err.contains("access codes"));
    CHECK_FALSE(told.contains("verde"));
    CHECK_FALSE(said.out.contains("verde"));
  }
}

TEST_CASE("of many problems an import shows the first ones, how many more there are, and where") {
  CliFixture f;
  const QString file = fresh(f);
  QByteArray rows("Nombre;Apellidos;Correo\n");
  for (int i = 0; i < 1500; ++i) rows += "Ana" + QByteArray::number(i) + ";Gil;sin correo\n";
  const QString source = f.path("many.csv");
  writeBytes(source, rows);
  const QStringList trial{QStringLiteral("import"), file, source, QStringLiteral("--dry-run")};
  const Ran shown = f.run(trial);
  CHECK(shown.out.contains("And 1480 more; --json shows them."));
  const Ran strict = f.run(trial + QStringList{QStringLiteral("--strict")});
  CHECK(strict.out.contains("And 1480 more; --rejects FILE or --json shows them."));
  const QJsonObject json = f.json(trial).json();
  CHECK(number(json, "problem_count") == 1500);
  CHECK(number(json, "problems_left_out") == 1500 - json.value(QLatin1String("problems")).toArray().size());
  CHECK(number(json, "problems_left_out") > 0);

  writeBytes(source, "Nombre;Correo\n" + QByteArray("Ana;x\n").repeated(22));
  CHECK(f.run(trial).out.contains("And 2 more;"));
  writeBytes(source, "Nombre;Correo\n" + QByteArray("Ana;x\n").repeated(20));
  CHECK_FALSE(f.run(trial).out.contains(" more;"));
}

TEST_CASE("what a strict import leaves out stands in the rejects file with its reason") {
  CliFixture f;
  const QString file = fresh(f);
  const QString rejects = f.path("left.csv");
  const auto done = import(f, file, list(f), {QStringLiteral("--strict"), QStringLiteral("--rejects"), rejects});
  CHECK(number(done, "skipped") == 1);
  CHECK(number(done, "imported") == 2);
  const QByteArray left = bytesOf(rejects);
  CHECK(left.contains("luis@example.es"));
  CHECK(left.contains("is a day that does not exist"));
  CHECK_FALSE(left.contains("ana@example.es"));
}

TEST_CASE(
    "of a line that never ends the beginning stands in the rejects, and is left out again until it is put right") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = f.path("endless.csv");
  const QByteArray head = "Nombre;Email;Contraseña;Ciudad\n";
  writeBytes(source, head + "Ana;ana@example.es;a1;Vigo\n\"Larga, Marta\";marta@example.es;secreto9;" +
                         QByteArray(9'000'000, 'x') + "\nEva;eva@example.es;e1;Lugo\n");
  const QString rejects = f.path("left.csv");
  const auto done = import(f, file, source, {QStringLiteral("--rejects"), rejects});
  CHECK(number(done, "imported") == 2);
  CHECK(number(done, "skipped") == 1);
  const QByteArray left = bytesOf(rejects);
  const QList<QByteArray> lines = left.trimmed().split('\n');
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].startsWith("Larga, Marta;marta@example.es;;xxxx"));
  CHECK(lines[1].contains(";3;"));
  CHECK(lines[1].trimmed().endsWith(";[\u2026]"));
  CHECK(lines[1].size() < 2000);
  CHECK_FALSE(left.contains("secreto9"));

  const Ran again = f.json({QStringLiteral("import"), file, rejects});
  CHECK(again.status == 1);
  CHECK(number(again.json(), "imported") == 0);
  CHECK(number(again.json(), "skipped") == 1);
  writeBytes(f.path("right.csv"), lines[0] + "\nMarta Larga;marta@example.es;;Vigo;3;\n");
  CHECK(number(import(f, file, f.path("right.csv")), "imported") == 1);
}

TEST_CASE("the left-out records go neither over their list nor over the mapping, by whatever name") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = list(f);
  const QString mapping = f.path("m.json");
  writeBytes(mapping, R"({"columns": {"Nombre": "given"}})");
  REQUIRE(QFile::link(mapping, f.path("to-mapping.csv")));
  REQUIRE(QFile::link(source, f.path("to-source.csv")));
  const QByteArray wasFile = bytesOf(file);
  const QByteArray wasSource = bytesOf(source);
  const QByteArray wasMapping = bytesOf(mapping);
  const auto refused = [&](const QString& rejects, const char* code) {
    const Ran ran = f.json({QStringLiteral("import"), file, source, QStringLiteral("--mapping"), mapping,
                            QStringLiteral("--strict"), QStringLiteral("--rejects"), rejects});
    INFO(rejects.toStdString() << ran.out.toStdString());
    CHECK(ran.status == 1);
    CHECK(ran.errorCode() == QLatin1String(code));
    CHECK(bytesOf(source) == wasSource);
    CHECK(bytesOf(mapping) == wasMapping);
    CHECK(bytesOf(file) == wasFile);
  };
  refused(mapping, "rejects.over_mapping");
  refused(f.folder() + QStringLiteral("/./m.json"), "rejects.over_mapping");
  refused(f.folder() + QStringLiteral("//m.json"), "rejects.over_mapping");
  refused(f.path("to-mapping.csv"), "rejects.over_mapping");
  refused(source, "rejects.over_source");
  refused(f.folder() + QStringLiteral("/./clientes.csv"), "rejects.over_source");
  refused(f.path("to-source.csv"), "rejects.over_source");
  // Nothing at all was done, not even the backup of the day.
  CHECK_FALSE(QFileInfo::exists(f.path("data/cartera/backups")));
}

TEST_CASE("Ctrl+C is heard while a list is only looked at") {
  CliFixture f;
  const QString file = fresh(f);
  // Long enough to be looked at for some seconds.
  const QString source = f.path("huge.csv");
  QByteArray block;
  for (int i = 0; i < 20000; ++i)
    block += "Ana" + QByteArray::number(i) + ";Gil;ana" + QByteArray::number(i) + "@example.es;a;b;c;d;e;f;g\n";
  {
    QFile out(source);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write("Nombre;Apellidos;Correo;k1;k2;k3;k4;k5;k6;k7\n");
    for (int i = 0; i < 150; ++i) REQUIRE(out.write(block) == block.size());
  }
  for (const QStringList& args :
       {QStringList{QStringLiteral("import"), file, source}, {QStringLiteral("read"), source}}) {
    QProcess p;
    f.prepare(p);
    p.start(cartera::test::buildPath("bin/cartera-cli"), QStringList{QStringLiteral("--json")} + args);
    REQUIRE(p.waitForStarted());
    p.waitForFinished(1500);
    REQUIRE(p.state() == QProcess::Running);
    REQUIRE(::kill(static_cast<pid_t>(p.processId()), SIGINT) == 0);
    // 200 ms are meant; a loaded machine is given more, but not the time the rest of the list takes.
    REQUIRE(p.waitForFinished(2000));
    REQUIRE(p.exitStatus() == QProcess::NormalExit);
    CHECK(p.exitCode() == 130);
    CHECK(p.readAllStandardOutput().contains("\"cancelled\""));
  }
  CHECK(contacts(f, file) == 0);
}

TEST_CASE("a mapping file decides, and one that does not fit is refused before anything is written") {
  CliFixture f;
  const QString file = fresh(f);
  const QString mapping = f.path("m.json");
  writeBytes(mapping, R"({"columns": {"Color favorito": "ignore", "Nombre": "nickname"}})");
  const auto done = import(f, file, list(f), {QStringLiteral("--mapping"), mapping});
  CHECK(done.value(QLatin1String("mapping")).toObject().value(QLatin1String("Color favorito")).toString() ==
        QStringLiteral("ignore"));
  writeBytes(mapping, R"({"columns": {"Nowhere": "given"}})");
  const Ran other = f.json({QStringLiteral("import"), file, list(f), QStringLiteral("--mapping"), mapping});
  CHECK(other.status == 1);
  CHECK(other.errorCode() == QStringLiteral("mapping.no_column"));
  CHECK(contacts(f, file) == 3);
}

TEST_CASE("an export counts whom it leaves out and why, and never goes over a Cartera file") {
  CliFixture f;
  const QString file = fresh(f);
  import(f, file, list(f));
  const auto all = f.json({QStringLiteral("export"), file, f.path("all.csv"), QStringLiteral("--profile"),
                           QStringLiteral("rfc4180")})
                       .json();
  CHECK(number(all, "rows") == 3);
  CHECK(all.value(QLatin1String("excluded")).toArray().isEmpty());
  CHECK(all.value(QLatin1String("sha256")).toString().size() == 64);
  CHECK(all.value(QLatin1String("columns")).toArray().size() > 0);
  const auto mail = f.json({QStringLiteral("export"), file, f.path("mail.csv"), QStringLiteral("--profile"),
                            QStringLiteral("mailchimp")})
                        .json();
  int out = 0;
  for (const auto& e : mail.value(QLatin1String("excluded")).toArray()) out += number(e.toObject(), "count");
  CHECK(number(mail, "rows") + out == 3);
  CHECK(number(mail, "rows") == 0);  // nobody has said yes
  const auto some = f.json({QStringLiteral("export"), file, f.path("some.csv"), QStringLiteral("--where"),
                            QStringLiteral("given = eva"), QStringLiteral("--columns"), QStringLiteral("given,family")})
                        .json();
  CHECK(number(some, "rows") == 1);
  CHECK(some.value(QLatin1String("filter")).toString() == QStringLiteral("given = eva"));
  CHECK(bytesOf(f.path("some.csv")).contains("Núñez"));
  const QByteArray before = bytesOf(file);
  CHECK(f.json({QStringLiteral("export"), file, file}).errorCode() == QStringLiteral("export.over_database"));
  CHECK(f.json({QStringLiteral("export"), file, f.path("x.csv"), QStringLiteral("--profile"), QStringLiteral("fax")})
            .errorCode() == QStringLiteral("export.profile"));
  CHECK(bytesOf(file).size() == before.size());
}

TEST_CASE("who says no on the command line is on no mailing list, whatever lists say before and after") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = f.path("yes.csv");
  const auto mailed = [&] {
    const auto done = f.json({QStringLiteral("export"), file, f.path("mail.csv"), QStringLiteral("--profile"),
                              QStringLiteral("mailchimp")})
                          .json();
    return number(done, "rows");
  };
  writeBytes(source, "Nombre;Email;Acepta publicidad;Fecha consentimiento\nAna;ana@x.es;si;" +
                         QDate::currentDate().addDays(20).toString(QStringLiteral("dd/MM/yyyy")).toUtf8() + "\n");
  const auto first = import(f, file, source);
  CHECK(number(first, "imported") == 1);
  CHECK(mailed() == 1);
  const auto listed = f.json({QStringLiteral("list"), file, QStringLiteral("contacts")}).json();
  const QString id =
      listed.value(QLatin1String("rows")).toArray().at(0).toObject().value(QLatin1String("id")).toString();
  INFO(QJsonDocument(listed).toJson().toStdString());
  REQUIRE_FALSE(id.isEmpty());
  REQUIRE(f.run({QStringLiteral("edit"), file, id, QStringLiteral("consent.email=no")}).status == 0);
  CHECK(mailed() == 0);
  REQUIRE(f.run({QStringLiteral("trash"), file, id}).status == 0);
  const auto again = import(f, file, source);
  CHECK(number(again, "imported") == 1);
  CHECK(again.value(QLatin1String("kept")).toArray().size() == 1);
  CHECK(mailed() == 0);
}

TEST_CASE("the sample shop is there from the first moment, in either language") {
  CliFixture f;
  for (const char* language : {"es", "en"}) {
    const QString file = f.path(language);
    const auto made = f.json({QStringLiteral("--lang"), QLatin1String(language), QStringLiteral("new"), file,
                              QStringLiteral("--sample"), QStringLiteral("--today"), QStringLiteral("2026-03-01")})
                          .json();
    CHECK(number(made, "contacts") > 250);
    CHECK(f.run({QStringLiteral("check"), file}).status == 0);
  }
  CHECK(f.run({QStringLiteral("new"), f.path("x"), QStringLiteral("--sample"), QStringLiteral("--today"),
               QStringLiteral("soon")})
            .status == 2);
}

TEST_CASE("an import that is killed leaves the file as it was") {
  CliFixture f;
  const QString file = fresh(f);
  import(f, file, list(f));
  const QString source = longList(f);
  for (const int behind : {0, 150, 400, 900}) {
    INFO("killed " << behind << " ms after it began to write");
    QProcess p;
    f.prepare(p);
    p.start(cartera::test::buildPath("bin/cartera-cli"), {QStringLiteral("import"), file, source});
    REQUIRE(p.waitForStarted());
    waitUntilItWrites(p, file);
    if (behind > 0) p.waitForFinished(behind);
    REQUIRE(p.state() == QProcess::Running);
    p.kill();
    REQUIRE(p.waitForFinished(60000));
    CHECK(p.exitStatus() == QProcess::CrashExit);
    CHECK(contacts(f, file) == 3);
    CHECK(f.json({QStringLiteral("history"), file}).array().size() == 1);
    CHECK(f.run({QStringLiteral("check"), file}).status == 0);
  }
}

TEST_CASE("Ctrl+C during an import ends with 130 and changes nothing") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = longList(f);
  QProcess p;
  f.prepare(p);
  p.start(cartera::test::buildPath("bin/cartera-cli"),
          {QStringLiteral("--json"), QStringLiteral("import"), file, source});
  REQUIRE(p.waitForStarted());
  waitUntilItWrites(p, file);
  p.waitForFinished(300);
  REQUIRE(p.state() == QProcess::Running);
  REQUIRE(::kill(static_cast<pid_t>(p.processId()), SIGINT) == 0);
  REQUIRE(p.waitForFinished(60000));
  REQUIRE(p.exitStatus() == QProcess::NormalExit);
  CHECK(p.exitCode() == 130);
  CHECK(p.readAllStandardOutput().contains("\"cancelled\""));
  CHECK(contacts(f, file) == 0);
  CHECK(f.json({QStringLiteral("history"), file}).array().isEmpty());
  CHECK(f.run({QStringLiteral("check"), file}).status == 0);
}

TEST_CASE("a stranger's real list comes in with a saved mapping, goes out, and reads back equal", "[data]") {
  const QString source = publicData(QStringLiteral("people/febrl_dataset1.csv"));
  if (source.isEmpty()) return;
  const QStringList mapping{QStringLiteral("--mapping"),
                            cartera::test::sourcePath("tests/data/csv/febrl-mapping.json")};
  CliFixture f;
  const QString file = fresh(f);
  const auto first = import(f, file, source, mapping);
  CHECK(number(first, "read") == 1000);
  CHECK(number(first, "imported") + number(first, "updated") + number(first, "unchanged") + number(first, "skipped") ==
        1000);
  CHECK(contacts(f, file) == 1000);
  const auto again = import(f, file, source, mapping);
  CHECK(number(again, "unchanged") == 1000);
  CHECK(contacts(f, file) == 1000);

  const auto out = [&](const QString& from, const char* name, const char* profile) {
    const Ran ran =
        f.json({QStringLiteral("export"), from, f.path(name), QStringLiteral("--profile"), QLatin1String(profile)});
    INFO(ran.out.toStdString());
    REQUIRE(ran.status == 0);
    return ran.json();
  };
  CHECK(number(out(file, "sheet.csv", "excel-es"), "rows") == 1000);
  const QString second = f.path("second.cartera");
  REQUIRE(f.run({QStringLiteral("new"), second}).status == 0);
  CHECK(number(import(f, second, f.path("sheet.csv")), "imported") == 1000);
  out(file, "one.csv", "rfc4180");
  out(second, "two.csv", "rfc4180");
  CHECK(lines(f.path("one.csv")) == lines(f.path("two.csv")));

  const auto mail = out(file, "mail.csv", "mailchimp");
  CHECK(number(mail, "rows") == 0);
  const auto excluded = mail.value(QLatin1String("excluded")).toArray();
  REQUIRE(excluded.size() == 1);
  CHECK(excluded[0].toObject().value(QLatin1String("reason")).toString() == QStringLiteral("no_address"));
  CHECK(number(excluded[0].toObject(), "count") == 1000);

  REQUIRE(f.run({QStringLiteral("undo"), file}).status == 0);
  CHECK(contacts(f, file) == 0);
  REQUIRE(f.run({QStringLiteral("redo"), file}).status == 0);
  CHECK(contacts(f, file) == 1000);
  CHECK(f.run({QStringLiteral("check"), file}).status == 0);
}

TEST_CASE("whom a shop has not seen for a while is found by the visits that a list brings") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = f.path("visitas.csv");
  writeBytes(source,
             "Nombre;Correo;Última visita\r\nAna Gil;ana@x.es;01/02/2025\r\nLuis Mora;luis@x.es;13-9-24\r\n"
             "Eva Rey;eva@x.es;\r\n");
  CHECK(number(import(f, file, source), "imported") == 3);
  const auto listed = [&](const QStringList& options) {
    QStringList out;
    const auto rows = f.json(QStringList{QStringLiteral("list"), file, QStringLiteral("contacts"),
                                         QStringLiteral("--columns"), QStringLiteral("name,last_contact")} +
                             options)
                          .json()
                          .value(QLatin1String("rows"))
                          .toArray();
    for (const auto& row : rows) {
      const QString at = row.toObject().value(QLatin1String("last_contact")).toString();
      const QDate day = QDateTime::fromString(at, Qt::ISODate).toLocalTime().date();
      out += row.toObject().value(QLatin1String("name")).toString() + u' ' + day.toString(Qt::ISODate);
    }
    return out.join(QStringLiteral("|"));
  };
  CHECK(listed({}) == QStringLiteral("Ana Gil 2025-02-01|Eva Rey |Luis Mora 2024-09-13"));
  CHECK(listed({QStringLiteral("--where"), QStringLiteral("last_contact < 90 days ago")}) ==
        QStringLiteral("Ana Gil 2025-02-01|Luis Mora 2024-09-13"));
  CHECK(number(import(f, file, source), "unchanged") == 3);
  CHECK(f.run({QStringLiteral("undo"), file}).status == 0);
  CHECK(contacts(f, file) == 0);
}

TEST_CASE("companies in a column of names are companies, and an import says which") {
  CliFixture f;
  const QString file = fresh(f);
  const QString source = f.path("clientes.csv");
  writeBytes(source, "Nombre;Correo\r\nBar Pepe, S.L.;bar@x.es\r\nAna Sa;ana@x.es\r\nCARPINTERIA LOPEZ SLU;c@x.es\r\n");
  const auto seen = f.json({QStringLiteral("read"), source}).json();
  const auto warning = seen.value(QLatin1String("warnings")).toArray().first().toObject();
  CHECK(warning.value(QLatin1String("reason")).toString() == QStringLiteral("names.companies"));
  const auto report = import(f, file, source);
  CHECK(number(report, "companies") == 2);
  CHECK(report.value(QLatin1String("company_names")).toArray().at(1).toString() ==
        QStringLiteral("CARPINTERIA LOPEZ SLU"));
  const QString other = f.path("other.cartera");
  REQUIRE(f.run({QStringLiteral("new"), other}).status == 0);
  const Ran spanish = f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("import"), other, source});
  CHECK(spanish.out.contains("2 contactos nuevos son empresas"));
  CHECK(spanish.out.contains("CARPINTERIA LOPEZ SLU"));
  const auto companies = f.json({QStringLiteral("list"), other, QStringLiteral("contacts"), QStringLiteral("--where"),
                                 QStringLiteral("kind = company")})
                             .json();
  CHECK(number(companies, "count") == 2);
}

TEST_CASE("what an import asks about days, decimals and postcodes is answered by an option") {
  const CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({QStringLiteral("new"), file}).status == 0);
  REQUIRE(f.run({QStringLiteral("add"), file, QStringLiteral("field"), QStringLiteral("name=Owes"),
                 QStringLiteral("type=number")})
              .status == 0);
  const QString list = f.path("list.csv");
  writeBytes(list,
             "First Name,Email,Birthday,Zip,Owes\n"
             "Ana,ana@x.example,03/04/1980,8001,1.234\n"
             "Eva,eva@x.example,05/06/1981,28012,2.345\n");
  const QStringList import{QStringLiteral("import"), file, list};
  const Ran asked = f.run(import + QStringList{QStringLiteral("--dry-run")});
  CHECK(asked.err.contains("--dates dmy"));
  const Ran said =
      f.run(import + QStringList{QStringLiteral("--dates"), QStringLiteral("mdy"), QStringLiteral("--decimal"),
                                 QStringLiteral(","), QStringLiteral("--restore-zeros")});
  CHECK(said.status == 0);
  CHECK_FALSE(said.err.contains("--dates"));
  const QString out = f.path("out.csv");
  REQUIRE(f.run({QStringLiteral("export"), file, out, QStringLiteral("--profile"), QStringLiteral("rfc4180"),
                 QStringLiteral("--columns"), QStringLiteral("given,birthday,addr.home.postcode,custom[Owes]")})
              .status == 0);
  const QByteArray written = bytesOf(out);
  CHECK(written.contains("1980-03-04"));
  CHECK(written.contains("1981-05-06"));
  CHECK(written.contains(",08001,1234"));
  CHECK(written.contains(",28012,2345"));
  CHECK(f.run(import + QStringList{QStringLiteral("--dates"), QStringLiteral("backwards")}).status == 2);
  CHECK(f.run(import + QStringList{QStringLiteral("--decimal"), QStringLiteral(";")}).status == 2);
}

TEST_CASE("what cannot be written as its name says is refused, and nothing stands there") {
  CliFixture f;
  const QString file = f.shop();
  for (const char* name : {"a.ods", "a.xls", "a.ldif", "a.json"}) {
    INFO(name);
    const QString out = f.path(name);
    CHECK(f.json({QStringLiteral("export"), file, out}).errorCode() == QStringLiteral("export.ending"));
    CHECK_FALSE(QFileInfo::exists(out));
    CHECK(f.run({QStringLiteral("export"), file, out}).err.contains(".xlsx"));
  }
  // It is said how.
  CHECK(f.run({QStringLiteral("export"), file, f.path("a.ods"), QStringLiteral("--format"), QStringLiteral("csv")})
            .status == 0);
  for (const char* name : {"list", "list.txt", "LIST.CSV"})
    CHECK(f.run({QStringLiteral("export"), file, f.path(name)}).status == 0);
}

TEST_CASE("a profile for mailings writes no cards") {
  CliFixture f;
  const QString file = f.shop();
  const QString out = f.path("a.vcf");
  const QStringList mailing{QStringLiteral("export"), file, out, QStringLiteral("--profile"),
                            QStringLiteral("mailchimp")};
  CHECK(f.json(mailing).errorCode() == QStringLiteral("export.card_mailing"));
  CHECK_FALSE(QFileInfo::exists(out));
  CHECK(f.run({QStringLiteral("export"), file, out}).status == 0);
}
