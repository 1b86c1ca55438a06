// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/MergeCells.h"
#include "core/duplicates/MergeStore.h"

/// Making one of two contacts, and two of one again. Both run inside Workspace::transact() and are one undo there.
namespace cartera::merging {

/// Whom to keep, and whom to take into it.
struct MergeRequest {
  ContactId keep;
  ContactId other;
  /// Fields of which the other's value is to be shown: outside names ("job_title", "custom[Size]"), and "email" and
  /// "phone" (or "email[1]", "phone[1]") for the other's main one to be the main one.
  QStringList take;
};

/// What a merge did.
struct MergeOutcome {
  qint64 merge = 0;
  /// Fields in which the two differed. The value that is not shown is kept with the merge, and a split gives it back; of
  /// main ones both are there, and a split gives each their own again.
  std::vector<FieldChoice> choices;
  /// Rows that hang on the kept one now, and those that stayed out of sight since it has the same.
  qint64 moved = 0;
  qint64 hidden = 0;
};

/// What a split did.
struct SplitOutcome {
  ContactId kept;
  ContactId other;
};

/// The fields in which two contacts differ, with what a merge would show: for a person to choose. Reads only.
[[nodiscard]] Result<std::vector<FieldChoice>> fieldChoices(Connection& db, ContactId keep, ContactId other);

/// The other goes out of sight, with its own row untouched; all that hangs on it hangs on the kept one from then on
/// (points, addresses, memberships on both sides, tags, values of one's own fields, timeline, consents, exclusions,
/// tasks, stages, photos, lines of cards). An address or a phone that both have is one, with what either says of it
/// (MergeParts.h). Of two answers about being written to the stricter one holds. Import and
/// search find the kept one by what was the other's. Invalid "merge.same", "merge.field"; NotFound "contact.missing";
/// Conflict "merge.trashed" if one of them lies in the trash or was merged already.
[[nodiscard]] Result<MergeOutcome> merge(const StoreContext& ctx, const MergeRequest& request);

/// The merge that split() would take back, and why it cannot. Reads only.
[[nodiscard]] Result<MergeRecord> recordFor(Connection& db, ContactId contact);
/// Takes a merge back, years later too: what came from the other goes back as it is now, what was added to the kept one
/// since stays, but for a no, which is both's. `contact` is the one out of sight, or who holds others: the last of them.
/// NotFound "split.nothing"; Conflict "split.inside" (detail: whom to split first) if the kept one was itself merged,
/// "undo.unmade" if the adding of the other is undone.
[[nodiscard]] Result<SplitOutcome> split(const StoreContext& ctx, ContactId contact);

}  // namespace cartera::merging
