// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <memory>

#include "core/base/Result.h"

namespace cartera {

/// What was copied elsewhere, as a file that an import can look at: cells of a sheet, lines of a list, or address cards. It
/// lies in a folder of its own, for the user alone, that goes with this.
struct PastedList {
  std::unique_ptr<QTemporaryDir> folder;
  QString path;
};

/// `name` is the file's, without its ending: the import is called so. Invalid "paste.empty" when there is nothing but
/// blanks, Io "file.cannot_write" when it cannot be written.
[[nodiscard]] Result<PastedList> pastedList(const QString& text, const QString& name);

}  // namespace cartera
