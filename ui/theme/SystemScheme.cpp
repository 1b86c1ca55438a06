// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/SystemScheme.h"

#include "ui/settings/AppSettings.h"
#include "ui/theme/Theme.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QTimer>
#include <utility>

namespace cartera {
namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
constexpr auto kGroup = "org.freedesktop.appearance";
constexpr auto kKey = "color-scheme";
constexpr uint kDark = 1;
constexpr uint kLight = 2;
/// Behind the first picture.
constexpr int kAskAfterMs = 300;

}  // namespace

SystemScheme::SystemScheme(QDBusConnection bus, QObject* parent) : QObject(parent) {
  if (!bus.isConnected()) return;
  bus.connect(QLatin1String(kService), QLatin1String(kPath), QLatin1String(kInterface),
              QStringLiteral("SettingChanged"), this, SLOT(onChanged(QDBusMessage)));
  QDBusMessage ask = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                                    QLatin1String(kInterface), QStringLiteral("Read"));
  ask << QLatin1String(kGroup) << QLatin1String(kKey);
  auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
    answer->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *answer;
    if (!reply.isError()) read(reply.value().variant());
  });
}

void SystemScheme::onChanged(const QDBusMessage& message) {
  const QVariantList words = message.arguments();
  if (words.size() != 3 || words[0] != QLatin1String(kGroup) || words[1] != QLatin1String(kKey)) return;
  read(words[2]);
}

void SystemScheme::read(const QVariant& value) {
  QVariant inner = value;
  // Read() wraps its answer twice, the signal once.
  while (inner.canConvert<QDBusVariant>()) inner = inner.value<QDBusVariant>().variant();
  bool isNumber = false;
  const uint number = inner.toUInt(&isNumber);
  if (!isNumber) return;
  Q_EMIT known(number == kDark ? std::optional(true) : number == kLight ? std::optional(false) : std::nullopt);
}

QDBusConnection userBus() {
  // Qt would start one where there is none, and that takes longer than the first picture.
  const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  const bool isThere = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
                       (!runtime.isEmpty() && QFileInfo::exists(QString(runtime % QStringLiteral("/bus"))));
  return isThere ? QDBusConnection::sessionBus() : QDBusConnection(QString());
}

void followSystem(Theme& theme, SettingsStore& settings, std::function<QDBusConnection()> bus, QObject* parent) {
  const auto last = settings::kSystemGround.get(settings);
  if (last != SystemGround::Unknown) theme.setSystemDark(last == SystemGround::Dark);
  QTimer::singleShot(kAskAfterMs, parent, [&theme, &settings, bus = std::move(bus), parent] {
    auto* system = new SystemScheme(bus(), parent);
    QObject::connect(system, &SystemScheme::known, parent, [&theme, &settings](std::optional<bool> dark) {
      SystemGround ground = SystemGround::Unknown;
      if (dark) ground = *dark ? SystemGround::Dark : SystemGround::Light;
      settings::kSystemGround.set(settings, ground);
      theme.setSystemDark(dark);
    });
  });
}

}  // namespace cartera
