// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "ui/contacts/ContactViews.h"
#include "ui/contacts/ListLayout.h"

class QLineEdit;
class QMenu;
class QPoint;

namespace cartera {

class ContactFilterBar;
class ContactListModel;
class ContactTable;
class ViewDialog;

/// The list seen through its views: brings what the chosen one says besides its filter (order, columns, what is searched
/// for), knows when the list departs from it, and saves, renames and removes views. Order and columns of lists without any
/// of their own are kept in the settings, and so is which view was looked at last. UI thread.
class ContactViewing final : public QObject {
  Q_OBJECT
 public:
  /// What it holds together; all live as long as the table, which owns this.
  struct Parts {
    ContactViews& views;
    ContactFilterBar& filters;
    ContactTable& table;
    ContactListModel& model;
    QLineEdit& search;
  };
  /// Brings the layout that is kept and the view of the last time. Ask for the list afterwards.
  ContactViewing(const AppContext& context, const Parts& parts);

  /// The order for the next question: the view's as soon as it is chosen.
  [[nodiscard]] contacts::Order order() const;
  /// Brings the layout and the search of the chosen view.
  void adopt();
  /// Whether the list shows something else than the chosen view says.
  [[nodiscard]] bool isChanged() const;

  // What the actions ask for; see ContactViewActions.cpp.
  /// All views, and what can be done with the chosen one.
  void openMenu();
  void save();
  void update();
  void reset();
  void editChosen();
  void duplicateChosen();
  void removeChosen();
  [[nodiscard]] bool canUpdate() const { return isChanged() && canEdit(); }
  [[nodiscard]] bool canEdit() const;
  [[nodiscard]] bool canDuplicate() const;

 private:
  [[nodiscard]] ListLayout layoutOf(const ContactView& view) const;
  [[nodiscard]] ListLayout shownLayout() const;
  /// What the list shows now, under a name.
  [[nodiscard]] views::SavedView shown(const QString& name) const;
  void onLayout();
  void refresh();
  [[nodiscard]] bool mayEdit(const ContactView& view) const;
  void edit(const QString& key);
  void duplicate(const QString& key);
  /// Asks for the name of a new one, saves it and chooses it.
  void saveNew(const views::SavedView& view, ContactView::Home home);
  void remove(const QString& key);
  void openMenuOf(const QString& key, const QPoint& at);
  ViewDialog* makeDialog();

  AppContext m_ctx;
  Parts m_parts;
  /// Of the view that was chosen, until the model has it.
  std::optional<contacts::Order> m_coming;
  /// What the chosen view searches for: it goes with it, what somebody typed stays.
  QString m_brought;
  QPointer<ViewDialog> m_dialog;
};

}  // namespace cartera
