// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/Menus.h"

#include "ui/actions/Action.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTimer>

namespace cartera {
namespace {

/// A letter every keyboard of both languages has.
bool isTypable(QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }

/// Where a text could have its letter, the best place first: beginnings of words, then anywhere.
QList<qsizetype> placesIn(const QString& text) {
  QList<qsizetype> first;
  QList<qsizetype> rest;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (isTypable(text[i])) (i == 0 || text[i - 1] == u' ' ? first : rest) += i;
  }
  return first + rest;
}

/// Gives `text` a letter; one that has it already moves on to another when it can.
bool giveLetter(const QStringList& texts, qsizetype text, QHash<QChar, qsizetype>& owner, QList<qsizetype>& at,
                QSet<QChar>& tried) {
  const QList<qsizetype> places = placesIn(texts[text]);
  for (const bool mayPush : {false, true}) {
    for (const qsizetype place : places) {
      const QChar letter = texts[text][place].toLower();
      const auto taken = owner.constFind(letter);
      if (taken != owner.constEnd()) {
        if (!mayPush || tried.contains(letter)) continue;
        tried.insert(letter);
        if (!giveLetter(texts, *taken, owner, at, tried)) continue;
      }
      owner.insert(letter, text);
      at[text] = place;
      return true;
    }
  }
  return false;
}

}  // namespace

QStringList withMnemonics(const QStringList& texts) {
  QHash<QChar, qsizetype> owner;
  QList<qsizetype> at(texts.size(), -1);
  for (qsizetype i = 0; i < texts.size(); ++i) {
    QSet<QChar> tried;
    giveLetter(texts, i, owner, at, tried);
  }
  QStringList out;
  for (qsizetype i = 0; i < texts.size(); ++i) {
    QString text = texts[i];
    text.replace(u'&', QStringLiteral("&&"));
    if (at[i] >= 0) text.insert(at[i] + texts[i].left(at[i]).count(u'&'), u'&');
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
    for (const Entry& e : m.entries)
      texts += e.action ? e.action->text() : QCoreApplication::translate("Menus", e.text);
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
