// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/KeyText.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <iterator>

namespace cartera {

QString keyText(const QKeySequence& keys) {
#ifdef Q_OS_MACOS
  // There they are signs.
  return keys.toString(QKeySequence::NativeText);
#else
  struct Name {
    int key;
    const char* text;
  };
  static constexpr Name kModifiers[]{{Qt::ControlModifier, QT_TRANSLATE_NOOP("KeyText", "Ctrl")},
                                     {Qt::AltModifier, QT_TRANSLATE_NOOP("KeyText", "Alt")},
                                     {Qt::ShiftModifier, QT_TRANSLATE_NOOP("KeyText", "Shift")},
                                     {Qt::MetaModifier, QT_TRANSLATE_NOOP("KeyText", "Super")}};
  static constexpr Name kKeys[]{{Qt::Key_Return, QT_TRANSLATE_NOOP("KeyText", "Enter")},
                                {Qt::Key_Enter, "Enter"},
                                {Qt::Key_Delete, QT_TRANSLATE_NOOP("KeyText", "Del")},
                                {Qt::Key_Insert, QT_TRANSLATE_NOOP("KeyText", "Ins")},
                                {Qt::Key_Escape, QT_TRANSLATE_NOOP("KeyText", "Esc")},
                                {Qt::Key_Tab, QT_TRANSLATE_NOOP("KeyText", "Tab")},
                                {Qt::Key_Space, QT_TRANSLATE_NOOP("KeyText", "Space")},
                                {Qt::Key_Backspace, QT_TRANSLATE_NOOP("KeyText", "Backspace")},
                                {Qt::Key_Home, QT_TRANSLATE_NOOP("KeyText", "Home")},
                                {Qt::Key_End, QT_TRANSLATE_NOOP("KeyText", "End")},
                                {Qt::Key_PageUp, QT_TRANSLATE_NOOP("KeyText", "PgUp")},
                                {Qt::Key_PageDown, QT_TRANSLATE_NOOP("KeyText", "PgDn")},
                                {Qt::Key_Left, "←"},
                                {Qt::Key_Up, "↑"},
                                {Qt::Key_Right, "→"},
                                {Qt::Key_Down, "↓"}};
  QStringList chords;
  for (int i = 0; i < keys.count(); ++i) {
    const QKeyCombination chord = keys[static_cast<uint>(i)];
    QStringList parts;
    for (const Name& modifier : kModifiers) {
      if (chord.keyboardModifiers() & Qt::KeyboardModifier(modifier.key))
        parts += QCoreApplication::translate("KeyText", modifier.text);
    }
    const auto* name =
        std::find_if(std::begin(kKeys), std::end(kKeys), [&](const Name& n) { return n.key == chord.key(); });
    parts += name != std::end(kKeys) ? QCoreApplication::translate("KeyText", name->text)
                                     : QKeySequence(chord.key()).toString(QKeySequence::NativeText);
    chords += parts.join(u'+');
  }
  return chords.join(QStringLiteral(", "));
#endif
}

}  // namespace cartera
