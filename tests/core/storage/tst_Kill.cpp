// SPDX-License-Identifier: GPL-3.0-or-later
// Two hundred processes killed while they write. What they were told is safe must be there, and the file must be whole.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

#include "core/storage/ChangesetCodec.h"
#include "core/workspace/Workspace.h"
#include "tests/support/Rounds.h"
#include "tests/support/core/JournalFixture.h"

using namespace cartera;
using cartera::test::JournalFixture;
using cartera::test::rounds;

extern char** environ;

namespace {

constexpr int kKills = rounds(200);
constexpr int kKillsPerFile = 50;
constexpr int kBulkRows = 150;
constexpr int kChunks = 3;
constexpr const char* kWriter = "A process that writes until it is killed";

Result<> writeContact(StoreContext& ctx) {
  const qint64 id = ctx.ids.next();
  CARTERA_TRY(ctx.db.execScript("INSERT INTO contact(id, kind, given, created_at) VALUES(" + QByteArray::number(id) +
                                ", 'person', 'Ana', 1);"));
  return ctx.db.execScript("INSERT INTO point(id, contact_id, kind, value) VALUES(" +
                           QByteArray::number(ctx.ids.next()) + ", " + QByteArray::number(id) +
                           ", 'email', 'ana@example.es');");
}

Result<ChangeSet> oneChange(Workspace& w, int step) {
  if (step % 10 == 9) {
    return w.transact(Op{QStringLiteral("import"), {}, ChangeKind::Bulk}, [&](StoreContext& ctx) -> Result<> {
      for (int i = 1; i <= kBulkRows; ++i) {
        CARTERA_TRY(writeContact(ctx));
        if (i % (kBulkRows / kChunks) == 0) CARTERA_TRY(w.chunk());
      }
      return {};
    });
  }
  if (step % 10 == 5) {
    auto undone = w.undoLast();
    if (undone) return undone->change;
    if (undone.error().code != ErrorCode::NotFound) return fail(undone.error());  // a new file has nothing to undo
  }
  return w.transact(Op{QStringLiteral("edit"), {}}, [&](StoreContext& ctx) -> Result<> {
    CARTERA_TRY(writeContact(ctx));
    return ctx.db.execScript("UPDATE contact SET family = 'w" + QByteArray::number(step) +
                             "' WHERE id IN (SELECT id FROM contact ORDER BY id DESC LIMIT 2)");
  });
}

[[noreturn]] void writeUntilKilled(const QString& path, int pipe) {
  alarm(20);  // no orphan if the one who kills is gone
  const SystemClock clock;
  auto w = Workspace::open(path, {OpenOptions::Access::Write, QStringLiteral("Ana"), {}}, clock);
  if (!w || !(*w)->isWritable()) _exit(3);
  // Wherever in the round of actions, undo and import: kills fall into each of them.
  for (int step = getpid() % 10;; ++step) {
    const auto done = oneChange(**w, step);
    if (!done) _exit(4);
    if (write(pipe, &done->id.value, sizeof(qint64)) != sizeof(qint64)) _exit(5);
  }
}

class Writer {
 public:
  explicit Writer(const QString& path) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    m_read = ends[0];
    fcntl(m_read, F_SETFD, FD_CLOEXEC);
    const QByteArray file = "CARTERA_CRASH_FILE=" + QFile::encodeName(path);
    const QByteArray fd = "CARTERA_CRASH_PIPE=" + QByteArray::number(ends[1]);
    std::vector<char*> env{const_cast<char*>(file.constData()), const_cast<char*>(fd.constData())};
    for (char** e = environ; *e != nullptr; ++e) env.push_back(*e);
    env.push_back(nullptr);
    char* const args[] = {const_cast<char*>("writer"), const_cast<char*>(kWriter), nullptr};
    REQUIRE(posix_spawn(&m_pid, "/proc/self/exe", nullptr, nullptr, args, env.data()) == 0);
    close(ends[1]);
  }
  ~Writer() {
    if (m_pid > 0) (void)end();
    close(m_read);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Waits until so many changes were acknowledged, or the process is gone.
  void waitFor(size_t count) {
    qint64 id = 0;
    while (m_acknowledged.size() < count && read(m_read, &id, sizeof id) == sizeof id) m_acknowledged.push_back(id);
  }
  /// Kills it. False if it had ended by itself.
  bool end() {
    kill(m_pid, SIGKILL);
    int status = 0;
    waitpid(m_pid, &status, 0);
    m_pid = 0;
    waitFor(SIZE_MAX);
    m_status = status;
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  }
  [[nodiscard]] const std::vector<qint64>& acknowledged() const { return m_acknowledged; }
  [[nodiscard]] int status() const { return m_status; }

 private:
  pid_t m_pid = 0;
  int m_read = -1;
  int m_status = 0;
  std::vector<qint64> m_acknowledged;
};

void requireJournalEqualsData(Workspace& w) {
  auto empty = Connection::inMemory();
  REQUIRE(empty);
  REQUIRE(schema::migrate(**empty));
  Statement s(w.db(), QStringLiteral("SELECT cs FROM change ORDER BY id"));
  REQUIRE((*empty)->execScript("BEGIN"));
  REQUIRE(s.each([&](const Statement& row) {
    const auto raw = changeset::unpack(row.blob(0));
    REQUIRE(raw);
    REQUIRE(changeset::replay(**empty, *raw));
  }));
  REQUIRE((*empty)->execScript("COMMIT"));
  REQUIRE(JournalFixture::dump(**empty) == JournalFixture::dump(w.db()));
}

void requireWhole(Workspace& w, const std::vector<qint64>& acknowledged) {
  REQUIRE(w.isWritable());  // the lock of the dead has healed
  REQUIRE(w.db().scalarText("PRAGMA quick_check") == QStringLiteral("ok"));
  Statement s(w.db(), QStringLiteral("SELECT 1 FROM change WHERE id = :id"));
  for (const qint64 id : acknowledged) {
    s.bind(":id", id);
    const auto there = s.next();
    REQUIRE(there);
    REQUIRE(*there);
    s.reset();
  }
  // Imports are there whole or not at all, and no number of a change is missing.
  REQUIRE(w.db().scalar("SELECT count(*) FROM (SELECT grp FROM change WHERE kind = 2 GROUP BY grp HAVING count(*) <> " +
                        QByteArray::number(kChunks) + ")") == 0);
  REQUIRE(w.db().scalar("SELECT count(*) - coalesce(max(seq), 0) FROM change") == 0);
}

}  // namespace

