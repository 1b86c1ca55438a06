// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/contacts/Contact.h"

/// Words and pictures of what happens with a contact. Pure.
namespace cartera::timelinetexts {

[[nodiscard]] QString iconOf(InteractionKind kind);
/// What stands in the empty field where one is written down.
[[nodiscard]] QString askOf(InteractionKind kind);
/// How one usually ends; none for a note.
[[nodiscard]] QStringList outcomesOf(InteractionKind kind);
/// What was written down, for a notice.
[[nodiscard]] QString writtenDown(InteractionKind kind);
/// What may come next, to be planned or written over.
[[nodiscard]] QString nextAfter(InteractionKind kind);

}  // namespace cartera::timelinetexts
