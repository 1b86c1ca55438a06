// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/FileCheck.h"
#include "ui/text/ErrorText.h"

namespace cartera {

/// What is wrong inside a file and what to do about it, for the person it belongs to.
[[nodiscard]] ErrorSentence checkText(const FileProblem& problem);
/// Whether there is a sentence of its own for a code.
[[nodiscard]] bool hasCheckText(const QString& code);

}  // namespace cartera
