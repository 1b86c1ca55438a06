// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/ForeignPropertyStore.h"

#include "core/storage/Rows.h"
#include "core/storage/Statement.h"

namespace cartera::foreignproperties {

Result<QStringList> of(Connection& db, ContactId contact, const QString& format) {
  Statement s(db,
              QStringLiteral("SELECT line FROM foreign_property WHERE contact_id = :contact AND format = :format AND "
                             "deleted_at IS NULL ORDER BY position, id"));
  s.bind(":contact", contact).bind(":format", format);
  QStringList out;
  CARTERA_TRY(s.each([&out](const Statement& row) { out.append(row.text(0)); }));
  return out;
}

Result<bool> add(const StoreContext& ctx, ContactId contact, const QString& format, const QStringList& lines) {
  CARTERA_ASSIGN(QStringList there, of(ctx.db, contact, format));
  bool added = false;
  for (const QString& line : lines) {
    if (line.isEmpty() || there.contains(line)) continue;
    there.append(line);
    CARTERA_TRY(insertRow(ctx.db, "foreign_property", ctx.ids.next(),
                          {{"contact_id", column(contact.value)},
                           {"format", column(format)},
                           {"position", column(static_cast<qint64>(there.size()))},
                           {"line", textNotNull(line)}}));
    added = true;
  }
  return added;
}

}  // namespace cartera::foreignproperties
