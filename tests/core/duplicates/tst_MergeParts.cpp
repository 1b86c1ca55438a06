// SPDX-License-Identifier: GPL-3.0-or-later
// Two merged contacts have one address or phone of which one says more: it is there once, with all that is known of it,
// and each has their own again when they are split.
#include <algorithm>
#include <random>
#include <set>

#include "tests/support/core/MergeFixture.h"

using namespace cartera;
using namespace cartera::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Parts : MergeFixture {
  using Values = contactfields::FieldValues;

  ContactId person(Values values) const {
    values.emplace_back(u"given"_s, u"Ane"_s);
    return add(values);
  }
  /// "label: street, postcode city", the first one first.
  [[nodiscard]] QStringList addresses(ContactId id) const {
    QStringList out;
    for (const Address& a : taken(addresses::ofContact(file->db(), id)))
      out += a.label + u": "_s + a.street + u", "_s + a.postcode + u' ' + a.city;
    return out;
  }
  [[nodiscard]] QStringList phones(ContactId id) const {
    QStringList out;
    for (const Point& p : taken(points::ofContact(file->db(), id)))
      if (p.kind == PointKind::Phone) out += p.label + u": "_s + p.value;
    return out;
  }
  [[nodiscard]] bool hasOneFirst(ContactId id) const {
    const auto all = taken(addresses::ofContact(file->db(), id));
    return all.empty() || std::count_if(all.begin(), all.end(), [](const Address& a) { return a.isPrimary; }) == 1;
  }
};

const Parts::Values kTown{{u"addr.home.postcode"_s, u"20003"_s}, {u"addr.home.city"_s, u"Donostia"_s}};
const Parts::Values kWhole{{u"addr.home.street"_s, u"Kale Nagusia 7"_s},
                           {u"addr.home.postcode"_s, u"20003"_s},
                           {u"addr.home.city"_s, u"DONOSTIA"_s}};

}  // namespace

TEST_CASE("an address that is a part of the other's is one with it, and says all that either says") {
  Parts f;
  const bool isFuller = GENERATE(true, false);
  const ContactId kept = f.person(isFuller ? kWhole : kTown);
  const ContactId other = f.person(isFuller ? kTown : kWhole);
  const QStringList had = f.addresses(kept);
  const QStringList theirs = f.addresses(other);
  const QString before = f.live();
  (void)f.merge(kept, other);
  // What stood there stays as it was written.
  CHECK(f.addresses(kept) ==
        QStringList{isFuller ? u"home: Kale Nagusia 7, 20003 DONOSTIA"_s : u"home: Kale Nagusia 7, 20003 Donostia"_s});
  CHECK(f.hasOneFirst(kept));
  f.mustBeSound();
  SECTION("a split gives each their own") {
    (void)f.split(other);
    CHECK(f.addresses(kept) == had);
    CHECK(f.addresses(other) == theirs);
    CHECK(f.hasOneFirst(other));
  }
  SECTION("an undo as well, and a redo") {
    REQUIRE(f.file->undoLast());
    CHECK(f.live() == before);
    REQUIRE(f.file->redoLast());
    CHECK(f.addresses(kept).size() == 1);
  }
  SECTION("what was written there since is the kept one's") {
    f.set(kept, u"addr.home.street"_s, u"Kale Nagusia 9"_s);
    (void)f.split(other);
    CHECK(f.addresses(kept).join(u' ').contains(u"Kale Nagusia 9"_s));
    CHECK(f.addresses(other) == theirs);
  }
  f.mustBeSound();
}

