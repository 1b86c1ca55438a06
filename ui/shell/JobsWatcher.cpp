// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobsWatcher.h"

#include "ui/widgets/JobsPanel.h"

#include <QCoreApplication>
#include <QTimer>
#include <algorithm>

namespace cartera {
namespace {

constexpr int kQuietMs = 300;

struct Entry {
  const char* key;
  const char* text;
};
const Entry kJobs[] = {
    {"import", QT_TRANSLATE_NOOP("Jobs", "Importing %1")},
    {"import.check", QT_TRANSLATE_NOOP("Jobs", "Checking %1")},
    {"export", QT_TRANSLATE_NOOP("Jobs", "Exporting to %1")},
    {"backup", QT_TRANSLATE_NOOP("Jobs", "Backing up %1")},
    {"undo", QT_TRANSLATE_NOOP("Jobs", "Undoing")},
    {"erase", QT_TRANSLATE_NOOP("Jobs", "Erasing")},
    {"bulk", QT_TRANSLATE_NOOP("Jobs", "Changing contacts")},
    {"trash", QT_TRANSLATE_NOOP("Jobs", "Moving to the trash")},
    {"restore", QT_TRANSLATE_NOOP("Jobs", "Taking out of the trash")},
    {"redo", QT_TRANSLATE_NOOP("Jobs", "Redoing")},
    {"duplicates", QT_TRANSLATE_NOOP("Jobs", "Looking for duplicates")},
};

}  // namespace

QString jobText(const JobInfo& job) {
  for (const Entry& entry : kJobs) {
    if (job.title != QLatin1String(entry.key)) continue;
    const QString text = QCoreApplication::translate("Jobs", entry.text);
    return text.contains(QStringLiteral("%1")) ? text.arg(job.subject) : text;
  }
  return job.subject.isEmpty() ? job.title : job.subject;
}

JobsWatcher::JobsWatcher(JobRunner& jobs, JobsPanel& panel) : QObject(&panel), m_jobs(jobs), m_panel(panel) {
  connect(&jobs, &JobRunner::jobStarted, this, &JobsWatcher::start);
  connect(&jobs, &JobRunner::jobProgress, this, [this](int id, qint64 done, double share) {
    const auto it = m_running.find(id);
    if (it == m_running.end()) return;
    it->info.done = done;
    it->info.share = share;
    if (it->shown) show(id);
  });
  connect(&jobs, &JobRunner::jobFinished, this, [this](int id) {
    m_running.remove(id);
    m_panel.removeJob(static_cast<quint64>(id));
  });
  connect(&panel, &JobsPanel::cancelRequested, this, [this](quint64 job) {
    const int id = static_cast<int>(job);
    if (m_running.contains(id)) cancel(id);
  });
}

void JobsWatcher::cancel(int id) {
  m_running[id].cancelling = true;
  m_running[id].shown = true;
  show(id);
  m_jobs.cancel(id);
}

void JobsWatcher::cancelAll() {
  for (const int id : m_running.keys()) {
    if (m_running[id].info.cancellable) cancel(id);
  }
}

bool JobsWatcher::canCancelAll() const {
  return std::all_of(m_running.begin(), m_running.end(), [](const Running& r) { return r.info.cancellable; });
}

void JobsWatcher::start(const JobInfo& job) {
  m_running.insert(job.id, {job});
  QTimer::singleShot(kQuietMs, this, [this, id = job.id] {
    const auto it = m_running.find(id);
    if (it == m_running.end()) return;
    it->shown = true;
    show(id);
  });
}

void JobsWatcher::show(int id) {
  const Running& r = m_running[id];
  JobRow row;
  row.id = static_cast<quint64>(id);
  row.title = jobText(r.info);
  if (r.info.share >= 0) {
    row.total = 1000;
    row.done = static_cast<qint64>(r.info.share * 1000);
  }
  row.cancellable = r.info.cancellable;
  row.cancelling = r.cancelling;
  m_panel.setJob(row);
}

void JobsWatcher::retranslate() {
  for (auto it = m_running.cbegin(); it != m_running.cend(); ++it) {
    if (it->shown) show(it.key());
  }
}

}  // namespace cartera
