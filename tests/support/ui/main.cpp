// SPDX-License-Identifier: GPL-3.0-or-later
// Window tests run without a screen, with a fixed font and hash seed, and fail when Qt complains.
#define CATCH_CONFIG_RUNNER
#include "tests/support/Catch.h"

#include <QApplication>
#include <QFont>
#include <QMutex>
#include <QStandardPaths>
#include <QThread>
#include <array>
#include <cstdio>

namespace {

QMutex mutex;
int complaintsElsewhere = 0;
bool running = false;

/// Words of Qt that say something about the machine the tests run on, not about the program.
bool isAllowed(const QString& text) {
  static const std::array<const char16_t*, 3> allowed{
      u"This plugin does not support",                      // offscreen: raise(), propagateSizeHints()
      u"XDG_RUNTIME_DIR",                                   // containers have none
      u"QFont::setPointSizeF: Point size <= 0 (-1.000000)"  // QTBUG-28804: menus under a style sheet
  };
  for (const char16_t* part : allowed) {
    if (text.contains(QStringView(part))) return true;
  }
  return false;
}

void onMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  std::fprintf(stderr, "%s: %s\n", context.category ? context.category : "", qUtf8Printable(text));
  if (type == QtDebugMsg || type == QtInfoMsg || isAllowed(text) || !running) return;
  if (QThread::currentThread() == qApp->thread()) {
    FAIL_CHECK("Qt complained: " << text.toStdString());
  } else {
    // Catch may only be called on its own thread.
    const QMutexLocker lock(&mutex);
    ++complaintsElsewhere;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (qEnvironmentVariableIsEmpty("QT_HASH_SEED")) qputenv("QT_HASH_SEED", "0");
  QApplication app(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("cartera-ui-tests"));
  QStandardPaths::setTestModeEnabled(true);
  QApplication::setCursorFlashTime(0);
  QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
  font.setPointSizeF(9.5);
  font.setHintingPreference(QFont::PreferNoHinting);
  QApplication::setFont(font);
  qInstallMessageHandler(onMessage);
  Catch::Session session;
  if (const int wrong = session.applyCommandLine(argc, argv)) return wrong;
  running = true;
  const int failures = session.run();
  running = false;
  if (complaintsElsewhere > 0) std::fprintf(stderr, "Qt complained %d times on other threads.\n", complaintsElsewhere);
  return failures > 0 ? failures : complaintsElsewhere;
}
