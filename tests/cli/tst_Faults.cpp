// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file is said in a sentence of its own, and the file stays as it was, byte for byte.
#include <sqlite3.h>
#include <unistd.h>
#include <QDateTime>

#include "core/storage/FileLock.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera;
using namespace cartera::test;

namespace {

void sql(const QString& file, const char* statements) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(QFile::encodeName(file).constData(), &db) == SQLITE_OK);
  char* message = nullptr;
  const int rc = sqlite3_exec(db, statements, nullptr, nullptr, &message);
  INFO((message ? message : ""));
  REQUIRE(rc == SQLITE_OK);
  sqlite3_close(db);
}

/// Reading and writing commands alike are refused with this code, and the bytes stay.
void refused(const CliFixture& f, const QString& file, const QString& code) {
  const bool isFile = QFileInfo(file).isFile();
  const QByteArray before = isFile ? bytesOf(file) : QByteArray();
  const QList<QStringList> commands{
      {QStringLiteral("info"), file},
      {QStringLiteral("list"), file, QStringLiteral("contacts")},
      {QStringLiteral("find"), file, QStringLiteral("ana")},
      {QStringLiteral("history"), file},
      {QStringLiteral("check"), file},
      {QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("given=Eva")},
      {QStringLiteral("undo"), file},
      {QStringLiteral("backup"), file, f.path("copy.cartera")},
  };
  for (const auto& command : commands) {
    const Ran ran = f.json(command);
    INFO(command.first().toStdString() << " " << ran.out.toStdString() << ran.err.toStdString());
    CHECK(ran.status == 1);
    CHECK(ran.errorCode() == code);
    const auto error = ran.json().value(QLatin1String("error")).toObject();
    CHECK_FALSE(error.value(QLatin1String("message")).toString().isEmpty());
    CHECK_FALSE(error.value(QLatin1String("next")).toString().isEmpty());
    if (isFile) CHECK(bytesOf(file) == before);
  }
  CHECK_FALSE(QFileInfo::exists(f.path("copy.cartera")));
}

/// Reading works, writing does not.
void readable(const CliFixture& f, const QString& file, const QString& code) {
  const QByteArray before = bytesOf(file);
  const Ran listed = f.json({QStringLiteral("list"), file, QStringLiteral("contacts")});
  INFO(listed.out.toStdString() << listed.err.toStdString());
  CHECK(listed.status == 0);
  CHECK(listed.json().value(QLatin1String("count")).toInt() == 1);
  CHECK(f.run({QStringLiteral("info"), file}).status == 0);
  CHECK(f.run({QStringLiteral("history"), file}).status == 0);
  for (const QStringList& command :
       {QStringList{QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("given=Eva")},
        QStringList{QStringLiteral("undo"), file}}) {
    const Ran ran = f.json(command);
    INFO(ran.out.toStdString() << ran.err.toStdString());
    CHECK(ran.status == 1);
    CHECK(ran.errorCode() == code);
  }
  CHECK(bytesOf(file) == before);
}

}  // namespace

TEST_CASE("a missing file is not made by looking for it") {
  CliFixture f;
  const QString file = f.path("none.cartera");
  refused(f, file, QStringLiteral("file.missing"));
  CHECK_FALSE(QFileInfo::exists(file));
}

TEST_CASE("an empty file is refused and stays empty") {
  CliFixture f;
  const QString file = f.path("empty.cartera");
  writeBytes(file, {});
  refused(f, file, QStringLiteral("file.empty"));
}

TEST_CASE("a folder is refused") {
  CliFixture f;
  QDir(f.folder()).mkdir(QStringLiteral("folder.cartera"));
  refused(f, f.path("folder.cartera"), QStringLiteral("file.directory"));
}

TEST_CASE("a text file is refused") {
  CliFixture f;
  const QString file = f.path("list.cartera");
  writeBytes(file, QByteArray("name;email\nAna;ana@example.es\n").repeated(20));
  refused(f, file, QStringLiteral("file.foreign"));
}

TEST_CASE("another program's database is refused") {
  CliFixture f;
  const QString file = f.path("other.cartera");
  sql(file, "CREATE TABLE t(x); INSERT INTO t VALUES(1);");
  refused(f, file, QStringLiteral("file.other_database"));
}

