// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <memory>

class QWidget;

namespace cartera {

class Clock;
class Language;
class Prompts;
class SettingsStore;
class Theme;

/// What the windows of one program share. References outlive the windows. UI thread.
struct Services {
  Theme& theme;
  Language& language;
  SettingsStore& settings;
  const Clock& clock;
  /// Where the automatic backups of all files go; empty: none are made.
  QString backupFolder;
  /// How a window asks.
  std::function<std::unique_ptr<Prompts>(QWidget*)> makePrompts;

  /// In whose name changes are made.
  [[nodiscard]] QString author() const;
};

}  // namespace cartera
