// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace cartera::test {

/// What a screen reader would stumble over in a window, one line each: something that takes the keyboard without a name
/// or a role, or with a name padded by blanks; a target smaller than 24 px. Empty when all is well.
inline QStringList auditAccessibility(QWidget& window) {
  QStringList wrong;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()) continue;
    // Parts of one control: the control speaks for them.
    if (widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
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
    if (widget->width() < 24 || widget->height() < 24) {
      wrong += QStringLiteral("%1 is only %2 by %3").arg(where).arg(widget->width()).arg(widget->height());
    }
  }
  return wrong;
}

}  // namespace cartera::test
