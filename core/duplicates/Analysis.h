// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/FellegiSunter.h"

namespace cartera::duplicates {

/// How a field of two records agrees, what stands in it, and what that adds to the odds (in natural logarithms; below 0
/// it speaks against). Sentences are made of it in ui/text.
struct Reason {
  Field field = Field::Given;
  Agreement agreement = Agreement::Differs;
  QString a, b;
  double weight = 0;
  bool operator==(const Reason&) const = default;
};

/// Certain ones may be proposed to be merged at once; possible ones are for a person to look at.
enum class Certainty { Possible, Certain };
/// "possible", "certain".
[[nodiscard]] QString toText(Certainty certainty);

/// Two records that are likely one. `a` is the smaller number.
struct Pair {
  qint64 a = 0;
  qint64 b = 0;
  double posterior = 0;
  Certainty certainty = Certainty::Possible;
  /// What speaks for it first, then what against, each by its weight.
  std::vector<Reason> reasons;
};

/// What was found, and by which figures.
struct Analysis {
  /// The likeliest first.
  std::vector<Pair> pairs;
  Model model;
  qint64 records = 0;
  /// Pairs that were compared, of all there are.
  qint64 compared = 0;
  std::vector<SkippedKeys> skipped;
};

/// Pairs that are less likely than this are not told.
inline constexpr double kLeastPosterior = 0.5;
/// Below it, or with fewer than three fields that both have, nothing is certain.
inline constexpr double kCertainFrom = 0.9;
inline constexpr int kFewestFields = 3;

/// Which records are one person or company written twice. Neither the order of the records nor a field that nobody has
/// changes anything; missing values speak neither for nor against. Two of a household are never certain: that takes the
/// same first name, something else that is one person's alone (birthday, identity number, e-mail, phone), and nothing of
/// these against it. Of names that stand in other columns (NameMatch) an address that differs is against it as well, and
/// where they are swapped a phone is not enough: "Alonso Martín" may be the father of "Martín Alonso". 10,000 records take
/// well under a second; memory grows with the records. Cancelled "cancelled" when `progress` says so. Pure, any thread.
[[nodiscard]] Result<Analysis> analyse(const std::vector<PersonRecord>& records, const Progress& progress = {});

}  // namespace cartera::duplicates
