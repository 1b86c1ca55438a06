// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/Connection.h"

namespace cartera::cli {

/// Who a contact was made one with, as `show` tells it: each with the way back.
struct ShownMerges {
  /// "merged_into" of one that is out of sight, "merged" of one that holds others.
  QJsonObject json;
  /// Where a contact that is out of sight is now, in one sentence; empty for others.
  QString into;
  /// Those that it holds, under a title; empty if there are none.
  QString held;
};

/// `db` is the file as it is now; with `until` (UTC milliseconds) without what was merged later.
[[nodiscard]] Result<ShownMerges> mergesOf(Connection& db, ContactId contact, std::optional<qint64> until);

}  // namespace cartera::cli
