// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/WritesBehind.h"

#include <atomic>
#include <random>

#include "core/storage/RawStatement.h"
#include "core/storage/Statement.h"
#include "tests/support/Catch.h"

using namespace cartera;

namespace {

struct Numbers {
  Numbers() {
    auto opened = Connection::inMemory();
    REQUIRE(opened);
    db = std::move(*opened);
    REQUIRE(db->execScript("CREATE TABLE n(id INTEGER PRIMARY KEY, v INTEGER NOT NULL)"));
    insert = std::make_unique<RawStatement>(*db, "INSERT INTO n(v) VALUES(?1)");
  }
  WritesBehind::Write put(qint64 v) {
    return [this, v]() -> Result<> {
      insert->bind(1, v);
      return insert->run();
    };
  }
  WritesBehind::Write putNothing() {
    return [this]() -> Result<> {
      insert->bindNull(1);
      return insert->run();
    };
  }
  qint64 count() const { return db->scalar("SELECT count(*) FROM n").value_or(-1); }

  std::unique_ptr<Connection> db;
  std::unique_ptr<RawStatement> insert;
};

}  // namespace

TEST_CASE("Whoever asks a connection sees all that was written behind, in order", "[behind][bulk]") {
  Numbers f;
  WritesBehind behind(*f.db);
  std::mt19937 random(7);
  RawStatement last(*f.db, "SELECT v FROM n ORDER BY id DESC LIMIT 1");
  qint64 written = 0;
  for (int turn = 0; turn < 200; ++turn) {
    // Now many before a question, now one: that is when writes are done at once.
    const int many = turn < 100 ? static_cast<int>(random() % 700) : 1;
    for (int i = 0; i < many; ++i) REQUIRE(behind.push(f.put(++written)));
    if (turn % 2 == 0) {
      CHECK(f.count() == written);
    } else {
      const auto row = last.next();
      REQUIRE(row);
      CHECK(*row == (written > 0));
      last.reset();
    }
  }
  REQUIRE(behind.finish());
  Statement order(*f.db, QStringLiteral("SELECT count(*) FROM n WHERE v = id"));
  REQUIRE(order.next().value_or(false));
  CHECK(order.integer(0) == written);
}

TEST_CASE("After a write that failed nothing is written behind, and its error is told", "[behind][bulk]") {
  Numbers f;
  WritesBehind behind(*f.db);
  for (int i = 0; i < 10; ++i) REQUIRE(behind.push(f.put(i)));
  (void)behind.push(f.putNothing());
  for (int i = 0; i < 10; ++i) (void)behind.push(f.put(i));
  const auto done = behind.finish();
  REQUIRE_FALSE(done);
  CHECK(f.count() == 10);
  const auto again = behind.push(f.put(1));
  REQUIRE_FALSE(again);
  CHECK(again.error().code == done.error().code);
  CHECK(f.count() == 10);
}

TEST_CASE("What is pending is done before its queue goes", "[behind][bulk]") {
  Numbers f;
  {
    WritesBehind behind(*f.db);
    for (int i = 0; i < 400; ++i) REQUIRE(behind.push(f.put(i)));
  }
  CHECK(f.count() == 400);
}

TEST_CASE("However large the writes are, only a few megabytes of them wait", "[behind][bulk]") {
  Numbers f;
  constexpr size_t kLarge = size_t{1} << 20;
  std::atomic<size_t> waiting = 0;
  std::atomic<size_t> most = 0;
  {
    WritesBehind behind(*f.db);
    for (int i = 0; i < 200; ++i) {
      const size_t now = ++waiting;
      if (now > most) most = now;
      REQUIRE(behind.push(
          [&f, &waiting, i]() -> Result<> {
            --waiting;
            return f.put(i)();
          },
          kLarge));
    }
  }
  CHECK(f.count() == 200);
  // Four that wait, as many that are being written, and the one that asks.
  CHECK(most <= 9);
}
