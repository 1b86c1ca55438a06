// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <optional>

#include "core/base/Id.h"
#include "core/storage/Schema.h"
#include "core/storage/StoreContext.h"

/// The record of merges: who was made one with whom, and what became of which row. See contacts/ContactStore.h for what
/// all stores share. A merge holds while its row is not deleted and the other contact lies in the trash.
namespace cartera::merging {

/// One merge that holds.
struct MergeRecord {
  qint64 id = 0;
  ContactId kept;
  ContactId other;
  qint64 at = 0;
  QString author;
  /// What else a split needs: {"cells": {column: {"was", "set"}}, "primary": {table: [numbers]},
  /// "lost": {field: {"kept", "other"}}, "filled": [{"table", "row", "column", "set"}]}. Beside columns of the contact
  /// there stand under "cells" fields of one's own ("custom[NUMBER]") and which point is the first of its kind
  /// ("main[email]", with "theirs", the other's). Numbers of rows are text.
  QJsonObject choices;
  [[nodiscard]] QJsonObject cells() const { return choices.value(QLatin1String("cells")).toObject(); }
};

/// What became of a row: `what` is "moved", "hidden" or "made".
struct MergedRow {
  qint64 id = 0;
  Table table = Table::Contact;
  qint64 row = 0;
  QString column;
  QString what;
};

/// The merge by which this contact is out of sight; the newest, if an undo has brought several back. Nothing for others.
[[nodiscard]] Result<std::optional<MergeRecord>> mergeOf(Connection& db, ContactId other);
/// Those that a contact holds in itself, the newest first; without what those hold in turn.
[[nodiscard]] Result<std::vector<MergeRecord>> mergesInto(Connection& db, ContactId kept);
/// Whom a number stands for by now: the kept one, over any number of merges; the contact itself if it was never merged.
[[nodiscard]] Result<ContactId> keptFor(Connection& db, ContactId contact);
/// Everybody who was merged into one of these, and into those.
[[nodiscard]] Result<std::vector<ContactId>> heldBy(Connection& db, const std::vector<ContactId>& contacts);
/// A name that somebody had who was merged, and who holds them now.
struct HeldName {
  QString nameKey;
  ContactId kept;
  /// Whether it is that of a company or household.
  bool isCompany = false;
};
/// By the folded name; all of them if it is empty. For lists of before, which still call them so.
[[nodiscard]] Result<std::vector<HeldName>> namesHeld(Connection& db, const QString& nameKey = {});
/// Whether merges go in a circle, so that nobody of it is to be seen. That takes undo and redo of old ones; whoever
/// switches changes asks.
[[nodiscard]] Result<bool> isCircular(Connection& db);

/// Somebody who is to be seen again by one of these merges, while what was theirs hangs on another: later merges and
/// splits took it on. Nothing if all have their own. Whoever switches changes asks, as above.
[[nodiscard]] Result<std::optional<ContactId>> robbedBy(Connection& db, const std::vector<qint64>& merges);

/// What became of the rows of the other by a merge, in the order in which it was noted.
[[nodiscard]] Result<std::vector<MergedRow>> rowsOf(Connection& db, qint64 merge);
/// What a split needs; and its part "cells" alone, in the record at hand too.
[[nodiscard]] Result<> writeChoices(Connection& db, qint64 merge, const QJsonObject& choices);
[[nodiscard]] Result<> writeMergeCells(Connection& db, MergeRecord& record, const QJsonObject& cells);
/// Notes what became of one row by a merge; `row.id` is not asked, the record gets a number of its own.
[[nodiscard]] Result<> addRow(const StoreContext& ctx, qint64 merge, const MergedRow& row);

}  // namespace cartera::merging
