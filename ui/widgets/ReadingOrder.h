// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace cartera {

/// What Tab reaches inside `root`, in the order in which it is read: layouts and splitters say what stands before what.
/// Qt's own chain says only what was made first, and much of a window is made behind the first picture. Of buttons that
/// exclude each other the chosen one stands for all; the arrow keys go through them. `keep` is among them in any case, if it
/// is inside. UI thread.
[[nodiscard]] QList<QWidget*> inReadingOrder(QWidget& root, QWidget* keep = nullptr);

/// Gives the keyboard to what is read behind (or before) the one that has it; from the last to the first. Areas scroll it
/// into sight. For focusNextPrevChild() of a window. False when there is nothing to give it to.
bool focusNextInReadingOrder(QWidget& window, bool next);

}  // namespace cartera
