// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "core/storage/ChangesetCodec.h"

namespace cartera::changeset {

/// What a row looks like when nothing personal is left in it, by column: a value as changesets write it, or nothing for a
/// column that stays as it is (the number, and the references a row cannot be without).
using BlankRow = std::vector<std::optional<QByteArray>>;

/// One value as SQLite's changesets write it: a type byte and the bytes. Texts up to 127 bytes, integers, null.
[[nodiscard]] QByteArray encoded(const QVariant& value);

/// What blankRows() made.
struct Blanked {
  QByteArray raw;
  /// How many rows were blanked; 0: `raw` is what it was.
  qint64 rows = 0;
};

/// A raw changeset with some rows blanked: an insert inserts the blank row, an update keeps its place (which rows a change
/// touched stays known) but carries no cell, save those that stay. All other bytes are as they were. Corrupt
/// "journal.damaged" when it is no changeset. Pure, any thread.
[[nodiscard]] Result<Blanked> blankRows(const QByteArray& raw, const std::map<Table, BlankRow>& blanks,
                                        const std::function<bool(Table, qint64)>& concerned);

}  // namespace cartera::changeset
