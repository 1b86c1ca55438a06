// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of the commands that work on records: keys and values of the JSON answers, and what is undone.
#include <sqlite3.h>
#include <QDate>
#include <QThread>

#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QString::fromUtf8(key)).toString(); }

QString onlyContact(const CliFixture& f, const QString& file) {
  const auto rows =
      f.json({QStringLiteral("list"), file, QStringLiteral("contacts")}).json().value(QLatin1String("rows")).toArray();
  REQUIRE(rows.size() == 1);
  return str(rows.first().toObject(), "id");
}

QString add(const CliFixture& f, const QString& file, const QStringList& values) {
  const Ran ran = f.json(QStringList{QStringLiteral("add"), file} + values);
  INFO(ran.out.toStdString() << ran.err.toStdString());
  REQUIRE(ran.status == 0);
  CHECK_FALSE(str(ran.json(), "change").isEmpty());
  return str(ran.json(), "id");
}

}  // namespace

TEST_CASE("a new file is the owner's alone and never made over another") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  const Ran made = f.json({QStringLiteral("new"), file});
  REQUIRE(made.status == 0);
  CHECK(str(made.json(), "file") == file);
  CHECK(made.json().value(QLatin1String("schema")).toInt() >= 1);
  CHECK(made.json().value(QLatin1String("contacts")).toInt(-1) == 0);
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK_FALSE(QFileInfo(file).permissions() & others);
  const QByteArray before = bytesOf(file);
  const Ran again = f.json({QStringLiteral("new"), file});
  CHECK(again.status == 1);
  CHECK(again.errorCode() == QStringLiteral("file.exists"));
  CHECK(bytesOf(file) == before);
  CHECK(f.json({QStringLiteral("new"), f.path("no/such/folder.cartera")}).errorCode() ==
        QStringLiteral("folder.missing"));
}

TEST_CASE("info counts what is in the file") {
  CliFixture f;
  const QString file = f.shop();
  const auto info = f.json({QStringLiteral("info"), file}).json();
  CHECK(info.value(QLatin1String("counts")).toObject().value(QLatin1String("contacts")).toInt() == 1);
  CHECK(info.value(QLatin1String("bytes")).toInt() == QFileInfo(file).size());
  CHECK(info.value(QLatin1String("device")).toInt() > 0);
  // Writing made the backup of the day.
  CHECK_FALSE(str(info, "last_backup").isEmpty());
}

TEST_CASE("a contact comes out under the keys it was put in with") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({QStringLiteral("new"), file}).status == 0);
  const QString id = add(f, file,
                         {QStringLiteral("contact"), QStringLiteral("given=Ana"), QStringLiteral("family=Peña López"),
                          QStringLiteral("email[1]=ana@example.es"), QStringLiteral("phone.mobile=612 34 56 78"),
                          QStringLiteral("addr.home.city=Cuenca"), QStringLiteral("org.name=Ferretería Sol"),
                          QStringLiteral("custom[Interés]=a=b"), QStringLiteral("note=Le gusta el café")});
  const auto shown = f.json({QStringLiteral("show"), file, id}).json();
  CHECK(str(shown, "id") == id);
  CHECK(str(shown, "kind") == QStringLiteral("person"));
  CHECK(str(shown, "given") == QStringLiteral("Ana"));
  CHECK(str(shown, "family") == QStringLiteral("Peña López"));
  CHECK(str(shown, "email[1]") == QStringLiteral("ana@example.es"));
  CHECK(str(shown, "phone.mobile") == QStringLiteral("612 34 56 78"));
  CHECK(str(shown, "addr.home.city") == QStringLiteral("Cuenca"));
  CHECK(str(shown, "custom[Interés]") == QStringLiteral("a=b"));
  const auto timeline = shown.value(QLatin1String("timeline")).toArray();
  REQUIRE(timeline.size() == 1);
  CHECK(str(timeline.first().toObject(), "kind") == QStringLiteral("note"));
  CHECK(str(timeline.first().toObject(), "text") == QStringLiteral("Le gusta el café"));
  const auto relations = shown.value(QLatin1String("relations")).toArray();
  REQUIRE(relations.size() == 1);
  CHECK(str(relations.first().toObject(), "name") == QStringLiteral("Ferretería Sol"));
}

