// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyActions.h"

#include "ui/keys/KeySheet.h"
#include "ui/keys/OwnKeys.h"

#include <QLineEdit>

namespace cartera {

std::vector<ActionSpec> keyActions(const Theme& theme, ActionRegistry& actions, SettingsStore& settings,
                                   QWidget* window, std::function<void()> prepare) {
  auto* own = new OwnKeys(actions, settings, window);
  return {{.id = "help.keys",
           .text = QT_TRANSLATE_NOOP("Actions", "Keys…"),
           .words = QT_TRANSLATE_NOOP("ActionWords", "shortcuts, keyboard, help"),
           .icon = "keyboard",
           .keys = {QKeySequence(Qt::Key_F1)},
           .run = [&theme, &actions, own, window, prepare = std::move(prepare)] {
             if (prepare) prepare();
             auto* sheet = window->findChild<KeySheet*>();
             if (sheet == nullptr) sheet = new KeySheet(theme, actions, *own, window);
             sheet->show();
             sheet->raise();
             sheet->activateWindow();
             sheet->search()->setFocus(Qt::ShortcutFocusReason);
           }}};
}

}  // namespace cartera
