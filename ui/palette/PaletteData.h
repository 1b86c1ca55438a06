// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/contacts/ContactStore.h"
#include "core/search/FileSearch.h"

/// What the palette reads through JobRunner, on a reader's thread.
namespace cartera::palettedata {

/// How many of each are shown at most.
inline constexpr int kMostContacts = 7;
inline constexpr int kMostNotes = 3;
inline constexpr int kMostTags = 9;

/// Somebody who answers, and why, where the name does not tell.
struct FoundContact {
  contacts::ContactRow contact;
  search::Match match;
};

/// The best contacts for what was typed: people, then companies and households, of each those first whose name begins with
/// the words. Neither kind pushes the other out altogether.
[[nodiscard]] Result<std::vector<FoundContact>> findContacts(Connection& db, const search::ContactSearch& search,
                                                             const QString& typed);
/// The latest entry each of those whose timeline answers. `cancelled` makes it Cancelled.
[[nodiscard]] Result<std::vector<search::FoundNote>> findNotes(Connection& db, const search::ContactSearch& search,
                                                               const QString& typed,
                                                               const std::function<bool()>& cancelled);
/// Names of tags that hold the words, those first that begin with them; archived ones are left out.
[[nodiscard]] Result<QStringList> findTags(Connection& db, const QString& typed);

}  // namespace cartera::palettedata