TEST_CASE("values that do not fit are all named and nothing is written") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = onlyContact(f, file);
  const Ran ran = f.json({QStringLiteral("edit"), file, id, QStringLiteral("given=Eva"),
                          QStringLiteral("birthday=30/02/1980"), QStringLiteral("nosuch=1")});
  CHECK(ran.status == 1);
  const QString message =
      ran.json().value(QLatin1String("error")).toObject().value(QLatin1String("message")).toString();
  INFO(message.toStdString());
  CHECK(message.contains(QStringLiteral("30/02/1980")));
  CHECK(message.contains(QStringLiteral("nosuch")));
  CHECK(str(f.json({QStringLiteral("show"), file, id}).json(), "given") == QStringLiteral("Ana"));
  CHECK(f.json({QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("tags=x")}).status == 1);
  CHECK(f.json({QStringLiteral("history"), file}).array().size() == 1);
}

TEST_CASE("find answers what was matched, and ignores accents") {
  CliFixture f;
  const QString file = f.shop();
  const auto byName = f.json({QStringLiteral("find"), file, QStringLiteral("pena")}).array();
  REQUIRE(byName.size() == 1);
  const auto hit = byName.first().toObject();
  CHECK(str(hit, "kind") == QStringLiteral("person"));
  CHECK(str(hit, "title") == QStringLiteral("Ana Peña"));
  CHECK(str(hit, "subtitle").contains(QStringLiteral("ana@example.es")));
  CHECK(str(hit, "matched") == QStringLiteral("full_name"));
  const auto byMail = f.json({QStringLiteral("find"), file, QStringLiteral("ana@example.es")}).array();
  REQUIRE(byMail.size() == 1);
  CHECK(str(byMail.first().toObject(), "matched") == QStringLiteral("email[1]"));
  CHECK(f.json({QStringLiteral("find"), file, QStringLiteral("nobody")}).array().isEmpty());
}

TEST_CASE("find answers from notes as well, in both languages") {
  CliFixture f;
  const QString file = f.shop();
  const auto ana = str(f.json({QStringLiteral("find"), file, QStringLiteral("ana")}).array().first().toObject(), "id");
  const auto note = [&](const char* text) {
    REQUIRE(f.run({QStringLiteral("add"), file, QStringLiteral("note"), QStringLiteral("contact=") + ana,
                   QStringLiteral("text=") + QString::fromUtf8(text)})
                .status == 0);
  };
  note("quiere la renovación de la cocina");
  note("Cocina y baño: otra renovación");
  const auto found = f.json({QStringLiteral("find"), file, QStringLiteral("renovacion coci")}).array();
  REQUIRE(found.size() == 1);
  const auto hit = found.first().toObject();
  CHECK(str(hit, "id") == ana);
  CHECK(str(hit, "kind") == QStringLiteral("person"));
  CHECK(str(hit, "title") == QStringLiteral("Ana Peña"));
  CHECK(str(hit, "subtitle").contains(QStringLiteral("ana@example.es")));
  CHECK(str(hit, "matched") == QStringLiteral("note"));
  const auto matched = hit.value(QLatin1String("note")).toObject();
  CHECK(str(matched, "kind") == QStringLiteral("note"));
  CHECK(str(matched, "text") == QStringLiteral("Cocina y baño: otra renovación"));
  CHECK(str(matched, "at").endsWith(QLatin1Char('Z')));
  CHECK(matched.value(QLatin1String("others")).toInt() == 1);
  const QJsonArray places{QJsonArray{0, 6}, QJsonArray{20, 10}};
  CHECK(matched.value(QLatin1String("places")).toArray() == places);

  const Ran english = f.run({QStringLiteral("find"), file, QStringLiteral("renovacion")});
  CHECK(english.out.contains(QByteArray("In notes, calls and mails:\n" + ana.toUtf8() + "  Person  Ana Peña")));
  CHECK(english.out.contains("Note  Cocina y baño: otra renovación  (+1)"));
  CHECK(english.err.isEmpty());
  const Ran spanish = f.run(
      {QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("find"), file, QStringLiteral("renovacion")});
  CHECK(spanish.out.contains("En notas, llamadas y correos:\n"));
  // Whoever is found by their own data is not told of again.
  const auto own = f.json({QStringLiteral("find"), file, QStringLiteral("ana")}).array();
  CHECK(own.size() == 1);
  CHECK_FALSE(own.first().toObject().contains(QLatin1String("note")));
  CHECK(f.run({QStringLiteral("find"), file, QStringLiteral("--"), QStringLiteral("\"renov* NEAR(")}).status == 0);
  const Ran none =
      f.run({QStringLiteral("find"), file, QStringLiteral("cocina"), QStringLiteral("--limit"), QStringLiteral("0")});
  CHECK(none.out.isEmpty());
  CHECK(none.err.contains("There are more"));
}

