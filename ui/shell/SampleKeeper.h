// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/workspace/JobRunner.h"

namespace cartera {

class MainWindow;
class Prompts;

/// The sample shop goes with its window. Whoever has worked in it is asked before, and may keep it as a file of his own.
/// UI thread.
class SampleKeeper final : public QObject {
  Q_OBJECT
 public:
  SampleKeeper(JobRunner& jobs, Prompts& prompts, MainWindow& window, QObject* parent);
  /// Whether the window may close now: nothing was changed, or it is decided. If not it asks, and comes back to closing by
  /// itself.
  [[nodiscard]] bool mayClose();
  /// Asks for a place and writes the shop there; the window stays.
  void keep() { askWhere(false); }

 Q_SIGNALS:
  /// The shop is a file now. `isClosing` when its window goes, and nothing is to be shown in its place.
  void kept(const QString& path, bool isClosing);

 private:
  void askWhere(bool isClosing);
  void write(const QString& path, bool isClosing);

  JobRunner& m_jobs;
  Prompts& m_prompts;
  MainWindow& m_window;
  /// Since it was opened, or kept.
  bool m_isChanged = false;
  bool m_isDecided = false;
};

}  // namespace cartera
