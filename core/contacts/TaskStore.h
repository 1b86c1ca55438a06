// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/StoreContext.h"

/// See ContactStore.h for what all stores share.
namespace cartera::tasks {

/// Open ones first by date (those without one last), then the done ones, newest first.
[[nodiscard]] Result<std::vector<Task>> ofContact(Connection& db, ContactId contact);
/// Open ones due on or before that day (ISO), by date and time.
[[nodiscard]] Result<std::vector<Task>> openUntil(Connection& db, const QString& isoDay);
/// NotFound "task.missing".
[[nodiscard]] Result<Task> get(Connection& db, TaskId id);
/// Invalid "task.title" without a title.
[[nodiscard]] Result<TaskId> insert(const StoreContext& ctx, Task task);
[[nodiscard]] Result<bool> update(const StoreContext& ctx, const Task& task);
[[nodiscard]] Result<bool> setDone(const StoreContext& ctx, TaskId id, bool done);
[[nodiscard]] Result<bool> remove(const StoreContext& ctx, TaskId id);

}  // namespace cartera::tasks
