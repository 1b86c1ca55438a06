// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "core/base/Result.h"

namespace cartera::changeset {

/// Several raw changesets of different rows as one: a section a table, children before the rows they point at, as a
/// session writes them. Corrupt "journal.damaged" when one is no changeset. Pure, any thread.
[[nodiscard]] Result<QByteArray> joined(const std::vector<QByteArray>& raws);
/// `later` over `earlier`, where both may speak of the same row: an insert that was updated becomes an insert of the
/// newer values. The order as in joined().
[[nodiscard]] Result<QByteArray> combined(const QByteArray& earlier, const QByteArray& later);

}  // namespace cartera::changeset
