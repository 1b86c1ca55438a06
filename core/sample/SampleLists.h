// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QStringList>
#include <vector>

/// What the sample shop is made from: word lists, and chance that falls the same way everywhere.
namespace cartera::sample {

/// Numbers that look like chance and are the same with every compiler and library (SplitMix64); the distributions of the
/// standard library are not. Never draw twice in one expression: the order would be the compiler's.
class Random {
 public:
  explicit Random(quint64 seed) : m_state(seed) {}
  [[nodiscard]] quint64 next();
  /// 0 .. n - 1; 0 for n below 1.
  [[nodiscard]] int below(int n) { return n < 1 ? 0 : static_cast<int>(next() % static_cast<quint64>(n)); }
  /// Both ends included.
  [[nodiscard]] int between(int lo, int hi) { return lo + below(hi - lo + 1); }
  [[nodiscard]] bool percent(int p) { return below(100) < p; }
  template <class T>
  [[nodiscard]] const T& pick(const std::vector<T>& from) {
    return from[static_cast<size_t>(below(static_cast<int>(from.size())))];
  }

 private:
  quint64 m_state;
};

/// One line of a list: its fields.
using Row = QStringList;
/// The lines of a list.
using Rows = std::vector<Row>;

/// The lists in data/*.txt, by the name of their section.
class Lists {
 public:
  Lists();
  /// Never empty for a section that exists; a missing one is a fault of the program.
  [[nodiscard]] const Rows& rows(const char* section) const;

 private:
  QHash<QString, Rows> m_sections;
};

/// A moment on the clocks of Valencia, in UTC milliseconds. By the rule of the European Union and not the system's zone,
/// so that the shop is the same on every machine.
[[nodiscard]] qint64 shopTime(const QDate& date, int minuteOfDay);
/// The day itself, or the Saturday before a Sunday: the shop is closed then.
[[nodiscard]] QDate openDay(const QDate& date);

}  // namespace cartera::sample
