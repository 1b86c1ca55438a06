// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/shell/WindowNotices.h"

namespace cartera {

/// What a window told, one below the other, with what there is to do about it. Each text can be chosen and copied, by the
/// keyboard too; Esc closes it. Deletes itself when closed. UI thread.
class NoticeList final : public QFrame {
  Q_OBJECT
 public:
  NoticeList(const Theme& theme, const std::vector<WindowNotices::Told>& told, QWidget* parent);
  /// With its right edge at that of the button.
  void openBelow(const QWidget* button);

 protected:
  bool focusNextPrevChild(bool next) override;
};

}  // namespace cartera
