// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/History.h"
#include "core/storage/Journal.h"

namespace cartera {

/// A cell (or whole row, column empty) that an undo left alone, and why.
struct LeftCell {
  Table table = Table::Contact;
  qint64 row = 0;
  QString column;
  /// "changed.later": a newer change holds (a record keeps its parts); "used.later": an imported row added to since;
  /// "kept.with": one that belongs to such a row (its company, tag, field, or the exclusion of it);
  /// "erased": it was erased, and nothing brings it back.
  QString why;
  /// The newer change, when there is one.
  ChangeId by;
  bool operator==(const LeftCell&) const = default;
};

/// What an undo or redo did, and what it left.
struct UndoResult {
  ChangeSet change;
  /// Cells and rows that were given back.
  qint64 restored = 0;
  std::vector<LeftCell> left;
};

/// Switching changes off and on again, of any age.
///
/// The model is declarative: every action is on or off, and a cell shows the newest write of an action that is on, or what
/// was there before the first. So undo of an old change gives back only cells that nothing newer holds, and an undo that
/// left a cell alone is completed when the newer change is undone too. Undo and Redo are changes like any other.
/// Undo of a row's creation puts it in the trash. A row that the undo of an import left because somebody works on it goes
/// with the undo of the last who did, and comes back with the redo of one. Thread of the journal's connection.
class Undo {
 public:
  /// How the rows that an import made go to the trash. Both ways give the same; the one row by row is what the other is
  /// compared with in tests.
  enum class Way { Bulk, RowByRow };

  explicit Undo(Journal& journal, Way way = Way::Bulk);

  /// A column through which a row belongs to another: something added to a record shows in these.
  struct Reference {
    Table from;
    const char* column;
    Table to;
  };
  /// All of them. Where a record came from (import_run) adds nothing to it.
  [[nodiscard]] static const std::vector<Reference>& references();

  /// Switches a change off; of an Undo: switches what it undid on again (and of a Redo, off).
  /// Conflict "undo.already"; "undo.merged" for the adding of somebody who is merged, "undo.unmade" for a merge or split
  /// of somebody whose adding is off; Invalid "undo.impossible" for log entries, "undo.erase" for what was erased.
  [[nodiscard]] Result<UndoResult> undo(ChangeId change);
  /// What Ctrl+Z does. NotFound "undo.nothing" when there is nothing.
  [[nodiscard]] Result<UndoResult> undoLast();
  /// What Ctrl+Y does. NotFound "redo.nothing" when there is nothing.
  [[nodiscard]] Result<UndoResult> redoLast();

 private:
  struct Run;
  [[nodiscard]] Result<UndoResult> switchTo(ChangeId unit, bool on);

  Journal& m_journal;
  Way m_way;
};

}  // namespace cartera
