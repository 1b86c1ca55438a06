// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/Result.h"

namespace cartera {

/// What a failure says to a person, in the current language: what happened, and what to do next (may be empty).
struct ErrorSentence {
  QString message;
  QString next;
  bool operator==(const ErrorSentence&) const = default;
};

/// The one place where errors of core become sentences. Refused fields are all named. A subject nobody wrote a sentence
/// for still gives an honest general one. Any thread that may call QCoreApplication::translate.
[[nodiscard]] ErrorSentence errorText(const Error& error);
/// Message and next step in one text, for a single line.
[[nodiscard]] QString errorLine(const Error& error);
/// The same for what was typed into one field: why that was refused, else the line. The field stands beside it.
[[nodiscard]] QString refusalText(const Error& error);
/// Whether the subject has a sentence of its own: for the test that no subject is forgotten.
[[nodiscard]] bool hasErrorText(const QString& subject);

}  // namespace cartera
