// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <functional>
#include <optional>

namespace cartera {

class SettingsStore;
class Theme;

/// Whether the user's desktop is dark, and when that changes: asked from the desktop portal, because Qt 6.4 has no
/// QStyleHints::colorScheme(). Nothing waits for the answer; where nobody answers nothing is said. UI thread.
class SystemScheme final : public QObject {
  Q_OBJECT
 public:
  explicit SystemScheme(QDBusConnection bus, QObject* parent = nullptr);

 Q_SIGNALS:
  /// Unset: the user has no preference.
  void known(std::optional<bool> dark);

 private Q_SLOTS:
  void onChanged(const QDBusMessage& message);

 private:
  void read(const QVariant& value);
};

/// The user's bus; not connected where there is none.
[[nodiscard]] QDBusConnection userBus();

/// Keeps a theme's Scheme::System as the desktop is, now and later, and remembers it for the next start. The desktop is
/// asked behind the first picture, by the bus that `bus` answers then. All references outlive `parent`.
void followSystem(Theme& theme, SettingsStore& settings, std::function<QDBusConnection()> bus, QObject* parent);

}  // namespace cartera
