// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/Watch.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <ctime>

#include "tests/bench/base/Measure.h"

namespace cartera::bench {

double Watch::threadMs() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

void Watch::begin() {
  m_events.clear();
  m_frames.clear();
  m_busy = m_most = m_mostCpu = 0;
  m_longest.clear();
  m_longestCpu.clear();
}

void Watch::onPaint(QObject* widget, std::function<void()> then) {
  m_widget = widget;
  m_then = std::move(then);
}

bool Watch::notify(QObject* receiver, QEvent* event) {
  // The events of the other threads come by here too.
  if (QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
  const QEvent::Type type = event->type();
  if (m_depth > 0) {
    ++m_depth;
    const bool out = QApplication::notify(receiver, event);
    --m_depth;
    m_painted = m_painted || type == QEvent::Paint;
    if (type == QEvent::Paint && receiver == m_widget && m_then) m_then();
    return out;
  }
  m_depth = 1;
  m_painted = false;
  const char* const name = receiver->metaObject()->className();  // the receiver may go meanwhile
  bool out = false;
  const double cpuBefore = threadMs();
  const double ms = timed([&] { out = QApplication::notify(receiver, event); });
  m_depth = 0;
  m_busy += ms;
  m_events.push_back(ms);
  if (m_painted) m_frames.push_back(ms);
  const double cpu = threadMs() - cpuBefore;
  if (ms > m_most || cpu > m_mostCpu) {
    const QString what =
        QString::fromLatin1(name) + u' ' + QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type));
    if (ms > m_most) m_longest = what;
    if (cpu > m_mostCpu) m_longestCpu = what;
    m_most = std::max(m_most, ms);
    m_mostCpu = std::max(m_mostCpu, cpu);
  }
  return out;
}

void Watch::spinUntil(const std::function<bool()>& done, const char* what) {
  constexpr qint64 kPatienceMs = 60'000;
  QElapsedTimer since;
  since.start();
  QTimer heartbeat;  // so that a loop without events looks at the clock
  heartbeat.start(1000);
  while (!done()) {
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    if (since.elapsed() > kPatienceMs) giveUp(QString::fromLatin1(what) + QStringLiteral(": nothing came in a minute"));
  }
}

}  // namespace cartera::bench
