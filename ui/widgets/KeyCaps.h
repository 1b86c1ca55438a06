// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QPainter;
class QRect;

namespace cartera {

class Theme;

/// The room that keys take when they are painted, in logical pixels.
[[nodiscard]] int keyCapsWidth(const QStringList& keys, const Theme& theme);
/// For delegates: keys ("Ctrl+K"), each in a frame of its own, at the right of `where` and in the middle of its height.
void paintKeyCaps(QPainter& painter, const QRect& where, const QStringList& keys, const Theme& theme);

}  // namespace cartera
