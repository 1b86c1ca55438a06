// SPDX-License-Identifier: GPL-3.0-or-later
// What writes leaves a line of history; what reads leaves none. And what a restore says of refusals newer than a backup.
#include "tests/support/cli/CliRun.h"

using namespace cartera::test;

namespace {

QString str(const QJsonObject& o, const char* key) { return o.value(QLatin1String(key)).toString(); }

struct WritePaths : CliFixture {
  QString file = shop();

  [[nodiscard]] QJsonArray history() const {
    return json({QStringLiteral("history"), file, QStringLiteral("--limit"), QStringLiteral("1000")}).array();
  }
  /// Runs a command that succeeds; answers how many lines of history it left.
  qsizetype lines(const QStringList& args, QJsonObject* answer = nullptr) const {
    const qsizetype before = history().size();
    const Ran ran = json(args);
    INFO(args.join(QLatin1Char(' ')).toStdString() << ran.out.toStdString() << ran.err.toStdString());
    REQUIRE(ran.status == 0);
    if (answer != nullptr) *answer = ran.json();
    return history().size() - before;
  }
  QStringList words(const char* line) const {
    QStringList out = QString::fromUtf8(line).split(QLatin1Char(' '));
    out.insert(1, file);
    return out;
  }
  QString added(const char* line) const {
    QJsonObject answer;
    CHECK(lines(words(line), &answer) == 1);
    return str(answer, "id");
  }
};

}  // namespace

TEST_CASE_METHOD(WritePaths, "every command that writes leaves one line of history, and every other none") {
  const QString list = path("list.csv");
  writeBytes(list, "Nombre;Email\nLuis;luis@x.es\n");
  const QString person = added("add contact given=Eva email[1]=eva@x.es");
  added("add company full_name=Acme");
  added("add household full_name=Gil");
  added("add field name=Talla type=text");
  const QString task = added(QByteArray("add task title=Llamar contact=" + person.toUtf8()).constData());
  const QString note = added(QByteArray("add note text=Hola contact=" + person.toUtf8()).constData());
  for (const char* change : {"given=Eve", "consent.email=yes", "consent.email=no", "consent.email=no", "suppressed=all",
                             "suppressed=all", "suppressed=", "custom[Talla]=L", "tags=vip", "org.name=Acme"}) {
    INFO(change);
    CHECK(lines({QStringLiteral("edit"), file, person, QLatin1String(change)}) == 1);
  }
  CHECK(lines({QStringLiteral("edit"), file, task, QStringLiteral("title=Escribir")}) == 1);
  CHECK(lines({QStringLiteral("edit"), file, note, QStringLiteral("text=Adiós")}) == 1);
  CHECK(lines({QStringLiteral("trash"), file, task}) == 1);
  CHECK(lines({QStringLiteral("undo"), file}) == 1);
  CHECK(lines({QStringLiteral("redo"), file}) == 1);
  CHECK(lines({QStringLiteral("trash"), file, note}) == 1);
  CHECK(lines({QStringLiteral("erase"), file, note, QStringLiteral("--yes")}) == 1);
  CHECK(lines({QStringLiteral("trash"), file, person}) == 1);
  CHECK(lines({QStringLiteral("trash"), file, QStringLiteral("--empty"), QStringLiteral("--yes")}) == 1);
  CHECK(lines({QStringLiteral("import"), file, list}) == 1);
  CHECK(lines({QStringLiteral("import"), file, list}) == 0);
  CHECK(lines({QStringLiteral("import"), file, list, QStringLiteral("--save-mapping"), QStringLiteral("M")}) == 1);
  CHECK(lines({QStringLiteral("mappings"), file}) == 0);
  CHECK(lines({QStringLiteral("mappings"), file, QStringLiteral("--delete"), QStringLiteral("M")}) == 1);
  CHECK(lines({QStringLiteral("export"), file, path("out.csv")}) == 1);
  for (const char* read : {"info", "find Luis", "list contacts", "list tasks", "history", "check", "backup",
                           "report quality", "duplicates"})
    CHECK(lines(words(read)) == 0);
  CHECK(lines({QStringLiteral("read"), list}) == 0);
  CHECK(lines({QStringLiteral("analyze"), QStringLiteral("duplicates"), QStringLiteral("--in"), list}) == 0);

  // A command that is added later must be thought of here.
  QStringList commands;
  for (const auto& c : json({QStringLiteral("help")}).array()) commands += str(c.toObject(), "command");
  commands.sort();
  CHECK(commands.join(QLatin1Char(' ')) ==
        QStringLiteral("add analyze backup check duplicates edit erase export find help history import info list "
                       "mappings merge new read redo report restore show split trash undo"));
}

