// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTextStream>

#include "core/base/Clock.h"

namespace cartera::cli {

/// What the command line takes from the system, so that tests can give their own.
struct Environment {
  /// In whose name changes are made.
  QString author;
  /// Where automatic backups go; empty: none are made.
  QString backupFolder;
  /// The languages the system's user prefers, the best first.
  QStringList languages;
  /// Progress is shown only to people.
  bool errorIsTerminal = false;
  const Clock* clock = nullptr;
};

/// CARTERA_AUTHOR or the system's user, the user's data folder, the locale, the system's clock.
[[nodiscard]] Environment systemEnvironment();

/// Runs one command. `args` are those behind the program's name. Answers go to `out`, messages to `err`.
/// Answers the exit status: 0 done, 1 could not be done and nothing changed, 2 wrong usage, 130 stopped by Ctrl+C.
/// Needs a QCoreApplication; installs its translator for as long as it runs.
[[nodiscard]] int runCli(const QStringList& args, QTextStream& out, QTextStream& err, const Environment& environment);

}  // namespace cartera::cli
