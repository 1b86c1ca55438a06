// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace cartera {

class Clock;
class JobRunner;
class StatusLine;

/// Says at the foot of the window how the file is: read only, saved and since when, or that a change waits. UI thread.
class FileStatus final : public QObject {
  Q_OBJECT
 public:
  FileStatus(const JobRunner& jobs, const Clock& clock, StatusLine& line);

 protected:
  /// The line's, for the language.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void show();

  const JobRunner& m_jobs;
  StatusLine& m_line;
  /// When a change was written; invalid before the first one.
  QDateTime m_savedAt;
  /// A change is written in the wink of an eye, unless something long is in its way.
  QTimer m_patience;
  bool m_isWaiting = false;
};

}  // namespace cartera
