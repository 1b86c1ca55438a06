// SPDX-License-Identifier: GPL-3.0-or-later
// Names as nobody would write them, in any column: whoever is named first changes nothing, and every answer is a number.
#include <cmath>

#include "core/duplicates/NameMatch.h"
#include "core/duplicates/NormalForms.h"
#include "core/duplicates/Similarity.h"
#include "tests/core/duplicates/Town.h"

using namespace cartera;
using namespace cartera::duplicates;
using namespace cartera::test;
using namespace Qt::StringLiterals;

namespace {

class Names {
 public:
  explicit Names(quint64 seed) : m_chance(seed) {}

  quint64 below(quint64 n) { return m_chance() % n; }
  QString word() {
    static const QStringList kWords{u"María"_s,
                                    u"Maria"_s,
                                    u"José"_s,
                                    u"García"_s,
                                    u"GARCIA"_s,
                                    u"López"_s,
                                    u"Lopes"_s,
                                    u"de"_s,
                                    u"la"_s,
                                    u"O'Neill"_s,
                                    u"Łukasz"_s,
                                    u"Núñez"_s,
                                    u"Straße"_s,
                                    u"J."_s,
                                    u"M"_s,
                                    u"-"_s,
                                    u"ﬁn"_s,
                                    u"李"_s,
                                    u"محمد"_s,
                                    u"한국"_s,
                                    u"👩"_s,
                                    QString(QChar(0x0301)),
                                    QString(QChar(0xD800)),
                                    QString(QChar(0x200D))};
    return kWords[static_cast<qsizetype>(below(static_cast<quint64>(kWords.size())))];
  }
  QString text(quint64 mostWords) {
    QStringList words;
    for (quint64 n = below(mostWords + 1); n > 0; --n) words += word();
    const QString out = words.join(u' ');
    switch (below(4)) {
      case 0: return out.normalized(QString::NormalizationForm_D);
      case 1: return out.toUpper();
      default: return out;
    }
  }
  PersonRecord person(qint64 id) {
    PersonRecord p;
    p.id = id;
    p.given = text(3);
    p.family = text(3);
    if (below(8) == 0) p.name = text(4);
    if (below(3) == 0) p.birthday = below(2) == 0 ? u"1980-01-02"_s : u"--01-02"_s;
    if (below(3) == 0) p.phones = {u"61234567"_s + QString::number(below(3))};
    if (below(3) == 0) p.cities = {text(2)};
    return p;
  }
  /// The same or nearly the same person, with the name in other columns.
  PersonRecord otherwise(PersonRecord p, qint64 id) {
    p.id = id;
    const QString whole = p.given + u' ' + p.family;
    switch (below(6)) {
      case 0: std::swap(p.given, p.family); break;
      case 1:
        p.given = whole;
        p.family.clear();
        break;
      case 2:
        p.family = whole;
        p.given.clear();
        break;
      case 3:
        p.given = whole.section(u' ', 0, 0);
        p.family = whole.section(u' ', 1);
        break;
      case 4: p.given = p.given.normalized(QString::NormalizationForm_D); break;
      default: p.family = text(2);
    }
    return p;
  }

 private:
  std::mt19937_64 m_chance;
};

std::string shown(const PersonRecord& p) {
  return QStringList{p.given, p.family, p.name, p.birthday, p.phones.join(u' '), p.cities.join(u' ')}
      .join(u'|')
      .toStdString();
}

std::vector<PersonRecord> crowd(quint64 seed, int count) {
  Names names(seed);
  std::vector<PersonRecord> out;
  for (int i = 0; i < count; ++i) {
    out.push_back(names.person(2 * i + 1));
    out.push_back(names.otherwise(out.back(), 2 * i + 2));
  }
  return out;
}

}  // namespace

