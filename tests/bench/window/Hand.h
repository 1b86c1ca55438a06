// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <random>
#include <vector>

namespace cartera::bench {

class RealWindow;

/// Somebody at the list of a window: scrolls, jumps and types in the search, one thing every 16 ms, and notes how long the
/// timer had to wait. UI thread.
class Hand {
 public:
  explicit Hand(RealWindow& window);
  /// Counts from here.
  void start();
  void stop() { m_frame.stop(); }
  /// From one turn to the next, in ms.
  [[nodiscard]] const std::vector<double>& gaps() const { return m_gaps; }

 private:
  void move();
  void wheel(int notch);
  void jump();
  void type();

  RealWindow& m_window;
  QTimer m_frame;
  QElapsedTimer m_last;
  std::vector<double> m_gaps;
  std::mt19937 m_random{20261122};
  int m_tick = 0;
  qsizetype m_letter = 0;
};

}  // namespace cartera::bench
