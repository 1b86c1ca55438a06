// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be undone, on the real program: only from the trash, only when it is meant, and then wholly.
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QString::fromUtf8(key)).toString(); }

QString addPerson(const CliFixture& f, const QString& file, const char* name, const char* email) {
  const Ran ran = f.json({QStringLiteral("add"), file, QStringLiteral("contact"),
                          QStringLiteral("full_name=") + QString::fromUtf8(name),
                          QStringLiteral("email[1]=") + QString::fromUtf8(email)});
  REQUIRE(ran.status == 0);
  return str(ran.json(), "id");
}

int inTrash(const CliFixture& f, const QString& file) {
  return f.json({QStringLiteral("info"), file})
      .json()
      .value(QLatin1String("counts"))
      .toObject()
      .value(QLatin1String("trash"))
      .toInt(-1);
}

}  // namespace

TEST_CASE("a record is erased from the trash alone, and only when it is meant") {
  CliFixture f;
  const QString file = f.shop();
  const QString id = addPerson(f, file, "Zoraida Quintanilla", "zoraida@quintanilla.example");
  CHECK(f.json({QStringLiteral("erase"), file, id, QStringLiteral("--yes")}).errorCode() ==
        QStringLiteral("erase.not_in_trash"));
  REQUIRE(f.json({QStringLiteral("trash"), file, id}).status == 0);

  const Ran asked = f.json({QStringLiteral("erase"), file, id});
  CHECK(asked.status == 1);
  CHECK(asked.errorCode() == QStringLiteral("erase.confirm"));
  CHECK(asked.err.contains("--yes"));
  CHECK(inTrash(f, file) == 1);

  const Ran erased = f.json({QStringLiteral("erase"), file, id, QStringLiteral("--yes")});
  INFO(erased.err.toStdString());
  REQUIRE(erased.status == 0);
  CHECK(erased.json().value(QLatin1String("erased")).toInt() == 1);
  const QString change = str(erased.json(), "change");
  CHECK_FALSE(change.isEmpty());
  CHECK(inTrash(f, file) == 0);
  CHECK_FALSE(bytesOf(file).contains("uintanilla"));
  CHECK_FALSE(QFile::exists(file + QStringLiteral("-wal")));
  CHECK(bytesOf(file).contains("ana@example.es"));
  CHECK(f.json({QStringLiteral("check"), file}).json().value(QLatin1String("ok")).toBool());
  CHECK(f.json({QStringLiteral("show"), file, id}).errorCode() == QStringLiteral("contact.missing"));
  CHECK(f.json({QStringLiteral("undo"), file, change}).errorCode() == QStringLiteral("undo.erase"));

  // The change before it, which put the person in the trash, leaves them alone and says so.
  const Ran undone = f.json({QStringLiteral("undo"), file});
  REQUIRE(undone.status == 0);
  const auto left = undone.json().value(QLatin1String("left")).toArray();
  REQUIRE(left.size() == 1);
  CHECK(str(left.first().toObject(), "id") == id);
  CHECK(str(left.first().toObject(), "why") == QStringLiteral("erased"));
  const auto history = f.json({QStringLiteral("history"), file}).array();
  CHECK(str(history.at(1).toObject(), "label") == QStringLiteral("Erase 1 record for good"));
  CHECK_FALSE(QJsonDocument(history).toJson().contains("Zoraida"));
}

TEST_CASE("a task that was removed can be erased, and what is not there cannot") {
  CliFixture f;
  const QString file = f.shop();
  const Ran made = f.json({QStringLiteral("add"), file, QStringLiteral("task"), QStringLiteral("title=Llamar ya")});
  const QString id = str(made.json(), "id");
  REQUIRE(f.json({QStringLiteral("trash"), file, id}).status == 0);
  CHECK(f.json({QStringLiteral("erase"), file, id, QStringLiteral("--yes")}).status == 0);
  CHECK_FALSE(bytesOf(file).contains("Llamar ya"));
  CHECK(f.json({QStringLiteral("erase"), file, QStringLiteral("12345"), QStringLiteral("--yes")}).errorCode() ==
        QStringLiteral("contact.missing"));
}

TEST_CASE("the trash is emptied whole, or of what lies there for so many days") {
  CliFixture f;
  const QString file = f.shop();
  const QString first = addPerson(f, file, "Zoraida Quintanilla", "zoraida@quintanilla.example");
  const QString second = addPerson(f, file, "Quirce Zubeldia", "quirce@zubeldia.example");
  for (const auto& id : {first, second}) REQUIRE(f.json({QStringLiteral("trash"), file, id}).status == 0);

  const QStringList empty{QStringLiteral("trash"), file, QStringLiteral("--empty")};
  const Ran young =
      f.json(empty + QStringList{QStringLiteral("--older-than"), QStringLiteral("1"), QStringLiteral("--yes")});
  REQUIRE(young.status == 0);
  CHECK(young.json().value(QLatin1String("erased")).toInt(-1) == 0);
  CHECK(young.json().value(QLatin1String("change")).isNull());
  CHECK(f.json(empty).errorCode() == QStringLiteral("erase.confirm"));
  CHECK(f.run(empty + QStringList{QStringLiteral("--lang"), QStringLiteral("es")}).err.contains("--yes"));
  CHECK(inTrash(f, file) == 2);

  const Ran all = f.json(empty + QStringList{QStringLiteral("--yes")});
  REQUIRE(all.status == 0);
  CHECK(all.json().value(QLatin1String("erased")).toInt() == 2);
  CHECK(inTrash(f, file) == 0);
  CHECK_FALSE(bytesOf(file).contains("ubeldia"));

  CHECK(f.run({QStringLiteral("trash"), file}).status == 2);
  CHECK(f.run({QStringLiteral("trash"), file, first, QStringLiteral("--empty")}).status == 2);
  CHECK(f.run({QStringLiteral("trash"), file, first, QStringLiteral("--yes")}).status == 2);
}

TEST_CASE("a note that was moved to somebody else keeps the name of whom it belonged to in no line of the history") {
  CliFixture f;
  const QString file = f.shop();
  const QString gone = addPerson(f, file, "Zoraida Quintanilla", "zoraida@quintanilla.example");
  const QString stays = addPerson(f, file, "Quirce Zubeldia", "quirce@zubeldia.example");
  const QString note = str(f.json({QStringLiteral("add"), file, QStringLiteral("note"),
                                   QStringLiteral("contact=") + gone, QStringLiteral("text=Pide precio")})
                               .json(),
                           "id");
  // Without a word about whom it hangs on: only the history of the note knows.
  REQUIRE(f.json({QStringLiteral("edit"), file, note, QStringLiteral("text=Pide precio hoy")}).status == 0);
  REQUIRE(f.json({QStringLiteral("edit"), file, note, QStringLiteral("contact=") + stays}).status == 0);
  REQUIRE(f.json({QStringLiteral("edit"), file, note, QStringLiteral("text=Ya lo tiene")}).status == 0);
  REQUIRE(f.json({QStringLiteral("trash"), file, gone}).status == 0);
  REQUIRE(f.json({QStringLiteral("erase"), file, gone, QStringLiteral("--yes")}).status == 0);
  const QByteArray told = f.run({QStringLiteral("history"), file}).out;
  CHECK_FALSE(told.contains("Zoraida"));
  CHECK(told.contains("Quirce"));
  CHECK_FALSE(bytesOf(file).contains("uintanilla"));
  CHECK(bytesOf(file).contains("Ya lo tiene"));
  CHECK(f.run({QStringLiteral("check"), file}).status == 0);
}
