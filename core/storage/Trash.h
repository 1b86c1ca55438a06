// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/Connection.h"

namespace cartera {

/// One contact that somebody put in the trash.
struct TrashEntry {
  ContactId id;
  QString name;
  /// As contact.kind says: "person", "company", "household", "team".
  QString kind;
  qint64 deletedAt = 0;  // UTC milliseconds
  /// The person in whose name it was put there.
  QString by;
  /// The change that did it; undoing it brings back what went with it.
  ChangeId change;
  /// Until it may be emptied for good: 0 when the time is over.
  int daysLeft = 0;
  /// Who was merged into it, by name, and into those: erasing it takes them as well.
  QStringList merged = {};
  bool operator==(const TrashEntry&) const = default;
};

/// What was thrown away and can be brought back. Thread of the connection.
namespace trash {

/// Days that a contact stays in the trash before the program offers to empty it.
inline constexpr int kDays = 30;

/// What people put in the trash and nobody erased since, newest first. What an undo took away is not in it: that comes
/// back by redo. Nor is who was merged into another: that comes back by a split. Needs the derived names of contacts.
[[nodiscard]] Result<std::vector<TrashEntry>> list(const Connection& db, qint64 nowMs);

}  // namespace trash
}  // namespace cartera
