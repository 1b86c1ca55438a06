// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

#include "ui/theme/Theme.h"

namespace cartera {

/// What was asked for on the command line of the window.
struct StartOptions {
  QString file = {};
  /// "es", "en", or empty for what the settings say. Holds for this run only, like `scheme`.
  QString language = {};
  std::optional<Scheme> scheme = {};
  /// How large the first window is, in the middle of the screen; empty: as it was left.
  QSize size = {};
  /// The page to begin with, by its id.
  QString page = {};
  /// Where to put pictures of every page; empty: no tour.
  QString tour = {};
  /// Opens the file, looks whether its window comes up, and ends.
  QString selfTest = {};
  bool operator==(const StartOptions&) const = default;
};

/// How a reading of the command line ended when no window is wanted: --help, --version, or a fault.
struct StartRefused {
  QString text;
  int exitCode = 0;
};

/// Reads arguments, the program's name first, after QApplication took its own.
[[nodiscard]] tl::expected<StartOptions, StartRefused> readStartOptions(const QStringList& arguments);

/// The arguments without those that Qt takes for itself ("-platform xcb"). Pure.
[[nodiscard]] QStringList withoutToolkitOptions(const QStringList& arguments);

}  // namespace cartera
