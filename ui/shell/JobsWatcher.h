// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "core/workspace/JobRunner.h"

namespace cartera {

class JobsPanel;

/// What a job is called while it runs ("Importing clientes.csv"), from its key and subject.
[[nodiscard]] QString jobText(const JobInfo& job);

/// Brings the long work of a file into the jobs panel, once it has lasted 300 ms, and the panel's cancel back to it.
class JobsWatcher final : public QObject {
  Q_OBJECT
 public:
  JobsWatcher(JobRunner& jobs, JobsPanel& panel);
  /// After the language changed.
  void retranslate();
  /// Asks those that can stop to do so, as the panel's cancel does.
  void cancelAll();
  /// Whether all that is going on can be stopped.
  [[nodiscard]] bool canCancelAll() const;
  [[nodiscard]] bool isIdle() const { return m_running.isEmpty(); }

 private:
  struct Running {
    JobInfo info;
    bool shown = false;
    bool cancelling = false;
  };
  void start(const JobInfo& job);
  void cancel(int id);
  void show(int id);

  JobRunner& m_jobs;
  JobsPanel& m_panel;
  QHash<int, Running> m_running;
};

}  // namespace cartera