TEST_CASE("addresses that contradict each other are two") {
  Parts f;
  const auto [first, second] = GENERATE(
      // Another label, another street, and each of them with something that the other has not.
      std::pair<Parts::Values, Parts::Values>{
          kWhole, {{u"addr.work.postcode"_s, u"20003"_s}, {u"addr.work.city"_s, u"Donostia"_s}}},
      std::pair<Parts::Values, Parts::Values>{
          kWhole, {{u"addr.home.street"_s, u"Kale Nagusia 9"_s}, {u"addr.home.city"_s, u"Donostia"_s}}},
      std::pair<Parts::Values, Parts::Values>{
          {{u"addr.home.street"_s, u"Kale Nagusia 7"_s}, {u"addr.home.city"_s, u"Donostia"_s}}, kTown});
  const ContactId kept = f.person(first);
  const ContactId other = f.person(second);
  (void)f.merge(kept, other);
  CHECK(f.addresses(kept).size() == 2);
  CHECK(f.hasOneFirst(kept));
  (void)f.split(other);
  CHECK(f.addresses(kept).size() == 1);
  CHECK(f.addresses(other).size() == 1);
}

TEST_CASE("a province or country alone says nothing of which town: two addresses") {
  Parts f;
  const auto [first, second] = GENERATE(
      std::pair<Parts::Values, Parts::Values>{{{u"addr.home.region"_s, u"Madrid"_s}, {u"addr.home.country"_s, u"ES"_s}},
                                              {{u"addr.home.street"_s, u"Sierpes 1"_s},
                                               {u"addr.home.city"_s, u"Sevilla"_s},
                                               {u"addr.home.country"_s, u"ES"_s}}},
      std::pair<Parts::Values, Parts::Values>{
          {{u"addr.home.region"_s, u"Madrid"_s}},
          {{u"addr.home.city"_s, u"Alcorcón"_s}, {u"addr.home.region"_s, u"Madrid"_s}}},
      // A street of that name is in either.
      std::pair<Parts::Values, Parts::Values>{
          {{u"addr.home.street"_s, u"Sierpes 1"_s}, {u"addr.home.region"_s, u"Madrid"_s}},
          {{u"addr.home.street"_s, u"Sierpes 1"_s}, {u"addr.home.city"_s, u"Sevilla"_s}}});
  const bool isTurned = GENERATE(false, true);
  const ContactId kept = f.person(isTurned ? second : first);
  const ContactId other = f.person(isTurned ? first : second);
  (void)f.merge(kept, other);
  const auto there = MergeFixture::taken(addresses::ofContact(f.file->db(), kept));
  CHECK(there.size() == 2);
  for (const Address& a : there) CHECK_FALSE((a.city == u"Sevilla"_s && a.region == u"Madrid"_s));
}

TEST_CASE("the province of the same town is filled") {
  Parts f;
  const ContactId kept = f.person({{u"addr.home.street"_s, u"Mayor 1"_s}, {u"addr.home.city"_s, u"Alcorcón"_s}});
  const ContactId other = f.person({{u"addr.home.city"_s, u"Alcorcón"_s}, {u"addr.home.region"_s, u"Madrid"_s}});
  (void)f.merge(kept, other);
  const auto there = MergeFixture::taken(addresses::ofContact(f.file->db(), kept));
  REQUIRE(there.size() == 1);
  CHECK(there.front().street == u"Mayor 1"_s);
  CHECK(there.front().region == u"Madrid"_s);
}

