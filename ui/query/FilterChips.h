// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/query/Filter.h"

class QPushButton;

namespace cartera {

class FilterChip;
class Theme;

/// The conditions in force, a chip each, in as many lines as they need; all of them hold. Hidden while there is nothing in
/// them.
class FilterChips final : public QWidget {
  Q_OBJECT
 public:
  explicit FilterChips(const Theme& theme, QWidget* parent = nullptr);
  [[nodiscard]] const std::vector<query::Filter>& conditions() const { return m_conditions; }
  /// Does not say changed(): who sets them knows.
  void setConditions(const std::vector<query::Filter>& conditions);
  /// The conditions of a filter instead of one, or behind all when there is none at that place. Those that are there
  /// already are not added again.
  void put(size_t at, const query::Filter& filter);
  /// Whom Tab comes from to the first chip.
  void follow(QWidget* before) { m_before = before; }
  /// What stands behind the last chip; becomes its own. Call again when it was shown or hidden, or has other words.
  void setTail(QWidget* tail);
  [[nodiscard]] FilterChip* chip(size_t i) const { return m_chips[i]; }
  [[nodiscard]] QPushButton* clearButton() const { return m_clear; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

 Q_SIGNALS:
  void changed();
  void editRequested(size_t i);
  /// The last one was taken away by the keyboard, which is elsewhere now.
  void emptied();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void orderTabs();
  void remove(size_t i);
  void arrange();
  /// How high they are in so much room; `moves`: puts them there as well.
  int place(int room, bool moves) const;

  const Theme& m_theme;
  std::vector<query::Filter> m_conditions;
  std::vector<FilterChip*> m_chips;
  QPushButton* m_clear;
  QWidget* m_before = nullptr;
  QWidget* m_tail = nullptr;
};

}  // namespace cartera
