// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace cartera {

class ActionRegistry;

/// One menu of the bar as data: ids of actions; "-" is a line, "contacts.*" all of that name that stand in no menu by
/// name. Ids nobody registered are left out, so that a menu can name what another feature brings.
struct MenuSpec {
  /// English, marked with QT_TRANSLATE_NOOP("Menus", …).
  const char* title = nullptr;
  QStringList ids;
};

/// The texts with an "&" before a letter or digit that no other of them has, as long as there are enough; the first
/// letters of words are taken first. So no translator has to keep them apart.
[[nodiscard]] QStringList withMnemonics(const QStringList& texts);

/// Keeps a menu bar like the registry's actions: text, picture, keys, enabled, checked, and the language. The entries are
/// stand-ins, because the actions' own texts also stand on buttons, where an "&" would take keys twice.
class WindowMenus final : public QObject {
  Q_OBJECT
 public:
  /// Reads the actions registered until now.
  WindowMenus(QMenuBar* bar, const ActionRegistry& actions, std::vector<MenuSpec> specs);
  [[nodiscard]] QList<QMenu*> menus() const;
  /// The entry that stands for an action; null when no menu has it.
  [[nodiscard]] QAction* entry(const QString& id) const;
  /// Adds a menu inside `menu` (a number in the order given), before the entry `beforeId`, filled each time it opens.
  /// `text` is English, of the context "Menus".
  void addSubmenu(std::size_t menu, const QString& beforeId, const char* text, std::function<void(QMenu&)> fill);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Entry {
    QAction* shown = nullptr;
    QAction* action = nullptr;  // null for a menu inside
    const char* text = nullptr;
  };
  struct Menu {
    QMenu* menu = nullptr;
    const char* title = nullptr;
    std::vector<Entry> entries;
  };
  void addEntry(Menu& menu, QAction* action);
  void later();
  void label();

  QMenuBar* m_bar;
  std::vector<Menu> m_menus;
  bool m_waiting = false;
};

}  // namespace cartera
