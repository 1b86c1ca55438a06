// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/DuplicateSearch.h"

#include <QCoreApplication>
#include <QPointer>

namespace cartera {

DuplicateSearch::DuplicateSearch(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

DuplicateSearch::~DuplicateSearch() { giveUp(); }

void DuplicateSearch::giveUp() {
  if (m_cancelled) m_cancelled->store(true);
  m_cancelled.reset();
}

void DuplicateSearch::cancel() {
  if (!isRunning()) return;
  giveUp();
  Q_EMIT failed(Error{ErrorCode::Cancelled, QStringLiteral("cancelled"), {}, {}});
}

void DuplicateSearch::start(ChangeId broughtBy) {
  giveUp();
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
        // Given up: whoever did that has had the answer.
        if (m_cancelled != cancelled) return;
        m_cancelled.reset();
        if (done) {
          Q_EMIT found(*done);
        } else {
          Q_EMIT failed(done.error());
        }
      },
      JobRunner::Length::Long);
}

}  // namespace cartera
