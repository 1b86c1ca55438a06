// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings on the command line: what read prints is taken back, and what was saved is listed and deleted.
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct MappingsFixture : CliFixture {
  QString file = path("shop.cartera");
  QString list = path("list.csv");
  MappingsFixture() {
    REQUIRE(run({u"new"_s, file}).status == 0);
    writeBytes(list, "Nombre;Correo;Color favorito;Acepta\nAna;ana@example.es;verde;sí\n");
  }
  [[nodiscard]] QJsonArray saved() const { return json({u"mappings"_s, file}).array(); }
};

}  // namespace

TEST_CASE_METHOD(MappingsFixture, "what read answers is a mapping for import, whole or its columns alone") {
  const Ran read = json({u"read"_s, list});
  REQUIRE(read.status == 0);
  writeBytes(path("whole.json"), read.out);
  writeBytes(path("columns.json"), QJsonDocument(read.json().value("mapping"_L1).toObject()).toJson());
  for (const char* mapping : {"whole.json", "columns.json"}) {
    CAPTURE(mapping);
    const Ran ran = json({u"import"_s, file, list, u"--mapping"_s, path(mapping), u"--dry-run"_s});
    INFO(ran.out.toStdString());
    CHECK(ran.status == 0);
    CHECK(ran.json().value("imported"_L1).toInt() == 1);
    CHECK(ran.json().value("mapping"_L1).toObject() == read.json().value("mapping"_L1).toObject());
  }
}

TEST_CASE_METHOD(MappingsFixture,
                 "a consent that nobody is sure of stays open when the answer of read is the mapping") {
  writeBytes(list, "Nombre;Correo;Newsletter (revisar)\nAna;ana@example.es;sí\nEva;eva@example.es;sí\n");
  const Ran read = json({u"read"_s, list});
  QStringList asked;
  for (const auto& q : read.json().value("ask"_L1).toArray())
    if (q.toObject().value("what"_L1).toString() == u"consent") asked += q.toObject().value("column"_L1).toString();
  REQUIRE(asked == QStringList{u"Newsletter (revisar)"_s});
  writeBytes(path("m.json"), read.out);
  REQUIRE(json({u"import"_s, file, list, u"--mapping"_s, path("m.json")}).status == 0);
  const Ran mailing = json({u"export"_s, file, path("mail.csv"), u"--profile"_s, u"mailchimp"_s});
  CHECK(mailing.json().value("rows"_L1).toInt() == 0);
}

TEST_CASE_METHOD(MappingsFixture,
                 "saved mappings are listed with their columns, and one is deleted, which undo takes back") {
  CHECK(saved().isEmpty());
  CHECK_FALSE(run({u"mappings"_s, file}).out.isEmpty());
  REQUIRE(run({u"import"_s, file, list, u"--save-mapping"_s, u"Proveedor"_s}).status == 0);
  REQUIRE(saved().size() == 1);
  CHECK(saved()[0].toObject().value("name"_L1).toString() == u"Proveedor");
  CHECK(saved()[0].toObject().value("columns"_L1).toObject().value("Correo"_L1).toString() == u"email[1]");
  CHECK(run({u"mappings"_s, file}).out.contains("Proveedor"));

  const Ran none = json({u"mappings"_s, file, u"--delete"_s, u"Otra"_s});
  CHECK(none.status == 1);
  CHECK(none.errorCode() == u"mapping.not_saved");
  CHECK(none.out.contains("Proveedor"));
  const Ran gone = json({u"mappings"_s, file, u"--delete"_s, u"proveedor"_s});
  CHECK(gone.status == 0);
  CHECK(gone.json().value("name"_L1).toString() == u"Proveedor");
  CHECK(saved().isEmpty());
  CHECK(json({u"import"_s, file, list, u"--mapping"_s, u"Proveedor"_s}).errorCode() == u"mapping.unknown");
  REQUIRE(run({u"undo"_s, file}).status == 0);
  CHECK(saved().size() == 1);
}

TEST_CASE_METHOD(MappingsFixture,
                 "a mapping that would keep passwords is refused with its own sentence, and nothing comes in") {
  writeBytes(list, "Nombre;Clave\nAna;hunter2\n");
  writeBytes(path("m.json"), R"({"columns": {"Clave": "custom[Clave]"}})");
  for (const QStringList& command : {QStringList{u"read"_s, list}, QStringList{u"import"_s, file, list}}) {
    const Ran ran = json(command + QStringList{u"--mapping"_s, path("m.json")});
    CHECK(ran.status == 1);
    CHECK(ran.errorCode() == u"mapping.secret");
    CHECK(ran.out.contains("Clave"));
    CHECK_FALSE(ran.out.contains("hunter2"));
  }
  CHECK(json({u"info"_s, file}).json().value("counts"_L1).toObject().value("contacts"_L1).toInt() == 0);
}

TEST_CASE_METHOD(MappingsFixture,
                 "an import names the possible duplicates it found, the first twenty and how many more") {
  QByteArray rows("Nombre;Apellidos;Correo\n");
  for (int i = 0; i < 25; ++i) {
    const QByteArray n = QByteArray::number(i);
    rows += "Ana" + n + ";Gil;x" + n + "@example.es\nEva" + n + ";Ruiz;x" + n + "@example.es\n";
  }
  writeBytes(list, rows);
  const Ran ran = run({u"import"_s, file, list});
  CHECK(ran.status == 0);
  INFO(ran.out.toStdString());
  CHECK(ran.out.contains("Eva0 Ruiz"));
  CHECK(ran.out.contains("Ana0 Gil"));
  CHECK(ran.out.contains("Eva19 Ruiz"));
  CHECK_FALSE(ran.out.contains("Eva20 Ruiz"));
  CHECK(ran.out.contains("5 more"));
}

TEST_CASE_METHOD(MappingsFixture, "an empty phrase is refused instead of meaning everybody") {
  REQUIRE(run({u"import"_s, file, list}).status == 0);
  for (const QString& phrase : {u""_s, u"  "_s}) {
    for (const QStringList& command :
         {QStringList{u"export"_s, file, path("out.csv")}, QStringList{u"list"_s, file, u"contacts"_s},
          QStringList{u"list"_s, file, u"tasks"_s}}) {
      const Ran ran = json(command + QStringList{u"--where"_s, phrase});
      CHECK(ran.status == 2);
      CHECK(ran.errorCode() == u"usage.phrase.empty");
    }
  }
  CHECK_FALSE(QFile::exists(path("out.csv")));
}
