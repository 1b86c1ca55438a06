// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/workspace/Workspace.h"

namespace cartera::contactdata {

/// A task of quick add.
struct PlannedTask {
  /// Title, kind, day and time; whom it is for, unless that is somebody new.
  Task task;
  /// Made first, if `task` names no contact.
  QString newName;
  /// For the contact.
  QStringList tags;
};

/// The task, whoever is new, and the tags: one change. Runs on the writer's thread.
[[nodiscard]] Result<ChangeSet> plan(Workspace& file, const PlannedTask& planned);

}  // namespace cartera::contactdata