TEST_CASE("list gives the columns, the order and the stretch that were asked for") {
  CliFixture f;
  const QString file = f.path("shop.cartera");
  REQUIRE(f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("new"), file}).status == 0);
  add(f, file, {QStringLiteral("contact"), QStringLiteral("full_name=Nora"), QStringLiteral("addr.home.city=Soria")});
  add(f, file,
      {QStringLiteral("contact"), QStringLiteral("full_name=Ñora"), QStringLiteral("addr.home.city=Soria"),
       QStringLiteral("stage=customer")});
  add(f, file,
      {QStringLiteral("contact"), QStringLiteral("full_name=Olga"), QStringLiteral("addr.home.city=Lugo"),
       QStringLiteral("tax_id=12345678Z")});
  const auto names = [&](const QStringList& options) {
    const Ran ran = f.json(QStringList{QStringLiteral("list"), file, QStringLiteral("contacts")} + options);
    INFO(ran.out.toStdString() << ran.err.toStdString());
    REQUIRE(ran.status == 0);
    QStringList out;
    for (const auto& row : ran.json().value(QLatin1String("rows")).toArray())
      out += row.toObject().value(QLatin1String("name")).toString();
    return out.join(QLatin1Char(','));
  };
  CHECK(names({}) == QStringLiteral("Nora,Ñora,Olga"));
  CHECK(names({QStringLiteral("--sort"), QStringLiteral("-name")}) == QStringLiteral("Olga,Ñora,Nora"));
  CHECK(names({QStringLiteral("--limit"), QStringLiteral("1"), QStringLiteral("--offset"), QStringLiteral("1")}) ==
        QStringLiteral("Ñora"));
  CHECK(names({QStringLiteral("--where"), QStringLiteral("city = soria")}) == QStringLiteral("Nora,Ñora"));
  CHECK(names({QStringLiteral("--where"), QStringLiteral("city = Soria and stage = customer")}) ==
        QStringLiteral("Ñora"));
  CHECK(names({QStringLiteral("--where"), QStringLiteral("tax_id = 12345678Z")}) == QStringLiteral("Olga"));
  CHECK(names({QStringLiteral("--where"), QStringLiteral("tag = none such")}).isEmpty());
  const auto limited = f.json({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--limit"),
                               QStringLiteral("1"), QStringLiteral("--columns"), QStringLiteral("name,tax_id")})
                           .json();
  CHECK(limited.value(QLatin1String("count")).toInt() == 3);
  CHECK(limited.value(QLatin1String("rows")).toArray().first().toObject().keys() ==
        QStringList{QStringLiteral("name"), QStringLiteral("tax_id")});
  const Ran vague = f.json({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--where"),
                            QStringLiteral("the best ones")});
  CHECK(vague.status == 2);
  CHECK(vague.errorCode() == QStringLiteral("filter.field"));
  CHECK(names({QStringLiteral("--where"), QStringLiteral("ciudad = soria y no etapa = cliente")}) ==
        QStringLiteral("Nora"));
  CHECK(names({QStringLiteral("--where"), QStringLiteral("city = Lugo or etapa = cliente")}) ==
        QStringLiteral("Ñora,Olga"));
  const Ran slip = f.json({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--where"),
                           QStringLiteral("stage = customer and ciudda = Soria")});
  CHECK(slip.status == 2);
  const auto told = slip.json().value(QLatin1String("error")).toObject();
  CHECK(told.value(QLatin1String("from")).toInt() == 21);
  CHECK(told.value(QLatin1String("to")).toInt() == 27);
  const QByteArray marked = QByteArray("  stage = customer and ciudda = Soria\n  ") + QByteArray(21, ' ') + "^^^^^^\n";
  CHECK(slip.err.contains(marked));
  CHECK(slip.err.contains("ciudad"));
}

