// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace cartera::bench {

/// One line of the table: what was measured, beside its floor where it has one, and what is to hold.
struct Figure {
  /// Stands for the work in machine-readable lines and in misses.md ("import").
  QString key;
  /// For people.
  QString work;
  /// Contacts in the file.
  int size = 0;
  /// "ms" or "MB".
  QString unit = QStringLiteral("ms");
  std::optional<double> floor = {};
  double ours = 0;
  /// The ratio to hold, or the value itself, or neither.
  std::optional<double> mostRatio = {};
  std::optional<double> most = {};
  /// What was to hold is meant for files of this size and more, ...
  int from = 1'000'000;
  /// ... up to this one.
  int upTo = 0;
  QString remark = {};

  [[nodiscard]] double ratio() const { return floor && *floor > 0 ? ours / *floor : 0; }
  /// Whether anything is to hold at this size.
  [[nodiscard]] bool isJudged() const { return (mostRatio || most) && size >= from && (upTo == 0 || size <= upTo); }
  [[nodiscard]] bool holds() const {
    return !isJudged() || ((!mostRatio || ratio() <= *mostRatio) && (!most || ours <= *most));
  }
  /// "≤ 1.5", "≤ 200 ms".
  [[nodiscard]] QString goal() const;
};

/// One figure as a line, fields parted by tabs: "figure", key, size, unit, floor, ours, ratio, ratio to hold, value to
/// hold, from, up to, "holds", "misses" or "-", work, remark. An empty field is "-".
[[nodiscard]] QString line(const Figure& figure);
/// Nothing if it is no such line.
[[nodiscard]] std::optional<Figure> figureFrom(const QString& line);

/// What was measured in one run.
class Figures {
 public:
  /// Prints the line as soon as it is there; takes the place of an older one of the same work and size.
  void add(const Figure& figure);
  /// The same without printing.
  void keep(const Figure& figure);
  /// What was measured of this work at this size, in this run or an earlier one.
  [[nodiscard]] std::optional<Figure> find(const QString& key, int size) const;
  /// The table with one column a size, what misses in bold, and below it why.
  [[nodiscard]] QString table() const;
  /// Lines of an earlier run, if the file is there.
  void load(const QString& path);
  void save(const QString& path) const;
  /// Puts the table between the lines "<!-- bench -->" and "<!-- /bench -->"; false if they are not there.
  [[nodiscard]] bool writeInto(const QString& readme) const;

 private:
  [[nodiscard]] QString misses() const;
  std::vector<Figure> m_all;
};

/// The computer and the libraries, in one line.
[[nodiscard]] QString machine();

}  // namespace cartera::bench
