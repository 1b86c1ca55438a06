// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/Menus.h"

#include "ui/actions/Action.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTimer>

namespace cartera {
namespace {

/// A letter every keyboard of both languages has.
bool isTypable(QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }

qsizetype placeFor(const QString& text, const QSet<QChar>& taken) {
  const auto isFree = [&](qsizetype i) { return isTypable(text[i]) && !taken.contains(text[i].toLower()); };
  for (qsizetype i = 0; i < text.size(); ++i) {
    if ((i == 0 || text[i - 1] == u' ') && isFree(i)) return i;
  }
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (isFree(i)) return i;
  }
  return -1;
}

}  // namespace

QStringList withMnemonics(const QStringList& texts) {
  QSet<QChar> taken;
  QStringList out;
  for (QString text : texts) {
    const qsizetype at = placeFor(text, taken);
    text.replace(u'&', QStringLiteral("&&"));
    if (at >= 0) {
      const qsizetype shifted = at + texts[out.size()].left(at).count(u'&');
      taken.insert(text[shifted].toLower());
      text.insert(shifted, u'&');
    }
    out += text;
  }
  return out;
}

WindowMenus::WindowMenus(QMenuBar* bar, const ActionRegistry& actions, std::vector<MenuSpec> specs)
    : QObject(bar), m_bar(bar) {
  QSet<QString> named;
  for (const MenuSpec& spec : specs) named.unite(QSet<QString>(spec.ids.begin(), spec.ids.end()));
  for (const MenuSpec& spec : specs) {
    Menu menu{new QMenu(bar), spec.title, {}};
    for (const QString& id : spec.ids) {
      if (id == u"-") {
        if (!menu.menu->isEmpty()) menu.menu->addSeparator();
      } else if (id.endsWith(u".*")) {
        for (const ActionSpec& a : actions.specs()) {
          const QString other = QString::fromLatin1(a.id);
          if (other.startsWith(QStringView(id).chopped(1)) && !named.contains(other)) {
            addEntry(menu, actions.find(other));
          }
        }
      } else if (QAction* action = actions.find(id)) {
        addEntry(menu, action);
      }
    }
    bar->addMenu(menu.menu);
    m_menus.push_back(std::move(menu));
  }
  bar->installEventFilter(this);
  label();
}

void WindowMenus::addEntry(Menu& menu, QAction* action) {
  QAction* shown = menu.menu->addAction(QString());
  shown->setObjectName(action->objectName());
  shown->setIcon(action->icon());
  connect(shown, &QAction::triggered, action, &QAction::trigger);
  connect(action, &QAction::changed, this, &WindowMenus::later);
  menu.entries.push_back({shown, action, nullptr});
}

void WindowMenus::addSubmenu(std::size_t menu, const QString& beforeId, const char* text,
                             std::function<void(QMenu&)> fill) {
  auto* inside = new QMenu(m_menus.at(menu).menu);
  QAction* before = entry(beforeId);
  QAction* shown = m_menus[menu].menu->insertMenu(before, inside);
  connect(inside, &QMenu::aboutToShow, inside, [inside, fill = std::move(fill)] {
    inside->clear();
    fill(*inside);
  });
  m_menus[menu].entries.push_back({shown, nullptr, text});
  label();
}

QList<QMenu*> WindowMenus::menus() const {
  QList<QMenu*> out;
  for (const Menu& m : m_menus) out += m.menu;
  return out;
}

QAction* WindowMenus::entry(const QString& id) const {
  for (const Menu& m : m_menus) {
    for (const Entry& e : m.entries) {
      if (e.action && e.action->objectName() == id) return e.shown;
    }
  }
  return nullptr;
}

void WindowMenus::later() {
  if (m_waiting) return;
  m_waiting = true;
  QTimer::singleShot(0, this, [this] {
    m_waiting = false;
    label();
  });
}

void WindowMenus::label() {
  QStringList titles;
  for (const Menu& m : m_menus) titles += QCoreApplication::translate("Menus", m.title);
  titles = withMnemonics(titles);
  for (std::size_t i = 0; i < m_menus.size(); ++i) {
    const Menu& m = m_menus[i];
    m.menu->setTitle(titles[static_cast<qsizetype>(i)]);
    QStringList texts;
    for (const Entry& e : m.entries) texts += e.action ? e.action->text() : QCoreApplication::translate("Menus", e.text);
    texts = withMnemonics(texts);
    for (std::size_t k = 0; k < m.entries.size(); ++k) {
      const Entry& e = m.entries[k];
      QString text = texts[static_cast<qsizetype>(k)];
      if (e.action) {
        if (const QString keys = keysText(*e.action); !keys.isEmpty()) text += QChar(u'\t') + keys;
        e.shown->setEnabled(e.action->isEnabled());
        e.shown->setVisible(e.action->isVisible());
        e.shown->setCheckable(e.action->isCheckable());
        e.shown->setChecked(e.action->isChecked());
      }
      e.shown->setText(text);
    }
  }
}

bool WindowMenus::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_bar && event->type() == QEvent::LanguageChange) later();
  return QObject::eventFilter(watched, event);
}

}  // namespace cartera
