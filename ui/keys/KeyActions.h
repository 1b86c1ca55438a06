// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/actions/Action.h"

namespace cartera {

/// "help.keys" (F1): the key sheet over `window`, whose actions these are; one that is open comes to the front. `prepare`
/// is called before it reads them, for those that are not there yet. Theme and registry outlive the window.
[[nodiscard]] std::vector<ActionSpec> keyActions(const Theme& theme, ActionRegistry& actions, QWidget* window,
                                                 std::function<void()> prepare = {});

}  // namespace cartera
