// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>

#include "core/storage/ChangesetCodec.h"

namespace cartera::changeset {

/// A row of a changeset of which only numbers are looked at.
struct ScannedRow {
  RowChange::Kind kind = RowChange::Kind::Update;
  Table table = Table::Contact;
  qint64 row = 0;
  /// The new value of the column that was asked for: 0 if it is no whole number, or not written.
  qint64 number = 0;
};

/// Walks over the rows of a raw changeset in their order without reading their values: a tenth of the time of
/// forEachRow(). `columnOf` says for each table which column `number` is (-1: none). Corrupt "journal.damaged" when it is
/// no changeset. Pure, any thread.
[[nodiscard]] Result<> scanRows(const QByteArray& raw, const std::function<int(Table)>& columnOf,
                                const std::function<Result<>(const ScannedRow&)>& fn);

}  // namespace cartera::changeset
