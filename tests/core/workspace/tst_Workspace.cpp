// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/Workspace.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QtEndian>

#include "core/contacts/ContactStore.h"
#include "core/storage/Statement.h"
#include "core/workspace/FileInfo.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

/// A folder with one file, and a clock that stands still.
struct Office {
  QTemporaryDir dir;
  FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC)};
  QString path = dir.filePath(QStringLiteral("shop.cartera"));
  OpenOptions options;

  Office() {
    options.author = QStringLiteral("Ana");
    options.backupFolder = dir.filePath(QStringLiteral("backups"));
  }
  std::unique_ptr<Workspace> create() const {
    auto made = Workspace::create(path, QStringLiteral("es"), options, clock);
    if (!made) FAIL(made.error().subject.toStdString());
    return std::move(*made);
  }
  std::unique_ptr<Workspace> open() const {
    auto opened = Workspace::open(path, options, clock);
    if (!opened) FAIL(opened.error().subject.toStdString());
    return std::move(*opened);
  }
  /// The file at rest with two contacts in it.
  void prepare() const {
    const auto file = create();
    add(*file, "Lucía");
    add(*file, "Iker");
  }
  static Result<ChangeSet> tryAdd(Workspace& file, const char* name) {
    return file.transact(Op{QStringLiteral("contact.add"), {}}, [&](StoreContext& ctx) -> Result<> {
      Contact c;
      c.given = QString::fromUtf8(name);
      CARTERA_TRY(contacts::insert(ctx, c));
      return {};
    });
  }
  static ChangeSet add(Workspace& file, const char* name) {
    const auto done = tryAdd(file, name);
    if (!done) FAIL(done.error().subject.toStdString() + " " + done.error().detail.toStdString());
    return *done;
  }
  static qint64 count(Workspace& file) {
    const auto n = contacts::count(file.db(), {});
    REQUIRE(n);
    return *n;
  }
};

QByteArray contentOf(const QString& path) {
  QFile f(path);
  REQUIRE(f.open(QIODevice::ReadOnly));
  return f.readAll();
}

void writeFile(const QString& path, const QByteArray& content) {
  QFile f(path);
  REQUIRE(f.open(QIODevice::WriteOnly));
  REQUIRE(f.write(content) == content.size());
}

/// Like a program of another make: outside of Workspace and its rules.
void runSql(const QString& path, const QByteArray& sql) {
  const auto db = Connection::open(path, Connection::Mode::ReadWrite);
  REQUIRE(db);
  const auto done = (*db)->execScript(sql);
  if (!done) FAIL(done.error().detail.toStdString());
}

