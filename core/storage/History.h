// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>

#include "core/storage/ChangeSet.h"
#include "core/storage/ChangesetCodec.h"

namespace cartera {

/// One line of the journal, as History shows it. A bulk group is one line.
struct ChangeInfo {
  ChangeId id;
  qint64 at = 0;  // UTC milliseconds
  QString author;
  int device = 0;
  Op op;
  /// Rows written.
  qint64 records = 0;
  /// For Undo and Redo: which change they switch.
  ChangeId undoes;
  /// Switched off at present.
  bool undone = false;
};

/// One cell as it went from one value to the next.
struct CellChange {
  ChangeId change;
  qint64 at = 0;
  QString author;
  Op op;
  Table table = Table::Contact;
  qint64 row = 0;
  QString column;
  QVariant before;  // invalid when the row was made by this change
  QVariant after;
};

/// Reading the journal. Same thread as the connection; holds a small cache of decoded changes.
class History {
 public:
  explicit History(const Connection& db);
  ~History();
  History(const History&) = delete;
  History& operator=(const History&) = delete;

  /// Newest first.
  [[nodiscard]] Result<std::vector<ChangeInfo>> list(int limit, int offset = 0) const;
  /// A part of a bulk answers the whole of it.
  [[nodiscard]] Result<ChangeInfo> get(ChangeId id) const;
  /// The change Ctrl+Z would switch off: the newest action that is on. Nothing: empty.
  [[nodiscard]] Result<std::optional<ChangeId>> nextUndo() const;
  /// The action Ctrl+Y would switch on again: the one undone last, unless something new was done since.
  [[nodiscard]] Result<std::optional<ChangeId>> nextRedo() const;
  /// Whether an action (or group) is on. Undo and Redo switch it; the last one decides.
  [[nodiscard]] Result<bool> isActive(ChangeId unit) const;

  /// Every recorded change of one row, oldest first, cell by cell.
  [[nodiscard]] Result<std::vector<CellChange>> ofRow(Table table, qint64 row) const;
  /// The same for a contact and all its parts (points, addresses, tags, ...), and for what was moved from it to somebody
  /// else the changes made while it hung here.
  [[nodiscard]] Result<std::vector<CellChange>> ofContact(ContactId contact) const;
  /// The changes that touched a contact or its parts, newest first.
  [[nodiscard]] Result<std::vector<ChangeInfo>> changesOfContact(ContactId contact) const;

  /// Numbers of the changes that wrote a row, ascending.
  [[nodiscard]] Result<std::vector<qint64>> changesOfRow(Table table, qint64 row) const;
  /// What one change did to one row, if anything.
  [[nodiscard]] Result<std::optional<RowChange>> rowOf(qint64 change, Table table, qint64 row) const;
  /// The raw changeset of one change.
  [[nodiscard]] Result<QByteArray> rawOf(qint64 change) const;
  /// The changes of a unit: the one, or all of a bulk group, ascending.
  [[nodiscard]] Result<std::vector<qint64>> changesOfUnit(ChangeId unit) const;

 private:
  struct Decoded;
  [[nodiscard]] Result<std::shared_ptr<const Decoded>> decoded(qint64 change) const;
  /// Of these changes alone, if a set is given.
  [[nodiscard]] Result<std::vector<CellChange>> ofRow(Table table, qint64 row, const std::set<qint64>* only) const;
  [[nodiscard]] Result<std::vector<std::pair<Table, qint64>>> partsOf(ContactId contact) const;

  const Connection& m_db;
  mutable std::vector<std::shared_ptr<const Decoded>> m_cache;
};

}  // namespace cartera
