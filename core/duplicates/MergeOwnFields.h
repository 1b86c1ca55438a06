// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/MergeCells.h"
#include "core/duplicates/MergeRows.h"

/// Values of one's own fields, where two contacts that are made one both have one. What only one of them has is copied
/// with the rest (MergeRows).
namespace cartera::merging {

/// A field of one's own in which the two differ.
struct OwnFieldChoice {
  FieldId field;
  FieldChoice choice;
};

/// `wanted` names fields of which the other's value wins ("custom[Size]"); those that are found and differ are taken out.
[[nodiscard]] Result<std::vector<OwnFieldChoice>> ownFieldChoices(Connection& db, ContactId kept, ContactId other,
                                                                  QStringList& wanted);
[[nodiscard]] Result<> writeOwnFields(Connection& db, ContactId kept, const std::vector<OwnFieldChoice>& choices);
/// {"custom[NUMBER]": {"was", "set"}}, for the split; and back: the values that are still what the merge had set.
[[nodiscard]] QJsonObject ownFieldsToJson(const std::vector<OwnFieldChoice>& choices);
[[nodiscard]] Result<> giveOwnFieldsBack(Connection& db, ContactId kept, const QJsonObject& cells);

/// Before a copy that this merge made for the kept one goes back: if a later merge into the same one wrote its own value
/// over it, the other gets what stood there before, and the row stays as the later merge's. Answers whether it stays.
[[nodiscard]] Result<bool> leaveToLaterMerge(const Merging& split, const MergedRow& copy);

}  // namespace cartera::merging
