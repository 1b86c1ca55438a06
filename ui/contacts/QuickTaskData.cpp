// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/QuickTaskData.h"

#include "core/contacts/ContactFields.h"
#include "core/contacts/PersonName.h"
#include "core/contacts/TaskStore.h"

namespace cartera::contactdata {

Result<ChangeSet> plan(Workspace& file, const PlannedTask& planned) {
  return file.transact({QStringLiteral("task.add"), {planned.task.title}}, [&](StoreContext& ctx) -> Result<> {
    Task task = planned.task;
    task.owner = ctx.author;
    if (!task.contact.isSet()) {
      const PersonName name = splitPersonName(planned.newName);
      CARTERA_ASSIGN(task.contact, contactfields::create(ctx, ContactKind::Person,
                                                         {{QStringLiteral("prefix"), name.prefix},
                                                          {QStringLiteral("given"), name.given},
                                                          {QStringLiteral("family"), name.family}}));
    }
    if (!planned.tags.isEmpty()) {
      contactfields::ApplyOptions options;
      options.addTags = true;
      CARTERA_TRY(
          contactfields::apply(ctx, task.contact, {{QStringLiteral("tags"), planned.tags.join(u';')}}, options));
    }
    CARTERA_TRY(tasks::insert(ctx, task));
    return {};
  });
}

}  // namespace cartera::contactdata
