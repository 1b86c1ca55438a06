// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace cartera {

class BellButton;
class Theme;

/// The 56 px strip above the page: the search field, small tools, and the one primary button.
class TopBar final : public QFrame {
  Q_OBJECT
 public:
  explicit TopBar(const Theme& theme, QWidget* parent = nullptr);
  [[nodiscard]] QLineEdit* search() const { return m_search; }
  /// Placeholder and accessible name of the search field.
  void setSearchText(const QString& placeholder, const QString& name);
  /// Pictures only, from left to right, before the primary button.
  void addTool(QAction* action);
  /// Before the tools: a bell that runs this action.
  void setBell(QAction* action);
  /// Null before setBell().
  [[nodiscard]] BellButton* bell() const { return m_bell; }
  /// `icon` names the picture.
  void setPrimary(QAction* action, const QString& icon);
  /// A button at the end that shows these menus, for whoever does not know the key of the menu bar.
  void setMenus(const QList<QMenu*>& menus);
  void setMenuName(const QString& name);
  [[nodiscard]] QToolButton* menuButton() const { return m_menu; }

 private:
  const Theme& m_theme;
  QLineEdit* m_search;
  QHBoxLayout* m_tools;
  QHBoxLayout* m_primary;
  QToolButton* m_menu;
  BellButton* m_bell = nullptr;
};

}  // namespace cartera
