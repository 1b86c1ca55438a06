// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/storage/Undo.h"
#include "ui/shell/AppContext.h"

namespace cartera {

/// What an undo or redo has to say: what was switched, and which cells were left alone and why.
[[nodiscard]] QString undoText(const UndoResult& result, bool redo);

/// Switches changes off and on as the user asks, and says what came of it. UI thread.
class Undoing final : public QObject {
  Q_OBJECT
 public:
  Undoing(JobRunner& jobs, Notifier& notify, QObject* parent = nullptr);
  /// Ctrl+Z.
  void undoLast();
  /// Ctrl+Y.
  void redoLast();
  /// Any change, of any age; of an Undo, what it undid comes back.
  void undo(ChangeId change);

 private:
  void run(std::function<Result<UndoResult>(Workspace&)> fn, bool redo);

  JobRunner& m_jobs;
  Notifier& m_notify;
};

}  // namespace cartera
