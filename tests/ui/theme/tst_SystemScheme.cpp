// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the desktop, told by a portal on a bus of the test's own.
#include "tests/support/ui/WindowFixture.h"
#include "ui/settings/AppSettings.h"
#include "ui/theme/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>

using namespace cartera;
using namespace cartera::test;

namespace {

constexpr uint kNoPreference = 0;
constexpr uint kDark = 1;
constexpr uint kLight = 2;

class FakePortal final : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
 public:
  uint scheme = kNoPreference;

 public Q_SLOTS:
  // As portals do: a variant inside the variant.
  QDBusVariant Read(const QString& group, const QString& key) const {
    const bool isOurs = group == u"org.freedesktop.appearance" && key == u"color-scheme";
    return QDBusVariant(QVariant::fromValue(QDBusVariant(isOurs ? QVariant(scheme) : QVariant(QStringLiteral("?")))));
  }

 Q_SIGNALS:
  void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

/// A bus of its own, with the program's end and the desktop's.
struct BusFixture {
  QProcess daemon;
  FakePortal portal;
  QString address;
  MemorySettings settings;
  QObject program;
  Theme theme;

  BusFixture() {
    daemon.start(QStringLiteral("dbus-daemon"),
                 {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    REQUIRE(daemon.waitForReadyRead(10000));
    address = QString::fromUtf8(daemon.readLine()).trimmed();
    theme.apply({.scheme = Scheme::System});
  }
  ~BusFixture() {
    for (const QString& name : {kDesktop, kProgram}) QDBusConnection::disconnectFromBus(name);
    daemon.kill();
    daemon.waitForFinished();
    theme.apply({.scheme = Scheme::Light});
  }
  void openPortal(uint scheme) {
    portal.scheme = scheme;
    QDBusConnection bus = QDBusConnection::connectToBus(address, kDesktop);
    REQUIRE(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                               QDBusConnection::ExportAllContents));
    REQUIRE(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
  }
  void follow() {
    followSystem(
        theme, settings, [this] { return QDBusConnection::connectToBus(address, kProgram); }, &program);
  }
  void choose(uint scheme) {
    Q_EMIT portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                                 QDBusVariant(QVariant(scheme)));
  }

  const QString kDesktop = QStringLiteral("desktop");
  const QString kProgram = QStringLiteral("program");
};

}  // namespace

TEST_CASE_METHOD(BusFixture, "in the colours of the system the window is as the desktop is, and follows it") {
  REQUIRE_FALSE(theme.isDark());
  openPortal(kDark);
  follow();
  CHECK(waitFor([&] { return theme.isDark(); }));
  choose(kLight);
  CHECK(waitFor([&] { return !theme.isDark(); }));
  choose(kDark);
  CHECK(waitFor([&] { return theme.isDark(); }));
  // Without a preference it is as it was at the start.
  choose(kNoPreference);
  CHECK(waitFor([&] { return !theme.isDark(); }));
}

TEST_CASE_METHOD(BusFixture, "colours that were chosen stay, whatever the desktop is") {
  openPortal(kDark);
  theme.apply({.scheme = Scheme::Light});
  follow();
  REQUIRE(waitFor([&] { return settings::kSystemGround.get(settings) == SystemGround::Dark; }));
  CHECK_FALSE(theme.isDark());
  theme.apply({.scheme = Scheme::System});
  CHECK(theme.isDark());
}

TEST_CASE_METHOD(BusFixture, "the window begins as the desktop was last time, before anybody has answered") {
  settings::kSystemGround.set(settings, SystemGround::Dark);
  follow();
  CHECK(theme.isDark());
  openPortal(kLight);
  CHECK(waitFor([&] { return !theme.isDark(); }));
  CHECK(settings::kSystemGround.get(settings) == SystemGround::Light);
}

TEST_CASE_METHOD(BusFixture, "a desktop that says nothing changes nothing, and neither does a bus that is not there") {
  follow();
  followSystem(
      theme, settings, [] { return QDBusConnection(QString()); }, &program);
  // Both have asked when the second one's connection stands.
  REQUIRE(waitFor([&] { return QDBusConnection(kProgram).isConnected(); }));
  CHECK_FALSE(theme.isDark());
  CHECK(settings::kSystemGround.get(settings) == SystemGround::Unknown);
}

#include "tst_SystemScheme.moc"
