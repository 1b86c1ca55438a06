// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/query/Filter.h"
#include "ui/shell/AppContext.h"

class QPushButton;

namespace cartera {

class FilterChips;
class FilterPopup;

/// What the list is filtered by. In the first line chips for what is asked most, one of them at a time: everybody, people,
/// companies, one stage of the life of a customer; and a button that adds any other condition. Those stand beneath, a chip
/// each, and all of them hold.
class ContactFilterBar final : public QWidget {
  Q_OBJECT
 public:
  explicit ContactFilterBar(const AppContext& context, QWidget* parent = nullptr);
  /// All of it; everybody when nothing is chosen.
  [[nodiscard]] query::Filter filter() const;
  /// Shows a filter: what a chip of the first line means is chosen there, the rest becomes chips. Says changed().
  void setFilter(const query::Filter& filter);
  /// Back to everybody.
  void clear();
  [[nodiscard]] bool isFiltering() const { return !filter().isEverybody(); }
  /// "all", "people", "companies", or a stage.
  [[nodiscard]] QPushButton* chip(const QString& key) const;
  /// Opens the menu of what has no room; hidden while everything has.
  [[nodiscard]] QPushButton* more() const { return m_more; }
  [[nodiscard]] QPushButton* addButton() const { return m_add; }
  [[nodiscard]] FilterChips& conditions() const { return *m_conditions; }
  /// The one that is open, if any.
  [[nodiscard]] FilterPopup* popup() const;
  /// Opens the popup for one more condition.
  void addCondition();
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void choose(size_t i);
  void mark(size_t i);
  /// Chips that would be cut are hidden, from the end; the chosen one stays, and a last one has the others in a menu.
  void fit();
  void showHidden();
  void edit(size_t i);
  FilterPopup* makePopup();

  AppContext m_ctx;
  std::vector<QPushButton*> m_chips;
  QPushButton* m_more;
  QPushButton* m_add;
  FilterChips* m_conditions;
  QPointer<FilterPopup> m_popup;
  size_t m_chosen = 0;
};

}  // namespace cartera
