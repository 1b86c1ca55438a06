// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/ComparedRecords.h"

namespace cartera::duplicates {

/// What two records must have in common to be looked at together.
enum class BlockKey : quint8 {
  Email,
  Phone,
  TaxId,
  FamilyPostcode,
  GivenPostcode,
  NameWord,  ///< a rare word of the name, or all of them together, in whatever order and columns
  Birthday,
  StreetCity
};
/// "email", "phone", "tax_id", "family+postcode", … as they stand in answers.
[[nodiscard]] QString toText(BlockKey key);

/// Keys of one kind that were passed over, since so many share them that they tell nothing.
struct SkippedKeys {
  BlockKey key = BlockKey::Email;
  /// "members": more than kMostMembers records have it; "pairs": it would have made more pairs than kPairsPerRecord allow.
  QString why;
  qint64 keys = 0;
  /// Of the largest.
  qint64 members = 0;
  bool operator==(const SkippedKeys&) const = default;
};

inline constexpr size_t kMostMembers = 400;
inline constexpr size_t kPairsPerRecord = 50;

/// Two records that have a key in common, and how they agree.
struct Candidate {
  quint32 a = 0;
  quint32 b = 0;
  Pattern pattern;
};

/// Each pair once, in an order that does not depend on that of the list.
struct Candidates {
  std::vector<Candidate> pairs;
  std::vector<SkippedKeys> skipped;
};

/// The union of all keys. Small groups first, so that those that tell most are in whatever the limit cuts off. Cancelled
/// "cancelled" when `progress` says so.
[[nodiscard]] Result<Candidates> candidates(const ComparedRecords& records, const Progress& progress);

}  // namespace cartera::duplicates
