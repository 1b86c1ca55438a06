// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <functional>

#include "core/storage/ChangeSet.h"
#include "core/storage/Connection.h"

/// Taking somebody out of the file for good: a person's right, and how the trash is emptied. Workspace::erase() is the
/// verb; here is what it does to the rows and to the journal. Thread of the connection.
///
/// An erased row stays as an empty shell (rule I2: nothing is deleted), so that what points at it and the order of the
/// journal hold: every cell is NULL or the least its column allows, but for the number and the references it cannot be
/// without. Its clocks are dropped and it is marked: cell_clock, column -2, the stamp of the change that erased it. What
/// wrote it is rewritten in the journal: an insert inserts the shell, an update keeps its place without a cell, labels
/// lose what they name, also those of changes to what hung on it then and hangs on somebody else now. So a replay of the journal still gives equal tables, and no undo brings anything back.
namespace cartera::erase {

/// The column number under which cell_clock says that a row was erased, and by which change.
inline constexpr int kMark = -2;
/// What stands in the label of a change in place of a name that was erased. ui/text has the words.
inline constexpr const char* kErasedName = "[erased]";

/// The rows that go with these: of a contact its points, addresses, memberships (also of others in it), tags, values of
/// fields, stages, timeline, consents and tasks; of all others the row alone. Entries of the list of exclusions are not
/// among them: see suppressions::keepRefusals(). Without rows that are erased already; each once, ascending.
[[nodiscard]] Result<TouchedRows> rowsWith(const Connection& db, const TouchedRows& roots);
/// Takes them out of the journal, one pass over the changes concerned; labels lose their names also where a change wrote
/// only rows that stay, but that hung on an erased one at that time. A changeset that cannot be read is replaced by an
/// empty one; answers how many were. `progress` hears how many changes are done and of how many; false stops it with
/// Cancelled. Inside the transaction of the erase.
[[nodiscard]] Result<qint64> scrubJournal(Connection& db, const TouchedRows& rows, qint64 deletedAt,
                                          const std::function<bool(qint64, qint64)>& progress);
/// Makes shells of the rows, past the journal.
[[nodiscard]] Result<> blank(Connection& db, const TouchedRows& rows, qint64 deletedAt);
/// Drops their clocks and conflicts, and marks them.
[[nodiscard]] Result<> mark(Connection& db, const TouchedRows& rows, ChangeId by);

/// Whether anything was ever erased in this file: spares all other questions where nothing was.
[[nodiscard]] Result<bool> any(const Connection& db);
/// The erased rows of one table, with the change that did it.
[[nodiscard]] Result<QHash<qint64, ChangeId>> marked(const Connection& db, Table table);
[[nodiscard]] Result<bool> isMarked(const Connection& db, Table table, qint64 row);
/// Conflict "contact.erased" when one of these rows, or the contact one hangs on, is erased: nothing is written to it.
[[nodiscard]] Result<> refuseWritesTo(const Connection& db, const TouchedRows& rows);
/// Erased rows that hold something; empty when all is well.
[[nodiscard]] Result<std::vector<std::pair<Table, qint64>>> check(const Connection& db);

/// Leaves no byte of what was erased in the file and beside it. SQLite overwrites what is deleted, but rows that moved
/// from page to page leave copies of themselves in the space between (31 of 10,000 in a trial): only building the file
/// anew takes them all. Takes
/// about as long as copying the file and needs as much space; not inside a transaction. Until it has succeeded,
/// isPending(), also after a crash. On error the file is as before.
[[nodiscard]] Result<> scour(Connection& db);
[[nodiscard]] Result<bool> isPending(const Connection& db);

}  // namespace cartera::erase
