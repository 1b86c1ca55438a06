// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QStringList>
#include <QWidget>
#include <algorithm>

namespace cartera::test {

/// Whether a screen reader is told what a combo box is for: on Linux Qt 6.4 gives what is chosen for its name, and a label
/// that belongs to it says the rest.
inline bool saysWhatFor(const QComboBox& box, QAccessibleInterface& what) {
  if (what.text(QAccessible::Name) != box.currentText()) return true;
  const auto relations = what.relations(QAccessible::Label);
  return std::any_of(relations.begin(), relations.end(),
                     [](const auto& relation) { return !relation.first->text(QAccessible::Name).trimmed().isEmpty(); });
}

/// What a screen reader would stumble over in a window, one line each: something that takes the keyboard without a name
/// or a role, or with a name padded by blanks; a target smaller than 24 px. Empty when all is well. With fewer than `least`
/// things that take the keyboard the window is empty, which is not well either.
inline QStringList auditAccessibility(QWidget& window, int least = 1) {
  QStringList wrong;
  int seen = 0;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) continue;
    // Parts of one control: the control speaks for them.
    if (widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
    ++seen;
    const QString where =
        QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    QAccessibleInterface* what = QAccessible::queryAccessibleInterface(widget);
    if (!what) {
      wrong += QString(where % QStringLiteral(" cannot be seen"));
      continue;
    }
    const QString name = what->text(QAccessible::Name);
    if (name.trimmed().isEmpty()) wrong += QString(where % QStringLiteral(" has no name"));
    if (name != name.trimmed()) wrong += QString(where % QStringLiteral(" has a name padded with blanks"));
    if (what->role() == QAccessible::NoRole || what->role() == QAccessible::Client) {
      wrong += QString(where % QStringLiteral(" has no role"));
    }
    if (const auto* box = qobject_cast<QComboBox*>(widget); box != nullptr && !saysWhatFor(*box, *what)) {
      wrong += QString(where % QStringLiteral(" says what is chosen, not what for"));
    }
    // Text that can be marked is no target. Of a check box only what can be clicked counts.
    const bool isText = qobject_cast<QLabel*>(widget) != nullptr;
    const QSize size = what->rect().size();
    if (!isText && (size.width() < 24 || size.height() < 24)) {
      wrong += QStringLiteral("%1 is only %2 by %3").arg(where).arg(size.width()).arg(size.height());
    }
  }
  if (seen < least)
    wrong += QStringLiteral("only %1 of %2 things take the keyboard: is it empty?").arg(seen).arg(least);
  return wrong;
}

}  // namespace cartera::test
