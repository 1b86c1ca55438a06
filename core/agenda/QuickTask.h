// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agenda/QuickWords.h"

/// What is to be done, with whom and when. For quickadd alone. Pure and thread-safe.
namespace cartera::quickadd {

/// How clearly a line is a task.
enum class TaskSign { None, Weak, Strong };

/// What was found in a line, whether it is a task or not.
struct TaskLine {
  std::vector<Piece> pieces;
  /// A verb is strong ("llamar"), a noun that may begin a name is weak ("Mail", "Cita").
  TaskSign verb = TaskSign::None;
  /// It says a day or an hour.
  bool hasWhen = false;
};

/// `text` is readable(); `line` is a stretch of it without line ends.
[[nodiscard]] TaskLine readTask(QStringView text, Place line, const QDateTime& now);

/// The words of a line without what says day, hour and tags.
[[nodiscard]] QString titleOf(QStringView text, Place line, const std::vector<Piece>& pieces);

}  // namespace cartera::quickadd
