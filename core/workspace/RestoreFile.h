// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/storage/ChangeSet.h"
#include "core/workspace/Workspace.h"

namespace cartera {

/// What putting a backup back did.
struct RestoreResult {
  /// Where the file that stood there is now; empty if none did.
  QString kept;
  /// Whether that file is a later state of the backup and could be read: only then the numbers below say anything.
  bool compared = false;
  /// Why it could not be read, though it stood there.
  std::optional<Error> notCompared;
  /// What it knew and the backup does not: answers of people on a channel, entries of the list of exclusions, and people
  /// who were erased and are back.
  qint64 refusals = 0, exclusions = 0, erasures = 0;
  /// The change that brought refusals and exclusions over; unset if there were none, or if it could not be done.
  ChangeId change;
  /// Why not.
  std::optional<Error> notCarried;
};

/// backup::restore(), and then some: whoever refused since the backup was made is not written to because it was put back.
/// Refusals and exclusions of the file that is replaced are written into the restored one before it takes its place, as
/// one change that can be undone. Neither a file that cannot be compared nor one that cannot be written to stops the
/// restore; both are told. `options` for the author; the caller holds the lock of `dest`. On error `dest` is as before.
[[nodiscard]] Result<RestoreResult> restoreFile(const QString& source, const QString& dest, const OpenOptions& options,
                                                const Clock& clock);

}  // namespace cartera
