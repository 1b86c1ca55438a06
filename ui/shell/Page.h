// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/storage/ChangeSet.h"

namespace cartera {

/// One place of the rail. A page fetches through JobRunner, never in paint; it hears of changes and asks itself whether
/// they concern it; it re-translates on LanguageChange. UI thread.
class Page : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  /// Stable, also that of its place in the rail: "contacts", "history", "trash".
  [[nodiscard]] virtual QString id() const = 0;
  /// Called when the page comes to the front.
  virtual void activate() {}
  /// After each committed change of the file, undo and redo included.
  virtual void onChanged(const ChangeSet& change) = 0;
  /// Ctrl+F when the page is not searchable through the top bar but has a field of its own.
  virtual void focusSearch() {}
  /// Arrow down or Enter in the top bar's field: the focus goes to what was found.
  virtual void focusFound() {}
  /// Whether the words of the top bar's field are for this page. Others send the user to the contacts.
  [[nodiscard]] virtual bool isSearchable() const { return false; }
  /// The words in the top bar's field, as they are typed; empty means everything.
  virtual void setSearch(const QString& words) { Q_UNUSED(words) }
};

}  // namespace cartera
