// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/Result.h"

namespace cartera::cli {

/// All of a small file beside a command (a mapping). NotFound "source.missing"; Invalid "source.directory",
/// "source.not_regular" (a pipe or a device: it would block or never end) or "sidefile.too_large" (args: megabytes that
/// are allowed); Io "source.cannot_open".
[[nodiscard]] Result<QByteArray> readSideFile(const QString& path);

}  // namespace cartera::cli