TEST_CASE("tasks and notes are records of their own") {
  CliFixture f;
  const QString file = f.shop();
  const QString ana = onlyContact(f, file);
  const QString task = add(f, file,
                           {QStringLiteral("task"), QStringLiteral("title=Llamar"), QStringLiteral("due=2030-01-02"),
                            QString(QStringLiteral("contact=") + ana)});
  const QString note =
      add(f, file,
          {QStringLiteral("note"), QString(QStringLiteral("contact=") + ana), QStringLiteral("text=Quiere oferta")});
  const auto tasks =
      f.json({QStringLiteral("list"), file, QStringLiteral("tasks")}).json().value(QLatin1String("rows")).toArray();
  REQUIRE(tasks.size() == 1);
  CHECK(str(tasks.first().toObject(), "due") == QStringLiteral("2030-01-02"));
  CHECK(str(tasks.first().toObject(), "contact_name") == QStringLiteral("Ana Peña"));
  CHECK(f.run({QStringLiteral("edit"), file, task, QStringLiteral("done=yes")}).status == 0);
  CHECK(f.json({QStringLiteral("list"), file, QStringLiteral("tasks")}).json().value(QLatin1String("count")).toInt() ==
        0);
  CHECK(f.run({QStringLiteral("trash"), file, note}).status == 0);
  CHECK(f.json({QStringLiteral("show"), file, ana}).json().value(QLatin1String("timeline")).toArray().isEmpty());
  const Ran orphan = f.json(
      {QStringLiteral("add"), file, QStringLiteral("note"), QStringLiteral("contact=77"), QStringLiteral("text=x")});
  CHECK(orphan.status == 1);
  CHECK(orphan.errorCode() == QStringLiteral("contact.missing"));
}

TEST_CASE("an older change is undone alone, and what is newer stays and is listed") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = onlyContact(f, file);
  const QString first = str(
      f.json({QStringLiteral("edit"), file, id, QStringLiteral("given=Eva"), QStringLiteral("nickname=Evi")}).json(),
      "change");
  CHECK(f.run({QStringLiteral("edit"), file, id, QStringLiteral("given=Eva María")}).status == 0);
  const auto undone = f.json({QStringLiteral("undo"), file, first}).json();
  const auto left = undone.value(QLatin1String("left")).toArray();
  REQUIRE(left.size() == 1);
  CHECK(str(left.first().toObject(), "id") == id);
  CHECK(str(left.first().toObject(), "field") == QStringLiteral("given"));
  CHECK(str(left.first().toObject(), "why") == QStringLiteral("changed.later"));
  CHECK(undone.value(QLatin1String("restored")).toInt() == 1);
  const auto shown = f.json({QStringLiteral("show"), file, id}).json();
  CHECK(str(shown, "given") == QStringLiteral("Eva María"));
  CHECK(str(shown, "nickname").isEmpty());
  const auto history = f.json({QStringLiteral("history"), file, id}).array();
  REQUIRE(history.size() == 4);
  for (const auto& line : history)
    for (const char* key : {"change", "at", "author", "device", "label", "records", "undone"})
      CHECK(line.toObject().contains(QLatin1String(key)));
  CHECK(str(history.first().toObject(), "author") == QStringLiteral("Tester"));
}

