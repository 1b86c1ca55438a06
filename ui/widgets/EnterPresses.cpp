// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EnterPresses.h"

#include <QAbstractButton>
#include <QDialog>
#include <QKeyEvent>

namespace cartera {
namespace {

class Presser final : public QObject {
 public:
  explicit Presser(QAbstractButton& button) : QObject(&button), m_button(button) { button.installEventFilter(this); }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched != &m_button || event->type() != QEvent::KeyPress) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return false;
    // Ctrl+Enter and the like belong to whoever made them a key.
    if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    if (m_button.isCheckable() && qobject_cast<QDialog*>(m_button.window()) != nullptr) return false;
    // Held down it presses once; what it opened may be gone again by then.
    if (!key->isAutoRepeat()) m_button.click();
    return true;
  }

 private:
  QAbstractButton& m_button;
};

}  // namespace

void pressOnEnter(QAbstractButton& button) { new Presser(button); }

}  // namespace cartera