/// Opening is refused with that subject, and the file is not touched.
void checkRefused(const Office& o, const char* subject) {
  const QByteArray before = contentOf(o.path);
  const QStringList folder = QDir(o.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  for (const auto access : {OpenOptions::Access::Write, OpenOptions::Access::Read}) {
    OpenOptions options = o.options;
    options.access = access;
    const auto opened = Workspace::open(o.path, options, o.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().subject == QLatin1String(subject));
    CHECK(opened.error().detail == o.path);
    CHECK(contentOf(o.path) == before);
    CHECK(QDir(o.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == folder);
  }
}

int signalsOf(Workspace& file, const std::function<void()>& work) {
  int heard = 0;
  const auto link = QObject::connect(&file, &Workspace::changed, [&heard](const ChangeSet&) { ++heard; });
  work();
  QObject::disconnect(link);
  return heard;
}

}  // namespace

TEST_CASE("Reading a file leaves nothing beside it", "[workspace]") {
  const Office o;
  { const auto file = o.create(); }
  const QStringList folder = QDir(o.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  OpenOptions options = o.options;
  options.access = OpenOptions::Access::Read;
  {
    const auto file = Workspace::open(o.path, options, o.clock);
    REQUIRE(file);
    CHECK((*file)->db().scalar("SELECT count(*) FROM contact").value_or(-1) == 0);
    CHECK_FALSE((*file)->db().execScript("CREATE TABLE t(x)"));
  }
  CHECK(QDir(o.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == folder);
  REQUIRE(fileInfo(o.path, {}));
  CHECK(QDir(o.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == folder);
  const QString copy = o.dir.filePath(QStringLiteral("copy.cartera"));
  REQUIRE(backupFile(o.path, copy, {}, QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC)));
  QFile::remove(copy);
  CHECK(QDir(o.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == folder);
}

TEST_CASE("A new file is private, says its language and can be opened again", "[workspace]") {
  const Office o;
  {
    const auto file = o.create();
    CHECK(file->isWritable());
    CHECK(file->language() == QStringLiteral("es"));
    Office::add(*file, "Lucía");
    struct stat info {};
    REQUIRE(stat(QFile::encodeName(o.path).constData(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
  }
  const auto file = o.open();
  CHECK(Office::count(*file) == 1);
  CHECK(file->language() == QStringLiteral("es"));
  const auto problems = file->check();
  REQUIRE(problems);
  CHECK(*problems == QStringList());
}

TEST_CASE("A new file never takes the place of another", "[workspace]") {
  const Office o;
  writeFile(o.path, "mine");
  const auto made = Workspace::create(o.path, QStringLiteral("es"), o.options, o.clock);
  REQUIRE_FALSE(made);
  CHECK(made.error().subject == QStringLiteral("file.exists"));
  CHECK(contentOf(o.path) == "mine");
  const auto nowhere =
      Workspace::create(o.dir.filePath(QStringLiteral("no/shop.cartera")), QStringLiteral("es"), o.options, o.clock);
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().subject == QStringLiteral("folder.missing"));
}

TEST_CASE("Each change is told once, undo and redo included, and nothing is told of none", "[workspace]") {
  const Office o;
  const auto file = o.create();
  CHECK(signalsOf(*file, [&] { Office::add(*file, "Lucía"); }) == 1);
  CHECK(signalsOf(*file, [&] {
          // Inner calls join the outer one.
          REQUIRE(file->transact(Op{QStringLiteral("outer"), {}}, [&](StoreContext&) -> Result<> {
            Office::add(*file, "Iker");
            Office::add(*file, "Uxía");
            return {};
          }));
        }) == 1);
  CHECK(Office::count(*file) == 3);
  CHECK(signalsOf(*file, [&] { REQUIRE(file->undoLast()); }) == 1);
  CHECK(Office::count(*file) == 1);
  CHECK(signalsOf(*file, [&] { REQUIRE(file->redoLast()); }) == 1);
  CHECK(Office::count(*file) == 3);
  CHECK(signalsOf(*file, [&] {
          REQUIRE(file->transact(Op{QStringLiteral("nothing"), {}}, [](StoreContext&) -> Result<> { return {}; }));
        }) == 0);
  CHECK(signalsOf(*file, [&] {
          const auto failed = file->transact(Op{QStringLiteral("fails"), {}}, [](StoreContext& ctx) -> Result<> {
            Contact c;
            c.given = QStringLiteral("Nobody");
            CARTERA_TRY(contacts::insert(ctx, c));
            return fail(ErrorCode::Invalid, QStringLiteral("changed.my_mind"));
          });
          REQUIRE_FALSE(failed);
          CHECK(failed.error().subject == QStringLiteral("changed.my_mind"));
        }) == 0);
  CHECK(Office::count(*file) == 3);
}

TEST_CASE("A file that cannot be written answers why", "[workspace]") {
  Office o;
  o.prepare();
  o.options.access = OpenOptions::Access::Read;
  const auto file = o.open();
  CHECK_FALSE(file->isWritable());
  CHECK(Office::count(*file) == 2);
  const auto done = Office::tryAdd(*file, "Uxía");
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("file.opened_for_reading"));
  for (const auto& undone : {file->undoLast(), file->redoLast()}) {
    REQUIRE_FALSE(undone);
    CHECK(undone.error().subject == QStringLiteral("file.opened_for_reading"));
  }
  CHECK(file->rebuildDerived().error().subject == QStringLiteral("file.opened_for_reading"));
  CHECK(Office::count(*file) == 2);
}

TEST_CASE("Who opens a file that is in use reads it and is told who has it", "[workspace]") {
  const Office o;
  const auto first = o.create();
  Office::add(*first, "Lucía");

  const auto second = o.open();
  CHECK_FALSE(second->isWritable());
  CHECK(Office::count(*second) == 1);
  const auto done = Office::tryAdd(*second, "Iker");
  REQUIRE_FALSE(done);
  const Error& e = done.error();
  CHECK(e.code == ErrorCode::InUse);
  CHECK(e.subject == QStringLiteral("file.in_use"));
  REQUIRE(e.args.size() == 4);
  CHECK(e.args[0] == QFileInfo(QCoreApplication::applicationFilePath()).fileName());
  CHECK(e.args[1] == QFileInfo(o.path).owner());
  CHECK(e.args[2] == QSysInfo::machineHostName());
  const QDateTime since = QDateTime::fromString(e.args[3], Qt::ISODate);
  REQUIRE(since.isValid());
  CHECK(std::abs(since.secsTo(QDateTime::currentDateTimeUtc())) < 600);
  // The first one goes on, and the second sees what it wrote.
  Office::add(*first, "Iker");
  CHECK(Office::count(*second) == 2);
}

TEST_CASE("The lock of a program that died is no lock", "[workspace]") {
  const Office o;
  o.prepare();
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto lock = FileLock::take(o.path);
    // Ends without a destructor, as a crash would.
    _exit(lock ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) == 0);
  REQUIRE(QFile::exists(FileLock::pathFor(o.path)));
  const auto file = o.open();
  CHECK(file->isWritable());
  Office::add(*file, "Uxía");
  CHECK(Office::count(*file) == 3);
}

TEST_CASE("What is not a file of ours is refused by name and left byte for byte as it was", "[workspace]") {
  const Office o;
  SECTION("missing") {
    const auto opened = Workspace::open(o.path, o.options, o.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().subject == QStringLiteral("file.missing"));
    CHECK_FALSE(QFile::exists(o.path));
  }
  SECTION("empty") {
    writeFile(o.path, {});
    checkRefused(o, "file.empty");
  }
  SECTION("another format") {
    writeFile(o.path, QByteArray("Nombre;Correo\r\n").repeated(100));
    checkRefused(o, "file.foreign");
  }
  SECTION("another database") {
    const auto db = Connection::create(o.path);
    REQUIRE(db);
    REQUIRE((*db)->execScript(
        "CREATE TABLE bookmarks(url TEXT); INSERT INTO bookmarks VALUES('x'); PRAGMA journal_mode=DELETE"));
    checkRefused(o, "file.other_database");
  }
  SECTION("cut short") {
    o.prepare();
    const QByteArray whole = contentOf(o.path);
    const qsizetype left = GENERATE(as<qsizetype>{}, 40, 100, 4096, -4096, -1);
    writeFile(o.path, left > 0 ? whole.left(left) : whole.chopped(-left));
    checkRefused(o, "file.truncated");
  }
  SECTION("newer than this program") {
    o.prepare();
    runSql(o.path, "PRAGMA user_version=" + QByteArray::number(schema::currentVersion() + 1));
    checkRefused(o, "file.too_new");
  }
  SECTION("a page overwritten") {
    o.prepare();
    QByteArray bytes = contentOf(o.path);
    // The root page of a table: its header is what a flipped disk sector would take.
    qint64 root = 0;
    {
      const auto db = Connection::open(o.path, Connection::Mode::Immutable);
      REQUIRE(db);
      const auto found = (*db)->scalar("SELECT rootpage FROM sqlite_schema WHERE name = 'contact'");
      REQUIRE(found);
      root = *found;
    }
    for (int i = 0; i < 64; ++i) bytes[(root - 1) * 4096 + i] = static_cast<char>(bytes[(root - 1) * 4096 + i] ^ 0x5A);
    writeFile(o.path, bytes);
    checkRefused(o, "file.damaged");
  }
}

TEST_CASE("Folders and pipes are refused without waiting for them", "[workspace]") {
  const Office o;
  REQUIRE(QDir().mkdir(o.path));
  auto opened = Workspace::open(o.path, o.options, o.clock);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().subject == QStringLiteral("file.directory"));
  REQUIRE(QDir().rmdir(o.path));
  REQUIRE(mkfifo(QFile::encodeName(o.path).constData(), 0600) == 0);
  opened = Workspace::open(o.path, o.options, o.clock);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().subject == QStringLiteral("file.not_regular"));
}

TEST_CASE("A file whose schema somebody altered is read, named and not written", "[workspace]") {
  const Office o;
  o.prepare();
  runSql(o.path,
         "CREATE TRIGGER meddle AFTER INSERT ON contact BEGIN DELETE FROM point; END; PRAGMA wal_checkpoint(TRUNCATE)");
  const QByteArray before = contentOf(o.path);
  {
    const auto file = o.open();
    CHECK_FALSE(file->isWritable());
    CHECK(Office::count(*file) == 2);
    const auto done = Office::tryAdd(*file, "Uxía");
    REQUIRE_FALSE(done);
    CHECK(done.error().subject == QStringLiteral("file.altered"));
    CHECK(done.error().args.join(u',').contains(QStringLiteral("meddle")));
  }
  CHECK(contentOf(o.path) == before);
}

TEST_CASE("A file that vanishes while it is open takes no more changes", "[workspace]") {
  const Office o;
  const auto file = o.create();
  Office::add(*file, "Lucía");
  const QString elsewhere = o.dir.filePath(QStringLiteral("moved.cartera"));
  const bool moved = GENERATE(true, false);
  if (moved) {
    REQUIRE(QFile::rename(o.path, elsewhere));
  } else {
    REQUIRE(QFile::remove(o.path));
  }
  const qint64 written = file->db().totalChanges();
  const auto done = Office::tryAdd(*file, "Iker");
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("file.vanished"));
  CHECK(done.error().detail == o.path);
  const auto undone = file->undoLast();
  REQUIRE_FALSE(undone);
  CHECK(undone.error().subject == QStringLiteral("file.vanished"));
  CHECK(file->db().totalChanges() == written);
  CHECK_FALSE(QFile::exists(o.path));
}

TEST_CASE("A backup holds what the file held and passes its check", "[workspace][backup]") {
  const Office o;
  const auto file = o.create();
  Office::add(*file, "Lucía");
  const QString dest = o.dir.filePath(QStringLiteral("copy.cartera"));
  const auto made = file->backupNow(dest, QStringLiteral("manual"));
  REQUIRE(made);
  Office::add(*file, "Iker");
  CHECK(backup::verify(dest));
  const auto again = file->backupNow(dest, QStringLiteral("manual"));
  REQUIRE_FALSE(again);
  CHECK(again.error().subject == QStringLiteral("file.exists"));
  OpenOptions reading = o.options;
  reading.access = OpenOptions::Access::Read;
  const auto copy = Workspace::open(dest, reading, o.clock);
  REQUIRE(copy);
  CHECK(Office::count(**copy) == 1);

  QByteArray bytes = contentOf(dest);
  for (int i = 4096; i < 4096 + 200; ++i) bytes[i] = '\x55';
  const QString bad = o.dir.filePath(QStringLiteral("bad.cartera"));
  writeFile(bad, bytes);
  const auto verified = backup::verify(bad);
  REQUIRE_FALSE(verified);
  CHECK(verified.error().code == ErrorCode::Corrupt);
}

TEST_CASE("The daily backup is made once a day", "[workspace][backup]") {
  Office o;
  const auto file = o.create();
  CHECK(file->backupIfDue().value());
  CHECK_FALSE(file->backupIfDue().value());
  o.clock.advance(23LL * 3600 * 1000);
  CHECK_FALSE(file->backupIfDue().value());
  o.clock.advance(2LL * 3600 * 1000);
  CHECK(file->backupIfDue().value());
  const auto list = backup::list(file->backupFolder());
  REQUIRE(list.size() == 2);
  CHECK(list[0].madeAt > list[1].madeAt);
  for (const auto& b : list) {
    CHECK(b.reason == QStringLiteral("daily"));
    CHECK(backup::verify(b.path));
  }
}

TEST_CASE("Old backups are thinned to days, weeks and months; those made by hand stay", "[workspace][backup]") {
  struct Case {
    const char* at;
    const char* reason;
    bool goes;
  };
  // Newest first. 2026-11-20 is a Friday; weeks begin on Monday.
  const std::vector<Case> table{{"2026-11-20T09:00:00Z", "daily", false},    {"2026-11-20T08:00:00Z", "import", false},
                                {"2026-11-19T20:00:00Z", "import", false},   {"2026-11-19T09:00:00Z", "daily", false},
                                {"2026-11-15T20:00:00Z", "import", false},   {"2026-11-15T09:00:00Z", "daily", true},
                                {"2026-11-15T08:00:00Z", "manual", false},   {"2026-11-14T09:00:00Z", "daily", false},
                                {"2026-10-30T09:00:00Z", "daily", false},    {"2026-10-28T09:00:00Z", "daily", true},
                                {"2026-10-26T09:00:00Z", "daily", true},     {"2026-10-25T09:00:00Z", "daily", false},
                                {"2026-07-30T09:00:00Z", "daily", false},    {"2026-07-22T09:00:00Z", "daily", true},
                                {"2026-07-02T09:00:00Z", "migration", true}, {"2026-06-30T09:00:00Z", "daily", false},
                                {"2025-07-30T09:00:00Z", "daily", false},    {"2025-07-01T09:00:00Z", "manual", false}};
  std::vector<backup::Info> all;
  for (const auto& c : table)
    all.push_back(
        {QLatin1String(c.at), 1, QDateTime::fromString(QLatin1String(c.at), Qt::ISODate), QLatin1String(c.reason)});
  QStringList gone;
  for (const auto& b : backup::superfluous(all, QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC)))
    gone.append(b.path);
  for (const auto& c : table) {
    INFO(c.at << " " << c.reason);
    CHECK(gone.contains(QLatin1String(c.at)) == c.goes);
  }
}

