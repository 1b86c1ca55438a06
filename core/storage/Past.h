// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/storage/Connection.h"

/// Records as they were. Read from the journal: what was written later is taken back, undo and redo like anything else.
/// Only the changes after the instant are looked at. Thread of the connection; the file is only read.
namespace cartera::past {

/// A record with all that hung on it at the end of the millisecond `at` (UTC), as a small database in memory that the
/// stores read like the file itself. `id` is that of a contact, task or timeline entry. Of a contact its parts, its
/// companies and members are there; derived tables are empty. NotFound "contact.missing" when there is no such record,
/// "record.not_yet" when it came later, with the instant it was made (ISO, UTC) in `args`.
[[nodiscard]] Result<std::unique_ptr<Connection>> ofRecord(Connection& db, qint64 id, qint64 at);

}  // namespace cartera::past
