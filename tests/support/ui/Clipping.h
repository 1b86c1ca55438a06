// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tour/LayoutFaults.h"

#include <QStringList>
#include <QWidget>

namespace cartera::test {

/// What of a window's words and controls is cut off, covered or out of its place, one line each.
inline QStringList auditClipping(QWidget& window) { return layoutFaults(window); }

}  // namespace cartera::test
