// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <random>

#include "core/duplicates/Analysis.h"
#include "tests/support/Catch.h"

namespace cartera::test {

/// What is added to the number of somebody who is there twice.
inline constexpr qint64 kTwice = 1'000'000;

/// A town of people made from a seed: first names, surnames and streets as often as they are in life, some of them written
/// twice with a slip.
class Town {
 public:
  explicit Town(quint64 seed) : m_chance(seed) {}

  duplicates::PersonRecord person(qint64 id) {
    duplicates::PersonRecord p;
    p.id = id;
    p.given = name(40, 0) + name(12, 7);
    p.family = name(60, 3) + name(20, 11);
    p.birthday = QDate(1940, 1, 1).addDays(static_cast<qint64>(below(25000))).toString(Qt::ISODate);
    p.phones = {QStringLiteral("6%1").arg(below(100'000'000), 8, 10, QLatin1Char('0'))};
    p.emails = {(p.given + u'.' + p.family).toLower() + QString::number(below(1000)) + QStringLiteral("@example.es")};
    p.streets = {QStringLiteral("Calle ") + name(80, 5) + u' ' + QString::number(below(90) + 1)};
    p.cities = {name(15, 9)};
    p.postcodes = {QString::number(28000 + below(40))};
    return p;
  }
  duplicates::PersonRecord slipped(const duplicates::PersonRecord& of) {
    duplicates::PersonRecord p = of;
    p.id = of.id + kTwice;
    switch (below(5)) {
      case 0: p.given.remove(1, 1); break;
      case 1: p.family += u'z'; break;
      case 2: p.birthday.clear(); break;
      case 3: p.phones = {QStringLiteral("912345678")}; break;
      default: p.emails.clear(); p.streets.clear();
    }
    return p;
  }
  std::vector<duplicates::PersonRecord> people(int count, int twice) {
    std::vector<duplicates::PersonRecord> out;
    for (int i = 0; i < count; ++i) out.push_back(person(i + 1));
    for (int i = 0; i < twice; ++i) out.push_back(slipped(out[static_cast<size_t>(i)]));
    return out;
  }
  quint64 below(quint64 n) { return m_chance() % n; }
  template <class T>
  void shuffle(T& values) {
    std::shuffle(values.begin(), values.end(), m_chance);
  }

 private:
  /// One of `n` words of two or three syllables, the first ones more often.
  QString name(quint64 n, quint64 shift) {
    static const char* const kSyllables[] = {"ma", "ri", "lo", "te", "sa", "nu", "pe",
                                             "vi", "go", "ra", "du", "fe", "bo"};
    const quint64 which = std::min(below(n), below(n)) + shift;
    return QString::fromLatin1(kSyllables[which % 13]) +
           QString::fromLatin1(kSyllables[(which / 13 + which * 5) % 13]) +
           (which % 3 == 0 ? QStringLiteral("l") : QString());
  }
  std::mt19937_64 m_chance;
};

inline bool hasPair(const duplicates::Analysis& analysis, qint64 a, qint64 b) {
  return std::any_of(analysis.pairs.begin(), analysis.pairs.end(), [&](const auto& p) { return p.a == a && p.b == b; });
}

inline duplicates::Analysis analysed(const std::vector<duplicates::PersonRecord>& records) {
  auto out = duplicates::analyse(records);
  REQUIRE(out);
  return *out;
}

}  // namespace cartera::test