TEST_CASE("a record is shown as it was at any moment") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = onlyContact(f, file);
  const auto run = [&](const QStringList& args) { REQUIRE(f.run(args).status == 0); };
  // Moments are told to the second.
  const auto moment = [] {
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    QThread::msleep(1100);
    return now;
  };
  const auto then = [&](const QString& at) {
    const Ran ran = f.json({QStringLiteral("show"), file, id, QStringLiteral("--at"), at});
    INFO(ran.out.toStdString());
    REQUIRE(ran.status == 0);
    return ran.json();
  };
  const QString made = moment();
  run({QStringLiteral("edit"), file, id, QStringLiteral("given=Eva"), QStringLiteral("phone.mobile=600123456")});
  const QString edited = moment();
  run({QStringLiteral("undo"), file});
  const QString undone = moment();
  run({QStringLiteral("trash"), file, id});
  CHECK(str(then(made), "given") == QStringLiteral("Ana"));
  CHECK_FALSE(then(made).contains(QLatin1String("phone.mobile")));
  CHECK(str(then(edited), "given") == QStringLiteral("Eva"));
  CHECK(str(then(edited), "phone.mobile") == QStringLiteral("600123456"));
  CHECK(str(then(undone), "given") == QStringLiteral("Ana"));
  CHECK_FALSE(then(undone).value(QLatin1String("trashed")).toBool());
  // The end of today, and of any day to come: as it is now.
  const QString today = QDate::currentDate().toString(Qt::ISODate);
  CHECK(then(today).value(QLatin1String("trashed")).toBool());
  QJsonObject now = f.json({QStringLiteral("show"), file, id}).json();
  QJsonObject later = then(QStringLiteral("2999-12-31"));
  CHECK_FALSE(str(later, "at").isEmpty());
  later.remove(QStringLiteral("at"));
  CHECK(later == now);
  // On the days before it was not there.
  const QString dayBefore = QDate::currentDate().addDays(-2).toString(Qt::ISODate);
  CHECK(f.json({QStringLiteral("show"), file, id, QStringLiteral("--at"), dayBefore}).errorCode() ==
        QStringLiteral("record.not_yet"));

  const Ran early = f.json({QStringLiteral("show"), file, id, QStringLiteral("--at"), QStringLiteral("2020-02-29")});
  CHECK(early.status == 1);
  CHECK(early.errorCode() == QStringLiteral("record.not_yet"));
  CHECK(early.err.contains("was not there yet"));
  for (const char* wrong : {"someday", "2026-13-01", "31/12/2026", ""})
    CHECK(f.json({QStringLiteral("show"), file, id, QStringLiteral("--at"), QLatin1String(wrong)}).errorCode() ==
          QStringLiteral("usage.moment"));
  CHECK(f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("show"), file, id, QStringLiteral("--at"),
               edited})
            .out.startsWith("Tal como estaba"));
}

TEST_CASE("undo and redo walk back and forth") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = onlyContact(f, file);
  REQUIRE(f.run({QStringLiteral("trash"), file, id}).status == 0);
  const auto count = [&] {
    return f.json({QStringLiteral("list"), file, QStringLiteral("contacts")})
        .json()
        .value(QLatin1String("count"))
        .toInt();
  };
  CHECK(count() == 0);
  CHECK(f.run({QStringLiteral("undo"), file}).status == 0);
  CHECK(count() == 1);
  CHECK(f.run({QStringLiteral("redo"), file}).status == 0);
  CHECK(count() == 0);
  const Ran nothing = f.json({QStringLiteral("redo"), file});
  CHECK(nothing.status == 1);
  CHECK(nothing.errorCode() == QStringLiteral("redo.nothing"));
  CHECK(f.json({QStringLiteral("undo"), file, QStringLiteral("1")}).errorCode() == QStringLiteral("change.missing"));
}

TEST_CASE("a backup is a whole file, and restoring keeps what stood there") {
  CliFixture f;
  const QString file = f.shop();
  const QString copy = f.path("copy.cartera");
  const auto made = f.json({QStringLiteral("backup"), file, copy}).json();
  CHECK(made.value(QLatin1String("verified")).toBool());
  CHECK(made.value(QLatin1String("bytes")).toInt() == QFileInfo(copy).size());
  CHECK(f.json({QStringLiteral("backup"), file, copy}).errorCode() == QStringLiteral("file.exists"));
  REQUIRE(f.run({QStringLiteral("trash"), file, onlyContact(f, file)}).status == 0);
  const auto restored = f.json({QStringLiteral("restore"), copy, file}).json();
  CHECK(restored.value(QLatin1String("verified")).toBool());
  CHECK(QFileInfo::exists(str(restored, "kept")));
  CHECK(
      f.json({QStringLiteral("list"), file, QStringLiteral("contacts")}).json().value(QLatin1String("count")).toInt() ==
      1);
  CHECK(f.json({QStringLiteral("list"), str(restored, "kept"), QStringLiteral("contacts")})
            .json()
            .value(QLatin1String("count"))
            .toInt() == 0);
  const Ran unnamed = f.json({QStringLiteral("backup"), file});
  CHECK(str(unnamed.json(), "file").startsWith(f.path("data")));
}

TEST_CASE("a sound file checks well") {
  CliFixture f;
  const auto checked = f.json({QStringLiteral("check"), f.shop()});
  INFO(checked.out.toStdString());
  CHECK(checked.status == 0);
  CHECK(checked.json().value(QLatin1String("ok")).toBool());
  CHECK(checked.json().value(QLatin1String("problems")).toArray().isEmpty());
}

