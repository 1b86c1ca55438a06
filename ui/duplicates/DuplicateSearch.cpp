// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/DuplicateSearch.h"

#include <memory>
#include <utility>

namespace cartera {

DuplicateSearch::DuplicateSearch(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
  connect(&jobs, &JobRunner::jobProgress, this, [this](int id, qint64 /*done*/, double share) {
    if (id == m_job) Q_EMIT progressed(share);
  });
}

DuplicateSearch::~DuplicateSearch() { giveUp(); }

void DuplicateSearch::giveUp() { m_jobs.cancel(std::exchange(m_job, 0)); }

void DuplicateSearch::cancel() {
  if (!isRunning()) return;
  giveUp();
  Q_EMIT failed(Error{ErrorCode::Cancelled, QStringLiteral("cancelled"), {}, {}});
}

void DuplicateSearch::start(ChangeId broughtBy) {
  giveUp();
  const auto job = std::make_shared<int>(0);
  *job = m_jobs.longQuery<duplicatedata::Found>(
      this, QStringLiteral("duplicates"), {},
      [broughtBy](Connection& db, JobHandle& handle) -> Result<duplicatedata::Found> {
        const auto report = [&handle, told = 0](double share) mutable {
          // A hundred messages are enough for a bar.
          const int percent = static_cast<int>(share * 100);
          if (percent <= told) return !handle.isCancelled();
          told = percent;
          return handle.progress(0, share);
        };
        return duplicatedata::find(db, report, broughtBy);
      },
      [this, job](Result<duplicatedata::Found> done) {
        // Given up: whoever did that has had the answer.
        if (m_job != *job) return;
        m_job = 0;
        if (done) {
          Q_EMIT found(*done);
        } else {
          Q_EMIT failed(done.error());
        }
      });
  m_job = *job;
}

}  // namespace cartera
