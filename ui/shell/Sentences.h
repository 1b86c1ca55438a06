// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/storage/ChangeSet.h"

// Until ui/text has its sentences, the keys stand for themselves.
#if __has_include("ui/text/ErrorText.h")
#include "ui/text/ErrorText.h"
#include "ui/text/FieldText.h"
#include "ui/text/OpText.h"
#else
namespace cartera {
struct ErrorSentence {
  QString message;
  QString next;
};
[[nodiscard]] inline ErrorSentence errorText(const Error& error) {
  return {error.detail.isEmpty() ? error.subject : QString(error.subject % QStringLiteral(": ") % error.detail), {}};
}
[[nodiscard]] inline QString errorLine(const Error& error) { return errorText(error).message; }
[[nodiscard]] inline QString opText(const Op& op) {
  return op.args.isEmpty() ? op.code : QString(op.code % QStringLiteral(": ") % op.args.first());
}
[[nodiscard]] inline QString fieldLabel(const QString& field) { return field; }
}  // namespace cartera
#endif