TEST_CASE("any two names are as alike whichever is named first") {
  Names names(31);
  for (int i = 0; i < 20'000; ++i) {
    // A few letters, and many of them the same: there the order of going through matters most.
    QString a;
    QString b;
    for (quint64 n = names.below(9); n > 0; --n) a += QChar(u'a' + static_cast<char16_t>(names.below(3)));
    for (quint64 n = names.below(9); n > 0; --n) b += QChar(u'a' + static_cast<char16_t>(names.below(3)));
    const double alike = jaroWinkler(a, b);
    if (alike != jaroWinkler(b, a) || !(alike >= 0 && alike <= 1)) FAIL_CHECK(a.toStdString() + " " + b.toStdString());
  }
}

TEST_CASE("any two records are judged the same whichever is named first, and the answer is a number") {
  const auto people = crowd(32, 400);
  const auto compared = ComparedRecords::make(people);
  REQUIRE(compared);
  const auto found = candidates(*compared, {});
  REQUIRE(found);
  const auto fitted = fitModel(*compared, found->pairs, {});
  REQUIRE(fitted);
  Names chance(33);
  for (const Model& model : {*fitted, tableModel(2), tableModel(people.size())}) {
    for (int i = 0; i < 20'000; ++i) {
      const auto a = static_cast<quint32>(chance.below(people.size()));
      const auto b = static_cast<quint32>(chance.below(people.size()));
      const Pattern pattern = compared->compare(a, b);
      const Judgement one = judge(model, *compared, {a, b, pattern});
      const Judgement other = judge(model, *compared, {b, a, compared->compare(b, a)});
      bool isRight = compared->compare(b, a) == pattern && one.weights == other.weights &&
                     one.posterior == other.posterior && one.posterior >= 0 && one.posterior <= 1;
      for (const double weight : one.weights) isRight = isRight && std::isfinite(weight);
      if (isRight) continue;
      FAIL_CHECK(shown(people[compared->source(a)]) << "\n"
                                                    << shown(people[compared->source(b)]) << "\n"
                                                    << one.posterior << " " << other.posterior << " " << pattern.bits()
                                                    << " " << compared->compare(b, a).bits());
    }
  }
}

TEST_CASE("a pair is told the same whichever of the two comes first in the list, empty names included") {
  const auto people = crowd(34, 300);
  for (size_t i = 0; i + 1 < people.size(); i += 2) {
    const auto there = analyse({people[i], people[i + 1]});
    const auto back = analyse({people[i + 1], people[i]});
    REQUIRE(there);
    REQUIRE(back);
    REQUIRE(there->pairs.size() == back->pairs.size());
    if (there->pairs.empty()) continue;
    INFO(people[i].given.toStdString() << " | " << people[i].family.toStdString());
    CHECK(there->pairs[0].posterior == back->pairs[0].posterior);
    CHECK(there->pairs[0].certainty == back->pairs[0].certainty);
    CHECK(there->pairs[0].reasons == back->pairs[0].reasons);
  }
}

TEST_CASE("whatever a name is made of, swapped or whole it is the same name") {
  Names names(35);
  int looked = 0;
  for (int i = 0; i < 3000; ++i) {
    const PersonRecord p = names.person(1);
    const QString given = normal::name(p.given);
    const QString family = normal::name(p.family);
    if (!p.name.isEmpty() || given.isEmpty() || family.isEmpty() || given == family) continue;
    // Half a character takes the blank behind it with it: what stands in no file.
    if (QString(p.given + p.family).contains(QChar(0xD800))) continue;
    const QString whole = normal::name(p.given + u' ' + p.family);
    INFO(given.toStdString() << " | " << family.toStdString());
    // Two columns that say nearly the same are the same name by column as well.
    const NameMatch turned = matchNames({given, family}, {family, given}, true);
    CHECK((turned.way == NameWay::Swapped && turned.isSame()));
    const NameMatch joined = matchNames({given, family}, {whole, {}}, true);
    CHECK((joined.way == NameWay::Whole && joined.isSame()));
    ++looked;
  }
  CHECK(looked > 500);
}