TEST_CASE("a truncated file is refused") {
  CliFixture f;
  const QString file = f.shop();
  const QByteArray whole = bytesOf(file);
  writeBytes(file, whole.left(whole.size() / 2));
  refused(f, file, QStringLiteral("file.truncated"));
  writeBytes(file, whole.left(50));
  refused(f, file, QStringLiteral("file.truncated"));
}

TEST_CASE("a file with a damaged page is refused for work") {
  CliFixture f;
  const QString file = f.shop();
  QByteArray bytes = bytesOf(file);
  // All pages but the first, so that whichever is looked at is a damaged one.
  for (qsizetype page = 4096; page + 8 < bytes.size(); page += 4096)
    bytes.replace(page, 8, "\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f");
  writeBytes(file, bytes);
  refused(f, file, QStringLiteral("file.damaged"));
}

TEST_CASE("a file whose schema was altered opens for reading only") {
  CliFixture f;
  const QString file = f.shop();
  SECTION("a trigger was added") {
    sql(file, "CREATE TRIGGER spy AFTER INSERT ON contact BEGIN UPDATE contact SET likes = 'x'; END;");
  }
  SECTION("an index was dropped") { sql(file, "DROP INDEX point_contact;"); }
  readable(f, file, QStringLiteral("file.altered"));
  const Ran checked = f.json({QStringLiteral("check"), file});
  CHECK(checked.status == 1);
  CHECK_FALSE(checked.json().value(QLatin1String("ok")).toBool());
}

TEST_CASE("of a newer file there are information and a backup, and nothing else") {
  CliFixture f;
  const QString file = f.shop();
  sql(file, "PRAGMA user_version = 999;");
  const QByteArray before = bytesOf(file);
  const Ran info = f.json({QStringLiteral("info"), file});
  CHECK(info.status == 0);
  CHECK(info.json().value(QLatin1String("schema")).toInt() == 999);
  const Ran backup = f.json({QStringLiteral("backup"), file, f.path("copy.cartera")});
  CHECK(backup.status == 0);
  CHECK(backup.json().value(QLatin1String("verified")).toBool());
  CHECK(QFileInfo(f.path("copy.cartera")).size() > 0);
  for (const char* command : {"list", "find", "add"}) {
    const Ran ran = f.json({QLatin1String(command), file, QStringLiteral("contact"), QStringLiteral("given=Eva")});
    CHECK(ran.status != 0);
  }
  CHECK(f.json({QStringLiteral("history"), file}).errorCode() == QStringLiteral("file.too_new"));
  CHECK(f.json({QStringLiteral("check"), file}).errorCode() == QStringLiteral("file.too_new"));
  CHECK(f.json({QStringLiteral("undo"), file}).errorCode() == QStringLiteral("file.too_new"));
  CHECK(bytesOf(file) == before);
}

TEST_CASE("a file that somebody else is writing can be read, and says who has it") {
  CliFixture f;
  const QString file = f.shop();
  const auto lock = FileLock::take(file);
  REQUIRE(lock);
  readable(f, file, QStringLiteral("file.in_use"));
  const Ran ran = f.run({QStringLiteral("undo"), file});
  CHECK(ran.err.contains("cartera_cli_tests"));
}

TEST_CASE("a file that may not be written can be read") {
  CliFixture f;
  const QString file = f.shop();
  f.dropPrivileges();
  SECTION("in a folder that may be written") { QFile::setPermissions(file, QFile::Permissions(0x4444)); }
  SECTION("in a folder that may not be written") {
    QFile::setPermissions(file, QFile::Permissions(0x4444));
    QFile::setPermissions(f.folder(), QFile::Permissions(0x5555));
  }
  readable(f, file, QStringLiteral("file.readonly"));
  QFile::setPermissions(f.folder(), QFile::Permissions(0x7777));
}

TEST_CASE("a file that may not even be read says so") {
  CliFixture f;
  const QString file = f.shop();
  f.dropPrivileges();
  QFile::setPermissions(file, QFile::Permissions());
  const Ran ran = f.json({QStringLiteral("info"), file});
  CHECK(ran.status == 1);
  CHECK(ran.errorCode() == QStringLiteral("file.cannot_open"));
}

