// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMenu;
class QPoint;
class QWidget;

namespace cartera {

class ActionRegistry;

/// Opens what can be done with what lies under the pointer: ids of actions, "-" for a line. Those that cannot be done now
/// are left out, and with none left no menu opens: null. The menu deletes itself; it has letters of its own, like those
/// of the menu bar. `at` is global.
QMenu* openContextMenu(const ActionRegistry& actions, const QStringList& ids, const QPoint& at, QWidget* parent);

}  // namespace cartera
