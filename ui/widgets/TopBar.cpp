// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TopBar.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/BellButton.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EnterPresses.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace cartera {

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_search(new QLineEdit(this)),
      m_tools(new QHBoxLayout),
      m_primary(new QHBoxLayout),
      m_menu(new QToolButton(this)) {
  setObjectName(QStringLiteral("topBar"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(24, 0, 16, 0);
  layout->setSpacing(12);
  m_search->setObjectName(QStringLiteral("search"));
  m_search->setMinimumWidth(160);
  m_search->setMaximumWidth(460);
  m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  // A picture inside the field, not one of QLineEdit's actions: those are buttons, and this one would do nothing.
  auto* glass = new IconLabel(theme, QStringLiteral("search"), 16, &Tokens::text2, m_search);
  glass->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_search->setTextMargins(26, 0, 0, 0);
  auto* inside = new QHBoxLayout(m_search);
  inside->setContentsMargins(9, 0, 9, 0);
  inside->addWidget(glass);
  inside->addStretch(1);
  layout->addWidget(m_search, 10);
  layout->addStretch(1);
  m_tools->setSpacing(8);
  layout->addLayout(m_tools);
  layout->addLayout(m_primary);
  m_menu->setObjectName(QStringLiteral("topBar.menu"));
  m_menu->setIcon(theme.icon(QStringLiteral("menu")));
  m_menu->setFocusPolicy(Qt::TabFocus);
  pressOnEnter(*m_menu);
  m_menu->hide();
  layout->addWidget(m_menu);
  const auto height = [this] { setFixedHeight(qMax(56, m_theme.px(56))); };
  height();
  connect(&theme, &Theme::changed, this, height);
}

void TopBar::setSearchText(const QString& placeholder, const QString& name) {
  m_search->setPlaceholderText(placeholder);
  m_search->setAccessibleName(name);
}

void TopBar::addTool(QAction* action) { m_tools->addWidget(makeActionTool(action, this)); }

void TopBar::setBell(QAction* action) {
  m_bell = new BellButton(m_theme, action, this);
  m_tools->insertWidget(0, m_bell);
}

void TopBar::setMenus(const QList<QMenu*>& menus) {
  auto* all = new QMenu(this);
  all->setObjectName(QStringLiteral("topBar.menus"));
  for (QMenu* menu : menus) all->addMenu(menu);
  connect(m_menu, &QToolButton::clicked, all, [this, all] {
    // Below the button, with its right edge: it stands at the end of the window.
    all->popup(m_menu->mapToGlobal(QPoint(m_menu->width() - all->sizeHint().width(), m_menu->height())));
  });
}

void TopBar::setMenuName(const QString& name) {
  m_menu->setAccessibleName(name);
  m_menu->setToolTip(name);
}

void TopBar::setPrimary(QAction* action, const QString& icon) {
  m_primary->addWidget(makeActionButton(m_theme, action, ButtonKind::Primary, icon, this));
}

}  // namespace cartera
