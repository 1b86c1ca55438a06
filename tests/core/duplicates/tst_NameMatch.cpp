// SPDX-License-Identifier: GPL-3.0-or-later
// Names that do not stand in the same columns: swapped, whole in one of them, divided otherwise.
#include "core/duplicates/NameMatch.h"

#include "tests/core/duplicates/PublicPersons.h"

using namespace cartera;
using namespace cartera::duplicates;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

PersonRecord named(qint64 id, const QString& given, const QString& family) {
  PersonRecord p;
  p.id = id;
  p.given = given;
  p.family = family;
  return p;
}

/// The only pair of two records; none if they are not told.
std::optional<Pair> pairOf(const PersonRecord& a, const PersonRecord& b) {
  const Analysis found = analysed({a, b});
  if (found.pairs.empty()) return {};
  return found.pairs.front();
}

/// What is said of the names of two who are told.
Agreement saidOf(const PersonRecord& a, const PersonRecord& b) {
  const auto pair = pairOf(a, b);
  REQUIRE(pair);
  for (const auto& r : pair->reasons) {
    if (isPartOfName(r.field)) return Agreement::Differs;
    if (r.field == Field::Name) return r.agreement;
  }
  return Agreement::Differs;
}

PersonRecord swapped(PersonRecord p) {
  std::swap(p.given, p.family);
  return p;
}

PersonRecord wholeFirst(PersonRecord p) {
  p.given += u' ' + p.family;
  p.family.clear();
  return p;
}

PersonRecord wholeLast(PersonRecord p) {
  p.family += u' ' + p.given;
  p.given.clear();
  return p;
}

PersonRecord again(PersonRecord p) {
  p.id += kTwice;
  return p;
}

}  // namespace

TEST_CASE("a first name and a surname in each other's place are one person's, and that is said") {
  const PersonRecord maria = named(1, u"María"_s, u"García López"_s);
  CHECK(saidOf(maria, named(2, u"García López"_s, u"María"_s)) == Agreement::Swapped);
  CHECK(saidOf(maria, named(2, u"GARCIA LOPEZ"_s, u"Maria"_s)) == Agreement::Swapped);
  CHECK(saidOf(maria, named(2, u"García Lopes"_s, u"María"_s)) == Agreement::SwappedClose);
  // Not a word that is in both columns anyhow.
  CHECK(saidOf(named(1, u"Martín"_s, u"Martínez"_s), named(2, u"Martín"_s, u"Martínez"_s)) == Agreement::Differs);
}

TEST_CASE("a whole name in one column is the name that another record has in two, and that is said") {
  const PersonRecord maria = named(1, u"María"_s, u"García López"_s);
  CHECK(saidOf(maria, named(2, u"María García López"_s, {})) == Agreement::Whole);
  CHECK(saidOf(maria, named(2, u"García López, María"_s, {})) == Agreement::Whole);
  CHECK(saidOf(maria, named(2, {}, u"María García López"_s)) == Agreement::Whole);
  CHECK(saidOf(maria, named(2, u"María Garcia Lopes"_s, {})) == Agreement::WholeClose);
  CHECK(saidOf(named(1, u"María García López"_s, {}), named(2, u"García López María"_s, {})) == Agreement::Whole);
  CHECK(saidOf(maria, named(2, u"María García"_s, u"López"_s)) == Agreement::Divided);
}

TEST_CASE("a name in other columns weighs what the same name in the same columns weighs") {
  const PersonRecord maria = named(1, u"María"_s, u"García López"_s);
  const auto straight = pairOf(maria, again(maria));
  REQUIRE(straight);
  for (const auto& other : {swapped(maria), wholeFirst(maria), wholeLast(maria)}) {
    const auto pair = pairOf(maria, again(other));
    REQUIRE(pair);
    CHECK(pair->posterior == Approx(straight->posterior));
    REQUIRE(pair->reasons.size() == 1);
    CHECK(pair->reasons[0].weight == Approx(straight->reasons[0].weight + straight->reasons[1].weight));
  }
}

TEST_CASE("the same words in another order are another name") {
  const auto both = [](const QString& g1, const QString& f1, const QString& g2, const QString& f2) {
    return matchNames({g1, f1}, {g2, f2}, true).way;
  };
  CHECK(both(u"jose maria"_s, u"garcia"_s, u"maria jose"_s, u"garcia"_s) == NameWay::ByColumn);
  CHECK(both(u"jose maria garcia"_s, {}, u"maria jose garcia"_s, {}) == NameWay::ByColumn);
  CHECK(both(u"jose maria"_s, u"gil"_s, u"jose"_s, u"maria gil"_s) == NameWay::Divided);
  // Juan is a surname, too.
  CHECK(both(u"juan jose"_s, u"garcia"_s, u"jose"_s, u"garcia juan"_s) == NameWay::ByColumn);
  // A whole name is longer than a first name.
  CHECK(matchNames({u"maria jose", {}}, {u"maria jose", u"garcia"}, false).way == NameWay::ByColumn);
  CHECK(matchNames({u"maria", {}}, {u"maria", u"garcia"}, false).way == NameWay::ByColumn);
  CHECK(matchNames({}, {u"maria", u"garcia"}, false).way == NameWay::ByColumn);
  CHECK(matchNames({}, {}, true).way == NameWay::ByColumn);
}

