// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cartera {

class ActionRegistry;
class ContactsPage;

/// Registers what can be asked of the views of the list of `page`. A second page over the same registry takes the actions
/// over.
void addContactViewActions(ActionRegistry& actions, ContactsPage& page);

}  // namespace cartera
