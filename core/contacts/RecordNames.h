// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/Contact.h"
#include "core/storage/Connection.h"
#include "core/storage/Schema.h"

/// What records are called when somebody is told about them. Read from the rows themselves, so that it is there also for
/// what lies in the trash and for records as they were. Thread of the connection.
namespace cartera::recordnames {

/// The name of a contact, or of one without a name an e-mail or phone, else its number: never empty. Not the company that
/// the list shows then: a line of history must not keep the name of a record it does not belong to.
[[nodiscard]] Result<QString> ofContact(Connection& db, const Contact& contact);
/// The contact a row is, or hangs on; unset for rows of other tables and where there is none.
[[nodiscard]] Result<ContactId> contactOf(Connection& db, Table table, qint64 row);
/// What the record of a row is called: the contact it hangs on, a task by its title, a tag or field by its name, an
/// exclusion by its address. May be empty.
[[nodiscard]] Result<QString> ofRow(Connection& db, Table table, qint64 row);
/// The field that a value of a custom field belongs to, by its name; empty when there is no such row.
[[nodiscard]] Result<QString> fieldOfValue(Connection& db, qint64 valueRow);

}  // namespace cartera::recordnames
