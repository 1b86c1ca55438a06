// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/workspace/JobRunner.h"

namespace cartera {

class InlineEdit;
class MainWindow;
class Prompts;

/// Sees to it that closing a window loses nothing: long work is stopped only when the user says so, what stands in open
/// fields and begun notes is written first. It keeps the window open meanwhile and closes it afterwards. UI thread.
class Leaving final : public QObject {
  Q_OBJECT
 public:
  Leaving(JobRunner& jobs, Prompts& prompts, MainWindow& window, QObject* parent);
  /// Whether the window may close now. If not it asks, or writes, and comes back to closing by itself.
  [[nodiscard]] bool mayClose();

 Q_SIGNALS:
  /// The window stays after all: the user said so, or something that was typed was refused.
  void stayed();

 private:
  void askToStop();
  void commitFields();
  [[nodiscard]] InlineEdit* openField() const;
  /// Brings a field whose value was refused to the front; false when there is none.
  bool showOpenField();
  [[nodiscard]] bool hasDrafts() const;
  void onWritten();
  void close();

  JobRunner& m_jobs;
  Prompts& m_prompts;
  MainWindow& m_window;
  bool m_isStopping = false;
  bool m_isWriting = false;
  bool m_isDecided = false;
};

}  // namespace cartera
