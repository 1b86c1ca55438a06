// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/Catch.h"

#include <QCoreApplication>
#include <QStandardPaths>

int main(int argc, char** argv) {
  QCoreApplication app(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("cartera-cli-tests"));
  QStandardPaths::setTestModeEnabled(true);
  return Catch::Session().run(argc, argv);
}