TEST_CASE(kWriter, "[.writer]") {
  const QByteArray path = qgetenv("CARTERA_CRASH_FILE");
  if (path.isEmpty()) return;  // only the test below starts it
  writeUntilKilled(QFile::decodeName(path), qEnvironmentVariableIntValue("CARTERA_CRASH_PIPE"));
}

TEST_CASE("Two hundred kills during writes lose no acknowledged change", "[kill]") {
  const SystemClock clock;
  const OpenOptions options{OpenOptions::Access::Write, QStringLiteral("Ana"), {}};
  std::mt19937 rng(20240101);
  QTemporaryDir dir;
  size_t told = 0;
  for (int n = 0; n < kKills;) {
    const QString path = dir.filePath(QStringLiteral("shop%1.cartera").arg(n));
    REQUIRE(Workspace::create(path, QStringLiteral("es"), options, clock));
    std::vector<qint64> all;
    for (int i = 0; i < kKillsPerFile; ++i) {
      INFO("kill " << n);
      Writer writer(path);
      // Mostly between or inside its changes, every eighth time wherever it is, the opening included.
      if (n % 8 != 7) writer.waitFor(1 + rng() % 8);
      std::this_thread::sleep_for(std::chrono::microseconds(n % 8 == 7 ? rng() % 60'000 : rng() % 5'000));
      const bool killed = writer.end();
      INFO("ended with " << writer.status());
      REQUIRE(killed);
      told += writer.acknowledged().size();
      all.insert(all.end(), writer.acknowledged().begin(), writer.acknowledged().end());

      ++n;
      auto w = Workspace::open(path, options, clock);
      if (!w) FAIL(w.error().subject.toStdString() << ": " << w.error().detail.toStdString());
      requireWhole(**w, n % 20 == 0 ? all : writer.acknowledged());
      if (n % 20 == 0 || i == kKillsPerFile - 1) {
        requireJournalEqualsData(**w);
        const auto problems = (*w)->check();
        REQUIRE(problems);
        REQUIRE(*problems == QStringList());
      }
    }
    requireWhole(**Workspace::open(path, options, clock), all);
  }
  CHECK(told > 2 * kKills);
}
