// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace cartera {

/// Gives the keyboard to a part of a window: to what had it there last, else to a table, else to what is read first.
/// False when nothing in it can have it. UI thread.
bool focusPart(QWidget& part);

/// F6: gives the keyboard to the part behind (or before) the one that has it, of those that can take it.
void focusNextPart(const QList<QWidget*>& parts, const QWidget* now, bool next);

}  // namespace cartera
