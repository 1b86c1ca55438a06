// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cartera {

class ActionRegistry;
class ContactsPage;

namespace context {
/// The list of contacts has the keyboard.
inline constexpr const char* kContactList = "contacts.list";
/// The list or the card beside it.
inline constexpr const char* kContacts = "contacts.page";
}  // namespace context

/// What the menu of a row of the list has.
inline constexpr const char* kRowMenu =
    "contacts.edit contacts.note contacts.call contacts.mail - contacts.tag contacts.stage contacts.owner - "
    "contacts.copy "
    "contacts.merge contacts.split - contacts.trash contacts.restore";

/// Registers what can be asked of contacts, aimed at `page`. A second page over the same registry (another file in the
/// window) takes the actions over.
void addContactsActions(ActionRegistry& actions, ContactsPage& page);

}  // namespace cartera
