// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "core/storage/ChangeSet.h"

class QVBoxLayout;

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
  /// What F6 goes through inside the page, in the order in which it is read. Parts that are not shown may be among them.
  [[nodiscard]] virtual QList<QWidget*> parts() const { return {const_cast<Page*>(this)}; }
  /// What brings back what the page shows now, for whoever goes back to it after it was left; may be empty. Called as long
  /// as the page lives, and when it is at the front.
  [[nodiscard]] virtual std::function<void()> wayBack() { return {}; }
  /// A way back inside the page, before any other: from a card that fills it to the list.
  [[nodiscard]] virtual bool hasInnerBack() const { return false; }
  virtual void innerBack() {}
  /// Ctrl+F: where a search begins, if the page has one.
  virtual void focusSearch() {}
  /// Whether something was written here that waits to be saved by a button or a key (a note that was begun).
  [[nodiscard]] virtual bool hasDrafts() const { return false; }
  /// Saves through JobRunner what can be saved without asking; what was not saved stays a draft.
  virtual void saveDrafts() {}
  /// Brings to the front what is left, where it would not be seen.
  virtual void showDrafts() {}
  /// Whether it shows all that it was last asked for.
  [[nodiscard]] virtual bool isSettled() const { return true; }

 protected:
  /// The ground of a page, and the layout everything stands in.
  QVBoxLayout* makeGround(const QMargins& margins, int spacing);
};

}  // namespace cartera