TEST_CASE("what is wrong inside is told in sentences, in both languages, with its code for programs") {
  CliFixture f;
  const QString file = f.shop();
  {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(file).constData(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db,
                         "PRAGMA foreign_keys=OFF; DELETE FROM contact_stat; UPDATE change SET seq = 7;"
                         "INSERT INTO point(id, contact_id, kind, value) VALUES(5, 999, 'email', 'x@example.es');",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
  }
  const Ran json = f.json({QStringLiteral("check"), file});
  INFO(json.out.toStdString());
  CHECK(json.status == 1);
  CHECK_FALSE(json.json().value(QLatin1String("ok")).toBool());
  const auto lines = json.json().value(QLatin1String("problems")).toArray();
  const auto details = json.json().value(QLatin1String("details")).toArray();
  REQUIRE(lines.size() == details.size());
  QStringList codes;
  for (const auto& d : details) {
    codes += str(d.toObject(), "code");
    CHECK(d.toObject().value(QLatin1String("args")).toArray().size() > 0);
    CHECK_FALSE(str(d.toObject(), "message").contains(u'%'));
    CHECK_FALSE(str(d.toObject(), "next").isEmpty());
  }
  for (const char* code : {"check.reference", "check.journal_gap", "check.derived"})
    CHECK(codes.contains(QLatin1String(code)));
  CHECK(lines.first().toString() == QStringLiteral("reference: point 5 -> contact"));
  const Ran english = f.run({QStringLiteral("check"), file});
  CHECK(english.out.contains("Number 5 among the phones, e-mails and pages"));
  const Ran spanish = f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("check"), file});
  CHECK(spanish.status == 1);
  CHECK(spanish.out.contains("teléfonos, correos y páginas"));
  CHECK_FALSE(spanish.out.contains("among"));
}

TEST_CASE("somebody with an e-mail alone is called by it, where they are shown and in the history") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = add(f, file, {QStringLiteral("contact"), QStringLiteral("email[1]=info@tienda.example")});
  CHECK(f.run({QStringLiteral("show"), file, id}).out.startsWith("info@tienda.example  ("));
  REQUIRE(f.run({QStringLiteral("edit"), file, id, QStringLiteral("stage=lead")}).status == 0);
  REQUIRE(f.run({QStringLiteral("trash"), file, id}).status == 0);
  const auto history = f.json({QStringLiteral("history"), file}).array();
  CHECK(str(history.at(0).toObject(), "label") == QStringLiteral("Move info@tienda.example to the trash"));
  CHECK(str(history.at(1).toObject(), "label").startsWith(QStringLiteral("Edit info@tienda.example")));
}

TEST_CASE("what an undo leaves is told with the name of its record and of its field") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = onlyContact(f, file);
  const auto edit = [&](const QString& value) {
    const Ran ran = f.json({QStringLiteral("edit"), file, id, value});
    REQUIRE(ran.status == 0);
    return str(ran.json(), "change");
  };
  edit(QStringLiteral("custom[Talla]=L"));
  const QString first = edit(QStringLiteral("custom[Talla]=M"));
  edit(QStringLiteral("custom[Talla]=S"));
  const Ran field = f.run({QStringLiteral("undo"), file, first});
  INFO(field.out.toStdString());
  CHECK(field.out.contains("\n  Ana Peña: Talla: "));

  const QString list = f.path("lista.csv");
  writeBytes(list, "Nombre;Apellidos\nBea;Sanz\n");
  const Ran imported = f.json({QStringLiteral("import"), file, list});
  REQUIRE(imported.status == 0);
  const auto rows = f.json({QStringLiteral("list"), file, QStringLiteral("contacts"), QStringLiteral("--where"),
                            QStringLiteral("given = Bea")})
                        .json()
                        .value(QLatin1String("rows"))
                        .toArray();
  REQUIRE(rows.size() == 1);
  add(f, file,
      {QStringLiteral("note"), QStringLiteral("contact=") + str(rows.first().toObject(), "id"),
       QStringLiteral("text=Pide precio")});
  const Ran record = f.run({QStringLiteral("undo"), file, str(imported.json(), "change")});
  INFO(record.out.toStdString());
  CHECK(record.out.contains("\n  Bea Sanz: "));
  CHECK_FALSE(record.out.contains("  : "));
}

