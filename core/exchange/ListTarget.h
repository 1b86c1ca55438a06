// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace cartera {

/// Whether a list may be written at `target` while `database` (may be empty) is open: a list must never take the place
/// of the data it was made from, nor of its side files and backups. Conflict "export.over_database" for any database or
/// Cartera file; Io "file.cannot_write" for a folder or a device. Changes nothing. Any thread.
[[nodiscard]] Result<> refuseListTarget(const QString& target, const QString& database);

}  // namespace cartera
