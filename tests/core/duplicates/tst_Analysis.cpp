// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/Analysis.h"

#include <QSet>

#include "tests/core/duplicates/PublicPersons.h"

using namespace cartera;
using namespace cartera::duplicates;
using namespace cartera::test;

namespace {

/// Pairs without the order in them.
QSet<QString> pairsOf(const Analysis& analysis, Certainty least = Certainty::Possible) {
  QSet<QString> out;
  for (const auto& p : analysis.pairs)
    if (p.certainty >= least) out.insert(QStringLiteral("%1-%2 %3").arg(p.a).arg(p.b).arg(p.posterior, 0, 'f', 9));
  return out;
}

}  // namespace

TEST_CASE("who was written twice with a slip is found, and nobody else") {
  Town town(1);
  const auto people = town.people(1000, 150);
  const Analysis found = analysed(people);
  CHECK(found.model.isFitted);
  int right = 0;
  for (const auto& p : found.pairs) right += p.b == p.a + kTwice ? 1 : 0;
  CHECK(right >= 147);
  CHECK(static_cast<int>(found.pairs.size()) - right <= 3);
  // All pairs are the measure: about 150 of 660,675 match.
  CHECK(found.model.lambda * 1150 * 1149 / 2 == Approx(150).margin(8));
}

TEST_CASE("the order of the records does not matter") {
  Town town(2);
  auto people = town.people(400, 60);
  const auto before = pairsOf(analysed(people));
  REQUIRE(before.size() > 50);
  for (int i = 0; i < 3; ++i) {
    town.shuffle(people);
    CHECK(pairsOf(analysed(people)) == before);
  }
}

TEST_CASE("a field that nobody has changes nothing") {
  Town town(3);
  auto people = town.people(300, 40);
  auto with = people;
  for (auto& p : with) {
    p.regions = {QString()};
    p.organisations = {QStringLiteral(" - ")};
    p.taxId = QStringLiteral(" ");
  }
  CHECK(pairsOf(analysed(with)) == pairsOf(analysed(people)));
}

TEST_CASE("two of one household are not merged at the certain level") {
  // All they have in common and nothing of their own, twins among them, in a large list and in a small one.
  const int size = GENERATE(30, 1200);
  Town town(static_cast<quint64>(size));
  auto people = town.people(size, 0);
  const auto count = people.size();
  for (size_t i = 0; i < count; ++i) {
    PersonRecord other = people[i];
    other.id += kTwice;
    other.given = people[(i + 1 + town.below(count - 1)) % count].given;
    if (other.given == people[i].given) other.given += QLatin1Char('a');
    if (i % 4 == 1) other.birthday = town.person(0).birthday;
    if (i % 4 == 2) other.birthday.clear();
    if (i % 4 == 3) other.given = people[i].given + QLatin1Char('a');
    other.emails.clear();
    people.push_back(other);
  }
  for (const auto& p : analysed(people).pairs) {
    INFO(p.a << " " << p.b << " " << p.posterior);
    CHECK(p.certainty == Certainty::Possible);
  }
}

TEST_CASE("who lives together is not taken for one person, in a list that has both") {
  Town town(11);
  auto people = town.people(1500, 100);
  const size_t count = 700;
  for (size_t i = 200; i < count; ++i) {
    PersonRecord other = town.person(people[i].id + 2 * kTwice);
    other.family = people[i].family;
    other.streets = people[i].streets;
    other.cities = people[i].cities;
    other.postcodes = people[i].postcodes;
    if (i % 2 == 0) other.phones = people[i].phones;
    if (i % 3 == 0) other.birthday.clear();
    people.push_back(other);
  }
  const Analysis found = analysed(people);
  CHECK(found.model.isFitted);
  int right = 0;
  for (const auto& p : found.pairs) right += p.b == p.a + kTwice ? 1 : 0;
  CHECK(right >= 96);
  CHECK(static_cast<int>(found.pairs.size()) - right <= 10);
}

TEST_CASE("father and son of one name are told apart by what is theirs") {
  Town town(4);
  PersonRecord father = town.person(1);
  PersonRecord son = father;
  son.id = 2;
  SECTION("by their birthdays") { son.birthday = QStringLiteral("1999-12-31"); }
  SECTION("by a suffix") { son.suffix = QStringLiteral("Jr."); }
  SECTION("by their identity numbers") {
    father.taxId = QStringLiteral("12345678Z");
    son.taxId = QStringLiteral("87654321X");
  }
  for (const auto& p : analysed({father, son}).pairs) CHECK(p.certainty == Certainty::Possible);
}

TEST_CASE("in a short list the fixed table finds a person who is there twice") {
  Town town(5);
  auto people = town.people(12, 0);
  PersonRecord twice = people[3];
  twice.id = 100;
  twice.emails = {twice.emails.first().toUpper()};
  twice.phones = {QStringLiteral("+34 ") + twice.phones.first()};
  twice.birthday.clear();
  people.push_back(twice);
  const Analysis found = analysed(people);
  CHECK_FALSE(found.model.isFitted);
  CHECK(found.model.why == QStringLiteral("few"));
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs[0].a == people[3].id);
  CHECK(found.pairs[0].b == 100);
  CHECK(found.pairs[0].certainty == Certainty::Certain);
}

