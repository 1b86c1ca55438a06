// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/Action.h"

#include "ui/actions/KeyText.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>
#include <algorithm>
#include <utility>

namespace cartera {

ActionRegistry::ActionRegistry(const Theme& theme, QWidget* window)
    : QObject(window), m_theme(theme), m_window(window) {
  bindContext(context::kWindow, window);
  window->installEventFilter(this);
}

QAction* ActionRegistry::add(ActionSpec spec) {
  const QString id = QString::fromLatin1(spec.id);
  Q_ASSERT_X(!m_byId.contains(id), "ActionRegistry::add", "two actions have the same id");
  auto* action = new QAction(this);
  action->setObjectName(id);
  if (spec.icon) action->setIcon(m_theme.icon(QString::fromLatin1(spec.icon)));
  action->setShortcuts(m_ownKeys.value(id, spec.keys));
  action->setShortcutContext(qstrcmp(spec.context, context::kWindow) == 0 ? Qt::WindowShortcut
                                                                          : Qt::WidgetWithChildrenShortcut);
  action->setCheckable(static_cast<bool>(spec.checked));
  if (spec.run) {
    connect(action, &QAction::triggered, this, [this, run = spec.run] {
      run();
      refresh();
    });
  }
  m_byId.insert(id, action);
  m_actions.push_back(action);
  bind(action, spec.context);
  m_specs.push_back(std::move(spec));
  translate(m_specs.size() - 1);
  return action;
}

void ActionRegistry::add(std::vector<ActionSpec> specs) {
  for (ActionSpec& spec : specs) add(std::move(spec));
}

QAction* ActionRegistry::find(const QString& id) const { return m_byId.value(id, nullptr); }

const ActionSpec* ActionRegistry::spec(const QString& id) const {
  const auto it =
      std::find_if(m_specs.begin(), m_specs.end(), [&id](const auto& s) { return id == QLatin1String(s.id); });
  return it == m_specs.end() ? nullptr : &*it;
}

QAction* ActionRegistry::action(const char* id) const {
  QAction* found = find(QString::fromLatin1(id));
  Q_ASSERT_X(found, "ActionRegistry::action", id);
  return found;
}

void ActionRegistry::setText(const char* id, const char* text) {
  const auto it = std::find_if(m_specs.begin(), m_specs.end(), [id](const auto& s) { return qstrcmp(s.id, id) == 0; });
  Q_ASSERT_X(it != m_specs.end(), "ActionRegistry::setText", id);
  it->text = text;
  translate(static_cast<std::size_t>(it - m_specs.begin()));
}

void ActionRegistry::setOwnKeys(ActionKeys keys) {
  m_ownKeys = std::move(keys);
  for (std::size_t i = 0; i < m_actions.size(); ++i) {
    m_actions[i]->setShortcuts(m_ownKeys.value(m_actions[i]->objectName(), m_specs[i].keys));
    translate(i);
  }
}

void ActionRegistry::bindContext(const char* context, QWidget* widget) {
  m_contexts.insert(QByteArray(context), widget);
  for (std::size_t i = 0; i < m_actions.size(); ++i) {
    if (qstrcmp(m_specs[i].context, context) == 0) widget->addAction(m_actions[i]);
  }
}

bool ActionRegistry::isInPlace(const ActionSpec& spec) const {
  if (qstrcmp(spec.context, context::kWindow) == 0) return true;
  // In a narrow window only one part of a page is shown at a time.
  return std::any_of(m_contexts.keyBegin(), m_contexts.keyEnd(), [&](const QByteArray& where) {
    if (where == context::kWindow || !areHeardTogether(where.constData(), spec.context)) return false;
    const auto widgets = m_contexts.values(where);
    return std::any_of(widgets.begin(), widgets.end(), [](const auto& w) { return w && w->isVisible(); });
  });
}

void ActionRegistry::bind(QAction* action, const char* context) {
  for (const QPointer<QWidget>& widget : m_contexts.values(QByteArray(context))) {
    if (widget) widget->addAction(action);
  }
}

void ActionRegistry::refresh() {
  for (std::size_t i = 0; i < m_actions.size(); ++i) {
    if (m_specs[i].enabled) m_actions[i]->setEnabled(m_specs[i].enabled());
    if (m_specs[i].checked) m_actions[i]->setChecked(m_specs[i].checked());
  }
}

void ActionRegistry::translate(std::size_t i) {
  QAction* action = m_actions[i];
  const QString text = QCoreApplication::translate("Actions", m_specs[i].text);
  action->setText(text);
  QString tip = text;
  if (tip.endsWith(QChar(0x2026))) tip.chop(1);
  if (const QString keys = keysText(*action); !keys.isEmpty()) tip = QStringLiteral("%1 (%2)").arg(tip, keys);
  action->setToolTip(tip);
}

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_window && event->type() == QEvent::LanguageChange) {
    for (std::size_t i = 0; i < m_actions.size(); ++i) translate(i);
  }
  return QObject::eventFilter(watched, event);
}

QStringList ActionRegistry::problems(const std::vector<ActionSpec>& specs) {
  QStringList wrong;
  QHash<QString, int> ids;
  struct Taken {
    QKeySequence keys;
    const char* context;
    QString id;
  };
  std::vector<Taken> taken;
  for (const ActionSpec& spec : specs) {
    const QString id = QString::fromLatin1(spec.id);
    if (id.isEmpty()) wrong += QStringLiteral("an action has no id");
    if (!spec.text || !*spec.text) wrong += QStringLiteral("%1 has no text").arg(id);
    if (!spec.run) wrong += QStringLiteral("%1 does nothing").arg(id);
    if (++ids[id] == 2) wrong += QStringLiteral("two actions are called %1").arg(id);
    for (const QKeySequence& keys : spec.keys) {
      const auto other = std::find_if(taken.begin(), taken.end(), [&](const Taken& t) {
        return t.keys == keys && areHeardTogether(t.context, spec.context);
      });
      if (other != taken.end()) {
        wrong += QStringLiteral("%1 and %2 both want %3").arg(other->id, id, keys.toString(QKeySequence::PortableText));
      }
      taken.push_back({keys, spec.context, id});
    }
  }
  return wrong;
}

bool areHeardTogether(const char* context, const char* other) {
  if (qstrcmp(context, context::kWindow) == 0 || qstrcmp(other, context::kWindow) == 0) return true;
  return QByteArray(context).split('.').front() == QByteArray(other).split('.').front();
}

QString keysText(const QAction& action) { return keyText(action.shortcut()); }

QStringList allKeysTexts(const QAction& action) {
  QStringList texts;
  for (const QKeySequence& keys : action.shortcuts()) texts += keyText(keys);
  return texts;
}

}  // namespace cartera
