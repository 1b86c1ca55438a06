// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/RecordNames.h"

#include "core/contacts/ContactStore.h"
#include "core/contacts/PointStore.h"
#include "core/storage/Statement.h"

namespace cartera::recordnames {

namespace {

/// The column that names a record which hangs on no contact; nullptr when nothing does.
const char* nameColumn(Table table) {
  switch (table) {
    case Table::Task: return "title";
    case Table::Tag:
    case Table::CustomField:
    case Table::ImportMapping:
    case Table::SavedView: return "name";
    case Table::ImportRun:
    case Table::ExportRun: return "file";
    default: return nullptr;
  }
}

Result<QString> cellOf(Connection& db, Table table, const char* column, qint64 row) {
  Statement s(db, QStringLiteral("SELECT ") + QLatin1String(column) + QStringLiteral(" FROM ") +
                      QLatin1String(schema::recordedTable(table)->name) + QStringLiteral(" WHERE id = :id"));
  s.bind(":id", row);
  CARTERA_ASSIGN(const bool found, s.next());
  return found ? s.text(0) : QString();
}

}  // namespace

Result<QString> ofContact(Connection& db, const Contact& contact) {
  const QString name = displayName(contact);
  if (!name.isEmpty()) return name;
  CARTERA_ASSIGN(const auto points, points::ofContact(db, contact.id));
  for (const PointKind kind : {PointKind::Email, PointKind::Phone})
    for (const auto& p : points)
      if (p.kind == kind) return p.value;
  return contact.id.toString();
}

Result<ContactId> contactOf(Connection& db, Table table, qint64 row) {
  if (table == Table::Contact) return ContactId(row);
  // An exclusion hangs on nobody, because it outlives whom it is about.
  const char* parent = table == Table::Suppression ? "contact_id" : schema::recordedTable(table)->parentColumn;
  if (parent == nullptr) return ContactId();
  CARTERA_ASSIGN(const QString id, cellOf(db, table, parent, row));
  return ContactId(id.toLongLong());
}

Result<QString> ofRow(Connection& db, Table table, qint64 row) {
  if (table == Table::Suppression) {
    CARTERA_ASSIGN(const QString address, cellOf(db, table, "value", row));
    if (!address.isEmpty()) return address;
  }
  CARTERA_ASSIGN(const ContactId id, contactOf(db, table, row));
  if (!id.isSet())
    return nameColumn(table) == nullptr ? Result<QString>(QString()) : cellOf(db, table, nameColumn(table), row);
  CARTERA_ASSIGN(const auto contact, contacts::find(db, id));
  if (!contact) return QString();
  return ofContact(db, *contact);
}

Result<QString> fieldOfValue(Connection& db, qint64 valueRow) {
  CARTERA_ASSIGN(const QString field, cellOf(db, Table::CustomValue, "field_id", valueRow));
  return field.isEmpty() ? Result<QString>(QString()) : cellOf(db, Table::CustomField, "name", field.toLongLong());
}

}  // namespace cartera::recordnames
