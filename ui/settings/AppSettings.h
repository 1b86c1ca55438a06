// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/Settings.h"
#include "ui/theme/Theme.h"

#include <QByteArray>
#include <QStringList>

namespace cartera {

/// How a scheme is written in the settings, by its number.
template <>
struct SettingWords<Scheme> {
  static constexpr std::array<const char*, 4> kWords{"system", "light", "dark", "high-contrast"};
};
/// How a density is written in the settings, by its number.
template <>
struct SettingWords<Density> {
  static constexpr std::array<const char*, 2> kWords{"comfortable", "compact"};
};

/// How the desktop was when it was last asked.
enum class SystemGround { Unknown, Light, Dark };
template <>
struct SettingWords<SystemGround> {
  static constexpr std::array<const char*, 3> kWords{"unknown", "light", "dark"};
};

/// Settings of the window as a whole. A page's own (columns, sort) stand beside the page.
namespace settings {
inline const Setting<Scheme> kScheme{"appearance/scheme", Scheme::System};
inline const Setting<Density> kDensity{"appearance/density", Density::Comfortable};
inline const Setting<int> kTextPercent{"appearance/text-percent", 100};
/// What Scheme::System begins with.
inline const Setting<SystemGround> kSystemGround{"appearance/system-ground", SystemGround::Unknown};
/// "es", "en", or empty for the system's.
inline const Setting<QString> kLanguage{"appearance/language", {}};
inline const Setting<bool> kRailCollapsed{"window/rail-collapsed", false};
inline const Setting<QByteArray> kGeometry{"window/geometry", {}};
/// Otherwise Alt and F10 show it.
inline const Setting<bool> kMenuBar{"window/menu-bar", false};
/// Keys somebody chose himself; see ui/keys/OwnKeys.h.
inline const Setting<QStringList> kKeys{"keys/own", {}};
/// In whose name changes are made; empty means the system user's.
inline const Setting<QString> kAuthor{"person/name", {}};
/// The newest first.
inline const Setting<QStringList> kRecentFiles{"files/recent", {}};
}  // namespace settings

[[nodiscard]] inline Appearance loadAppearance(const SettingsStore& store) {
  return {settings::kScheme.get(store), settings::kDensity.get(store), settings::kTextPercent.get(store)};
}
inline void saveAppearance(SettingsStore& store, const Appearance& a) {
  settings::kScheme.set(store, a.scheme);
  settings::kDensity.set(store, a.density);
  settings::kTextPercent.set(store, a.textPercent);
}

}  // namespace cartera
