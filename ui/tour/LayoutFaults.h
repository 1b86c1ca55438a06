// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

class QWidget;

namespace cartera {

/// Whether a picture shows nothing: fewer than a handful of colours.
[[nodiscard]] bool isBlank(const QImage& picture);

/// What is wrong with the places of things in a window, a line each; empty when all is well. Found are: words on labels,
/// buttons, fields and headings that have less room than they need, or are shortened with nothing to read them by; buttons
/// that show nothing; what reaches out of the thing it stands in; and neighbours that lie over each other. What scrolls out
/// of sight is no fault, nor is what lies over its neighbours on purpose (property "liesOver": a toast, the palette). The
/// window is shown; UI thread.
[[nodiscard]] QStringList layoutFaults(const QWidget& window);

}  // namespace cartera
