// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/base/Id.h"
#include "core/base/Result.h"

namespace cartera {
class Connection;
}

namespace cartera::contacts {

/// What a list of contacts can be sorted by.
enum class SortBy {
  /// By name; with words the best first. There is no other way round of it.
  Best,
  Name,
  Company,
  Phone,
  /// In the order of stageKeys().
  Stage,
  LastContact,
  City,
  Email,
  Owner,
  /// The least complete first.
  Completeness
};

/// The order of a list.
struct Order {
  SortBy by = SortBy::Best;
  bool isDescending = false;
  [[nodiscard]] bool isBest() const { return by == SortBy::Best; }
  bool operator==(const Order&) const = default;
};

/// `ids` in this order. Who has nothing there comes last, whichever way round, and whoever has the same stays in the order
/// of `ids`. Words stand as in the language of the file ("es": ñ after n), without regard to case and accents first.
/// Reads the derived rows of ContactKeys.h, all of them when `ids` are many. Thread of the connection.
[[nodiscard]] Result<std::vector<ContactId>> sorted(const Connection& db, std::vector<ContactId> ids,
                                                    const Order& order, const QString& language);

}  // namespace cartera::contacts
