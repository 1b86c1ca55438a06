// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/query/Filter.h"
#include "core/storage/StoreContext.h"

/// Lists that somebody wants to see again, under a name. Shared ones are in the file, so that everybody who opens it has
/// them; a person's own are kept by the window in the same words. Functions take a connection to read and a StoreContext to
/// write; thread of the connection.
namespace cartera::views {

/// Whom a list shows, and how.
struct SavedView {
  QString name;
  query::Filter filter;
  /// What is searched for besides, as typed.
  QString search;
  /// Order and columns in the words of the window's settings; empty for the usual ones. The file keeps them as they are.
  QString order, columns;
  bool operator==(const SavedView&) const = default;
};

/// All but the name, as JSON: the filter as the phrase that people read.
[[nodiscard]] QByteArray write(const SavedView& view);
/// Nothing when it cannot be read, or its phrase is of a newer version: a view that shows others than it says is worse than
/// none.
[[nodiscard]] std::optional<SavedView> read(const QString& name, const QByteArray& json);

/// As lists of them stand: by name, case and accents aside.
void sortByName(std::vector<SavedView>& views);

/// Sorted by name. Those that cannot be read are left out; see unreadable().
[[nodiscard]] Result<std::vector<SavedView>> all(Connection& db);
/// The names of those that nobody can read here, as a newer version wrote them.
[[nodiscard]] Result<QStringList> unreadable(Connection& db);
/// Takes the place of the one with the same name, case and accents aside. Invalid "view.name" for a name without letters or
/// digits; Conflict "view.unreadable" when it would take the place of one that cannot be read here.
[[nodiscard]] Result<> save(const StoreContext& ctx, const SavedView& view);
/// Invalid "view.name" likewise, NotFound "view.missing", Conflict "view.taken" when another one has the name.
[[nodiscard]] Result<> rename(const StoreContext& ctx, const QString& from, const QString& to);
/// Answers whether there was one.
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, const QString& name);

}  // namespace cartera::views
