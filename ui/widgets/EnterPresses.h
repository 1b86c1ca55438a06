// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;

namespace cartera {

/// Lets Enter press a button that has the keyboard, as Space does: Qt leaves Enter to the default button of a dialog, and in
/// other windows to nobody. A button that is switched on and off (a chip) keeps that in a dialog, where Enter is to end it.
void pressOnEnter(QAbstractButton& button);

}  // namespace cartera
