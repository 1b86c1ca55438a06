// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SentRows.h"

#include <map>
#include <random>

#include "core/base/Digest.h"
#include "tests/support/core/WorkspaceFixture.h"

using namespace cartera;
using namespace cartera::test;

namespace {

SentRows numbered(const std::vector<std::pair<qint64, quint64>>& rows) {
  SentRows out;
  for (const auto& [contact, digest] : rows) out.add(contact, digest);
  out.sort();
  return out;
}

}  // namespace

TEST_CASE("A digest differs with every byte, with the length and with the place", "[digest]") {
  std::map<quint64, std::string> seen;
  const auto meet = [&](const std::string& text, quint64 seed) {
    const auto [known, isNew] = seen.emplace(digest64(text, seed), text);
    INFO("'" << text << "' and '" << known->second << "'");
    CHECK(isNew);
  };
  for (size_t length = 0; length < 40; ++length) {
    meet(std::string(length, 'a'), 1);
    meet(std::string(length, 'a'), 2);
    if (length > 0) meet(std::string(length, '\0'), 1);
    for (size_t at = 0; at < length; ++at) {
      std::string text(length, 'a');
      text[at] = 'b';
      meet(text, 1);
    }
  }
  // On whatever machine the file is opened next.
  CHECK(digest64("Ana", 7) == digest64(std::string_view("xAna").substr(1), 7));
}

TEST_CASE("What went out is packed and read back, and nothing else is taken for it", "[export][delta]") {
  std::mt19937_64 random(5);
  for (const bool byAddress : {false, true}) {
    SentRows rows(byAddress);
    for (int i = 0; i < 500; ++i)
      rows.add(static_cast<qint64>(random() >> 1), random(), "n" + std::to_string(random() % 5000) + "@example.es");
    rows.sort();
    const QByteArray packed = rows.pack();
    const auto back = SentRows::unpack(packed);
    REQUIRE(back);
    CHECK(*back == rows);
    for (qsizetype cut = 0; cut < packed.size(); cut += 7) CHECK_FALSE(SentRows::unpack(packed.first(cut)));
    CHECK_FALSE(SentRows::unpack(packed + "x"));
    QByteArray lying = packed;
    lying[9] = '\x7f';
    CHECK_FALSE(SentRows::unpack(lying));
  }
  CHECK(*SentRows::unpack(SentRows().pack()) == SentRows());
}

TEST_CASE("A hundred thousand contacts in a row take less than six bytes each", "[export][delta]") {
  std::mt19937_64 random(7);
  SentRows rows;
  for (qint64 i = 0; i < 100'000; ++i) rows.add((qint64{1} << 50) + i, random());
  CHECK(rows.pack().size() < 600'000);
}

TEST_CASE("Lists of what went out are joined and parted by their keys", "[export][delta]") {
  const SentRows old = numbered({{3, 30}, {1, 10}, {5, 50}, {7, 70}});
  const SentRows now = numbered({{5, 51}, {2, 20}, {3, 30}});
  CHECK(old.with(now) == numbered({{1, 10}, {2, 20}, {3, 30}, {5, 51}, {7, 70}}));
  CHECK(old.without(now) == numbered({{1, 10}, {7, 70}}));
  CHECK(old.withoutContacts({1, 5}) == numbered({{3, 30}, {7, 70}}));
  CHECK(numbered({{4, 1}, {4, 2}}) == numbered({{4, 2}}));
  CHECK(old.find(5, {}) == 2);
  CHECK_FALSE(old.find(6, {}));
  SentRows mails(true);
  mails.add(9, 1, "b@x.es");
  mails.add(8, 2, "a@x.es");
  mails.sort();
  CHECK(mails.contact(0) == 8);
  CHECK(mails.find(0, "b@x.es") == 1);
  CHECK_FALSE(mails.find(9, "c@x.es"));
}

TEST_CASE_METHOD(WorkspaceFixture, "A file keeps what went out of the twenty kinds that were used last",
                 "[export][delta]") {
  const auto keep = [&](const QString& kind, const sentrows::Earlier& sent) {
    taken(file->transact(Op{QStringLiteral("export"), {}, ChangeKind::Log},
                         [&](StoreContext& ctx) { return sentrows::keep(ctx.db, kind, sent); }));
  };
  for (int i = 0; i < 25; ++i) keep(QStringLiteral("k%1").arg(i), {i, 0, numbered({{i + 1, 2}})});
  CHECK(number("SELECT count(*) FROM export_sent") == 20);
  CHECK_FALSE(taken(sentrows::of(file->db(), QStringLiteral("k4"))));
  const auto kept = taken(sentrows::of(file->db(), QStringLiteral("k5")));
  REQUIRE(kept);
  CHECK(kept->at == 5);
  CHECK(kept->rows == numbered({{6, 2}}));
  // It is no change of the file that anybody could undo.
  CHECK(number("SELECT count(*) FROM change") == 0);
  REQUIRE(file->db().execScript("UPDATE export_sent SET sent = x'00' WHERE kind = 'k5'"));
  CHECK_FALSE(taken(sentrows::of(file->db(), QStringLiteral("k5"))));
}
