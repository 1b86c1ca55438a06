// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/workspace/RestoreFile.h"

namespace cartera {

/// What the file that a backup replaced knew of people who are not to be written to, and what came of it: a sentence each;
/// empty where there is nothing to tell. In the language of the program; any thread.
[[nodiscard]] QStringList newerText(const RestoreResult& done);

}  // namespace cartera