TEST_CASE("Restoring keeps the file that was there", "[workspace][backup]") {
  const Office o;
  const QString copy = o.dir.filePath(QStringLiteral("copy.cartera"));
  {
    const auto file = o.create();
    Office::add(*file, "Lucía");
    REQUIRE(file->backupNow(copy, QStringLiteral("manual")));
    Office::add(*file, "Iker");
  }
  const QByteArray present = contentOf(o.path);
  const auto kept = backup::restore(copy, o.path, QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC));
  REQUIRE(kept);
  CHECK(QFileInfo(*kept).absolutePath() == QFileInfo(o.path).absolutePath());
  CHECK(contentOf(*kept) == present);
  CHECK(Office::count(*o.open()) == 1);

  writeFile(copy, "not a backup");
  const QByteArray now = contentOf(o.path);
  CHECK_FALSE(backup::restore(copy, o.path, QDateTime(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC)));
  CHECK(contentOf(o.path) == now);
}

TEST_CASE("Restoring is not undone by side files of another file", "[workspace][backup]") {
  const Office o;
  const QString copy = o.dir.filePath(QStringLiteral("copy.cartera"));
  const QString wal = o.path + QStringLiteral("-wal");
  QByteArray stale;
  {
    const auto file = o.create();
    Office::add(*file, "Lucía");
    REQUIRE(file->backupNow(copy, QStringLiteral("manual")));
    Office::add(*file, "Iker");
    stale = contentOf(wal);
    REQUIRE_FALSE(stale.isEmpty());
  }
  SECTION("the file is there") {}
  SECTION("the file is missing") { QFile::remove(o.path); }
  writeFile(wal, stale);
  writeFile(o.path + QStringLiteral("-journal"), "x");
  REQUIRE(backup::restore(copy, o.path, QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC)));
  CHECK_FALSE(QFile::exists(wal));
  CHECK_FALSE(QFile::exists(o.path + QStringLiteral("-journal")));
  // Nothing is thrown away.
  const QDir folder(o.dir.path());
  REQUIRE(folder.entryList({QStringLiteral("shop (*-wal")}, QDir::Files).size() == 1);
  CHECK(contentOf(folder.filePath(folder.entryList({QStringLiteral("shop (*-wal")}, QDir::Files)[0])) == stale);
  CHECK(Office::count(*o.open()) == 1);
}