TEST_CASE("who has one of the two surnames and the same phone is shown, whatever the e-mail") {
  Town town(6);
  auto people = town.people(12, 0);
  PersonRecord list;
  list.id = 100;
  list.given = QStringLiteral("José María");
  list.family = QStringLiteral("Muñoz García");
  list.phones = {QStringLiteral("+34 655 12 34 56")};
  list.emails = {QStringLiteral("jm.munoz@correo.example")};
  PersonRecord phone;
  phone.id = 101;
  phone.given = QStringLiteral("José Mª");
  phone.family = QStringLiteral("Muñoz");
  phone.phones = {QStringLiteral("655123456")};
  phone.emails = {QStringLiteral("chema@casa.example")};
  people.push_back(list);
  people.push_back(phone);
  const Analysis found = analysed(people);
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs[0].a == 100);
  CHECK(found.pairs[0].b == 101);
  // Nobody merges them unseen.
  CHECK(found.pairs[0].certainty != Certainty::Certain);
}

TEST_CASE("with fewer than three fields in common nothing is certain") {
  PersonRecord a;
  a.id = 1;
  a.given = QStringLiteral("Wenceslao");
  a.emails = {QStringLiteral("wences@example.es")};
  PersonRecord b = a;
  b.id = 2;
  const Analysis found = analysed({a, b});
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs[0].certainty == Certainty::Possible);
}

TEST_CASE("agreement on a rare surname counts for more than on a common one") {
  Town town(6);
  auto people = town.people(600, 80);
  for (size_t i = 0; i < 200; ++i) people[i].family = QStringLiteral("Smith");
  const auto with = [&](const char* family) {
    auto list = people;
    for (qint64 id : {5001, 5002}) {
      PersonRecord p;
      p.id = id;
      p.given = QStringLiteral("Zoe");
      p.family = QString::fromLatin1(family);
      p.postcodes = {QStringLiteral("28010")};
      list.push_back(p);
    }
    const Analysis found = analysed(list);
    for (const auto& p : found.pairs)
      if (p.a == 5001)
        for (const auto& r : p.reasons)
          if (r.field == Field::Family) return r.weight;
    return 0.0;
  };
  const double rare = with("Szczepanski");
  CHECK(rare > 0);
  CHECK(rare > with("Smith"));
}

TEST_CASE("a key that hundreds share is passed over and told") {
  Town town(7);
  auto people = town.people(500, 0);
  for (auto& p : people) p.phones = {QStringLiteral("910000000")};
  const Analysis found = analysed(people);
  const auto phone =
      std::find_if(found.skipped.begin(), found.skipped.end(), [](const auto& s) { return s.key == BlockKey::Phone; });
  REQUIRE(phone != found.skipped.end());
  CHECK(phone->members == 500);
  CHECK(phone->why == QStringLiteral("members"));
  CHECK(found.compared <= 50 * 500);
}

TEST_CASE("no more than fifty pairs a record are compared, the telling ones first") {
  Town town(8);
  auto people = town.people(3000, 20);
  // Ten groups of 300 with the same birthday: 448,500 pairs more than fifty a record allow.
  for (size_t i = 0; i < 3000; ++i) people[i].birthday = QStringLiteral("19%1-01-01").arg(50 + i % 10);
  const Analysis found = analysed(people);
  CHECK(found.compared <= 50 * 3020);
  CHECK(std::any_of(found.skipped.begin(), found.skipped.end(),
                    [](const auto& s) { return s.key == BlockKey::Birthday && s.why == QStringLiteral("pairs"); }));
  CHECK(hasPair(found, 1, 1 + kTwice));
}

TEST_CASE("a list without anybody twice, and an empty one, have no pairs") {
  Town town(9);
  CHECK(analysed(town.people(500, 0)).pairs.empty());
  CHECK(analysed({}).pairs.empty());
  CHECK(analysed({PersonRecord{}}).pairs.empty());
  CHECK(analysed(std::vector<PersonRecord>(2)).pairs.empty());
}

TEST_CASE("an analysis can be cancelled whenever it asks, and tells how far it is") {
  Town town(10);
  const auto people = town.people(2000, 100);
  int all = 0;
  double share = 0;
  bool goesUp = true;
  REQUIRE(analyse(people, [&](double done) {
    ++all;
    goesUp = goesUp && done >= share && done <= 1;
    share = done;
    return true;
  }));
  CHECK(goesUp);
  CHECK(share > .9);
  REQUIRE(all > 20);
  for (const int at : {1, 2, 4, all / 3, all / 2, all - 1, all}) {
    int asked = 0;
    const auto stopped = analyse(people, [&](double) { return ++asked < at; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(asked == at);
  }
}

TEST_CASE("companies are the same without their legal form") {
  PersonRecord a;
  a.id = 1;
  a.name = QStringLiteral("Ferretería Llorens, S.L.");
  a.phones = {QStringLiteral("963 55 11 22")};
  a.streets = {QStringLiteral("Avda. del Puerto 12")};
  PersonRecord b = a;
  b.id = 2;
  b.name = QStringLiteral("FERRETERIA LLORENS");
  const Analysis found = analysed({a, b});
  REQUIRE(found.pairs.size() == 1);
  CHECK(found.pairs[0].certainty == Certainty::Certain);
}

TEST_CASE("the public list of persons: each who is there twice is found") {
  const auto list = publicPersons();
  if (!list) return;
  CHECK(list->nameColumn == QStringLiteral("rec_id"));
  CHECK_FALSE(list->comparedColumns.contains(QStringLiteral("soc_sec_id")));
  checkAgainstTruth(*list, .99);
}
