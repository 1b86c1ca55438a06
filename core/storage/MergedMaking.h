// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/ErasedRows.h"
#include "core/storage/UnitRows.h"

/// Undo across a merge: what somebody has who was merged is the other's as well. Thread of the connection, before anything
/// is written.
namespace cartera {

/// Whether somebody was made by a single action that is off: nothing of them is there but the name. `besides`: an action
/// that is being switched, which does not count.
[[nodiscard]] Result<bool> isUnmade(CellHistory& cells, ContactId contact, ChangeId besides = {});
/// Conflict "undo.merged" (detail: who) where an action made somebody who is one of a merge that holds and that it did not
/// make itself: without their parts the other would be poorer, and a split would show an empty card.
[[nodiscard]] Result<> refuseMerged(Connection& db, const UnitRows& made);
/// Conflict "undo.unmade" (detail: who) where an action that is to be switched, either way, is a merge or split of somebody
/// who is gone because the single action that made them is off: rows would be given to them, or come from them. Conflict
/// "undo.half_erased" (detail: the one who is left) where one of the two was erased: the other would be hidden in nobody.
[[nodiscard]] Result<> refuseMergeSwitch(Connection& db, CellHistory& cells, ErasedRows& erased, ChangeId unit,
                                         const std::vector<qint64>& changes);

}  // namespace cartera
