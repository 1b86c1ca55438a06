// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <vector>

namespace cartera {

/// The lines of a card. Each begins with a part that has its own label; what joins it stands beside it while there is
/// room, and beneath it, under its value, when there is none. The last part of each line has the rest of the width.
class FieldLines final : public QLayout {
 public:
  struct Part {
    QWidget* box = nullptr;
    bool joins = false;
    bool operator==(const Part&) const = default;
  };

  explicit FieldLines(QWidget* parent = nullptr);
  ~FieldLines() override;
  /// All of them, in the order they are read in. The widgets stay whose they are.
  void setParts(const std::vector<Part>& parts);
  /// How wide the labels are: where a line that is full goes on.
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
  int m_indent = 0;
  /// What heightForWidth() said last: it is asked several times for one change.
  mutable int m_knownWidth = -1;
  mutable int m_knownHeight = 0;
};

}  // namespace cartera
