// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/TaskStore.h"

#include "core/base/Text.h"
#include "core/storage/Rows.h"

namespace cartera::tasks {

namespace {

const QString kSelect = QStringLiteral(
    "SELECT id, title, kind, due_on, due_time, owner, contact_id, record_kind, record_id, note, done_at, created_at, "
    "created_by, deleted_at FROM task WHERE ");

Task read(Statement& s) {
  Task t;
  t.id = s.id<TaskId>(0);
  t.title = s.text(1);
  t.kind = s.text(2);
  t.dueOn = s.text(3);
  t.dueTime = s.text(4);
  t.owner = s.text(5);
  t.contact = s.id<ContactId>(6);
  t.recordKind = s.text(7);
  t.recordId = s.integer(8);
  t.note = s.text(9);
  t.doneAt = s.optInteger(10);
  t.createdAt = s.integer(11);
  t.createdBy = s.text(12);
  t.deletedAt = s.optInteger(13);
  return t;
}

Columns columnsOf(const Task& t) {
  return {{"title", textNotNull(t.title)},
          {"kind", column(t.kind)},
          {"due_on", column(t.dueOn)},
          {"due_time", column(t.dueTime)},
          {"owner", column(t.owner)},
          {"contact_id", idOrNull(t.contact.value)},
          {"record_kind", column(t.recordKind)},
          {"record_id", idOrNull(t.recordId)},
          {"note", column(t.note)},
          {"done_at", column(t.doneAt)},
          {"created_at", column(t.createdAt)},
          {"created_by", column(t.createdBy)}};
}

}  // namespace

Result<std::vector<Task>> ofContact(Connection& db, ContactId contact) {
  Statement s(db, kSelect + QStringLiteral("contact_id = :contact AND deleted_at IS NULL ORDER BY done_at IS NOT NULL, "
                                           "done_at DESC, due_on IS NULL, due_on, due_time IS NULL, due_time, id"));
  s.bind(":contact", contact);
  return collect(s, read);
}

Result<std::vector<Task>> openUntil(Connection& db, const QString& isoDay) {
  Statement s(db, kSelect + QStringLiteral("done_at IS NULL AND deleted_at IS NULL AND due_on <= :day "
                                           "ORDER BY due_on, due_time IS NULL, due_time, id"));
  s.bind(":day", isoDay);
  return collect(s, read);
}

Result<Task> get(Connection& db, TaskId id) {
  Statement s(db, kSelect + QStringLiteral("id = :id AND deleted_at IS NULL"));
  s.bind(":id", id);
  CARTERA_ASSIGN(const bool found, s.next());
  if (!found) return fail(ErrorCode::NotFound, QStringLiteral("task.missing"), id.toString());
  return read(s);
}

Result<TaskId> insert(const StoreContext& ctx, Task task) {
  task.title = text::clean(task.title);
  if (task.title.isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("task.title"), {}, QStringLiteral("title"));
  if (!task.id.isSet()) task.id = TaskId(ctx.ids.next());
  if (task.createdAt == 0) task.createdAt = ctx.clock.nowMs();
  if (task.createdBy.isEmpty()) task.createdBy = ctx.author;
  CARTERA_TRY(insertRow(ctx.db, "task", task.id.value, columnsOf(task)));
  return task.id;
}

Result<bool> update(const StoreContext& ctx, const Task& task) {
  CARTERA_ASSIGN(const Task was, get(ctx.db, task.id));
  if (text::clean(task.title).isEmpty())
    return fail(ErrorCode::Invalid, QStringLiteral("task.title"), {}, QStringLiteral("title"));
  return updateRow(ctx.db, "task", task.id.value, columnsOf(was), columnsOf(task));
}

Result<bool> setDone(const StoreContext& ctx, TaskId id, bool done) {
  CARTERA_ASSIGN(Task task, get(ctx.db, id));
  if (task.doneAt.has_value() == done) return false;
  task.doneAt = done ? std::optional<qint64>(ctx.clock.nowMs()) : std::nullopt;
  return update(ctx, task);
}

Result<bool> remove(const StoreContext& ctx, TaskId id) {
  return setDeleted(ctx.db, "task", id.value, ctx.clock.nowMs());
}

}  // namespace cartera::tasks
