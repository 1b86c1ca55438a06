// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <optional>
#include <vector>

#include "core/base/Clock.h"
#include "ui/dialogs/Prompts.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/FileGate.h"
#include "ui/shell/Language.h"
#include "ui/shell/Program.h"
#include "ui/shell/SteadyMemory.h"
#include "ui/theme/SystemScheme.h"
#include "ui/theme/Theme.h"
#include "ui/tour/SelfTest.h"
#include "ui/tour/Tour.h"

using namespace cartera;

namespace {

/// What --help, --version and a fault on the command line say. Asked before there is anything to do with a display, so
/// that it is said without one too.
std::optional<StartRefused> refusedEarly(int argc, char** argv) {
  std::vector<char*> words(argv, argv + argc);
  words.push_back(nullptr);
  int count = argc;
  const QCoreApplication app(count, words.data());
  Language language;
  language.set({});
  const auto options = readStartOptions(withoutToolkitOptions(QCoreApplication::arguments()));
  if (options) return std::nullopt;
  return options.error();
}

int say(const StartRefused& refused) {
  std::fprintf(refused.exitCode == 0 ? stdout : stderr, "%s\n", qUtf8Printable(refused.text));
  return refused.exitCode;
}

}  // namespace

int main(int argc, char** argv) {
  keepMemorySteady();
  if (const auto refused = refusedEarly(argc, argv)) return say(*refused);
  QApplication app(argc, argv);
  QApplication::setApplicationName(QStringLiteral("cartera"));
  QApplication::setApplicationDisplayName(QStringLiteral("Cartera"));
  QApplication::setApplicationVersion(QStringLiteral(CARTERA_VERSION));
  QGuiApplication::setDesktopFileName(QStringLiteral("org.cartera.Cartera"));
  // Windows close one after another, and the first window may stand between them.
  QApplication::setQuitOnLastWindowClosed(true);

  Language language;
  language.set({});
  const auto options = readStartOptions(QApplication::arguments());
  if (!options) return say(options.error());

  // Tours and self-tests neither read nor write how the user likes it.
  const bool isRehearsal = !options->tour.isEmpty() || !options->selfTest.isEmpty();
  std::unique_ptr<SettingsStore> settings;
  if (isRehearsal)
    settings = std::make_unique<MemorySettings>();
  else
    settings = std::make_unique<UserSettings>();

  language.set(options->language.isEmpty() ? settings::kLanguage.get(*settings) : options->language);
  Theme theme;
  Appearance appearance = loadAppearance(*settings);
  if (options->scheme) appearance.scheme = *options->scheme;
  if (!isRehearsal) followSystem(theme, *settings, userBus, &app);
  theme.apply(appearance);

  const SystemClock systemClock;
  const FixedClock tourClock(QDateTime(QDate(2026, 11, 21), QTime(10, 0)));
  // Where the backups of a tour go; they go with it.
  const QTemporaryDir tourBackups;
  const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
  Program program({theme, language, *settings,
                   options->tour.isEmpty() ? static_cast<const Clock&>(systemClock) : tourClock,
                   isRehearsal ? tourBackups.path() : QString(data % QStringLiteral("/cartera/backups")),
                   [&theme](QWidget* window) { return std::make_unique<WindowPrompts>(theme, window); }});

  if (!options->tour.isEmpty()) {
    Tour tour(program, options->tour, tourLooks());
    QObject::connect(&tour, &Tour::finished, &app, [](int code) { QCoreApplication::exit(code); });
    tour.start();
    return QApplication::exec();
  }
  if (!options->selfTest.isEmpty()) {
    SelfTest test(program, options->selfTest);
    QObject::connect(&test, &SelfTest::finished, &app, [](int code) { QCoreApplication::exit(code); });
    test.start();
    return QApplication::exec();
  }
  // A second start for a file that is open brings its window to the front.
  if (!options->file.isEmpty() && FileGate::knock(options->file)) return 0;
  program.start(*options);
  return QApplication::exec();
}