TEST_CASE("a field of one's own is made with its kind and its choices") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = onlyContact(f, file);
  const auto make = [&](const QStringList& values) {
    return f.json(QStringList{QStringLiteral("add"), file, QStringLiteral("field")} + values);
  };
  const auto set = [&](const char* value) {
    return f.json({QStringLiteral("edit"), file, id, QString::fromUtf8(value)});
  };
  REQUIRE(make({QStringLiteral("name=Talla"), QStringLiteral("type=number")}).status == 0);
  REQUIRE(
      make({QStringLiteral("name=Ruta"), QStringLiteral("type=choice"), QStringLiteral("choices=Norte;Sur")}).status ==
      0);
  CHECK(set("custom[Talla]=grande").status == 1);
  CHECK(set("custom[Ruta]=Oeste").status == 1);
  REQUIRE(set("custom[Talla]=42").status == 0);
  REQUIRE(set("custom[Ruta]=norte").status == 0);
  const auto shown = f.json({QStringLiteral("show"), file, id}).json();
  CHECK(str(shown, "custom[Talla]") == QStringLiteral("42"));
  CHECK(str(shown, "custom[Ruta]") == QStringLiteral("Norte"));
  CHECK(make({QStringLiteral("name=TALLA"), QStringLiteral("type=text")}).errorCode() ==
        QStringLiteral("field.exists"));
  CHECK(make({QStringLiteral("name=Otro"), QStringLiteral("type=choice")}).errorCode() ==
        QStringLiteral("field.choices"));
  CHECK(make({QStringLiteral("name=Otro"), QStringLiteral("type=colour")}).status == 1);
  CHECK(make({QStringLiteral("type=date")}).errorCode() == QStringLiteral("field.empty"));
}

TEST_CASE("a contact is put on the list of exclusions, seen there, and taken off it") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = onlyContact(f, file);
  const auto entries = [&] {
    return f.json({QStringLiteral("show"), file, id}).json().value(QLatin1String("exclusions")).toArray();
  };
  const auto mailed = [&] {
    return f
        .json({QStringLiteral("export"), file, f.path("mail.csv"), QStringLiteral("--profile"),
               QStringLiteral("mailchimp")})
        .json()
        .value(QLatin1String("rows"))
        .toInt(-1);
  };
  const auto edit = [&](const char* value) {
    return f.json({QStringLiteral("edit"), file, id, QString::fromUtf8(value)});
  };
  REQUIRE(edit("consent.email=yes").status == 0);
  CHECK(mailed() == 1);
  REQUIRE(edit("suppressed=email;sms").status == 0);
  REQUIRE(entries().size() == 2);
  CHECK(str(entries().first().toObject(), "reason") == QStringLiteral("asked"));
  CHECK(mailed() == 0);
  CHECK(f.run({QStringLiteral("show"), file, id}).out.contains("E-mail, asked for it, "));
  REQUIRE(f.json({QStringLiteral("undo"), file}).status == 0);
  CHECK(entries().isEmpty());
  REQUIRE(edit("suppressed=all").status == 0);
  REQUIRE(entries().size() == 1);
  CHECK(str(entries().first().toObject(), "channel") == QStringLiteral("all"));
  CHECK(mailed() == 0);
  REQUIRE(edit("suppressed=").status == 0);
  CHECK(entries().isEmpty());
  CHECK(mailed() == 1);
  const Ran wrong =
      f.json({QStringLiteral("edit"), file, id, QStringLiteral("suppressed=fax"), QStringLiteral("given=Eva")});
  CHECK(wrong.status == 1);
  CHECK(entries().isEmpty());
  CHECK(str(f.json({QStringLiteral("show"), file, id}).json(), "given") == QStringLiteral("Ana"));
}

TEST_CASE("a household is added as one, and a list that stood where an export goes is told to be gone") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = add(f, file, {QStringLiteral("household"), QStringLiteral("full_name=Familia Gil")});
  CHECK(str(f.json({QStringLiteral("show"), file, id}).json(), "kind") == QStringLiteral("household"));
  const QStringList out{QStringLiteral("export"), file, f.path("list.csv")};
  CHECK_FALSE(f.run(out).err.contains("replaced"));
  CHECK(f.run(out).err.contains("was replaced"));
  CHECK(f.json(out).json().value(QLatin1String("replaced")).toBool());
}
