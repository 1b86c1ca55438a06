// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;

namespace cartera {

/// Says to screen readers what a combo box is for where no label beside it does. Its accessible name is not enough: on Linux
/// Qt 6.4 gives the name of what is chosen and leaves the rest to the label. The box stands in its window already.
void setChoiceName(QComboBox& box, const QString& name);

}  // namespace cartera