TEST_CASE("a link to a file is the file") {
  CliFixture f;
  const QString file = f.shop();
  const QString link = f.path("link.cartera");
  REQUIRE(QFile::link(file, link));
  CHECK(f.run({QStringLiteral("add"), link, QStringLiteral("contact"), QStringLiteral("given=Eva")}).status == 0);
  CHECK(QFileInfo(link).isSymLink());
  CHECK(
      f.json({QStringLiteral("list"), file, QStringLiteral("contacts")}).json().value(QLatin1String("count")).toInt() ==
      2);
}

TEST_CASE("faults are told in the language that was asked for") {
  CliFixture f;
  const QString file = f.path("empty.cartera");
  writeBytes(file, {});
  CHECK(
      f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("info"), file}).err.contains("está vacío"));
  CHECK(f.run({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("info"), file}).err.contains("is empty"));
}

TEST_CASE("a file with two names is read under both and written under neither, until one is taken away") {
  CliFixture f;
  const QString file = f.shop();
  const QString other = f.path("other.cartera");
  REQUIRE(::link(QFile::encodeName(file).constData(), QFile::encodeName(other).constData()) == 0);
  readable(f, file, QStringLiteral("file.linked"));
  readable(f, other, QStringLiteral("file.linked"));
  const Ran told = f.run({QStringLiteral("undo"), other, QStringLiteral("--lang"), QStringLiteral("es")});
  CHECK(told.err.contains("enlace"));
  REQUIRE(QFile::remove(file));
  CHECK(f.run({QStringLiteral("undo"), other}).status == 0);
}

TEST_CASE("a lock with nothing in it is no lock, unless somebody still holds it") {
  CliFixture f;
  const QString file = f.shop();
  const QString lockFile = FileLock::pathFor(file);
  const auto cutOff = [&] {
    QFile left(lockFile);
    REQUIRE(left.open(QIODevice::ReadWrite));
    REQUIRE(left.resize(0));
  };
  const QStringList add{QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("given=Eva")};
  SECTION("left by a program that was killed as it wrote") {
    cutOff();
    const Ran ran = f.json(add);
    INFO(ran.out.toStdString());
    CHECK(ran.status == 0);
    CHECK_FALSE(QFile::exists(lockFile));
  }
  SECTION("held") {
    const auto lock = FileLock::take(file);
    REQUIRE(lock);
    cutOff();
    CHECK(f.json(add).errorCode() == QStringLiteral("file.in_use"));
  }
}

TEST_CASE("a history with one wrong byte is told by check, and an erase goes through it") {
  CliFixture f;
  const QString file = f.shop();
  const Ran made = f.json({QStringLiteral("add"), file, QStringLiteral("contact"), QStringLiteral("given=Zoraida")});
  const QString id = made.json().value(QLatin1String("id")).toString();
  const QString change = made.json().value(QLatin1String("change")).toString();
  const QByteArray damage = "UPDATE change SET cs = substr(cs, 1, length(cs) - 1) || 'x' WHERE id = " + change.toUtf8();
  sql(file, damage.constData());
  const Ran checked = f.json({QStringLiteral("check"), file});
  CHECK(checked.status == 1);
  const auto details = checked.json().value(QLatin1String("details")).toArray();
  REQUIRE(details.size() == 1);
  CHECK(details.first().toObject().value(QLatin1String("code")).toString() == QStringLiteral("check.journal"));
  CHECK(details.first().toObject().value(QLatin1String("message")).toString().contains(change));

  REQUIRE(f.json({QStringLiteral("trash"), file, id}).status == 0);
  const Ran erased = f.json({QStringLiteral("erase"), file, id, QStringLiteral("--yes")});
  INFO(erased.out.toStdString());
  REQUIRE(erased.status == 0);
  CHECK(erased.json().value(QLatin1String("unreadable")).toInt() == 1);
  CHECK(erased.err.contains("damaged"));
  CHECK_FALSE(bytesOf(file).contains("oraida"));
  CHECK(f.run({QStringLiteral("check"), file}).status == 0);
}
