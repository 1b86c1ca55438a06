// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace cartera {

class Theme;

/// What a LineTable reads from a model beside Qt's roles.
namespace linerole {
/// true: the cell is written strongly (the first column of a list).
inline constexpr int kStrong = Qt::UserRole + 900;
/// int(Tone): the text stands in a pill of that tone. An empty text has none.
inline constexpr int kPill = Qt::UserRole + 901;
/// Name of an icon before the text.
inline constexpr int kIcon = Qt::UserRole + 902;
/// A second line beneath the text, where the rows are high enough; in close rows it stands behind it.
inline constexpr int kSecond = Qt::UserRole + 903;
/// true: a text too long for one line goes on beneath it, where the rows are high enough.
inline constexpr int kWraps = Qt::UserRole + 904;
}  // namespace linerole

/// A table as a list of lines: no grid, hairlines, rows as high as the density says. Enter and double click activate;
/// Tab leaves it.
class LineTable final : public QTableView {
  Q_OBJECT
 public:
  explicit LineTable(const Theme& theme, QWidget* parent = nullptr);
  /// The column that takes the room left over; the others are as wide as told, in pixels at 100 % text.
  void setColumns(const QList<int>& widths, int stretch);
  /// Whether the text of a cell has no room and ends in "…".
  [[nodiscard]] bool isCut(const QModelIndex& index) const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void applyTheme();
  const Theme& m_theme;
  QList<int> m_widths;
  int m_stretch = 0;
};

}  // namespace cartera
