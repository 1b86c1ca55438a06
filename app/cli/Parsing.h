// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/cli/Command.h"

namespace cartera::cli {

/// What stands before, behind or between the arguments of any command.
struct Globals {
  bool json = false;
  bool quiet = false;
  bool help = false;
  bool version = false;
  /// "es", "en" or empty.
  QString language;
};

/// A command line sorted into its parts.
struct Parsed {
  Globals globals;
  /// Empty when none was given.
  QString command;
  Arguments arguments;
};

/// Wrong usage: an Error whose subject begins with "usage.". `detail` is what was wrong.
[[nodiscard]] tl::unexpected<Error> usage(const char* what, const QString& detail = {}, const QStringList& args = {});
[[nodiscard]] bool isUsage(const Error& error);
/// A phrase that is not understood: wrong usage as well, with a sentence of the core and a place in the phrase.
[[nodiscard]] bool isFilter(const Error& error);
/// Its sentence; usage errors are of the command line alone, so their sentences stand here.
[[nodiscard]] QString usageText(const Error& error);

/// --json and --quiet alone, whatever else is wrong: a failure must be told in the form that was asked for.
[[nodiscard]] Globals scanGlobals(const QStringList& args);
/// `--name value` or `--name=value`; "--" ends the options.
[[nodiscard]] Result<Parsed> parse(const QStringList& args);

/// A number that is not below `least`.
[[nodiscard]] Result<qint64> numberOption(const Arguments& args, const char* option, qint64 fallback, qint64 least);
/// The phrase of --where; empty where there is none. An empty phrase that was given is no wish for everybody: most often a
/// script has lost it.
[[nodiscard]] Result<QString> phraseOption(const Arguments& args);
/// A record's number as it stands in answers.
[[nodiscard]] Result<qint64> recordNumber(const QString& text);
/// "key=value" arguments from `from` on, in their order.
[[nodiscard]] Result<std::vector<std::pair<QString, QString>>> keyValues(const Arguments& args, qsizetype from);

}  // namespace cartera::cli