TEST_CASE_METHOD(WritePaths, "an import that saves its mapping is one step, and one undo takes both away") {
  const QString list = path("list.csv");
  writeBytes(list, "Nombre;Email\nLuis;luis@x.es\n");
  const auto importAs = [&](const char* name) {
    return json({QStringLiteral("import"), file, list, QStringLiteral("--save-mapping"), QLatin1String(name)});
  };
  const auto found = [&] { return json({QStringLiteral("find"), file, QStringLiteral("Luis")}).array().size(); };
  const auto mappings = [&] { return json({QStringLiteral("mappings"), file}).array().size(); };
  // A name that is none is told before anything is written.
  CHECK(importAs("...").status != 0);
  CHECK(importAs("").status != 0);
  CHECK(found() == 0);
  CHECK(lines({QStringLiteral("import"), file, list, QStringLiteral("--save-mapping"), QStringLiteral("M")}) == 1);
  CHECK(found() == 1);
  CHECK(mappings() == 1);
  REQUIRE(json({QStringLiteral("undo"), file}).status == 0);
  CHECK(found() == 0);
  CHECK(mappings() == 0);
  REQUIRE(json({QStringLiteral("redo"), file}).status == 0);
  CHECK(mappings() == 1);
  // Nothing new in the list: what was changed, and can be undone, is the mapping.
  const QString change = str(importAs("Another").json(), "change");
  REQUIRE_FALSE(change.isEmpty());
  REQUIRE(json({QStringLiteral("undo"), file, change}).status == 0);
  CHECK(found() == 1);
  CHECK(mappings() == 1);
}

TEST_CASE_METHOD(WritePaths, "a restored backup tells and keeps the refusals that are newer than it") {
  const QString id = str(json({QStringLiteral("find"), file, QStringLiteral("Ana")}).array().first().toObject(), "id");
  REQUIRE(lines({QStringLiteral("edit"), file, id, QStringLiteral("consent.email=yes")}) == 1);
  const QString copy = path("copy.cartera");
  REQUIRE(json({QStringLiteral("backup"), file, copy}).status == 0);
  REQUIRE(lines({QStringLiteral("edit"), file, id, QStringLiteral("consent.email=no"),
                 QStringLiteral("suppressed=all")}) == 1);
  const auto mailed = [&] {
    return json({QStringLiteral("export"), file, path("mail.csv"), QStringLiteral("--profile"),
                 QStringLiteral("mailchimp")})
        .json()
        .value(QLatin1String("rows"))
        .toInt(-1);
  };
  SECTION("as data") {
    const QJsonObject answer = json({QStringLiteral("restore"), copy, file}).json();
    const QJsonObject newer = answer.value(QLatin1String("newer")).toObject();
    CHECK(newer.value(QLatin1String("refusals")).toInt(-1) == 1);
    CHECK(newer.value(QLatin1String("exclusions")).toInt(-1) == 1);
    CHECK(newer.value(QLatin1String("erasures")).toInt(-1) == 0);
    CHECK(newer.value(QLatin1String("carried")).toBool());
    CHECK(mailed() == 0);
    REQUIRE(json({QStringLiteral("undo"), file, str(newer, "change")}).status == 0);
    CHECK(mailed() == 1);
  }
  SECTION("in English") {
    const QByteArray told = run({QStringLiteral("restore"), copy, file}).out;
    CHECK(told.contains("Newer than the backup, and kept all the same: 1 refusal, 1 exclusion."));
  }
  SECTION("in Spanish") {
    const QByteArray told =
        run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("restore"), copy, file}).out;
    CHECK(told.contains("1 negativa, 1 exclusión"));
    CHECK(mailed() == 0);
  }
  SECTION("where nothing stood there is nothing to compare") {
    const QJsonObject answer = json({QStringLiteral("restore"), copy, path("new.cartera")}).json();
    CHECK(answer.contains(QLatin1String("newer")));
    CHECK(answer.value(QLatin1String("newer")).isNull());
  }
}
