// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full, or fails, at every single write of an action, a new file and a backup.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/workspace/Workspace.h"
#include "tests/support/core/FailingVfs.h"
#include "tests/support/core/JournalFixture.h"

using namespace cartera;
using cartera::test::FailingVfs;
using cartera::test::JournalFixture;

namespace {

struct Fault {
  FailingVfs::On on;
  int rc;
  ErrorCode code;
  const char* subject;
};
const Fault kFull{FailingVfs::On::Write, SQLITE_FULL, ErrorCode::DiskFull, "disk.full"};
const Fault kWrite{FailingVfs::On::Write, SQLITE_IOERR_WRITE, ErrorCode::Io, "file.io"};
const Fault kSync{FailingVfs::On::Sync, SQLITE_IOERR_FSYNC, ErrorCode::Io, "file.io"};

struct Files {
  FailingVfs disk;
  QTemporaryDir dir;
  FixedClock clock{1'760'000'000'000};
  const QString path = dir.filePath(QStringLiteral("shop.cartera"));
  const OpenOptions options{OpenOptions::Access::Write, QStringLiteral("Ana"), {}};

  std::unique_ptr<Workspace> make() {
    auto w = Workspace::create(path, QStringLiteral("es"), options, clock);
    if (!w) FAIL(w.error().subject.toStdString() << ": " << w.error().detail.toStdString());
    return std::move(*w);
  }
  QStringList names() const {
    return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
  }
};

QByteArray contactSql(qint64 id) {
  return "INSERT INTO contact(id, kind, given, created_at) VALUES(" + QByteArray::number(id) +
         ", 'person', 'Ana', 1);" + "INSERT INTO point(id, contact_id, kind, value) VALUES(" + QByteArray::number(id) +
         ", " + QByteArray::number(id) + ", 'email', 'ana@example.es');";
}

Result<ChangeSet> add(Workspace& w, qint64 first, int count, ChangeKind kind = ChangeKind::Action) {
  return w.transact(Op{QStringLiteral("test"), {}, kind}, [&](StoreContext& ctx) -> Result<> {
    for (int i = 0; i < count; ++i) {
      CARTERA_TRY(ctx.db.execScript(contactSql(first + i)));
      if (i % 50 == 49) CARTERA_TRY(w.chunk());
    }
    return {};
  });
}

/// Everything a person or the journal could miss.
QString content(Workspace& w) {
  QString out = JournalFixture::dump(w.db());
  for (const QByteArray sql :
       {"SELECT count(*) || ' ' || coalesce(max(id), 0) FROM change", "SELECT count(*) FROM change_row",
        "SELECT count(*) FROM cell_clock", "SELECT group_concat(name) FROM contact_key"}) {
    const auto t = w.db().scalarText(sql);
    REQUIRE(t);
    out += *t + u'\n';
  }
  return out;
}

/// Ever further apart, so that hundreds of writes do not take hundreds of runs; the first thirty all.
int following(int n) { return n < 30 ? n + 1 : n + n / 8; }

void failAtEveryCall(const Fault& fault, int rows, ChangeKind kind) {
  Files f;
  auto w = f.make();
  REQUIRE(add(*w, 1, 3));
  // Little memory, so that a large action writes before it is committed.
  REQUIRE(w->db().execScript("PRAGMA cache_size=20"));
  const QString before = content(*w);
  int failed = 0;
  for (int n = 1;; n = following(n)) {
    INFO("call " << n);
    f.disk.failFrom(fault.on, n, fault.rc);
    const auto done = add(*w, 1000, rows, kind);
    const bool hit = f.disk.hasFailed();
    f.disk.heal();
    if (done) {
      // What failed after the commit may be the tidying up of the log, never the action itself.
      REQUIRE(content(*w) != before);
      if (!hit) break;
      REQUIRE(w->undoLast());
      break;
    }
    ++failed;
    REQUIRE(done.error().code == fault.code);
    REQUIRE(done.error().subject == QLatin1String(fault.subject));
    REQUIRE(content(*w) == before);
    REQUIRE(n < 10'000);
  }
  CHECK(failed >= 1);
  // The same file goes on, and says the same when it is opened again.
  REQUIRE(add(*w, 50'000, 2));
  const QString after = content(*w);
  w.reset();
  auto again = Workspace::open(f.path, f.options, f.clock);
  REQUIRE(again);
  CHECK((*again)->isWritable());
  CHECK(content(**again) == after);
  const auto problems = (*again)->check();
  REQUIRE(problems);
  CHECK(*problems == QStringList());
}

}  // namespace

TEST_CASE("A disk full at any write of an action leaves everything as it was", "[faults]") {
  failAtEveryCall(kFull, 4, ChangeKind::Action);
}

TEST_CASE("A disk full at any write of an import leaves everything as it was", "[faults]") {
  failAtEveryCall(kFull, 300, ChangeKind::Bulk);
}

TEST_CASE("An input/output error at any write of an action leaves everything as it was", "[faults]") {
  failAtEveryCall(kWrite, 4, ChangeKind::Action);
}

TEST_CASE("A disk that cannot promise durability refuses the action", "[faults]") {
  failAtEveryCall(kSync, 4, ChangeKind::Action);
}

TEST_CASE("A file that cannot grow any more takes back a large import and goes on with small work", "[faults]") {
  Files f;
  auto w = f.make();
  REQUIRE(add(*w, 1, 3));
  const QString before = content(*w);
  f.disk.limitBytes(QFileInfo(f.path + QStringLiteral("-wal")).size() + 100'000);
  const auto done = add(*w, 1000, 2000, ChangeKind::Bulk);
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("disk.full"));
  CHECK(content(*w) == before);
  CHECK(add(*w, 500, 1));
}

TEST_CASE("An action stands when only the tidying up of the log after it fails", "[faults]") {
  Files f;
  auto w = f.make();
  REQUIRE(w->db().execScript("PRAGMA wal_autocheckpoint=1"));
  f.disk.failFrom(FailingVfs::On::Write, 1, SQLITE_FULL, FailingVfs::Files::Main);
  const auto done = add(*w, 1, 3);
  CHECK(f.disk.hasFailed());
  REQUIRE(done);
  const QString after = content(*w);
  w.reset();  // nor can it be tidied at the end
  f.disk.heal();
  auto again = Workspace::open(f.path, f.options, f.clock);
  REQUIRE(again);
  CHECK(content(**again) == after);
}

TEST_CASE("A failing undo leaves everything as it was and can be asked for again", "[faults]") {
  Files f;
  auto w = f.make();
  REQUIRE(add(*w, 1, 3));
  const QString before = content(*w);
  f.disk.failFrom(FailingVfs::On::Write, 1, SQLITE_FULL);
  const auto done = w->undoLast();
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("disk.full"));
  CHECK(content(*w) == before);
  f.disk.heal();
  REQUIRE(w->undoLast());
  CHECK(w->db().scalar("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 0);
}

TEST_CASE("A new file that cannot be written is not left behind", "[faults]") {
  for (const auto& fault : {kFull, kWrite, kSync}) {
    Files f;
    int failed = 0;
    for (int n = 1;; n = following(n)) {
      INFO(fault.subject << " at call " << n);
      f.disk.failFrom(fault.on, n, fault.rc);
      auto made = Workspace::create(f.path, QStringLiteral("es"), f.options, f.clock);
      const bool hit = f.disk.hasFailed();
      if (made) {
        f.disk.heal();
        REQUIRE((*made)->isWritable());
        REQUIRE(add(**made, 1, 1));
        made->reset();
        if (!hit) break;
        for (const auto& name : f.names()) QFile::remove(f.dir.filePath(name));
        continue;
      }
      f.disk.heal();
      ++failed;
      REQUIRE(made.error().code == fault.code);
      REQUIRE(made.error().subject == QLatin1String(fault.subject));
      REQUIRE(f.names() == QStringList());
      REQUIRE(n < 10'000);
    }
    CHECK(failed >= 1);
  }
}

TEST_CASE("A backup that cannot be written leaves nothing behind and the file as it was", "[faults]") {
  for (const auto& fault : {kFull, kWrite, kSync}) {
    Files f;
    auto w = f.make();
    REQUIRE(add(*w, 1, 200));
    const QString before = content(*w);
    const QString dest = f.dir.filePath(QStringLiteral("copy.cartera"));
    const QStringList names = f.names();
    int failed = 0;
    for (int n = 1;; n = following(n)) {
      INFO(fault.subject << " at call " << n);
      f.disk.failFrom(fault.on, n, fault.rc);
      const auto made = w->backupNow(dest, QStringLiteral("manual"));
      const bool hit = f.disk.hasFailed();
      f.disk.heal();
      if (made) {
        REQUIRE(backup::verify(dest));
        QFile::remove(dest);
        if (!hit) break;
        continue;
      }
      ++failed;
      REQUIRE(made.error().code == fault.code);
      REQUIRE(made.error().subject == QLatin1String(fault.subject));
      REQUIRE(f.names() == names);
      REQUIRE(n < 10'000);
    }
    CHECK(failed >= 1);
    CHECK(content(*w) == before);
  }
}

TEST_CASE("A restore that fails at any place leaves the file that was there, with all that belongs to it", "[faults]") {
  Files f;
  const QString copy = f.dir.filePath(QStringLiteral("copy.cartera"));
  const QString wal = f.path + QStringLiteral("-wal");
  {
    auto w = f.make();
    REQUIRE(add(*w, 1, 3));
    REQUIRE(w->backupNow(copy, QStringLiteral("manual")));
  }
  const auto bytesOf = [](const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  };
  bool fileThere = true;
  SECTION("a file is there") {}
  SECTION("only side files are there") { fileThere = false; }
  if (!fileThere) QFile::remove(f.path);
  QFile stale(wal);
  REQUIRE(stale.open(QIODevice::WriteOnly));
  stale.write("stale");
  stale.close();
  const QStringList names = f.names();
  const QByteArray before = bytesOf(f.path);
  int failed = 0;
  for (int n = 1;; n = following(n)) {
    INFO("at read " << n);
    f.disk.failFrom(FailingVfs::On::Read, n, SQLITE_IOERR_READ);
    const auto done = backup::restore(copy, f.path, QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC));
    f.disk.heal();
    if (done) break;
    ++failed;
    REQUIRE(f.names() == names);
    REQUIRE(bytesOf(f.path) == before);
    REQUIRE(bytesOf(wal) == "stale");
    REQUIRE(n < 10'000);
  }
  CHECK(failed > 10);
  CHECK(backup::verify(f.path));
  CHECK_FALSE(QFile::exists(wal));
}

TEST_CASE("A file that cannot be read at some place is opened or refused, and never changed", "[faults]") {
  Files f;
  {
    auto w = f.make();
    REQUIRE(add(*w, 1, 100));
  }
  const auto bytes = [&] {
    QFile file(f.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  };
  const QByteArray before = bytes();
  int refused = 0;
  for (int n = 1;; n = following(n)) {
    INFO("read " << n);
    f.disk.failFrom(FailingVfs::On::Read, n, SQLITE_IOERR_READ);
    {
      auto w = Workspace::open(f.path, f.options, f.clock);
      const bool hit = f.disk.hasFailed();
      f.disk.heal();
      if (w && !hit) break;
      if (!w) {
        ++refused;
        REQUIRE(w.error().code == ErrorCode::Io);
        REQUIRE(w.error().subject == QStringLiteral("file.io"));
      }
    }
    REQUIRE(bytes() == before);
    REQUIRE(n < 10'000);
  }
  CHECK(refused >= 1);
}
