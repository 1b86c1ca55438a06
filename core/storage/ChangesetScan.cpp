// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ChangesetScan.h"

#include <sqlite3.h>

#include <vector>

#include "core/storage/ChangesetBytes.h"

namespace cartera::changeset {

Result<> scanRows(const QByteArray& raw, const std::function<int(Table)>& columnOf,
                  const std::function<Result<>(const ScannedRow&)>& fn) {
  const auto damaged = [] { return fail(ErrorCode::Corrupt, QStringLiteral("journal.damaged")); };
  Reader in(raw);
  int columns = 0;
  int column = -1;
  ScannedRow row;
  bool known = false;
  std::vector<Span> before;
  std::vector<Span> after;
  while (!in.atEnd()) {
    if (in.peek() == kTable) {
      in.byte();
      columns = static_cast<int>(in.varint());
      in.skip(columns);
      const RecordedTable* table = schema::recordedTable(in.name());
      if (in.isDamaged() || table == nullptr || columns <= 0) return damaged();
      known = true;
      row.table = table->number;
      column = columnOf(row.table);
      continue;
    }
    if (!known) return damaged();
    const unsigned char operation = in.row(columns, before, after);
    if (in.isDamaged()) return damaged();
    row.kind = operation == SQLITE_INSERT   ? RowChange::Kind::Insert
               : operation == SQLITE_UPDATE ? RowChange::Kind::Update
                                            : RowChange::Kind::Delete;
    row.row = integerAt(raw, before.empty() ? after.front() : before.front());
    row.number =
        column >= 0 && column < static_cast<int>(after.size()) ? integerAt(raw, after[static_cast<size_t>(column)]) : 0;
    CARTERA_TRY(fn(row));
  }
  return {};
}

}  // namespace cartera::changeset
