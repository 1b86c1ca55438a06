// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MenuBarKey.h"

#include "ui/actions/Menus.h"
#include "ui/settings/AppSettings.h"
#include "ui/shell/MainWindow.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>

namespace cartera {

MenuBarKey::MenuBarKey(MainWindow& window, const SettingsStore& settings)
    : QObject(&window), m_window(window), m_settings(settings) {
  window.installEventFilter(this);
}

bool MenuBarKey::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &m_window || settings::kMenuBar.get(m_settings)) return false;
  // Every key passes as one of these before it is a shortcut, or a letter of the bar, which counts only in a bar that shows.
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    m_isAltAlone = key->key() == Qt::Key_Alt;
    if (key->modifiers() == Qt::AltModifier && m_window.menuBar()->isHidden() && isLetterOfMenu(key->key())) {
      m_window.menuBar()->show();
    }
  }
  if (event->type() == QEvent::KeyRelease && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt && m_isAltAlone) {
    m_isAltAlone = false;
    (void)m_window.menus();
    m_window.menuBar()->setVisible(m_window.menuBar()->isHidden());
  }
  return false;
}

bool MenuBarKey::isLetterOfMenu(int key) const {
  // Arrows and the like are no letters: for them the menus need not be made.
  constexpr int kFirstSpecial = 0x01000000;
  if (key >= kFirstSpecial) return false;
  const auto menus = m_window.menus()->menus();
  return std::any_of(menus.begin(), menus.end(), [key](const QMenu* menu) {
    return QKeySequence::mnemonic(menu->title()) == QKeySequence(int(Qt::ALT) | key);
  });
}

}  // namespace cartera
