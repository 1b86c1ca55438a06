// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/workspace/JobRunner.h"
#include "ui/duplicates/DuplicateData.h"

namespace cartera {

/// One search for duplicates at a time, on a reader's thread, so that nobody who writes waits for it; the jobs panel shows
/// it wherever one is. UI thread; the search ends early when this goes.
class DuplicateSearch final : public QObject {
  Q_OBJECT
 public:
  explicit DuplicateSearch(JobRunner& jobs, QObject* parent = nullptr);
  ~DuplicateSearch() override;

  /// See duplicatedata::find. One that runs is given up.
  void start(ChangeId broughtBy = {});
  /// Answers at once; the reader's thread may take a moment longer to let go of what it has in memory.
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_job != 0; }

 Q_SIGNALS:
  /// The share done, 0 to 1.
  void progressed(double share);
  void found(const cartera::duplicatedata::Found& found);
  /// Cancelled included.
  void failed(const cartera::Error& error);

 private:
  void giveUp();

  JobRunner& m_jobs;
  /// The one that runs, by the runner's number; 0 when none does.
  int m_job = 0;
};

}  // namespace cartera
