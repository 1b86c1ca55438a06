// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/DuplicateSearch.h"

#include <QCoreApplication>
#include <QPointer>

namespace cartera {

DuplicateSearch::DuplicateSearch(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

DuplicateSearch::~DuplicateSearch() { cancel(); }

void DuplicateSearch::cancel() {
  if (m_cancelled) m_cancelled->store(true);
}

void DuplicateSearch::start(ChangeId broughtBy) {
  cancel();
  auto cancelled = std::make_shared<std::atomic<bool>>(false);
  m_cancelled = cancelled;
  const QPointer<DuplicateSearch> self(this);
  auto report = [self, cancelled, told = 0](double share) mutable {
    // A hundred messages are enough for a bar.
    const int percent = static_cast<int>(share * 100);
    if (percent > told) {
      told = percent;
      QMetaObject::invokeMethod(QCoreApplication::instance(), [self, cancelled, share] {
        if (self && self->m_cancelled == cancelled) Q_EMIT self->progressed(share);
      });
    }
    return !cancelled->load();
  };
  m_jobs.query<duplicatedata::Found>(
      this,
      [report, cancelled, broughtBy](Connection& db) -> Result<duplicatedata::Found> {
        if (cancelled->load()) return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        return duplicatedata::find(db, report, broughtBy);
      },
      [this, cancelled](Result<duplicatedata::Found> done) {
        if (m_cancelled != cancelled) return;
        m_cancelled.reset();
        // What came through before the cancel was heard is not what was asked for.
        if (done && cancelled->load()) done = fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        if (done) {
          Q_EMIT found(*done);
        } else {
          Q_EMIT failed(done.error());
        }
      },
      JobRunner::Length::Long);
}

}  // namespace cartera
