// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/FellegiSunter.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <random>

namespace cartera::duplicates {

namespace {

constexpr quint64 kSeed = 1969;
// Added to each count, so that what was never seen is seldom and not impossible.
constexpr double kUnseen = 0.5;
constexpr double kFirstAgreement = 0.95;
// One record in a hundred is there twice: only where the search begins.
constexpr double kFirstTwice = 0.01;
constexpr int kMostRounds = 500;
constexpr double kSettled = 1e-6;
// Fewer matches than this in the whole list are none.
constexpr double kFewestMatches = 0.5;
// What is fitted may be households instead of persons: then first names differ as often as not.
constexpr double kMostDifferingNames = 0.4;
// No agreement is rarer than that: lists are too short to tell.
constexpr double kRarest = 1e-4;
// How the work is shared out, for progress.
constexpr double kLearned = 0.2;
constexpr double kCounted = 0.4;

/// A pattern and how many candidates have it.
struct Counted {
  Pattern pattern;
  double count = 0;
};

Result<std::vector<Counted>> countPatterns(const std::vector<Candidate>& candidates, const Progress& progress) {
  QHash<quint64, size_t> places;
  std::vector<Counted> out;
  size_t done = 0;
  for (const auto& c : candidates) {
    if (!goesOn(progress, ++done, candidates.size())) return cancelled();
    const auto next = out.size();
    const auto found = places.constFind(c.pattern.bits());
    if (found == places.constEnd()) {
      places.insert(c.pattern.bits(), next);
      out.push_back({c.pattern, 1});
    } else {
      ++out[*found].count;
    }
  }
  return out;
}

/// The three things a pair can be, as logarithms of how likely each is.
struct Kinds {
  double match, household, strangers;

