// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/actions/Action.h"

namespace cartera {

class SettingsStore;

/// Gives the actions of `window` the keys that somebody chose for them (see OwnKeys), and answers "help.keys" (F1): the
/// key sheet over it; one that is open comes to the front. `prepare` is called before it reads the actions, for those that
/// are not there yet. Theme, registry and settings outlive the window.
[[nodiscard]] std::vector<ActionSpec> keyActions(const Theme& theme, ActionRegistry& actions, SettingsStore& settings,
                                                 QWidget* window, std::function<void()> prepare = {});

}  // namespace cartera
