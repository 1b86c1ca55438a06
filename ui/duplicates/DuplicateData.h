// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/duplicates/Analysis.h"
#include "core/duplicates/Merge.h"
#include "core/workspace/Workspace.h"

/// What the page of duplicates reads and writes through JobRunner. Readers run on a reader's thread, writers on the
/// writer's; each writer is one change of the history.
namespace cartera::duplicatedata {

/// Those beyond it wait for the next search.
inline constexpr size_t kMostPairs = 2000;

/// Two who are likely one, with what the list calls them.
struct FoundPair {
  duplicates::Pair pair;
  QString nameA, nameB;
  /// Those of the two as they were found who were merged since, into the one that stands for them here: what speaks for
  /// the pair was said of them.
  QStringList merged = {};
};

/// What a search found.
struct Found {
  /// The likeliest first, at most kMostPairs.
  std::vector<FoundPair> pairs;
  qint64 allPairs = 0;
  qint64 records = 0;
  /// Values that very many share and that told nothing.
  qint64 passedOver = 0;
  duplicates::Model model;
};
/// `broughtBy`: only pairs of which that change brought at least one. Cancelled when `progress` says so.
[[nodiscard]] Result<Found> find(Connection& db, const duplicates::Progress& progress, ChangeId broughtBy = {});

/// A pair of which a search told.
using PairIds = std::pair<ContactId, ContactId>;
/// How a pair stands by now: who was merged is whoever holds them.
struct Standing {
  ContactId a, b;
  QString nameA, nameB;
  QStringList merged;
};
/// For each pair how it stands; nothing for those that are decided: one of the two has gone, they are one by now, or
/// somebody keeps them separate.
[[nodiscard]] Result<std::vector<std::optional<Standing>>> standings(Connection& db, const std::vector<PairIds>& pairs);

/// One of two contacts, as far as a person decides by it.
struct Side {
  ContactCard card;
  QString name;
  /// Percent.
  int completeness = 0;
  /// Of the timeline; kMostEntries stands for so many and more.
  int entries = 0;
  bool operator==(const Side&) const = default;
};
inline constexpr int kMostEntries = 100;

/// Two contacts beside each other, one of which stays.
struct Comparison {
  Side left, right;
  bool keepsRight = false;
  /// Where they differ, and what would be shown.
  std::vector<merging::FieldChoice> choices;

  [[nodiscard]] const Side& kept() const { return keepsRight ? right : left; }
  [[nodiscard]] const Side& other() const { return keepsRight ? left : right; }
  bool operator==(const Comparison&) const = default;
};
/// `keep` is one of the two; unset: whoever is more complete, of equals the older one.
[[nodiscard]] Result<Comparison> compare(Connection& db, ContactId left, ContactId right, ContactId keep = {});

/// Makes one of the two, as they were `seen`; of the fields in `take` the other's value is shown. Conflict "pair.changed"
/// when they are not what was seen any more, "merge.trashed" when one of them has gone.
[[nodiscard]] Result<ChangeSet> merge(Workspace& file, const Comparison& seen, const QStringList& take);
[[nodiscard]] Result<ChangeSet> keepSeparate(Workspace& file, ContactId a, ContactId b);

/// Somebody who was merged into a contact.
struct Merged {
  ContactId other;
  QString name;
  qint64 at = 0;
  QString author;
  bool operator==(const Merged&) const = default;
};
/// The newest first.
[[nodiscard]] Result<std::vector<Merged>> mergedInto(Connection& db, ContactId contact);
/// Takes a merge back: `other` is the one that was merged.
[[nodiscard]] Result<ChangeSet> split(Workspace& file, ContactId other);

}  // namespace cartera::duplicatedata
