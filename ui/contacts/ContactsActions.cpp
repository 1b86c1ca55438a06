// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactsActions.h"

#include <QPointer>

#include "ui/actions/Action.h"
#include "ui/contacts/ContactsPage.h"

namespace cartera {

namespace {

/// Which page the actions mean at present: the registry may outlive it.
class Target final : public QObject {
 public:
  explicit Target(QObject* parent) : QObject(parent) { setObjectName(QStringLiteral("contactsTarget")); }
  QPointer<ContactsPage> page;
};

}  // namespace

void addContactsActions(ActionRegistry& actions, ContactsPage& page) {
  if (auto* known = actions.findChild<QObject*>(QStringLiteral("contactsTarget"))) {
    static_cast<Target*>(known)->page = &page;
    actions.refresh();
    return;
  }
  auto* target = new Target(&actions);
  target->page = &page;
  const auto run = [target](void (ContactsPage::*what)()) {
    return [target, what] {
      if (target->page) (target->page->*what)();
    };
  };
  const auto when = [target](bool (ContactsPage::*what)() const) {
    return [target, what] { return target->page && (target->page->*what)(); };
  };
  actions.add({
      {.id = "contacts.new",
       .text = QT_TRANSLATE_NOOP("Actions", "New contact or task…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "add, create, customer, person, company, task, to do, reminder"),
       .icon = "plus",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_N)},
       .enabled = when(&ContactsPage::isWritable),
       .run = run(&ContactsPage::newContact)},
      {.id = "contacts.edit",
       .text = QT_TRANSLATE_NOOP("Actions", "Edit contact"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "change, correct"),
       .icon = "edit",
       .keys = {QKeySequence(Qt::Key_F2)},
       .context = context::kContactList,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::editCurrent)},
      {.id = "contacts.tag",
       .text = QT_TRANSLATE_NOOP("Actions", "Tag…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "label, mark, category"),
       .icon = "tag",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_T)},
       .context = context::kContactList,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::tagSelected)},
      {.id = "contacts.stage",
       .text = QT_TRANSLATE_NOOP("Actions", "Change stage…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "customer, lead, prospect, state"),
       .icon = "pipeline",
       .context = context::kContactList,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::stageSelected)},
      {.id = "contacts.owner",
       .text = QT_TRANSLATE_NOOP("Actions", "Change owner…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "assign, hand over, responsible"),
       .icon = "person",
       .context = context::kContactList,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::ownSelected)},
      {.id = "contacts.merge",
       .text = QT_TRANSLATE_NOOP("Actions", "Merge two contacts…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "join, unite, duplicates"),
       .icon = "merge",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_M)},
       .context = context::kContactList,
       .enabled = when(&ContactsPage::canMerge),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose two contacts first"),
       .run = run(&ContactsPage::mergeSelected)},
      {.id = "contacts.split",
       .text = QT_TRANSLATE_NOOP("Actions", "Split the one merged last"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "separate, take apart"),
       .icon = "split",
       .context = context::kContacts,
       .enabled = when(&ContactsPage::canSplit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Nobody was merged into this contact"),
       .run = run(&ContactsPage::splitLast)},
      {.id = "contacts.trash",
       .text = QT_TRANSLATE_NOOP("Actions", "Move to the trash"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "delete, remove, throw away"),
       .icon = "trash",
       .keys = {QKeySequence(Qt::Key_Delete)},
       .context = context::kContactList,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::trashSelected)},
      {.id = "contacts.restore",
       .text = QT_TRANSLATE_NOOP("Actions", "Take out of the trash"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "undelete, recover"),
       .icon = "restore",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return)},
       .context = context::kContactList,
       .enabled = when(&ContactsPage::canRestore),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact in the trash first"),
       .run = run(&ContactsPage::restoreSelected)},
      {.id = "contacts.filter",
       .text = QT_TRANSLATE_NOOP("Actions", "Add a filter…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "segment, condition, where"),
       .icon = "filter",
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
       .run = run(&ContactsPage::addFilter)},
      {.id = "contacts.sort",
       .text = QT_TRANSLATE_NOOP("Actions", "Sort the list…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "order, A to Z, heading"),
       .icon = "swap",
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
       .run = run(&ContactsPage::chooseOrder)},
      {.id = "contacts.columns",
       .text = QT_TRANSLATE_NOOP("Actions", "Columns of the list…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "show, hide, width, fields"),
       .run = run(&ContactsPage::chooseColumns)},
      {.id = "contacts.copy",
       .text = QT_TRANSLATE_NOOP("Actions", "Copy rows"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "clipboard, table"),
       .icon = "copy",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_C)},
       .context = context::kContactList,
       .enabled = when(&ContactsPage::hasCurrent),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::copySelected)},
      {.id = "contacts.note",
       .text = QT_TRANSLATE_NOOP("Actions", "Note"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "write down, comment, log"),
       .icon = "note",
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
       .context = context::kContacts,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::writeNote)},
      {.id = "contacts.log",
       .text = QT_TRANSLATE_NOOP("Actions", "Log a call"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "write down, phoned, talked, register"),
       .icon = "phone",
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
       .context = context::kContacts,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::logCall)},
      {.id = "contacts.visit",
       .text = QT_TRANSLATE_NOOP("Actions", "Log a visit"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "write down, met, was there, register"),
       .icon = "visit",
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
       .context = context::kContacts,
       .enabled = when(&ContactsPage::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact first"),
       .run = run(&ContactsPage::logVisit)},
      {.id = "contacts.call",
       .text = QT_TRANSLATE_NOOP("Actions", "Call"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "phone, dial, ring"),
       .icon = "phone",
       .enabled = when(&ContactsPage::hasPhone),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact with a phone first"),
       .run = run(&ContactsPage::call)},
      {.id = "contacts.mail",
       .text = QT_TRANSLATE_NOOP("Actions", "Mail"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "write, e-mail, message"),
       .icon = "mail",
       .enabled = when(&ContactsPage::hasEmail),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a contact with an e-mail first"),
       .run = run(&ContactsPage::mail)},
      {.id = "contacts.back",
       .text = QT_TRANSLATE_NOOP("Actions", "Back to the list"),
       .icon = "arrow-left",
       .context = context::kContacts,
       .enabled = when(&ContactsPage::isDetailAlone),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "The list is there already"),
       .run = run(&ContactsPage::back)},
  });
  actions.refresh();
}

}  // namespace cartera
