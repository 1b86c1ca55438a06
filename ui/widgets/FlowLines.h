// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <vector>

namespace cartera {

/// Parts in lines, as words are. A part begins a line, or joins the one before it: beside it while there is room, and
/// beneath it when there is none, indented if there is an indent.
class FlowLines final : public QLayout {
 public:
  struct Part {
    QWidget* box = nullptr;
    bool joins = false;
    bool operator==(const Part&) const = default;
  };

  /// Whether the last part of each line has the rest of its width.
  enum class Last { Fills, Keeps };
  /// `gap` is between parts, and between lines.
  explicit FlowLines(Last last, int gap = 0, QWidget* parent = nullptr);
  ~FlowLines() override;
  /// All of them, in the order they are read in. The widgets stay whose they are.
  void setParts(const std::vector<Part>& parts);
  /// Where a line that is full goes on.
  void setIndent(int indent);

  void addItem(QLayoutItem* item) override;
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSize() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  void setGeometry(const QRect& rect) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  void invalidate() override;

 private:
  struct Item {
    QLayoutItem* item;
    bool joins;
  };
  /// The height of it all; the parts are moved as well if `moves`.
  int lay(const QRect& rect, bool moves) const;

  std::vector<Item> m_items;
  Last m_last;
  int m_indent = 0;
  /// What heightForWidth() said last: it is asked several times for one change.
  mutable int m_knownWidth = -1;
  mutable int m_knownHeight = 0;
};

}  // namespace cartera
