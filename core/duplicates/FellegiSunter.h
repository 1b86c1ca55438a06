// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/Blocking.h"

namespace cartera::duplicates {

/// How often the levels of a field are seen among two records of one (m) and of two (u) persons, from "differs" up.
struct FieldOdds {
  std::array<double, kMostLevels> m{};
  std::array<double, kMostLevels> u{};
};

/// What agreement is worth: Fellegi and Sunter (1969), m by expectation and maximisation (Winkler 1988). Besides matches and
/// strangers there is a third kind of pair, two of one household, since surname, phone and address are one piece of
/// evidence there and not five.
struct Model {
  /// Whether it was learned from the records. Else it is the fixed table, and `why` says for what reason: "few" (less than
  /// kFewestRecords), "not_converged", "no_matches" (nothing in the list looks like a match), "not_believed" (what looks
  /// alike most are not the same persons: their first names differ).
  bool isFitted = false;
  QString why;
  /// The share of matches among all pairs, those that share no key included: with that among the candidates alone the
  /// fit runs away to "all of them match".
  double lambda = 0;
  /// The share of pairs that are two of one household: they have in common what a household has (FieldSpec::isShared) as
  /// often as one person's two records, and the rest by chance. Found in the same fit; where a list has no households it
  /// goes to 0, and nothing is left but Fellegi and Sunter's two kinds.
  double households = 0;
  int rounds = 0;
  std::array<FieldOdds, kFields> odds{};

  [[nodiscard]] const FieldOdds& of(Field field) const { return odds[static_cast<size_t>(field)]; }
  [[nodiscard]] FieldOdds& of(Field field) { return odds[static_cast<size_t>(field)]; }
};

inline constexpr size_t kFewestRecords = 200;
inline constexpr int kRandomPairs = 60'000;

/// The fixed table for `records` records: what people's and companies' lists have on the whole.
[[nodiscard]] Model tableModel(size_t records);

/// Learns from the records. Cancelled "cancelled" when `progress` says so.
[[nodiscard]] Result<Model> fitModel(const ComparedRecords& records, const std::vector<Candidate>& candidates,
                                     const Progress& progress);

/// How likely two records are one, and what each field adds to it (0 where it is missing).
struct Judgement {
  double posterior = 0;
  std::array<double, kFields> weights{};
  /// Fields that both have.
  int compared = 0;
};
/// Agreement on a rare value counts for more: u is the share of that very value.
[[nodiscard]] Judgement judge(const Model& model, const ComparedRecords& records, const Candidate& pair);

}  // namespace cartera::duplicates
