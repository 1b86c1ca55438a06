// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace cartera {

/// The time, passed in and never asked globally, so that tests and the sample shop can stand still.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  /// Milliseconds since 1970 in UTC. May step back, as system clocks do. Thread-safe.
  [[nodiscard]] virtual qint64 nowMs() const = 0;
  /// The calendar day where the user is. Thread-safe.
  [[nodiscard]] QDate today() const { return QDateTime::fromMSecsSinceEpoch(nowMs()).date(); }
};

/// The computer's own. Thread-safe.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

/// Stands where it is put; for tests and for histories that are made rather than lived.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(qint64 ms) : m_ms(ms) {}
  explicit FixedClock(const QDateTime& t) : m_ms(t.toMSecsSinceEpoch()) {}
  [[nodiscard]] qint64 nowMs() const override { return m_ms; }
  void set(qint64 ms) { m_ms = ms; }
  void advance(qint64 ms) { m_ms += ms; }

 private:
  qint64 m_ms;
};

}  // namespace cartera
