// SPDX-License-Identifier: GPL-3.0-or-later
// How the program is spoken to, and how it answers when it is not understood.
#include "app/cli/Printing.h"

#include <QDir>
#include <QRegularExpression>

#include "tests/support/Places.h"
#include "tests/support/cli/CliRun.h"

using namespace cartera;
using namespace cartera::test;

TEST_CASE("wrong usage ends with 2 and one sentence") {
  CliFixture f;
  const QList<QStringList> wrong{
      {},
      {QStringLiteral("fly")},
      {QStringLiteral("info")},
      {QStringLiteral("info"), QStringLiteral("a"), QStringLiteral("b")},
      {QStringLiteral("info"), QStringLiteral("a"), QStringLiteral("--colour")},
      {QStringLiteral("list"), QStringLiteral("a"), QStringLiteral("dragons")},
      {QStringLiteral("list"), QStringLiteral("a"), QStringLiteral("contacts"), QStringLiteral("--limit"),
       QStringLiteral("many")},
      {QStringLiteral("list"), QStringLiteral("a"), QStringLiteral("contacts"), QStringLiteral("--limit")},
      {QStringLiteral("show"), QStringLiteral("a"), QStringLiteral("Ana")},
      {QStringLiteral("add"), QStringLiteral("a"), QStringLiteral("contact"), QStringLiteral("given")},
      {QStringLiteral("find"), QStringLiteral("a"), QString()},
      {QStringLiteral("find"), QStringLiteral("a"), QStringLiteral("  ")},
      {QStringLiteral("--lang"), QStringLiteral("xx"), QStringLiteral("help")},
  };
  for (const auto& args : wrong) {
    const Ran ran = f.run(args);
    INFO(args.join(QLatin1Char(' ')).toStdString());
    CHECK(ran.status == 2);
    CHECK(ran.out.isEmpty());
    CHECK(ran.err.count('\n') == 1);
    const Ran json = f.json(args);
    CHECK(json.status == 2);
    CHECK(json.errorCode().startsWith(QLatin1String("usage.")));
  }
}

TEST_CASE("help lists exactly the commands there are, in both languages") {
  CliFixture f;
  const auto listed = f.json({QStringLiteral("help")}).array();
  CHECK(listed.size() >= 15);
  for (const auto& c : listed) {
    const QString name = c.toObject().value(QLatin1String("command")).toString();
    // A command that is there asks for its arguments; one that is not is unknown.
    const Ran ran = f.json({name});
    CHECK(ran.errorCode() != QStringLiteral("usage.command.unknown"));
  }
  CHECK(f.run({QStringLiteral("--lang"), QStringLiteral("es"), QStringLiteral("help")}).out.contains("Deshace"));
  CHECK(f.run({QStringLiteral("help"), QStringLiteral("--lang"), QStringLiteral("en")}).out.contains("Undo"));
  CHECK(f.run({QStringLiteral("undo"), QStringLiteral("--help")}).status == 0);
  CHECK(f.run({QStringLiteral("-h")}).out == f.run({QStringLiteral("--help")}).out);
  const Ran one = f.run({QStringLiteral("import"), QStringLiteral("-h")});
  CHECK(one.status == 0);
  CHECK(one.out == f.run({QStringLiteral("help"), QStringLiteral("import")}).out);
  CHECK(f.run({QStringLiteral("--version")}).out.startsWith("cartera-cli "));
}

TEST_CASE("quiet silences messages, never failures") {
  CliFixture f;
  const QString file = f.shop();
  CHECK_FALSE(f.run({QStringLiteral("find"), file, QStringLiteral("nobody")}).err.isEmpty());
  CHECK(f.run({QStringLiteral("--quiet"), QStringLiteral("find"), file, QStringLiteral("nobody")}).err.isEmpty());
  CHECK_FALSE(f.run({QStringLiteral("--quiet"), QStringLiteral("info"), f.path("none")}).err.isEmpty());
}

TEST_CASE("two dashes end the options, so that any text can be looked for") {
  CliFixture f;
  const QString file = f.shop();
  CHECK(f.json({QStringLiteral("find"), file, QStringLiteral("--"), QStringLiteral("--limit")}).status == 0);
}

TEST_CASE("columns stand under each other, and no value moves the cursor") {
  const QString text =
      cli::table({QStringLiteral("A"), QStringLiteral("B")},
                 {{QStringLiteral("José"), QStringLiteral("1")}, {QStringLiteral("x\x1b[2J\ny"), QStringLiteral("2")}});
  const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].indexOf(QLatin1Char('B')) == lines[1].indexOf(QLatin1Char('1')));
  CHECK(lines[1].indexOf(QLatin1Char('1')) == lines[2].lastIndexOf(QLatin1Char('2')));
  CHECK_FALSE(text.contains(QChar(0x1b)));
}

TEST_CASE("help and the manual name every option a command takes, and the manual no page that does not exist") {
  CliFixture f;
  const QDir pages(cartera::test::sourcePath("packaging/man"));
  const QString manual = QString::fromUtf8(bytesOf(pages.filePath(QStringLiteral("cartera-cli.1")))).remove(u'\\');
  for (const auto& entry : f.json({QStringLiteral("help")}).array()) {
    const auto command = entry.toObject();
    for (const auto& option : command.value(QLatin1String("options")).toArray()) {
      INFO(command.value(QLatin1String("command")).toString().toStdString() << " " << option.toString().toStdString());
      CHECK(command.value(QLatin1String("usage")).toString().contains(option.toString()));
      CHECK(manual.contains(option.toString()));
    }
  }
  static const QRegularExpression reference(QStringLiteral("\\.BR ([a-z-]+) \\(([1-8])\\)"));
  for (auto it = reference.globalMatch(manual); it.hasNext();) {
    const auto m = it.next();
    const QString page = m.captured(1) + u'.' + m.captured(2);
    INFO(page.toStdString());
    CHECK(pages.exists(page));
  }
}
