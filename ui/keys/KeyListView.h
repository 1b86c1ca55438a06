// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace cartera {

class Theme;

/// The lines of a KeyListModel: heads, and below them each action with its keys at the right.
class KeyListView final : public QListView {
  Q_OBJECT
 public:
  explicit KeyListView(const Theme& theme, QWidget* parent = nullptr);
  /// The first line that is no head.
  void chooseFirst();
};

}  // namespace cartera
