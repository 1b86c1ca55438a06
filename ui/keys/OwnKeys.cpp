// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/OwnKeys.h"

#include "ui/settings/AppSettings.h"

#include <QEvent>
#include <QWidget>
#include <algorithm>

namespace cartera {
namespace {

/// Between an action and its keys, and between those: no key is written with it.
constexpr char16_t kBetween = u'\t';

bool isMover(int key) {
  constexpr int kMovers[]{Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Escape,   Qt::Key_Return,   Qt::Key_Enter,
                          Qt::Key_Up,  Qt::Key_Down,    Qt::Key_Left,     Qt::Key_Right,    Qt::Key_Home,
                          Qt::Key_End, Qt::Key_PageUp,  Qt::Key_PageDown, Qt::Key_Backspace};
  return std::find(std::begin(kMovers), std::end(kMovers), key) != std::end(kMovers);
}

/// Types something, without Ctrl or Alt.
bool isLetter(const QKeySequence& keys) {
  const auto with = keys[0].keyboardModifiers();
  return (with & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == Qt::NoModifier && keys[0].key() < Qt::Key_Escape;
}

/// What every field does with them by itself, wherever the keyboard is.
bool isOfFields(const QKeySequence& keys) {
  constexpr Qt::Key kLetters[]{Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X};
  return keys[0].keyboardModifiers() == Qt::ControlModifier &&
         std::find(std::begin(kLetters), std::end(kLetters), keys[0].key()) != std::end(kLetters);
}

}  // namespace

ActionKeys readKeys(const QStringList& stored) {
  ActionKeys out;
  for (const QString& line : stored) {
    const QStringList parts = line.split(kBetween, Qt::SkipEmptyParts);
    if (parts.isEmpty()) continue;
    QList<QKeySequence> keys;
    for (qsizetype i = 1; i < parts.size(); ++i) {
      const QKeySequence read(parts[i], QKeySequence::PortableText);
      if (!read.isEmpty() && read[0].key() != Qt::Key_unknown) keys += read;
    }
    // Written by somebody else, or by a later version: better the keys it came with than none.
    if (keys.size() + 1 == parts.size()) out.insert(parts.front(), keys);
  }
  return out;
}

QStringList writeKeys(const ActionKeys& keys) {
  QStringList out;
  for (auto it = keys.begin(); it != keys.end(); ++it) {
    QStringList parts{it.key()};
    for (const QKeySequence& k : it.value()) parts += k.toString(QKeySequence::PortableText);
    out += parts.join(kBetween);
  }
  out.sort();
  return out;
}

KeyObjection objectionTo(const ActionRegistry& actions, const ActionSpec& spec, const QKeySequence& keys) {
  const auto& specs = actions.specs();
  const bool isBare = keys[0].keyboardModifiers() == Qt::NoModifier || keys[0].keyboardModifiers() == Qt::ShiftModifier;
  if (isBare && isMover(keys[0].key())) return {KeyObjection::Why::Typed};
  if (isLetter(keys)) {
    const bool mayBe = std::any_of(specs.begin(), specs.end(), [&spec](const ActionSpec& s) {
      return qstrcmp(s.context, spec.context) == 0 && std::any_of(s.keys.begin(), s.keys.end(), isLetter);
    });
    if (!mayBe) return {KeyObjection::Why::Typed};
  }
  if (qstrcmp(spec.context, context::kWindow) == 0 && isOfFields(keys)) return {KeyObjection::Why::Typed};
  for (const ActionSpec& other : specs) {
    if (qstrcmp(other.id, spec.id) == 0 || !areHeardTogether(other.context, spec.context)) continue;
    if (actions.action(other.id)->shortcuts().contains(keys)) return {KeyObjection::Why::Taken, &other};
  }
  return {};
}

OwnKeys::OwnKeys(ActionRegistry& actions, SettingsStore& settings, QWidget* window)
    : QObject(window), m_actions(actions), m_settings(settings) {
  window->installEventFilter(this);
  read();
}

void OwnKeys::read() {
  const QStringList stored = settings::kKeys.get(m_settings);
  if (stored == m_stored) return;
  m_stored = stored;
  m_actions.setOwnKeys(readKeys(stored));
}

void OwnKeys::keep(const ActionKeys& keys) {
  settings::kKeys.set(m_settings, writeKeys(keys));
  read();
}

void OwnKeys::release(ActionKeys& keys, const ActionRegistry& actions, const ActionSpec& by,
                      const QList<QKeySequence>& wanted) {
  for (const ActionSpec& other : actions.specs()) {
    if (qstrcmp(other.id, by.id) == 0 || !areHeardTogether(other.context, by.context)) continue;
    QList<QKeySequence> left = actions.action(other.id)->shortcuts();
    const auto removed = left.removeIf([&wanted](const QKeySequence& k) { return wanted.contains(k); });
    if (removed > 0) keys.insert(QString::fromLatin1(other.id), left);
  }
}

void OwnKeys::set(const QString& action, const QList<QKeySequence>& keys) {
  ActionKeys all = readKeys(m_stored);
  all.insert(action, keys);
  keep(all);
}

void OwnKeys::take(const ActionSpec& action, const QKeySequence& keys) {
  ActionKeys all = readKeys(m_stored);
  release(all, m_actions, action, {keys});
  all.insert(QString::fromLatin1(action.id), {keys});
  keep(all);
}

void OwnKeys::putBack(const QString& action) {
  const ActionSpec* const spec = m_actions.spec(action);
  if (spec == nullptr) return;
  ActionKeys all = readKeys(m_stored);
  release(all, m_actions, *spec, spec->keys);
  all.remove(action);
  keep(all);
}

void OwnKeys::putAllBack() { keep({}); }

bool OwnKeys::isOwn(const QString& action) const { return m_actions.ownKeys().contains(action); }

bool OwnKeys::hasAny() const { return !m_actions.ownKeys().isEmpty(); }

bool OwnKeys::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::WindowActivate) read();
  return QObject::eventFilter(watched, event);
}

}  // namespace cartera
