// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <functional>
#include <vector>

namespace cartera::bench {

/// The application with a clock on everything that its one thread does: while an event is handled nothing is painted, so
/// one that takes longer than a frame is a frame missed. UI thread.
class Watch final : public QApplication {
 public:
  Watch(int& argc, char** argv) : QApplication(argc, argv) {}

  /// Starts counting afresh.
  void begin();
  /// Milliseconds of each event since begin(), of those that painted a window, and all together.
  [[nodiscard]] const std::vector<double>& events() const { return m_events; }
  [[nodiscard]] const std::vector<double>& frames() const { return m_frames; }
  [[nodiscard]] double busy() const { return m_busy; }
  /// What the longest of them was.
  [[nodiscard]] QString longest() const { return m_longest; }
  /// The most processor time that one of them took, in ms, and what that one was: what is left of a long one when the
  /// thread had to wait for a processor.
  [[nodiscard]] double mostCpu() const { return m_mostCpu; }
  [[nodiscard]] QString longestCpu() const { return m_longestCpu; }

  /// Processor time of the calling thread, in ms: what is left of a wait when the machine has other work.
  [[nodiscard]] static double threadMs();

  /// Called after this widget has painted itself; a null widget ends that.
  void onPaint(QObject* widget, std::function<void()> then);

  /// Runs the event loop until `done` holds; gives up after a minute.
  static void spinUntil(const std::function<bool()>& done, const char* what);

  bool notify(QObject* receiver, QEvent* event) override;

 private:
  int m_depth = 0;
  bool m_painted = false;
  double m_busy = 0;
  double m_most = 0;
  double m_mostCpu = 0;
  QString m_longestCpu;
  QString m_longest;
  std::vector<double> m_events, m_frames;
  QObject* m_widget = nullptr;
  std::function<void()> m_then;
};

}  // namespace cartera::bench
