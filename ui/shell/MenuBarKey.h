// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace cartera {

class MainWindow;
class SettingsStore;

/// Brings out the menu bar of a window that hides it: Alt pressed and released by itself shows it or puts it away, Alt with
/// the letter of a menu opens that menu. Alt with any other key (Alt+←) leaves it where it is. A child of the window.
class MenuBarKey final : public QObject {
  Q_OBJECT
 public:
  MenuBarKey(MainWindow& window, const SettingsStore& settings);
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] bool isLetterOfMenu(int key) const;

  MainWindow& m_window;
  const SettingsStore& m_settings;
  /// No other key came since Alt was pressed.
  bool m_isAltAlone = false;
};

}  // namespace cartera