TEST_CASE("A backup goes beside nobody's side files and takes no file of the user's", "[workspace][backup]") {
  const Office o;
  const auto file = o.create();
  const QString copy = o.dir.filePath(QStringLiteral("copy.cartera"));
  const QString mine = copy + QStringLiteral(".part");
  writeFile(mine, "mine");
  for (const auto* side : {"-wal", "-shm", "-journal"}) {
    const QString path = copy + QLatin1String(side);
    writeFile(path, "x");
    const auto made = file->backupNow(copy, QStringLiteral("manual"));
    REQUIRE_FALSE(made);
    CHECK(made.error().subject == QStringLiteral("file.exists"));
    CHECK_FALSE(QFile::exists(copy));
    QFile::remove(path);
  }
  REQUIRE(file->backupNow(copy, QStringLiteral("manual")));
  CHECK(contentOf(mine) == "mine");
}

TEST_CASE("A derived value that is wrong is found and mended", "[workspace]") {
  const Office o;
  o.prepare();
  runSql(o.path, "UPDATE contact_key SET name_key = 'somebody else' WHERE name = 'Iker'; DELETE FROM contact_stat");
  const auto file = o.open();
  const auto found = file->check();
  REQUIRE(found);
  CHECK(found->filter(QStringLiteral("contact_key")).size() == 1);
  CHECK(found->filter(QStringLiteral("contact_stat")).size() == 2);
  REQUIRE(file->rebuildDerived());
  const auto after = file->check();
  REQUIRE(after);
  CHECK(*after == QStringList());
}

TEST_CASE(
    "a change that is stopped while it is written down leaves the file as it was, and the next one goes through") {
  const Office office;
  const auto file = office.create();
  Office::add(*file, "Lucía");
  const auto before = *file->db().scalar("SELECT count(*) FROM contact");
  bool isDone = false;
  const auto stopped = file->transact(
      Op{QStringLiteral("contact.add"), {}},
      [&](StoreContext& ctx) -> Result<> {
        constexpr int kMany = 3000;
        for (int i = 0; i < kMany; ++i) {
          Contact c;
          c.given = QString::number(i);
          CARTERA_TRY(contacts::insert(ctx, c));
        }
        isDone = true;
        return {};
      },
      [&] { return !isDone; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK(*file->db().scalar("SELECT count(*) FROM contact") == before);
  CHECK(*file->db().scalar("SELECT count(*) FROM change") == 1);
  CHECK_FALSE(Office::add(*file, "Iker").isEmpty());
  CHECK(*file->db().scalar("SELECT count(*) FROM contact") == before + 1);
}