TEST_CASE("two who have but the words of a name in common are never certain") {
  PersonRecord a = named(1, u"Alonso"_s, u"Martín Vicente"_s);
  a.birthday = u"1950-03-04"_s;
  a.streets = {u"Calle Mayor 3"_s};
  a.cities = {u"Getafe"_s};
  a.postcodes = {u"28901"_s};
  a.phones = {u"612345678"_s};
  a.emails = {u"familia@example.es"_s};
  PersonRecord b = again(a);
  SECTION("swapped, with another birthday") {
    b = swapped(b);
    b.birthday = u"1981-11-12"_s;
  }
  SECTION("whole, with another birthday") {
    b = wholeFirst(b);
    b.birthday = u"1981-11-12"_s;
  }
  SECTION("swapped, at another address") {
    b = swapped(b);
    b.birthday.clear();
    b.streets = {u"Avenida del Puerto 81"_s};
  }
  SECTION("whole, at another address") {
    b = wholeLast(b);
    b.birthday.clear();
    b.streets = {u"Avenida del Puerto 81"_s};
  }
  SECTION("swapped, with the phone of the house") {
    b = swapped(b);
    b.birthday.clear();
    b.emails.clear();
  }
  SECTION("whole, with nothing else") { b = named(b.id, a.given + u' ' + a.family, {}); }
  const auto pair = pairOf(a, b);
  CHECK((!pair || pair->certainty == Certainty::Possible));
}

TEST_CASE("a swapped or whole name with the same e-mail and birthday is certain") {
  PersonRecord a = named(1, u"María"_s, u"García López"_s);
  a.birthday = u"1950-03-04"_s;
  a.emails = {u"maria@example.es"_s};
  for (const auto& b : {swapped(again(a)), wholeFirst(again(a))}) {
    const auto pair = pairOf(a, b);
    REQUIRE(pair);
    CHECK(pair->certainty == Certainty::Certain);
  }
}

TEST_CASE("who shares nothing but common words of a name in other columns is looked at together") {
  // Each word is too frequent to be a key by itself.
  std::vector<PersonRecord> people;
  for (int i = 0; i < 120; ++i)
    people.push_back(i % 2 == 0 ? named(i, u"Carmen"_s, u"Sanz"_s + QString::number(i))
                                : named(i, u"Pilar"_s + QString::number(i), u"Ruiz Gil"_s));
  people.push_back(named(1001, u"Carmen"_s, u"Ruiz Gil"_s));
  people.push_back(named(1002, u"Ruiz Gil"_s, u"Carmen"_s));
  people.push_back(named(1003, u"Carmen Ruiz Gil"_s, {}));
  const auto compared = ComparedRecords::make(people);
  REQUIRE(compared);
  const auto found = candidates(*compared, {});
  REQUIRE(found);
  int met = 0;
  for (const auto& c : found->pairs) {
    const auto id = [&](quint32 at) { return people[compared->source(at)].id; };
    met += id(c.a) > 1000 && id(c.b) > 1000 ? 1 : 0;
  }
  CHECK(met == 3);
}

TEST_CASE("in a town where some are there twice with a name in other columns, they are found and nobody else") {
  Town town(21);
  auto people = town.people(1000, 0);
  for (size_t i = 0; i < 150; ++i) {
    PersonRecord other = town.slipped(people[i]);
    people.push_back(i % 3 == 0 ? swapped(other) : i % 3 == 1 ? wholeFirst(other) : wholeLast(other));
  }
  const Analysis found = analysed(people);
  CHECK(found.model.isFitted);
  int right = 0;
  for (const auto& p : found.pairs) right += p.b == p.a + kTwice ? 1 : 0;
  CHECK(right >= 147);
  CHECK(static_cast<int>(found.pairs.size()) - right <= 3);
}

TEST_CASE("the public list of persons: who is there twice is found also with the name in other columns") {
  auto list = publicPersons();
  if (!list) return;
  std::mt19937_64 chance(1946);
  for (auto& p : list->records) {
    switch (chance() % 10) {
      case 0: p = swapped(p); break;
      case 1: p = wholeFirst(p); break;
      default: break;
    }
  }
  // As is to hold of any list of persons.
  checkAgainstTruth(*list, .97);
}