TEST_CASE("no town comes to lie in a province or country with which it stood in no address before") {
  const quint64 seed = GENERATE(range(30, 50));
  INFO("seed " << seed);
  std::mt19937_64 chance(seed);
  const auto below = [&chance](size_t n) { return static_cast<size_t>(chance() % n); };
  Parts f;
  std::vector<ContactId> people;
  for (int i = 0; i < 8; ++i) {
    Parts::Values values;
    // A province is called like its town.
    const QStringList towns{u"Madrid"_s, u"Sevilla"_s};
    if (below(2) == 0) values.emplace_back(u"addr.home.street"_s, u"Sierpes 1"_s);
    if (below(4) == 0) values.emplace_back(u"addr.home.postcode"_s, u"41004"_s);
    if (below(2) == 0) values.emplace_back(u"addr.home.city"_s, towns[static_cast<qsizetype>(below(2))]);
    if (below(2) == 0) values.emplace_back(u"addr.home.region"_s, towns[static_cast<qsizetype>(below(2))]);
    if (below(3) == 0) values.emplace_back(u"addr.home.country"_s, below(4) == 0 ? u"PT"_s : u"ES"_s);
    people.push_back(f.person(values));
  }
  using Pair = std::pair<QString, QString>;
  const auto pairs = [&f](const std::vector<ContactId>& of) {
    std::set<Pair> out;
    for (const ContactId id : of) {
      for (const Address& a : MergeFixture::taken(addresses::ofContact(f.file->db(), id))) {
        if (a.city.isEmpty()) continue;
        if (!a.region.isEmpty()) out.insert({a.city, u"region "_s + a.region});
        if (!a.country.isEmpty()) out.insert({a.city, u"country "_s + a.country});
      }
    }
    return out;
  };
  const std::set<Pair> before = pairs(people);
  const auto isLive = [&f](ContactId id) {
    return f.number("SELECT deleted_at IS NULL FROM contact WHERE id = " + id.toString().toLatin1()) == 1;
  };
  for (int step = 0; step < 25; ++step) {
    INFO("step " << step);
    const ContactId a = people[below(people.size())];
    const ContactId b = people[below(people.size())];
    if (below(3) != 0) {
      if (a != b && isLive(a) && isLive(b)) (void)f.merge(a, b);
    } else {
      (void)f.file->transact(Op{u"contact.split"_s, {}}, [&](StoreContext& ctx) -> Result<> {
        CARTERA_TRY(merging::split(ctx, a));
        return {};
      });
    }
    for (const auto& [city, around] : pairs(people)) {
      INFO(city.toStdString() << ", " << around.toStdString());
      CHECK(before.count({city, around}) == 1);
    }
  }
}

TEST_CASE("two addresses of one contact are not made one by a merge") {
  Parts f;
  const ContactId kept = f.person({});
  const ContactId other = f.person({{u"addr[1].city"_s, u"Donostia"_s},
                                    {u"addr[2].street"_s, u"Kale Nagusia 7"_s},
                                    {u"addr[2].city"_s, u"Donostia"_s}});
  (void)f.merge(kept, other);
  CHECK(f.addresses(kept).size() == 2);
}

TEST_CASE("a phone has the label that one of the two gave it") {
  Parts f;
  const bool isLabelled = GENERATE(true, false);
  const Parts::Values plain{{u"phone[1]"_s, u"688222333"_s}};
  const Parts::Values mobile{{u"phone.mobile"_s, u"688 222 333"_s}};
  const ContactId kept = f.person(isLabelled ? mobile : plain);
  const ContactId other = f.person(isLabelled ? plain : mobile);
  const QStringList had = f.phones(kept);
  const QStringList theirs = f.phones(other);
  (void)f.merge(kept, other);
  CHECK(f.phones(kept) == QStringList{isLabelled ? u"mobile: 688 222 333"_s : u"mobile: 688222333"_s});
  (void)f.split(other);
  CHECK(f.phones(kept) == had);
  CHECK(f.phones(other) == theirs);
  f.mustBeSound();
}

