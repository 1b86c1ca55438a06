// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RecordFields.h"

#include <algorithm>

#include "core/contacts/AddressStore.h"
#include "core/contacts/ContactStore.h"
#include "core/contacts/InteractionStore.h"
#include "core/contacts/MembershipStore.h"
#include "core/contacts/PointStore.h"
#include "core/contacts/RecordNames.h"
#include "core/contacts/TaskStore.h"

namespace cartera::cli {

namespace {

/// Of the contact's own columns only these are called otherwise outside.
QString contactField(const QString& column) {
  if (column == u"department") return QStringLiteral("org.department");
  if (column == u"anniversary") return QStringLiteral("event.anniversary");
  return column;
}

QString dotted(const QString& base, const QString& part) {
  return part.isEmpty() || part == u"value" ? base : QString(base + u'.' + part);
}

}  // namespace

Result<RecordField> recordField(Connection& db, Table table, qint64 row, const QString& column) {
  const auto hanging = [&](const QString& field) -> Result<RecordField> {
    CARTERA_ASSIGN(const ContactId contact, recordnames::contactOf(db, table, row));
    return RecordField{contact.isSet() ? contact.value : row, field};
  };
  switch (table) {
    case Table::Contact: return RecordField{row, contactField(column)};
    case Table::Point: {
      const auto point = points::get(db, PointId(row));
      if (!point) return RecordField{row, dotted(QStringLiteral("point"), column)};
      return RecordField{point->contact.value, dotted(toText(point->kind), column)};
    }
    case Table::Address: {
      const auto address = addresses::get(db, AddressId(row));
      return RecordField{address ? address->contact.value : row, dotted(QStringLiteral("addr"), column)};
    }
    case Table::Membership: {
      const auto membership = memberships::get(db, MembershipId(row));
      return RecordField{membership ? membership->contact.value : row, QStringLiteral("org.name")};
    }
    case Table::Interaction: {
      const auto entry = interactions::get(db, InteractionId(row));
      return RecordField{entry ? entry->contact.value : row, dotted(QStringLiteral("note"), column)};
    }
    case Table::ContactTag: return hanging(QStringLiteral("tags"));
    case Table::CustomValue: {
      CARTERA_ASSIGN(const QString name, recordnames::fieldOfValue(db, row));
      return hanging(QStringLiteral("custom[") + name + u']');
    }
    case Table::StageEntry: return hanging(QStringLiteral("stage"));
    case Table::Photo: return hanging(QStringLiteral("photo"));
    case Table::ForeignProperty: return hanging(QStringLiteral("extra"));
    case Table::ConsentEvent: return hanging(QStringLiteral("consent"));
    default: return RecordField{row, column};
  }
}

Result<RecordKind> kindOfRecord(Connection& db, qint64 id) {
  CARTERA_ASSIGN(const auto contact, contacts::find(db, ContactId(id)));
  if (contact) return RecordKind::Contact;
  if (tasks::get(db, TaskId(id))) return RecordKind::Task;
  if (interactions::get(db, InteractionId(id))) return RecordKind::Interaction;
  return fail(ErrorCode::NotFound, QStringLiteral("contact.missing"), QString::number(id));
}

Result<std::vector<ChangeInfo>> changesOfRecord(Workspace& workspace, qint64 id) {
  const History history = workspace.history();
  CARTERA_ASSIGN(const RecordKind kind, kindOfRecord(workspace.db(), id));
  if (kind == RecordKind::Contact) return history.changesOfContact(ContactId(id));
  CARTERA_ASSIGN(const auto numbers,
                 history.changesOfRow(kind == RecordKind::Task ? Table::Task : Table::Interaction, id));
  std::vector<ChangeInfo> out;
  for (auto it = numbers.rbegin(); it != numbers.rend(); ++it) {
    CARTERA_ASSIGN(const auto info, history.get(ChangeId(*it)));
    out.push_back(info);
  }
  return out;
}

}  // namespace cartera::cli
