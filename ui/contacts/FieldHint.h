// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/shell/AppContext.h"

namespace cartera {

class InlineEdit;

/// While an e-mail, phone or tax number is typed into a field of a card, a word beneath it says who has it already, with
/// the way there (KnownHint, a child of the field). Fields of other keys are left alone. `self` answers whose card it is.
void watchForKnown(const AppContext& context, InlineEdit& edit, const QString& key, std::function<ContactId()> self);

}  // namespace cartera
