// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/StoreContext.h"

namespace cartera::bulkedit {

/// One thing that is done to many contacts at once.
struct Edit {
  enum class What {
    /// `value` is the name of a tag, made if need be.
    AddTag,
    /// `value` is the name of a tag.
    RemoveTag,
    /// `value` is one of stageKeys(), or empty for none.
    Stage,
    /// `value` is a name, or empty for nobody.
    Owner
  };
  What what = What::AddTag;
  QString value;
  bool operator==(const Edit&) const = default;
};

/// What an edit would do, before it is done.
struct Preview {
  struct Value {
    /// A stage key, an owner or a tag; empty where there is nothing.
    QString before;
    qint64 contacts = 0;
    bool operator==(const Value&) const = default;
  };
  /// What stands there now with those it would change, the most frequent first.
  std::vector<Value> changing;
  /// Those it leaves as they are: they have it, or have it not, already.
  qint64 same = 0;
  [[nodiscard]] qint64 changingCount() const;
};

/// Contacts of `ids` that lie in the trash, or are gone, count as the same. Answers Invalid as apply() does. Thread of
/// the connection.
[[nodiscard]] Result<Preview> preview(Connection& db, const std::vector<ContactId>& ids, const Edit& edit);

/// So many are done, and the part of all; answers false to stop.
using Progress = std::function<bool(qint64, double)>;

/// Does it, inside a transact. Whoever lies in the trash, or is gone, is left alone. Answers how many were changed.
/// Invalid "tag.empty", "stage.unknown"; Cancelled when `progress` says so. On error nothing may be kept.
[[nodiscard]] Result<qint64> apply(const StoreContext& ctx, const std::vector<ContactId>& ids, const Edit& edit,
                                   const Progress& progress = {});

}  // namespace cartera::bulkedit
