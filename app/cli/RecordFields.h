// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/History.h"
#include "core/workspace/Workspace.h"

namespace cartera::cli {

/// A cell of the file as it is called outside.
struct RecordField {
  /// The record it belongs to: the contact of a phone, tag or value, else the row itself.
  qint64 record = 0;
  /// "given", "email", "addr.city", "custom[Interés]", ...; "" for a whole record.
  QString field;
};

[[nodiscard]] Result<RecordField> recordField(Connection& db, Table table, qint64 row, const QString& column);

/// The changes of a contact with its parts, or of a task or timeline entry. NotFound "contact.missing".
[[nodiscard]] Result<std::vector<ChangeInfo>> changesOfRecord(Workspace& workspace, qint64 id);

/// What stands under a number that a person typed.
enum class RecordKind { Contact, Task, Interaction };
/// NotFound "contact.missing" when there is nothing, or only something in the trash that is not a contact.
[[nodiscard]] Result<RecordKind> kindOfRecord(Connection& db, qint64 id);

}  // namespace cartera::cli
