// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings on the command line: what read prints is taken back, and what was saved is listed and deleted.
#include <sys/stat.h>

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

TEST_CASE_METHOD(MappingsFixture, "what is no mapping file, or far too large for one, is refused and not read") {
  const auto code = [&](const QString& mapping) {
    const Ran ran = json({u"import"_s, file, list, u"--mapping"_s, mapping});
    CHECK(ran.status == 1);
    return ran.errorCode();
  };
  CHECK(code(u"/dev/zero"_s) == u"source.not_regular");
  CHECK(code(folder()) == u"source.directory");
  REQUIRE(mkfifo(path("pipe").toLocal8Bit().constData(), 0600) == 0);
  CHECK(code(path("pipe")) == u"source.not_regular");
  // Two gigabytes that take no room on the disk.
  QFile huge(path("huge.json"));
  REQUIRE(huge.open(QIODevice::WriteOnly));
  REQUIRE(huge.resize(2LL << 30));
  huge.close();
  CHECK(code(path("huge.json")) == u"sidefile.too_large");
  CHECK(json({u"read"_s, list, u"--mapping"_s, u"/dev/zero"_s}).errorCode() == u"source.not_regular");
}

TEST_CASE_METHOD(MappingsFixture, "columns of a saved mapping that the list does not have are told") {
  REQUIRE(run({u"import"_s, file, list, u"--save-mapping"_s, u"Proveedor"_s}).status == 0);
  const QString other = path("other.csv");
  writeBytes(other, "Nombre;Móvil\nEva;600111222\n");
  const Ran ran = json({u"import"_s, file, other, u"--mapping"_s, u"Proveedor"_s});
  CHECK(ran.status == 0);
  CHECK(ran.json().value("mapping_unused"_L1).toArray() == QJsonArray{u"Acepta"_s, u"Color favorito"_s, u"Correo"_s});
  const Ran said = run({u"--lang"_s, u"en"_s, u"import"_s, file, other, u"--mapping"_s, u"Proveedor"_s});
  CHECK(said.err.contains("Correo"));
  // A list that has them all says nothing.
  const Ran whole = json({u"import"_s, file, list, u"--mapping"_s, u"Proveedor"_s});
  CHECK(whole.json().value("mapping_unused"_L1).toArray().isEmpty());
}

TEST_CASE_METHOD(MappingsFixture, "what has no columns gives no mapping to save, and nothing of it comes in") {
  const QString card = path("ana.vcf");
  writeBytes(card, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Gil\r\nN:Gil;Ana;;;\r\nEND:VCARD\r\n");
  const Ran ran = json({u"import"_s, file, card, u"--save-mapping"_s, u"Tarjetas"_s});
  CHECK(ran.status == 1);
  CHECK(ran.errorCode() == u"mapping.nothing_to_save");
  CHECK(json({u"info"_s, file}).json().value("counts"_L1).toObject().value("contacts"_L1).toInt() == 0);
  CHECK(saved().isEmpty());
}

TEST_CASE_METHOD(MappingsFixture, "a mapping is not saved under a name that is as long as a book") {
  const Ran ran = json({u"import"_s, file, list, u"--save-mapping"_s, QString(10'000, u'a')});
  CHECK(ran.status == 1);
  CHECK(ran.errorCode() == u"mapping.name_too_long");
  CHECK(ran.out.size() < 2000);
  CHECK(json({u"info"_s, file}).json().value("counts"_L1).toObject().value("contacts"_L1).toInt() == 0);
  CHECK(run({u"import"_s, file, list, u"--save-mapping"_s, QString(120, u'a')}).status == 0);
}

TEST_CASE_METHOD(MappingsFixture, "the answer in JSON asks what the messages ask") {
  const Ran ran = json({u"import"_s, file, list, u"--dry-run"_s});
  QStringList asked;
  for (const auto& q : ran.json().value("ask"_L1).toArray()) asked += q.toObject().value("column"_L1).toString();
  CHECK(asked.contains(u"Color favorito"_s));
  CHECK(json({u"read"_s, list}).json().value("ask"_L1) == ran.json().value("ask"_L1));
}

TEST_CASE_METHOD(MappingsFixture,
                 "an import that overwrites tells what stood there and what stands there now, as does a trial") {
  REQUIRE(run({u"import"_s, file, list}).status == 0);
  QByteArray news = "Nombre;Correo;Color favorito;Acepta\nAna;ana@example.es;rojo;sí\n";
  writeBytes(list, news);
  for (const QStringList& trial : {QStringList{u"--dry-run"_s}, QStringList{}}) {
    const QStringList command = QStringList{u"import"_s, file, list, u"--on-duplicate"_s, u"overwrite"_s} + trial;
    const Ran ran = trial.isEmpty() ? json(command) : run(QStringList{u"--lang"_s, u"en"_s} + command);
    CHECK(ran.status == 0);
    if (!trial.isEmpty()) {
      CHECK(ran.out.contains("Overwritten (1)"));
      CHECK(ran.out.contains("Color favorito"));
      CHECK(ran.out.contains("verde"));
      continue;
    }
    const QJsonArray told = ran.json().value("overwritten"_L1).toArray();
    REQUIRE(told.size() == 1);
    CHECK(told[0].toObject().value("column"_L1).toString() == u"Color favorito");
    CHECK(told[0].toObject().value("was"_L1).toString() == u"verde");
    CHECK(told[0].toObject().value("now"_L1).toString() == u"rojo");
    CHECK(ran.json().value("overwritten_left_out"_L1).toInt() == 0);
  }
}

TEST_CASE_METHOD(MappingsFixture, "no mapping puts a password or a card into a note") {
  writeBytes(path("m.json"), R"({"columns": {"Clave": "note"}})");
  writeBytes(list, "Nombre;Clave\nAna;hunter2\n");
  CHECK(json({u"import"_s, file, list, u"--mapping"_s, path("m.json")}).errorCode() == u"mapping.secret");
  for (const char* heading : {"Contraseña", "Número de tarjeta", "Tarjeta"}) {
    CAPTURE(heading);
    const QByteArray name(heading);
    const QString shop = path("other.cartera");
    QFile::remove(shop);
    REQUIRE(run({u"new"_s, shop}).status == 0);
    writeBytes(list, "Nombre;" + name + "\nAna;4111111111111111\n");
    writeBytes(path("m.json"), "{\"columns\": {\"" + name + "\": \"note\"}}");
    const Ran mapped = json({u"import"_s, shop, list, u"--mapping"_s, path("m.json")});
    const bool isToldAsLeftOut = mapped.json().value("left_out"_L1).toArray().contains(QString::fromUtf8(name));
    CHECK((mapped.errorCode() == u"mapping.secret" || isToldAsLeftOut));
    const Ran plain = json({u"import"_s, shop, list});
    CHECK(plain.json().value("left_out"_L1).toArray().contains(QString::fromUtf8(name)));
    CHECK_FALSE(bytesOf(shop).contains("4111111111111111"));
  }
}
