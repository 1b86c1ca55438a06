// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "ui/settings/AppSettings.h"

#include <QTemporaryDir>

using namespace cartera;

TEST_CASE("a setting nobody made has its default") {
  const MemorySettings store;
  CHECK(settings::kTextPercent.get(store) == 100);
  CHECK(settings::kScheme.get(store) == Scheme::System);
  CHECK(loadAppearance(store) == Appearance{});
}

TEST_CASE("settings come back as they were from a file") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("s.ini"));
  const Appearance wanted{Scheme::HighContrast, Density::Compact, 120};
  const QStringList files{QStringLiteral("/home/ñ/a, b.cartera"), QStringLiteral("c.cartera")};
  {
    UserSettings store(path);
    saveAppearance(store, wanted);
    settings::kRailCollapsed.set(store, true);
    settings::kRecentFiles.set(store, files);
    settings::kGeometry.set(store, QByteArray("\0\1x", 3));
  }
  UserSettings store(path);
  CHECK(loadAppearance(store) == wanted);
  CHECK(settings::kRailCollapsed.get(store));
  CHECK(settings::kRecentFiles.get(store) == files);
  CHECK(settings::kGeometry.get(store) == QByteArray("\0\1x", 3));
  CHECK(store.value(QStringLiteral("appearance/scheme")).toString() == u"high-contrast");
  settings::kScheme.reset(store);
  CHECK(settings::kScheme.get(store) == Scheme::System);
}

TEST_CASE("a damaged setting counts as missing") {
  MemorySettings store;
  store.setValue(QStringLiteral("appearance/scheme"), QStringLiteral("purple"));
  store.setValue(QStringLiteral("appearance/text-percent"), QStringLiteral("large"));
  CHECK(loadAppearance(store) == Appearance{});
}
