// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

struct sqlite3;

namespace cartera {

/// What queries may call beside SQLite's own functions: cartera_fold(text), which is text::searchKey;
/// cartera_phone(text), which is text::phoneForFinding; cartera_sha256(text) in hex. Not for the schema: a file must open
/// in any SQLite tool.
[[nodiscard]] Result<> addSqlFunctions(sqlite3* db);

}  // namespace cartera
