// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/ContactViewActions.h"

#include <QPointer>

#include "ui/actions/Action.h"
#include "ui/contacts/ContactViewing.h"
#include "ui/contacts/ContactsPage.h"

namespace cartera {

namespace {

/// Which page the actions mean at present: the registry may outlive it.
class Target final : public QObject {
 public:
  explicit Target(QObject* parent) : QObject(parent) { setObjectName(QStringLiteral("viewsTarget")); }
  QPointer<ContactsPage> page;
};

}  // namespace

void addContactViewActions(ActionRegistry& actions, ContactsPage& page) {
  if (auto* known = actions.findChild<QObject*>(QStringLiteral("viewsTarget"))) {
    static_cast<Target*>(known)->page = &page;
    return;
  }
  auto* target = new Target(&actions);
  target->page = &page;
  const auto run = [target](void (ContactViewing::*what)()) {
    return [target, what] {
      if (!target->page) return;
      target->page->showList();
      (target->page->viewing()->*what)();
    };
  };
  const auto when = [target](bool (ContactViewing::*what)() const) {
    return [target, what] {
      return target->page && target->page->viewing() != nullptr && (target->page->viewing()->*what)();
    };
  };
  actions.add({
      {.id = "views.open",
       .text = QT_TRANSLATE_NOOP("Actions", "Views of the list…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "choose a view, segment, saved list"),
       .icon = "views",
       .keys = {QKeySequence(Qt::CTRL | Qt::Key_L)},
       .run = run(&ContactViewing::openMenu)},
      {.id = "views.save",
       .text = QT_TRANSLATE_NOOP("Actions", "Save as a view…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "keep the filter, segment, saved list, new view"),
       .icon = "save",
       .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
       .run = run(&ContactViewing::save)},
      {.id = "views.update",
       .text = QT_TRANSLATE_NOOP("Actions", "Save the changes of the view"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "update the view, overwrite"),
       .enabled = when(&ContactViewing::canUpdate),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a view you saved, and change something"),
       .run = run(&ContactViewing::update)},
      {.id = "views.reset",
       .text = QT_TRANSLATE_NOOP("Actions", "Back to the view as it is saved"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "discard changes, reset the view"),
       .icon = "undo",
       .enabled = when(&ContactViewing::isChanged),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "The list is as the view says"),
       .run = run(&ContactViewing::reset)},
      {.id = "views.edit",
       .text = QT_TRANSLATE_NOOP("Actions", "Name of the view, and for whom…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "rename the view, share"),
       .icon = "edit",
       .enabled = when(&ContactViewing::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a view you saved first"),
       .run = run(&ContactViewing::editChosen)},
      {.id = "views.duplicate",
       .text = QT_TRANSLATE_NOOP("Actions", "Duplicate the view…"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "copy the view"),
       .icon = "copy",
       .enabled = when(&ContactViewing::canDuplicate),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a view you saved first"),
       .run = run(&ContactViewing::duplicateChosen)},
      {.id = "views.remove",
       .text = QT_TRANSLATE_NOOP("Actions", "Remove the view"),
       .words = QT_TRANSLATE_NOOP("ActionWords", "delete the view"),
       .icon = "trash",
       .enabled = when(&ContactViewing::canEdit),
       .needs = QT_TRANSLATE_NOOP("ActionNeeds", "Choose a view you saved first"),
       .run = run(&ContactViewing::removeChosen)},
  });
}

}  // namespace cartera
