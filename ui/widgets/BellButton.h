// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QAction;

namespace cartera {

class Theme;

/// A bell with the number of what was not read yet, in its name as well.
class BellButton final : public QToolButton {
  Q_OBJECT
 public:
  BellButton(const Theme& theme, QAction* action, QWidget* parent = nullptr);
  void setUnread(int count);
  [[nodiscard]] int unread() const { return m_unread; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void name();

  const Theme& m_theme;
  int m_unread = 0;
};

}  // namespace cartera
