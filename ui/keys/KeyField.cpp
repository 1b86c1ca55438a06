// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyField.h"

#include "ui/actions/KeyText.h"

#include <QKeyEvent>

namespace cartera {
namespace {

bool isModifier(int key) {
  return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
         key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_unknown || key == 0;
}

bool isLeft(const QKeyEvent& key) {
  const int k = key.key();
  return k == Qt::Key_Escape || k == Qt::Key_Tab || k == Qt::Key_Backtab;
}

}  // namespace

KeyField::KeyField(QWidget* parent) : QLineEdit(parent) {
  setReadOnly(true);
  setContextMenuPolicy(Qt::NoContextMenu);
  setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KeyField::setKeys(const QKeySequence& keys) {
  m_keys = keys;
  setText(keyText(keys));
}

bool KeyField::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && !isLeft(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event) {
  if (isLeft(*event)) {
    QLineEdit::keyPressEvent(event);
    return;
  }
  event->accept();
  if (isModifier(event->key())) return;
  // The digits beside the letters and those of the block are one key to whoever presses them.
  const auto with = event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier | Qt::GroupSwitchModifier);
  setKeys(QKeySequence(QKeyCombination(with, static_cast<Qt::Key>(event->key()))));
  Q_EMIT pressed(m_keys);
}

}  // namespace cartera
