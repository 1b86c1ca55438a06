// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ContextMenu.h"

#include <QMenu>

#include "ui/actions/Action.h"
#include "ui/actions/Menus.h"

namespace cartera {

QMenu* openContextMenu(const ActionRegistry& actions, const QStringList& ids, const QPoint& at, QWidget* parent) {
  auto* menu = new QMenu(parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("contextMenu"));
  QStringList texts;
  QList<QAction*> entries;
  bool isParted = false;
  for (const QString& id : ids) {
    QAction* const action = id == u"-" ? nullptr : actions.find(id);
    isParted = isParted || id == u"-";
    if (action == nullptr || !action->isEnabled()) continue;
    if (isParted && !entries.isEmpty()) menu->addSeparator();
    isParted = false;
    // A stand-in, as in the menu bar: the action's own text stands on buttons too, where its letter would be a key.
    QAction* const entry = menu->addAction(action->icon(), QString());
    entry->setObjectName(id);
    QObject::connect(entry, &QAction::triggered, action, &QAction::trigger);
    entries += entry;
    texts += action->text();
  }
  if (entries.isEmpty()) {
    delete menu;
    return nullptr;
  }
  const QStringList lettered = withMnemonics(texts);
  for (qsizetype i = 0; i < entries.size(); ++i) {
    const QString keys = keysText(*actions.find(entries[i]->objectName()));
    entries[i]->setText(keys.isEmpty() ? lettered[i] : lettered[i] + u'\t' + keys);
  }
  menu->popup(at);
  return menu;
}

}  // namespace cartera
