// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QStringList>
#include <QTest>
#include <QWidget>

namespace cartera::test {

inline QString nameOf(const QWidget* widget) {
  if (widget == nullptr) return QStringLiteral("nothing");
  return QStringLiteral("%1 “%2” %3")
      .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), widget->accessibleName());
}

/// Where a widget stands in its window, whatever was scrolled.
inline QRect placeOf(const QWidget* widget) { return {widget->mapTo(widget->window(), QPoint()), widget->size()}; }

/// Everything Tab goes through, from what has the keyboard until it comes round, or `most` steps.
inline QList<QWidget*> tabThrough(QWidget& window, Qt::Key key = Qt::Key_Tab, int most = 200) {
  QList<QWidget*> seen;
  for (int i = 0; i < most; ++i) {
    QWidget* const now = window.focusWidget();
    if (now == nullptr || (!seen.isEmpty() && now == seen.first())) break;
    seen += now;
    QTest::keyClick(now, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    // It keeps Tab, or hands it round among a few.
    if (seen.contains(window.focusWidget()) && window.focusWidget() != seen.first()) break;
  }
  return seen;
}

/// What is wrong with the way Tab goes through a window, one line each, beginning at what has the keyboard, which must be
/// the first of `parts`: a trap, something it never comes to, a part that is left and entered again, and inside a part a
/// step up in the same column, or to the left in the same line. Empty when all is well; an empty window is not well.
inline QStringList auditFocusOrder(QWidget& window, const QList<QWidget*>& parts) {
  QStringList wrong;
  const auto partOf = [&parts](const QWidget* widget) {
    qsizetype i = 0;
    while (i < parts.size() && parts[i] != widget && !parts[i]->isAncestorOf(widget)) ++i;
    return i;
  };
  const QList<QWidget*> seen = tabThrough(window);
  if (seen.size() < 2) wrong += QStringLiteral("there is nothing to go through");
  if (!seen.isEmpty() && window.focusWidget() != seen.first()) {
    wrong += QString(nameOf(window.focusWidget()) + QStringLiteral(" does not let Tab go on"));
  }
  for (qsizetype i = 1; i < seen.size(); ++i) {
    const QString step = QString(nameOf(seen[i - 1]) + QStringLiteral(" → ") + nameOf(seen[i]));
    const qsizetype from = partOf(seen[i - 1]);
    const qsizetype to = partOf(seen[i]);
    if (from == parts.size() || to == parts.size()) continue;
    if (to < from) wrong += QString(step + QStringLiteral(": back to another part"));
    if (to != from) continue;
    const QRect a = placeOf(seen[i - 1]);
    const QRect b = placeOf(seen[i]);
    // Further to the right another column may begin.
    if (b.bottom() <= a.top() && b.left() < a.right()) wrong += QString(step + QStringLiteral(": upwards"));
    const bool isSameLine = b.center().y() > a.top() && b.center().y() < a.bottom();
    if (isSameLine && b.right() <= a.left()) wrong += QString(step + QStringLiteral(": to the left"));
  }
  for (QWidget* widget : window.findChildren<QWidget*>()) {
    if (widget->window() != &window || !widget->isVisible() || !widget->isEnabled() || widget->focusProxy()) continue;
    if ((widget->focusPolicy() & Qt::TabFocus) == 0 || seen.contains(widget)) continue;
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    const bool isOneOfMany = button != nullptr && (button->autoExclusive() || button->group() != nullptr);
    if (!isOneOfMany) wrong += QString(nameOf(widget) + QStringLiteral(" is never reached"));
  }
  return wrong;
}

}  // namespace cartera::test
