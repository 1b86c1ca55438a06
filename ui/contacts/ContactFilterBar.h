// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "core/query/Filter.h"
#include "ui/contacts/ContactViews.h"
#include "ui/shell/AppContext.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace cartera {

class FilterChips;
class FilterPopup;
class ViewChips;

/// What the list is filtered by. In the first line the views, one of them chosen, and a button that adds a condition.
/// Conditions stand beneath, a chip each, and all of them hold: those of a saved view, and what was added to any. What a
/// view of the program's own means its chip says already.
class ContactFilterBar final : public QWidget {
  Q_OBJECT
 public:
  /// `views` outlives it.
  ContactFilterBar(const AppContext& context, const ContactViews& views, QWidget* parent = nullptr);
  /// All of it; everybody when nothing is chosen.
  [[nodiscard]] query::Filter filter() const;
  /// Shows a filter: of the program's views the one that says most of it is chosen, the rest becomes chips. Says
  /// changed(). What the chosen view says already leaves it chosen.
  void setFilter(const query::Filter& filter);
  /// Back to everybody.
  void clear();
  [[nodiscard]] bool isFiltering() const { return !filter().isEverybody(); }

  /// The view that is chosen, as it is saved.
  [[nodiscard]] const ContactView& view() const { return m_view; }
  /// Whether the filter is another one than its.
  [[nodiscard]] bool departs() const;
  /// Chooses a view and its filter, also the one that is chosen already; nothing happens when there is none of that key.
  void choose(const QString& key);
  /// A view with the filter that was made of it, as somebody left it.
  void show(const QString& key, const query::Filter& filter);
  /// Shows that the list departs from the view, in its filter or otherwise. Of a saved one buttons say so and lead back;
  /// `canKeep`: also one that saves what was changed.
  void mark(bool isChanged, bool canKeep);

  /// By the key of a view: "all", "customer", "own/Dormidos".
  [[nodiscard]] QPushButton* chip(const QString& key) const;
  /// Opens the menu of what has no room; hidden while everything has.
  [[nodiscard]] QPushButton* more() const;
  [[nodiscard]] QPushButton* addButton() const { return m_add; }
  /// They save what was changed in a view, or take it back.
  [[nodiscard]] QPushButton* keepButton() const { return m_keep; }
  [[nodiscard]] QPushButton* revertButton() const { return m_revert; }
  /// Opens the menu of all views and of what can be done with them.
  [[nodiscard]] QToolButton* viewsButton() const { return m_tool; }
  [[nodiscard]] FilterChips& conditions() const { return *m_conditions; }
  /// The one that is open, if any.
  [[nodiscard]] FilterPopup* popup() const;
  /// Opens the popup for one more condition.
  void addCondition();
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void changed();
  /// Another view was chosen, or the same one again: order, columns and what is searched for are its. Before changed().
  void viewChosen();
  void editRequested(const QString& key);
  void removeRequested(const QString& key);
  void menuRequested(const QString& key, const QPoint& at);
  void keepRequested();
  void revertRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void makeChange();
  void press(const QString& key);
  void take(const ContactView& view, const std::vector<query::Filter>& conditions);
  /// The views are others now.
  void follow();
  void fit();
  void edit(size_t i);
  FilterPopup* makePopup();

  AppContext m_ctx;
  const ContactViews& m_views;
  ContactView m_view;
  bool m_isMarked = false;
  ViewChips* m_chips;
  QPushButton* m_add;
  /// "Changed: Save · Revert".
  QWidget* m_change = nullptr;
  QLabel* m_changeLabel = nullptr;
  QPushButton* m_keep = nullptr;
  QPushButton* m_revert = nullptr;
  QToolButton* m_tool = nullptr;
  FilterChips* m_conditions;
  QPointer<FilterPopup> m_popup;
};

}  // namespace cartera
