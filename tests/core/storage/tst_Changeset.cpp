// SPDX-License-Identifier: GPL-3.0-or-later
#include <zstd.h>

#include <QCryptographicHash>

#include "core/storage/ChangesetCodec.h"
#include "core/storage/Transaction.h"
#include "tests/support/core/JournalFixture.h"
#include "tests/support/core/RandomRows.h"

using namespace cartera;
using cartera::test::JournalFixture;
using cartera::test::RandomRows;

namespace {

QByteArray noise(int size, unsigned seed) {
  std::mt19937 rng(seed);
  QByteArray out(size, Qt::Uninitialized);
  for (auto& c : out) c = static_cast<char>(rng());
  return out;
}

/// A frame with a good checksum around whatever it is given.
QByteArray framed(char version, char flags, const QByteArray& payload) {
  QByteArray out("CJ");
  out.append(version).append(flags);
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(out);
  hash.addData(payload);
  return out + hash.result().left(8) + payload;
}

QByteArray squeezed(const QByteArray& raw) {
  QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(raw.size()))), Qt::Uninitialized);
  const size_t n =
      ZSTD_compress(out.data(), static_cast<size_t>(out.size()), raw.constData(), static_cast<size_t>(raw.size()), 1);
  REQUIRE(ZSTD_isError(n) == 0);
  return out.left(static_cast<qsizetype>(n));
}

std::unique_ptr<Connection> emptyFile() {
  auto db = Connection::inMemory();
  REQUIRE(db);
  REQUIRE(schema::migrate(**db));
  return std::move(*db);
}

/// All changes of one file written into another, in their order.
void replayAll(const Connection& from, Connection& into) {
  const History history(from);
  std::vector<qint64> changes;
  Statement s(from, QStringLiteral("SELECT id FROM change ORDER BY id"));
  REQUIRE(s.each([&](const Statement& r) { changes.push_back(r.integer(0)); }));
  for (const qint64 change : changes) {
    const auto raw = history.rawOf(change);
    REQUIRE(raw);
    const auto done = changeset::replay(into, *raw);
    if (!done) FAIL(done.error().subject.toStdString() << ": " << done.error().detail.toStdString());
  }
}

/// The raw changeset of the newest change.
QByteArray newestRaw(const Connection& db) {
  const auto id = db.scalar("SELECT max(id) FROM change");
  REQUIRE(id);
  const auto raw = History(db).rawOf(*id);
  REQUIRE(raw);
  return *raw;
}

}  // namespace

