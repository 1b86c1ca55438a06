// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "core/workspace/JobRunner.h"
#include "ui/duplicates/DuplicateData.h"

namespace cartera {

/// One search for duplicates at a time, on a reader's thread, so that nobody who writes waits for it. UI thread; the search
/// ends early when this goes.
class DuplicateSearch final : public QObject {
  Q_OBJECT
 public:
  explicit DuplicateSearch(JobRunner& jobs, QObject* parent = nullptr);
  ~DuplicateSearch() override;

  /// See duplicatedata::find. One that runs is given up.
  void start(ChangeId broughtBy = {});
  /// Answers at once; the reader's thread may take a moment longer to let go of what it has in memory.
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_cancelled != nullptr; }

 Q_SIGNALS:
  /// The share done, 0 to 1.
  void progressed(double share);
  void found(const cartera::duplicatedata::Found& found);
  /// Cancelled included.
  void failed(const cartera::Error& error);

 private:
  void giveUp();

  JobRunner& m_jobs;
  /// Of the one that runs.
  std::shared_ptr<std::atomic<bool>> m_cancelled;
};

}  // namespace cartera
