// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FileStatus.h"

#include "core/base/Clock.h"
#include "core/workspace/JobRunner.h"
#include "ui/widgets/StatusLine.h"

#include <QEvent>

namespace cartera {

namespace {
constexpr int kPatienceMs = 300;
}  // namespace

FileStatus::FileStatus(const JobRunner& jobs, const Clock& clock, StatusLine& line)
    : QObject(&line), m_jobs(jobs), m_line(line) {
  m_patience.setSingleShot(true);
  m_patience.setInterval(kPatienceMs);
  connect(&m_patience, &QTimer::timeout, this, [this] {
    m_isWaiting = true;
    show();
  });
  connect(&jobs, &JobRunner::writing, this, [this](bool isWriting) {
    if (isWriting) {
      m_patience.start();
      return;
    }
    m_patience.stop();
    m_isWaiting = false;
    show();
  });
  connect(&jobs, &JobRunner::changed, this, [this, &clock] {
    m_savedAt = QDateTime::fromMSecsSinceEpoch(clock.nowMs());
    show();
  });
  line.installEventFilter(this);
  show();
}

void FileStatus::show() {
  if (m_jobs.whyReadOnly()) {
    m_line.setState(QStringLiteral("info"), tr("Read only"));
  } else if (m_isWaiting) {
    m_line.setState(QStringLiteral("clock"), tr("Saving…"));
  } else if (m_savedAt.isValid()) {
    //: %1 is a time of day.
    m_line.setState(QStringLiteral("save"), tr("Saved at %1").arg(m_savedAt.toString(QStringLiteral("HH:mm"))));
  } else {
    m_line.setState(QStringLiteral("save"), tr("Everything is saved"));
  }
}

bool FileStatus::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::LanguageChange) show();
  return QObject::eventFilter(watched, event);
}

}  // namespace cartera
