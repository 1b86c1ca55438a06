// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cartera {

class Language;
class MainWindow;
class SettingsStore;
class Theme;

/// What every window offers whatever file it shows: rail, menu bar, colours, text size, language. Each choice is kept.
void addWindowActions(MainWindow& window, Theme& theme, Language& language, SettingsStore& settings);

}  // namespace cartera
