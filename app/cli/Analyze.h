// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace cartera::cli {

// The methods of `analyze`, each in a file of its own. They take --in, a list, and write to --out, if given, what
// refuseAnalyzeTarget() allows.

Result<Answer> analyzeDuplicates(Session& session, const Arguments& args);
Result<Answer> analyzeForecast(Session& session, const Arguments& args);

/// Whether an answer may be written at `target`: never over the list it was made from, nor over data of Cartera.
[[nodiscard]] Result<> refuseAnalyzeTarget(const QString& target, const QString& source);

}  // namespace cartera::cli