TEST_CASE("What is packed comes back as it was, small, large, dense and empty", "[changeset]") {
  for (const int size : {0, 1, 11, 12, 1023, 1024, 1025, 5000, 1'000'000}) {
    INFO(size);
    for (const auto& raw : {noise(size, 1), QByteArray(size, 'a')}) {
      const auto back = changeset::unpack(changeset::pack(raw));
      REQUIRE(back);
      CHECK(*back == raw);
    }
  }
  CHECK(changeset::pack(QByteArray(100'000, 'a')).size() < 1000);
  // What does not shrink is not made larger than the frame.
  CHECK(changeset::pack(noise(5000, 2)).size() == 5012);
}

TEST_CASE("A packed change with any one bit flipped is refused", "[changeset]") {
  for (const auto& raw : {QByteArray("T\x02 a short one"), QByteArray(QByteArray(3000, 'a') + noise(40, 3))}) {
    const QByteArray good = changeset::pack(raw);
    for (qsizetype i = 0; i < good.size(); ++i) {
      for (int bit = 0; bit < 8; ++bit) {
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
        const auto back = changeset::unpack(bad);
        INFO("byte " << i << " bit " << bit);
        REQUIRE_FALSE(back);
        REQUIRE(back.error().subject == QStringLiteral("journal.damaged"));
      }
    }
  }
}

TEST_CASE("A packed change that was cut short or has more behind it is refused", "[changeset]") {
  for (const auto& raw : {QByteArray("T\x02 a short one"), QByteArray(QByteArray(3000, 'a') + noise(200, 4))}) {
    const QByteArray good = changeset::pack(raw);
    for (qsizetype n = 0; n < good.size(); ++n) {
      INFO(n);
      REQUIRE_FALSE(changeset::unpack(good.left(n)));
    }
    CHECK_FALSE(changeset::unpack(good + '\0'));
    CHECK_FALSE(changeset::unpack(good + good));
  }
}

TEST_CASE("A frame with a good checksum cannot ask for memory it does not fill", "[changeset]") {
  // The frame header of zstd with 8 bytes of content size, claiming 2^62, 400 MB and the like.
  for (const quint64 claimed : {quint64{1} << 62, quint64{400} << 20, quint64{600} << 20, quint64{10'000}}) {
    INFO(claimed);
    QByteArray payload("\x28\xB5\x2F\xFD\xE0", 5);
    for (int i = 0; i < 8; ++i) payload.append(static_cast<char>((claimed >> (8 * i)) & 0xff));
    payload.append(noise(30, 5));
    CHECK_FALSE(changeset::unpack(framed(1, 1, payload)));
  }
  CHECK_FALSE(changeset::unpack(framed(1, 1, QByteArray())));
  CHECK_FALSE(changeset::unpack(framed(1, 1, "not zstd at all")));
  // Versions and flags to come are refused, not guessed at.
  CHECK_FALSE(changeset::unpack(framed(2, 0, "x")));
  CHECK_FALSE(changeset::unpack(framed(1, 2, "x")));
  CHECK_FALSE(changeset::unpack(framed(1, 3, squeezed(QByteArray(2000, 'a')))));
  // The frame of this test is the frame of the product.
  CHECK(changeset::unpack(framed(1, 0, "x")) == QByteArray("x"));
  CHECK(changeset::unpack(framed(1, 1, squeezed(QByteArray(2000, 'a')))) == QByteArray(2000, 'a'));
}

TEST_CASE_METHOD(JournalFixture, "A changeset of a table that is not recorded is refused", "[changeset]") {
  act(insertContact(1, "Ana"));
  QByteArray raw = newestRaw(*db);
  raw.replace("contact", "conflic");
  const auto done = changeset::forEachRow(raw, [](const RowChange&) -> Result<> { return {}; });
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("journal.damaged"));
  auto empty = emptyFile();
  CHECK_FALSE(changeset::replay(*empty, raw));
}

TEST_CASE_METHOD(JournalFixture, "Reading a change stops at the first error and gives it on", "[changeset]") {
  act(insertContact(1, "Ana") + insertContact(2, "Eva"));
  int read = 0;
  const auto done = changeset::forEachRow(newestRaw(*db), [&](const RowChange&) {
    ++read;
    return Result<>(fail(ErrorCode::Invalid, QStringLiteral("enough")));
  });
  REQUIRE_FALSE(done);
  CHECK(done.error().subject == QStringLiteral("enough"));
  CHECK(read == 1);
}

TEST_CASE_METHOD(JournalFixture, "Empty text and NULL stay two things in the journal", "[changeset]") {
  act("INSERT INTO tag(id, name, colour) VALUES(1, '', ''), (2, 'x', NULL);");
  act("UPDATE tag SET colour = NULL WHERE id = 1; UPDATE tag SET colour = '' WHERE id = 2;");
  auto other = emptyFile();
  replayAll(*db, *other);
  CHECK(other->scalarText("SELECT group_concat(quote(name) || quote(colour)) FROM tag") ==
        QStringLiteral("''NULL,'x'''"));
}

TEST_CASE_METHOD(JournalFixture, "Numbers at the ends of their range, long texts and NULs come through a replay",
                 "[changeset]") {
  act("INSERT INTO task(id, title, due_time, created_at, done_at) VALUES(1, 'a' || char(0) || 'b', '1e5', "
      "9223372036854775807, -9223372036854775808), (2, replace(hex(zeroblob(50000)), '0', 'ñ'), x'', 0, NULL), "
      "(3, 'real', x'00ff', 1, 1.5);");
  auto other = emptyFile();
  replayAll(*db, *other);
  const QByteArray all =
      "SELECT group_concat(quote(CAST(title AS BLOB)) || typeof(title) || quote(due_time) || "
      "quote(created_at) || quote(done_at)) FROM task";
  CHECK(*other->scalarText(all) == text(all));
}

TEST_CASE_METHOD(JournalFixture, "A change from a program with more columns is refused, not passed over",
                 "[changeset]") {
  // SQLite's own apply answers "done" to such a changeset and does nothing.
  REQUIRE(db->execScript("ALTER TABLE tag ADD COLUMN later TEXT"));
  auto j = Journal::open(*db, clock, QStringLiteral("Ana"), nullptr);
  REQUIRE(j);
  journal = std::move(*j);
  act("INSERT INTO tag(id, name, later) VALUES(1, 'x', 'y');");
  auto other = emptyFile();
  const auto done = changeset::replay(*other, newestRaw(*db));
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::TooNew);
  CHECK(done.error().subject == QStringLiteral("journal.columns"));
}

TEST_CASE("Random histories replayed into an empty file give equal tables", "[changeset][random]") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    JournalFixture f;
    RandomRows rows(*f.db, seed);
    Undo undo(*f.journal);
    qint64 id = 100;
    for (int step = 0; step < 60; ++step) {
      const int kind = rows.below(10);
      if (kind < 7) {
        QByteArray sql;
        for (int n = rows.below(5); n >= 0; --n)
          sql += rows.below(3) == 0 ? rows.insert(rows.anyTable(), ++id) : rows.update(rows.anyTable());
        f.act(sql);
      } else if (kind == 7) {
        f.clock.advance(1000);
        const auto done = f.journal->record(Op{QStringLiteral("import"), {}, ChangeKind::Bulk}, [&]() -> Result<> {
          for (int n = 0; n < 120; ++n) {
            CARTERA_TRY(
                f.db->execScript(n % 4 == 3 ? rows.update(rows.anyTable()) : rows.insert(rows.anyTable(), ++id)));
            if (n % 50 == 49) CARTERA_TRY(f.journal->chunk());
          }
          return {};
        });
        if (!done) FAIL(done.error().detail.toStdString());
      } else {
        f.clock.advance(1000);
        const auto done = kind == 8 ? undo.undoLast() : undo.redoLast();
        if (!done) CHECK(done.error().code == ErrorCode::NotFound);
      }
    }
    auto other = emptyFile();
    replayAll(*f.db, *other);
    CHECK(JournalFixture::dump(*other) == JournalFixture::dump(*f.db));
    CHECK(f.number("SELECT count(*) FROM contact") > 5);
    CHECK(other->scalarText("SELECT coalesce(group_concat(\"table\"), '') FROM pragma_foreign_key_check") == QString());
    // Clocks: none for a cell that nobody changed, and the newest stamp of a change that did.
    CHECK(f.number("SELECT count(*) FROM cell_clock WHERE stamp NOT IN (SELECT id FROM change)") == 0);
  }
}