TEST_CASE(
    "what one of three filled is filled by the next when they leave, and nothing of anybody's goes out of sight") {
  Parts f;
  SECTION("the kept one has the town") {
    const ContactId kept = f.person(kTown);
    const ContactId first = f.person(kWhole);
    const ContactId second = f.person({{u"addr.home.street"_s, u"Kale Nagusia 7"_s}});
    (void)f.merge(kept, first);
    (void)f.merge(kept, second);
    CHECK(f.addresses(kept) == QStringList{u"home: Kale Nagusia 7, 20003 Donostia"_s});
    (void)f.split(first);
    // The street alone says nothing of which town it is in: it comes to light beside it.
    CHECK(f.addresses(kept) == QStringList{u"home: , 20003 Donostia"_s, u"home: Kale Nagusia 7,  "_s});
    (void)f.split(second);
    CHECK(f.addresses(kept) == QStringList{u"home: , 20003 Donostia"_s});
    CHECK(f.addresses(second) == QStringList{u"home: Kale Nagusia 7,  "_s});
  }
  SECTION("the kept one has none") {
    const ContactId kept = f.person({});
    const ContactId first = f.person(kWhole);
    const ContactId second = f.person(kTown);
    (void)f.merge(kept, first);
    (void)f.merge(kept, second);
    CHECK(f.addresses(kept).size() == 1);
    (void)f.split(first);
    CHECK(f.addresses(kept) == QStringList{u"home: , 20003 Donostia"_s});
    CHECK(f.hasOneFirst(kept));
    (void)f.split(second);
    CHECK(f.addresses(kept).isEmpty());
    CHECK(f.addresses(second) == QStringList{u"home: , 20003 Donostia"_s});
  }
  SECTION("two say the same") {
    const ContactId kept = f.person(kTown);
    const ContactId first = f.person(kWhole);
    const ContactId second = f.person(kWhole);
    (void)f.merge(kept, first);
    (void)f.merge(kept, second);
    (void)f.split(first);
    CHECK(f.addresses(kept) == QStringList{u"home: Kale Nagusia 7, 20003 Donostia"_s});
    (void)f.split(second);
    CHECK(f.addresses(kept) == QStringList{u"home: , 20003 Donostia"_s});
  }
  f.mustBeSound();
}

TEST_CASE("in whatever order people with parts of one address are merged and split, everybody has their own again") {
  const quint64 seed = GENERATE(range(1, 25));
  INFO("seed " << seed);
  std::mt19937_64 chance(seed);
  const auto below = [&chance](size_t n) { return static_cast<size_t>(chance() % n); };
  Parts f;
  std::vector<ContactId> people;
  for (int i = 0; i < 6; ++i) {
    Parts::Values values;
    const QString at = below(3) == 0 ? u"addr.work."_s : u"addr.home."_s;
    if (below(2) == 0) values.emplace_back(at + u"street"_s, u"Kale Nagusia %1"_s.arg(below(2)));
    if (below(2) == 0) values.emplace_back(at + u"postcode"_s, u"20003"_s);
    if (below(3) != 0) values.emplace_back(at + u"city"_s, u"Donostia"_s);
    if (below(3) == 0) values.emplace_back(at + u"country"_s, u"ES"_s);
    values.emplace_back(below(2) == 0 ? u"phone.mobile"_s : u"phone[1]"_s, u"68822233%1"_s.arg(below(2)));
    people.push_back(f.person(values));
  }
  const auto own = [&f](ContactId id) { return (f.addresses(id) + f.phones(id)).join(u'\n').toStdString(); };
  std::vector<std::string> had;
  for (const ContactId id : people) had.push_back(own(id));
  const auto isLive = [&f](ContactId id) {
    return f.number("SELECT deleted_at IS NULL FROM contact WHERE id = " + id.toString().toLatin1()) == 1;
  };
  const auto splitSome = [&f](ContactId id) {
    (void)f.file->transact(Op{u"contact.split"_s, {}}, [&](StoreContext& ctx) -> Result<> {
      CARTERA_TRY(merging::split(ctx, id));
      return {};
    });
  };
  for (int step = 0; step < 30; ++step) {
    const ContactId a = people[below(people.size())];
    const ContactId b = people[below(people.size())];
    if (below(2) == 0) {
      if (a != b && isLive(a) && isLive(b)) (void)f.merge(a, b);
    } else {
      splitSome(a);
    }
    for (const ContactId id : people)
      if (isLive(id)) CHECK(f.hasOneFirst(id));
  }
  const auto merged = [&f] { return f.number("SELECT count(*) FROM contact_merge WHERE deleted_at IS NULL"); };
  for (int round = 0; merged() > 0 && round < 100; ++round) splitSome(people[below(people.size())]);
  REQUIRE(merged() == 0);
  for (size_t i = 0; i < people.size(); ++i) {
    INFO("person " << i);
    CHECK(own(people[i]) == had[i]);
  }
  f.mustBeSound();
}
