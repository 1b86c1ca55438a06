// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/JobRunner.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <thread>

#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using cartera::test::WorkspaceFixture;

namespace {

/// A file in the hands of a JobRunner, and a way to wait for answers as an event loop would.
struct RunnerFixture : WorkspaceFixture {
  QObject guard;
  std::unique_ptr<JobRunner> jobs;

  RunnerFixture() {
    const QString p = file->path();
    file.reset();
    jobs = std::make_unique<JobRunner>(p, options(), clock);
    bool started = false;
    jobs->start(&guard, [&](const Result<>& r) {
      REQUIRE(r);
      started = true;
    });
    REQUIRE(wait([&] { return started; }));
  }
  static bool wait(const std::function<bool()>& done) {
    QElapsedTimer t;
    t.start();
    while (!done() && t.elapsed() < 20'000) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return done();
  }
  static Result<ChangeSet> addContact(Workspace& w, const QString& name) {
    return w.transact(Op{QStringLiteral("contact.add"), {name}}, [&](StoreContext& ctx) -> Result<> {
      Contact c;
      c.given = name;
      CARTERA_TRY(contacts::insert(ctx, c));
      return {};
    });
  }
};

/// While it lives a connection refuses, from the next commit on, to read what the search is made of, and all along to wait
/// for the disk when `noWaiting`.
struct Unreadable {
  sqlite3* db;
  bool noWaiting;
  bool committed = false;
  explicit Unreadable(const Connection& c, bool never = false) : db(c.handle()), noWaiting(never) {
    sqlite3_set_authorizer(db, judge, this);
    sqlite3_commit_hook(
        db,
        [](void* self) {
          static_cast<Unreadable*>(self)->committed = true;
          return 0;
        },
        this);
  }
  ~Unreadable() {
    sqlite3_set_authorizer(db, nullptr, nullptr);
    sqlite3_commit_hook(db, nullptr, nullptr);
  }
  static int judge(void* self, int what, const char* first, const char* second, const char*, const char*) {
    const auto* own = static_cast<Unreadable*>(self);
    if (own->noWaiting)
      return what == SQLITE_PRAGMA && qstrcmp(first, "synchronous") == 0 && qstrcmp(second, "FULL") == 0 ? SQLITE_DENY
                                                                                                         : SQLITE_OK;
    return own->committed && what == SQLITE_READ && qstrcmp(first, "contact_key") == 0 ? SQLITE_DENY : SQLITE_OK;
  }
};

/// Bound by file modes while it lives, also when the tests run as root.
struct Unprivileged {
  const bool root = geteuid() == 0;
  Unprivileged() {
    if (root) REQUIRE(setresuid(65534, 65534, 0) == 0);
  }
  ~Unprivileged() {
    if (root && setresuid(0, 0, 0) != 0) _exit(99);
  }
};

}  // namespace

TEST_CASE_METHOD(RunnerFixture, "A command runs off this thread, its change is heard here, and queries see it",
                 "[jobs]") {
  const auto here = std::this_thread::get_id();
  std::thread::id there;
  std::vector<ChangeSet> heard;
  QObject::connect(jobs.get(), &JobRunner::changed, &guard, [&](const ChangeSet& c) {
    CHECK(std::this_thread::get_id() == here);
    heard.push_back(c);
  });
  bool answered = false;
  jobs->command<ChangeSet>(
      &guard,
      [&](Workspace& w) {
        there = std::this_thread::get_id();
        return addContact(w, QStringLiteral("Ana"));
      },
      [&](const Result<ChangeSet>& r) {
        REQUIRE(r);
        CHECK(std::this_thread::get_id() == here);
        answered = true;
      });
  REQUIRE(wait([&] { return answered && !heard.empty(); }));
  CHECK(there != here);
  CHECK(heard[0].touches(Table::Contact));
  qint64 count = -1;
  jobs->query<qint64>(
      &guard, [](Connection& db) { return db.scalar("SELECT count(*) FROM contact"); },
      [&](const Result<qint64>& r) { count = r.value_or(-2); });
  REQUIRE(wait([&] { return count != -1; }));
  CHECK(count == 1);
}

TEST_CASE_METHOD(RunnerFixture, "An answer whose view has gone is dropped, and the work is done all the same",
                 "[jobs]") {
  auto view = std::make_unique<QObject>();
  bool told = false;
  jobs->command<ChangeSet>(
      view.get(), [](Workspace& w) { return addContact(w, QStringLiteral("Ana")); },
      [&](const Result<ChangeSet>&) { told = true; });
  view.reset();
  qint64 count = -1;
  jobs->command<qint64>(
      &guard, [](Workspace& w) { return w.db().scalar("SELECT count(*) FROM contact"); },
      [&](const Result<qint64>& r) { count = r.value_or(-2); });
  REQUIRE(wait([&] { return count != -1; }));
  CHECK(count == 1);
  CHECK_FALSE(told);
}

TEST_CASE_METHOD(RunnerFixture, "A change that waits behind long work is known to be unwritten until it is answered",
                 "[jobs]") {
  std::vector<bool> said;
  QObject::connect(jobs.get(), &JobRunner::writing, &guard, [&](bool is) { said.push_back(is); });
  std::atomic<bool> mayEnd = false;
  jobs->longJob<int>(&guard, QStringLiteral("import"), {},
                     [&](Workspace&, JobHandle&) -> Result<int> {
                       while (!mayEnd) QThread::msleep(1);
                       return 1;
                     },
                     {});
  int answers = 0;
  {
    // Also when nobody is there any more to hear the answer.
    QObject gone;
    jobs->command<int>(
        &gone, [](Workspace&) -> Result<int> { return 1; }, [&](Result<int>) { ++answers; });
  }
  jobs->command<int>(
      &guard, [](Workspace&) -> Result<int> { return 1; }, [&](Result<int>) { ++answers; });
  CHECK(said == std::vector{true});
  mayEnd = true;
  REQUIRE(wait([&] { return said.size() == 2; }));
  CHECK(answers == 1);
  CHECK_FALSE(said.back());
}

TEST_CASE_METHOD(RunnerFixture, "A long job tells its progress and stops when it is cancelled, with nothing done",
                 "[jobs]") {
  int job = 0;
  double share = 0;
  bool finished = false;
  QObject::connect(jobs.get(), &JobRunner::jobStarted, &guard, [&](const JobInfo& info) { job = info.id; });
  QObject::connect(jobs.get(), &JobRunner::jobProgress, &guard, [&](int, qint64, double s) {
    share = s;
    jobs->cancel(job);
  });
  QObject::connect(jobs.get(), &JobRunner::jobFinished, &guard, [&](int id) { finished = id == job; });
  std::optional<Error> error;
  jobs->longJob<ChangeSet>(
      &guard, QStringLiteral("import"), QStringLiteral("list.csv"),
      [](Workspace& w, JobHandle& handle) -> Result<ChangeSet> {
        return w.transact(Op{QStringLiteral("import"), {}, ChangeKind::Bulk}, [&](StoreContext& ctx) -> Result<> {
          Contact c;
          c.given = QStringLiteral("Ana");
          CARTERA_TRY(contacts::insert(ctx, c));
          while (handle.progress(1, 0.25)) std::this_thread::yield();
          return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        });
      },
      [&](const Result<ChangeSet>& r) {
        REQUIRE_FALSE(r);
        error = r.error();
      });
  REQUIRE(wait([&] { return error && finished; }));
  CHECK(error->code == ErrorCode::Cancelled);
  CHECK(share == Approx(0.25));
  CHECK_FALSE(jobs->isBusy());
  jobs.reset();
  file = taken(Workspace::open(path(QStringLiteral("shop.cartera")), options(), clock));
  CHECK(number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE_METHOD(RunnerFixture,
                 "A long question is shown as work is, stops when it is cancelled, and keeps nobody from leaving",
                 "[jobs]") {
  std::vector<QString> started;
  std::vector<int> finished;
  double share = 0;
  QObject::connect(jobs.get(), &JobRunner::jobStarted, &guard, [&](const JobInfo& info) {
    CHECK(info.cancellable);
    started.push_back(info.title);
  });
  QObject::connect(jobs.get(), &JobRunner::jobProgress, &guard, [&](int id, qint64, double s) {
    share = s;
    jobs->cancel(id);
  });
  QObject::connect(jobs.get(), &JobRunner::jobFinished, &guard, [&](int id) { finished.push_back(id); });
  std::optional<Error> error;
  const int job = jobs->longQuery<int>(
      &guard, QStringLiteral("duplicates"), {},
      [](Connection&, JobHandle& handle) -> Result<int> {
        while (handle.progress(0, 0.5)) std::this_thread::yield();
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
      },
      [&](const Result<int>& r) {
        REQUIRE_FALSE(r);
        error = r.error();
      });
  CHECK_FALSE(jobs->isBusy());
  REQUIRE(wait([&] { return error && !finished.empty(); }));
  CHECK(started == std::vector{QStringLiteral("duplicates")});
  CHECK(finished == std::vector{job});
  CHECK(error->code == ErrorCode::Cancelled);
  CHECK(share == Approx(0.5));
}

TEST_CASE_METHOD(RunnerFixture, "A file that cannot be opened is told, not crashed on", "[jobs]") {
  JobRunner other(write(QStringLiteral("empty.cartera"), ""), options(), clock);
  std::optional<Error> error;
  other.start(&guard, [&](const Result<>& r) { error = r.error(); });
  REQUIRE(wait([&] { return error.has_value(); }));
  CHECK(error->subject == QStringLiteral("file.empty"));
}

TEST_CASE_METHOD(RunnerFixture, "A file that cannot be written in a folder that cannot be written is read", "[jobs]") {
  jobs.reset();
  const QString shop = path(QStringLiteral("shop.cartera"));
  REQUIRE(chmod(QFile::encodeName(shop).constData(), 0444) == 0);
  REQUIRE(chmod(QFile::encodeName(folder.path()).constData(), 0555) == 0);
  qint64 count = -1;
  QString failure;
  {
    const Unprivileged reader;
    jobs = std::make_unique<JobRunner>(shop, options(), clock);
    jobs->start(&guard, [&](const Result<>& r) {
      if (!r) failure = r.error().subject;
      jobs->query<qint64>(
          &guard, [](Connection& db) { return db.scalar("SELECT count(*) FROM contact"); },
          [&](const Result<qint64>& n) {
            if (!n) failure = n.error().subject;
            count = n.value_or(-2);
          });
    });
    CHECK(wait([&] { return count != -1; }));
    CHECK(jobs->whyReadOnly().has_value());
    jobs.reset();
  }
  chmod(QFile::encodeName(folder.path()).constData(), 0755);
  CHECK(failure == QString());
  CHECK(count == 0);
}

TEST_CASE_METHOD(RunnerFixture, "A search that could not follow a change is built again by itself", "[jobs]") {
  int ready = 0;
  QObject::connect(jobs.get(), &JobRunner::searchReady, &guard, [&] { ++ready; });
  REQUIRE(wait([&] { return ready == 1; }));
  bool done = false;
  jobs->command<ChangeSet>(
      &guard,
      [](Workspace& w) {
        const Unreadable blind(w.db());
        return addContact(w, QStringLiteral("Zoe"));
      },
      [&](Result<ChangeSet> r) { done = r.has_value(); });
  REQUIRE(wait([&] { return done && ready == 2; }));
  CHECK(jobs->search()->find(search::searchWords(QStringLiteral("zoe")), 5).hits.size() == 1);
}

TEST_CASE_METHOD(WorkspaceFixture, "Whoever cannot wait for the disk any more is told at the next change",
                 "[workspace]") {
  const auto add = [&](ChangeKind kind) {
    return file->transact(Op{QStringLiteral("contact.add"), {}, kind}, [&](StoreContext& ctx) -> Result<> {
      Contact c;
      c.given = QStringLiteral("Ana");
      CARTERA_TRY(contacts::insert(ctx, c));
      return {};
    });
  };
  {
    const Unreadable never(file->db(), true);
    CHECK(add(ChangeKind::Bulk));
    CHECK_FALSE(add(ChangeKind::Action));
    CHECK_FALSE(file->undoLast());
  }
  CHECK(add(ChangeKind::Action));
  CHECK(*file->db().scalar("PRAGMA synchronous") == 2);
  CHECK(file->undoLast());
}
