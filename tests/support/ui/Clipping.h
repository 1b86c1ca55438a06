// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Buttons.h"

#include <QAbstractButton>
#include <QLabel>
#include <QStringList>
#include <QWidget>

namespace cartera::test {

/// Words on buttons and labels that have not the room they need, and buttons that lie over each other, one line each. What
/// scrolls out of sight does not count, nor what a widget shortens itself.
inline QStringList auditClipping(QWidget& window) {
  QStringList wrong;
  QList<QAbstractButton*> buttons;
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->window() != &window || widget->objectName().startsWith(QStringLiteral("qt_"))) {
      continue;
    }
    QString text;
    QSize needed;
    if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
      buttons += button;
      // One that holds labels of its own (a card of the first window) is as large as they need.
      if (button->text().isEmpty() || qobject_cast<ShorteningButton*>(button)) continue;
      text = button->text();
      needed = button->sizeHint();
    } else if (auto* label = qobject_cast<QLabel*>(widget)) {
      if (label->text().isEmpty()) continue;
      text = label->text();
      needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    } else {
      continue;
    }
    if (widget->width() >= needed.width() && widget->height() + 1 >= needed.height()) continue;
    wrong += QStringLiteral("“%1” (%2) has %3×%4 and needs %5×%6")
                 .arg(text, widget->objectName())
                 .arg(widget->width())
                 .arg(widget->height())
                 .arg(needed.width())
                 .arg(needed.height());
  }
  for (qsizetype i = 0; i < buttons.size(); ++i) {
    for (qsizetype k = i + 1; k < buttons.size(); ++k) {
      if (buttons[i]->parentWidget() != buttons[k]->parentWidget()) continue;
      if (!buttons[i]->geometry().intersects(buttons[k]->geometry())) continue;
      wrong += QStringLiteral("“%1” and “%2” lie over each other").arg(buttons[i]->text(), buttons[k]->text());
    }
  }
  return wrong;
}

}  // namespace cartera::test
