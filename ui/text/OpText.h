// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/storage/ChangeSet.h"

namespace cartera {

/// What a change did, as the user would say it: for history, toasts and the entries of Undo and Redo.
/// Codes and their args:
///   contact.add, contact.trash, contact.restore {name} · contact.edit {name, field...} · contact.stage {name, stage}
///   note.add, note.edit, note.trash {name} · interaction.add {name, kind} · interaction.edit, interaction.trash {name}
///   task.add, task.edit, task.done, task.reopen, task.trash {title} · tag.add, tag.remove {tag, name or count}
///   consent.add {name, channel} · suppression.add, suppression.remove {value}
///   import {file} · export {file, rows} · mapping.save {name} · sample {shop, rows}
/// A code that is not known is shown as it is. Undo and Redo carry the op of what they switch.
[[nodiscard]] QString opText(const Op& op);
[[nodiscard]] bool hasOpText(const QString& code);

}  // namespace cartera