  explicit Kinds(const Model& model)
      : match(std::log(model.lambda)),
        household(std::log(model.households)),
        strangers(std::log(1 - model.lambda - model.households)) {}
  void see(bool isShared, double logM, double logU) {
    match += logM;
    household += isShared ? logM : logU;
    strangers += logU;
  }
  /// The shares of matches and of households.
  [[nodiscard]] std::pair<double, double> shares() const {
    const double most = std::max({match, household, strangers});
    const double m = std::exp(match - most);
    const double h = std::exp(household - most);
    const double all = m + h + std::exp(strangers - most);
    return {m / all, h / all};
  }
};

template <class Use>
void eachLevel(const Pattern& pattern, const Use& use) {
  for (const auto& spec : fieldSpecs()) {
    const int level = pattern.level(spec.field);
    if (level != Pattern::kMissing) use(spec.field, static_cast<size_t>(level));
  }
}

/// Shares of levels from counts, each count a little more than it is.
std::array<double, kMostLevels> sharesOf(const std::array<double, kMostLevels>& counts, int levels) {
  std::array<double, kMostLevels> out{};
  double sum = 0;
  for (int l = 0; l < levels; ++l) sum += counts[static_cast<size_t>(l)] + kUnseen;
  for (int l = 0; l < levels; ++l) out[static_cast<size_t>(l)] = (counts[static_cast<size_t>(l)] + kUnseen) / sum;
  return out;
}

using Counts = std::array<std::array<double, kMostLevels>, kFields>;

/// u from pairs taken by chance, nearly all of which are two persons. Always the same ones.
Result<> learnU(const ComparedRecords& records, Model& model, const Progress& progress) {
  std::mt19937_64 chance(kSeed);
  Counts counts{};
  for (int i = 0; i < kRandomPairs; ++i) {
    if (!goesOn(progress, static_cast<size_t>(i), kRandomPairs)) return cancelled();
    const size_t a = chance() % records.size();
    const size_t b = chance() % records.size();
    if (a == b) continue;
    eachLevel(records.compare(a, b), [&](Field f, size_t level) { ++counts[static_cast<size_t>(f)][level]; });
  }
  for (const auto& spec : fieldSpecs())
    model.of(spec.field).u = sharesOf(counts[static_cast<size_t>(spec.field)], levelsOf(spec.type));
  return {};
}

void startM(Model& model) {
  for (const auto& spec : fieldSpecs()) {
    const int levels = levelsOf(spec.type);
    auto& m = model.of(spec.field).m;
    for (int l = 0; l < levels; ++l) m[static_cast<size_t>(l)] = (1 - kFirstAgreement) / (levels - 1);
    m[static_cast<size_t>(levels) - 1] = kFirstAgreement;
  }
}

using Logs = std::array<std::array<double, kMostLevels>, kFields>;

/// Logarithms of m or u.
Logs logsOf(const Model& model, std::array<double, kMostLevels> FieldOdds::*which) {
  Logs out{};
  for (const auto& spec : fieldSpecs())
    for (size_t l = 0; l < static_cast<size_t>(levelsOf(spec.type)); ++l)
      out[static_cast<size_t>(spec.field)][l] = std::log((model.of(spec.field).*which)[l]);
  return out;
}

/// One round. The matches expected in the whole list.
double improve(Model& model, const std::vector<Counted>& patterns, double allPairs) {
  const Logs logM = logsOf(model, &FieldOdds::m);
  const Logs logU = logsOf(model, &FieldOdds::u);
  double matches = 0;
  double households = 0;
  Counts counts{};
  for (const auto& p : patterns) {
    Kinds kinds(model);
    eachLevel(p.pattern, [&](Field f, size_t level) {
      kinds.see(specOf(f).isShared, logM[static_cast<size_t>(f)][level], logU[static_cast<size_t>(f)][level]);
    });
    const auto [match, household] = kinds.shares();
    const double matching = match * p.count;
    const double together = household * p.count;
    matches += matching;
    households += together;
    eachLevel(p.pattern, [&counts, matching, together](Field f, size_t level) {
      counts[static_cast<size_t>(f)][level] += matching + (specOf(f).isShared ? together : 0);
    });
  }
  for (const auto& spec : fieldSpecs())
    model.of(spec.field).m = sharesOf(counts[static_cast<size_t>(spec.field)], levelsOf(spec.type));
  model.lambda = matches / allPairs;
  model.households = households / allPairs;
  return matches;
}

Model tableBecause(size_t records, const char* why, int rounds = 0) {
  Model out = tableModel(records);
  out.why = QString::fromLatin1(why);
  out.rounds = rounds;
  return out;
}

}  // namespace

Result<Model> fitModel(const ComparedRecords& records, const std::vector<Candidate>& candidates,
                       const Progress& progress) {
  if (records.size() < kFewestRecords) return tableBecause(records.size(), "few");
  const auto n = static_cast<double>(records.size());
  const double allPairs = n * (n - 1) / 2;
  Model model;
  CARTERA_TRY(learnU(records, model, partOf(progress, 0, kLearned)));
  startM(model);
  model.lambda = kFirstTwice * n / allPairs;
  model.households = model.lambda;
  CARTERA_ASSIGN(const std::vector<Counted> patterns, countPatterns(candidates, partOf(progress, kLearned, kCounted)));
  double before = 0;
  const Progress fitting = partOf(progress, kCounted, 1);
  for (model.rounds = 1; model.rounds <= kMostRounds; ++model.rounds) {
    if (fitting && !fitting(static_cast<double>(model.rounds) / kMostRounds)) return cancelled();
    const double matches = improve(model, patterns, allPairs);
    if (!(matches >= kFewestMatches)) return tableBecause(records.size(), "no_matches", model.rounds);
    model.isFitted = std::abs(matches - before) <= kSettled * matches;
    if (model.isFitted) break;
    before = matches;
  }
  if (!model.isFitted) return tableBecause(records.size(), "not_converged", kMostRounds);
  if (model.of(Field::Given).m[0] > kMostDifferingNames)
    return tableBecause(records.size(), "not_believed", model.rounds);
  return model;
}

Judgement judge(const Model& model, const ComparedRecords& records, const Candidate& pair) {
  Judgement out;
  Kinds kinds(model);
  eachLevel(pair.pattern, [&](Field field, size_t level) {
    const auto at = static_cast<size_t>(field);
    const FieldOdds& odds = model.odds[at];
    const bool isSame = static_cast<int>(level) == levelsOf(specOf(field).type) - 1;
    double u = odds.u[level];
    if (isSame) {
      // Of a short list the pair itself is the greater part of the share: the table knows better how rare a value is.
      u = model.isFitted ? records.shareOfCommon(field, pair.a, pair.b, ComparedRecords::Share::Of)
                         : std::max(u, records.shareOfCommon(field, pair.a, pair.b, ComparedRecords::Share::Besides));
    }
    const double logM = std::log(odds.m[level]);
    const double logU = std::log(std::max(u, kRarest));
    kinds.see(specOf(field).isShared, logM, logU);
    out.weights[at] = logM - logU;
    ++out.compared;
  });
  out.posterior = kinds.shares().first;
  return out;
}

}  // namespace cartera::duplicates
