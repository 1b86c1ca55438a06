// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Connection.h"

namespace cartera::quality {

/// How many contacts share a name and an e-mail or phone with somebody, or a tax number; pairs kept separate aside. A name
/// that stands in other columns ("García López" as the first name, "María" as the surname) is the same one, as the search
/// for duplicates has it (duplicates/NameMatch.h); a similar name is not. One pass over the keys. Thread of the connection.
[[nodiscard]] Result<qint64> countThereTwice(const Connection& db);

}  // namespace cartera::quality
